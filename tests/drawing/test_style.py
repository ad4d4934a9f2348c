"""The table of styles: everything can be read, and nothing is said by colour alone."""

import re
from itertools import combinations

import pytest

from argmap.drawing.style import (
    EDGES,
    MARKS,
    NODES,
    SIGNS,
    Form,
    Line,
    Sign,
    Standing,
    edge_attributes,
    mark_word,
    node_attributes,
)
from argmap.drawing.themes import LIGHT, MONO, PRINT, THEMES, TRANSPARENT, Hue, Theme

READABLE = 4.5  # WCAG 2.2, 1.4.3: contrast (minimum)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ground(fill: str, theme: Theme) -> str:
    return theme.page if fill == TRANSPARENT else fill


def test_contrast_is_the_ratio_that_wcag_defines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_text_can_be_read_on_every_fill(theme: Theme) -> None:
    fills = [ground(fill, theme) for fill in (theme.page, theme.group.fill, *(ink.fill for ink in theme.inks.values()))]

    assert [
        (text, fill) for text in (theme.text, theme.meta) for fill in fills if contrast(text, fill) < READABLE
    ] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_lines_can_be_seen_on_their_fill_the_page_and_a_group(theme: Theme) -> None:
    inks = (*theme.inks.values(), theme.group)
    pairs = [(ink.line, ground(fill, theme)) for ink in inks for fill in (ink.fill, theme.page, theme.group.fill)]

    assert [pair for pair in pairs if contrast(*pair) < READABLE] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_rule_of_the_side_can_be_seen_on_every_claim(theme: Theme) -> None:
    claims = (Hue.CLAIM, Hue.IMPLICIT, Hue.OUT)

    assert [hue for hue in claims if contrast(theme.side, ground(theme.inks[hue].fill, theme)) < READABLE] == []


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_what_is_out_is_grey_and_can_be_read(theme: Theme, form: Form) -> None:
    attributes = node_attributes(form, theme, Standing.OUT)
    colours = dict(re.findall(r'(\w+)="(#\w+|transparent)"', attributes))
    relation = {theme.inks[hue].line for hue in (Hue.FOR, Hue.AGAINST, Hue.UNDERCUT)}

    assert (colours["fillcolor"], colours["fontcolor"]) == (theme.inks[Hue.OUT].fill, theme.meta)
    assert (colours["color"] in relation) == (form in MARKS or theme in (PRINT, MONO))
    grounds = [ground(fill, theme) for fill in (colours["fillcolor"], theme.page, theme.group.fill)]
    assert [ground for ground in grounds if contrast(colours["color"], ground) < READABLE] == []
    assert contrast(colours["fontcolor"], grounds[0]) >= READABLE


def test_undecided_differs_from_every_form_without_colour_and_keeps_its_hue() -> None:
    looks = {form: node_attributes(form, LIGHT, Standing.UNDECIDED) for form in Form}

    assert {form for form, look in looks.items() if "dotted" not in look or "dashed" in look} == set()
    assert {form for form in Form if "dotted" in node_attributes(form, LIGHT)} == set()
    assert [
        form
        for form, look in looks.items()
        if look.split(" fillcolor")[1] != node_attributes(form, LIGHT).split(" fillcolor")[1]
    ] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_theme_has_ink_for_every_hue(theme: Theme) -> None:
    assert set(theme.inks) == set(Hue)


def test_every_form_line_and_sign_is_in_the_table() -> None:
    assert (set(NODES), set(EDGES), set(SIGNS)) == (set(Form), set(Line), set(Sign))


def uncoloured(attributes: str) -> str:
    return re.sub(r' (fill|font)?color="#\w+"', "", attributes)


def test_no_two_lines_are_alike_without_colour() -> None:
    looks = {line: uncoloured(edge_attributes(line, LIGHT)) for line in Line}

    assert [pair for pair in combinations(Line, 2) if looks[pair[0]] == looks[pair[1]]] == []


def test_no_two_forms_are_alike_without_colour_and_the_word_on_their_mark() -> None:
    looks = {form: (uncoloured(node_attributes(form, LIGHT)), form in MARKS and mark_word(form)) for form in Form}

    assert [pair for pair in combinations(Form, 2) if looks[pair[0]] == looks[pair[1]]] == []


def test_print_has_no_colour_and_mono_no_fill() -> None:
    inks = [*PRINT.inks.values(), PRINT.group]

    assert {ink.line for ink in inks} == {"#000000"}
    assert {hue: ink.fill for hue, ink in PRINT.inks.items() if ink.fill != "#FFFFFF"} == {
        Hue.AGAINST: "#E6E6E6",
        Hue.UNDERCUT: "#E6E6E6",
    }
    assert {ink.fill for ink in (*MONO.inks.values(), MONO.group)} == {TRANSPARENT}


def test_a_rebuttal_has_sharp_corners_and_an_argument_round_ones_of_one_height() -> None:
    pill, box = (uncoloured(node_attributes(form, LIGHT)) for form in (Form.BECAUSE, Form.BUT))

    assert (pill, box) == (
        'shape=box height=.28 width=.5 margin=".1,0" fontsize=10 style="rounded,filled"',
        'shape=box height=.28 width=.5 margin=".1,0" fontsize=10 style=filled',
    )
