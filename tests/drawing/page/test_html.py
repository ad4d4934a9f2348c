"""The page as a text: what it is made of, in which colours, and which findings are of it."""

import re

from argmap.diagnostics import Severity
from argmap.drawing.page import draw_page
from argmap.drawing.page.data import Remark
from argmap.drawing.themes import DARK, LIGHT, Hue
from argmap.model import ArgumentMap, Claim, Group

MAP = ArgumentMap(
    title="Lanes",
    thesis="a",
    claims=[Claim("a", "Build.", because="b"), Claim("b", "Cheap.")],
    groups=[Group("g", "Cost", ["b"])],
)


def rules(page: str, theme: str) -> list[str]:
    """Return where the variables have the values of *theme*: the condition, or nothing."""
    found = re.findall(r"(@media [^{]*)?\s*\{?\s*:root \{\s*color-scheme: (\w+);", page)
    return [condition.strip() for condition, name in found if name == theme]


def test_a_light_page_is_dark_where_that_is_preferred_and_a_dark_one_always() -> None:
    light, dark = draw_page(MAP).decode(), draw_page(MAP, theme="dark").decode()

    assert (rules(light, "light"), rules(light, "dark")) == ([""], ["@media screen and (prefers-color-scheme: dark)"])
    assert (rules(dark, "light"), rules(dark, "dark")) == ([""], ["@media screen"])


def test_the_drawing_has_variables_for_colours_and_both_themes_give_all_of_them() -> None:
    page = draw_page(MAP).decode()
    drawing = page[page.index("<svg") : page.index("</svg>")]

    used = set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawing))
    assert [each for each in used if not re.fullmatch(r"none|transparent|var\(--[a-z-]+\)", each)] == []
    for theme in (LIGHT, DARK):
        assert page.count(f"--thesis-line: {theme.inks[Hue.THESIS].line.lower()};") == 1


def test_no_findings_of_other_sections_are_listed_in_the_page_of_one_and_all_are_counted() -> None:
    found = [
        Remark(Severity.WARNING, "X1", "of a", elements=("a",)),
        Remark(Severity.ERROR, "X2", "of b", elements=("b",)),
        Remark(Severity.HINT, "X3", "of the map"),
    ]

    page = draw_page(MAP, group="g", found=found).decode()

    assert re.findall(r"<code>(\w+)</code>", page) == ["X2", "X3"]
    assert "not consistent · 1 error · 1 warning · 1 hint" in page


def test_a_live_page_may_ask_its_server_and_no_other_may() -> None:
    still, live = draw_page(MAP).decode(), draw_page(MAP, live=3).decode()

    assert ("connect-src" in still, "EventSource" in still, "data-live" in still.split("<body>")[0]) == (False,) * 3
    assert "img-src data:; connect-src 'self'; base-uri" in live
    assert 'data-findings="on" data-live="3"' in live
