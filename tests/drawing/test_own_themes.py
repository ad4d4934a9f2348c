"""Themes that people write: on top of one of the five, with every fault at its place."""

import re
from pathlib import Path

import pytest
from attrs import asdict, evolve

from argmap.drawing import RenderError, ThemeError, find_faint_pairs, find_theme, load_theme, render_bytes
from argmap.drawing.themes import CLASSIC, DARK, LIGHT, TRANSPARENT, Hue, Ink
from argmap.model import ArgumentMap, Claim

DOCUMENT = Path(__file__).parents[2] / "docs" / "drawing.md"
MAP = ArgumentMap(title="Lanes", thesis="t", claims=[Claim("t", "Build.", because="p"), Claim("p", "Cheap.")])


def written(folder: Path, text: str) -> Path:
    path = folder / "house.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_a_theme_does_not_say_is_as_in_its_base(tmp_path: Path) -> None:
    path = written(tmp_path, 'base = "dark"\ntext = "#ffffff"\nfor.line = "#99CCFF"\ngroup.fill = "transparent"\n')

    assert asdict(load_theme(path)) == asdict(
        evolve(
            DARK,
            name="house",
            text="#FFFFFF",
            group=Ink(TRANSPARENT, DARK.group.line),
            inks={**DARK.inks, Hue.FOR: Ink(DARK.inks[Hue.FOR].fill, "#99CCFF")},
        )
    )


def test_an_empty_theme_is_the_light_one(tmp_path: Path) -> None:
    assert asdict(load_theme(written(tmp_path, ""))) == asdict(evolve(LIGHT, name="house"))


def test_a_theme_may_be_given_by_name_by_file_or_itself(tmp_path: Path) -> None:
    path = written(tmp_path, 'base = "classic"\nname = "classic"\n')

    drawings = [render_bytes(MAP, theme=theme) for theme in ("classic", path, str(path), CLASSIC)]

    assert len(set(drawings)) == 1
    assert drawings[0] != render_bytes(MAP)


def test_every_fault_of_a_theme_is_told_with_what_to_write(tmp_path: Path) -> None:
    text = (
        'base = "lihgt"\npgae = "#FFFFFF"\ntext = "#777"\nmeta = 5\nthesis = "#123456"\n'
        'for = { line = "red", fil = "#123456" }\nagainst.fill = "none"\n'
    )

    with pytest.raises(ThemeError) as raised:
        load_theme(written(tmp_path, text))

    source = raised.value.source
    assert [
        (source.position((source.span(each.route, key=each.at_key) or each.span).start).line, each.message, each.help)  # type: ignore[union-attr]
        for each in raised.value.diagnostics
    ] == [
        (
            1,
            "'lihgt' is no theme to begin with, which is 'light', 'dark', 'print', 'mono' or 'classic'",
            "did you mean 'light'?",
        ),
        (2, "'pgae' is no key of a theme", "did you mean 'page'?"),
        (3, "'#777' is no colour", 'write "#777777"'),
        (4, "'meta' is an integer, not a colour (\"#1A1A1A\")", ""),
        (5, "'thesis' is a string, not a table", 'write thesis.fill = "#123456", or thesis.line'),
        (6, "'red' is no colour", 'write # and the six digits of red, green and blue, as in "#B3400C"'),
        (6, "'fil' is no key of the colours of 'for'", "did you mean 'fill'?"),
        (7, "'none' is no colour", 'write "transparent" for a fill that there is none of'),
    ]


@pytest.mark.parametrize(("text", "place"), [("base = ", "1:8"), ("\0", "1:1")])
def test_what_is_no_toml_is_told(text: str, place: str, tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match=rf"house\.toml has 1 fault:\n  {place}: error SYN001 toml-invalid"):
        render_bytes(MAP, theme=written(tmp_path, text))


def test_a_theme_that_does_not_exist_is_told() -> None:
    with pytest.raises(RenderError, match=r"^there is no theme 'drak'; did you mean 'dark'\? \(a file of your own"):
        find_theme("drak")
    with pytest.raises(FileNotFoundError):
        find_theme("nowhere.toml")


def test_colours_too_near_each_other_are_found(tmp_path: Path) -> None:
    theme = load_theme(written(tmp_path, 'for.line = "#7FB3D5"\nout.fill = "#808080"\nthesis.fill = "transparent"\n'))

    assert [(pair.colour, pair.ground, round(pair.contrast, 1)) for pair in find_faint_pairs(theme)] == [
        ("text", "out.fill", 4.4),
        ("meta", "out.fill", 1.8),
        ("for.line", "for.fill", 1.9),
        ("for.line", "page", 2.3),
        ("for.line", "group.fill", 2.1),
        ("out.line", "out.fill", 1.3),
    ]


def test_the_theme_in_the_documents_is_one_and_can_be_read(tmp_path: Path) -> None:
    shown = re.search(r"```toml\n(base .*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    assert shown is not None
    theme = load_theme(written(tmp_path, shown[1]))

    assert (theme.page, theme.inks[Hue.OUT].fill, find_faint_pairs(theme)) == ("#FFFDF8", TRANSPARENT, ())
