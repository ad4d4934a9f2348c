"""The theme `auto`: one SVG that is light, and dark for those who prefer that."""

import re

import pytest

from argmap.drawing import RenderError, render_bytes, to_graphviz
from argmap.drawing.themes import DARK, LIGHT
from argmap.evaluation import evaluate
from argmap.model import ArgumentMap, Claim, Evidence, Group, Rebuttal, Source

MAP = ArgumentMap(
    title="Lanes",
    thesis="t",
    claims=[
        Claim("t", "Build #010101.", because="p", but="gone"),
        Claim("p", "Cheap.", implicit=True),
        Claim("q", 'fill="#010101"', withdrawn=True),
    ],
    rebuttals=[Rebuttal("no", "p", "t.because.1")],
    evidence=[Evidence("study", "A study.", supports="p", source="s", strength=0.5)],
    sources=[Source("s", "Lanes", url="https://example.org/#010101")],
    groups=[Group("cost", "Cost", ["p", "q"])],
)


def test_without_its_style_it_is_the_light_drawing() -> None:
    auto = render_bytes(MAP, theme="auto", evaluation=evaluate(MAP)).decode()
    plain = re.sub(r' class="(?:(?:fill|stroke)-[a-z-]+ ?)+"', "", re.sub(r"<style>.*</style>\n", "", auto))

    assert plain == render_bytes(MAP, evaluation=evaluate(MAP)).decode()


def test_with_its_style_it_has_the_colours_of_the_dark_one() -> None:
    auto = render_bytes(MAP, theme="auto", evaluation=evaluate(MAP)).decode()
    rules = {name: (what, colour) for name, what, colour in re.findall(r"\.([\w-]+){(fill|stroke):(#\w+)}", auto)}

    def darken(found: re.Match[str]) -> str:
        for name in found[2].split():
            what, colour = rules[name]
            painted = re.sub(rf'(?<= {what}=")#\w+', colour, found[1])
            found = re.fullmatch(r'(.*) class="([^"]*)"', f'{painted} class="{found[2]}"')  # type: ignore[assignment]
        return found[1]

    dark = re.sub(r'(<[^<>]*) class="((?:fill|stroke)-[^"]*)"', darken, re.sub(r"<style>.*</style>\n", "", auto))

    assert dark == render_bytes(MAP, theme="dark", evaluation=evaluate(MAP)).decode()


@pytest.mark.parametrize("file_format", ["png", "pdf", "dot", "mermaid", "tex"])
def test_only_a_reader_of_svg_has_a_preference(file_format: str) -> None:
    message = (
        "^the theme 'auto' is light or dark as the reader of an SVG or an HTML page prefers, "
        f"and {file_format} asks nobody; choose light, dark, print, mono or classic$"
    )
    with pytest.raises(RenderError, match=message):
        render_bytes(MAP, file_format, theme="auto")
    with pytest.raises(RenderError, match="and dot asks nobody"):
        to_graphviz(MAP, theme="auto")


def test_what_has_no_colours_takes_any_theme() -> None:
    assert render_bytes(MAP, "graphml", theme="auto") == render_bytes(MAP, "graphml")


def test_the_colours_that_stand_for_others_are_gone() -> None:
    auto = render_bytes(MAP, theme="auto").decode()

    assert re.findall(r'<[^<>]* (?:fill|stroke)="#0101\w\w"', auto) == []
    assert "https://example.org/#010101" in auto
    assert {LIGHT.page.lower(), DARK.page.lower()} <= set(re.findall(r"#\w{6}", auto))
