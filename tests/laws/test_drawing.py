"""Whatever a map holds, its drawing is well formed, shows all of it, and nothing of it is taken for markup."""

import re
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcwidth

from argmap.checks import check
from argmap.drawing import render_bytes, to_graphviz
from argmap.drawing.draw import draw as draw_sheet
from argmap.drawing.engines import render_in_process
from argmap.drawing.escaping import clean
from argmap.drawing.own_themes import THEME_NAMES
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import Line
from argmap.drawing.themes import LIGHT
from argmap.drawing.verdicts import verdicts_of
from argmap.drawing.view import whole
from argmap.drawing.words import claim_meta
from argmap.drawing.wrapping import display_width, wrap
from argmap.evaluation import Evaluation, evaluate
from argmap.formats.toml import dumps, loads
from argmap.model import ArgumentMap, Claim, Label
from argmap.testing import argument_maps, texts

MAPS = argument_maps(max_claims=6, resolve=False)
DRAWN = {"svg", "title", "desc", "g", "a", "text", "polygon", "polyline", "path", "ellipse"}
SVG = "{http://www.w3.org/2000/svg}"


def parse(svg: bytes) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  # our own drawing


def ids_of(svg: bytes) -> list[str]:
    return [element.attrib["id"] for element in parse(svg).iter() if "id" in element.attrib]


@given(MAPS)
def test_one_map_has_one_dot(m: ArgumentMap) -> None:
    assert to_graphviz(loads(dumps(m))).source == to_graphviz(m).source


@given(MAPS, st.sampled_from(THEME_NAMES), st.sampled_from(["BT", "TB", "LR", "RL"]), st.booleans())
def test_an_svg_is_well_formed_and_names_every_element_once(
    m: ArgumentMap,
    theme: str,
    direction: str,
    legend: bool,  # noqa: FBT001  # drawn by Hypothesis
) -> None:
    ids = ids_of(render_bytes(m, theme=theme, direction=direction, legend=legend))

    assert len(ids) == len(set(ids))
    drawn_as_two_lines = {name.removesuffix(".target") for name in ids}
    assert [element.id for element in m if element.id not in drawn_as_two_lines] == []


@given(MAPS)
def test_nothing_of_a_map_becomes_markup_or_an_unsafe_link(m: ArgumentMap) -> None:
    root = parse(render_bytes(m))
    links = [value for element in root.iter() for name, value in element.attrib.items() if name.endswith("href")]

    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= DRAWN
    assert [link for link in links if not link.lower().startswith(("http://", "https://", "mailto:"))] == []


@given(MAPS, texts(), texts(), st.booleans())
def test_nothing_that_stands_around_a_drawing_becomes_markup_and_all_of_it_is_shown(
    m: ArgumentMap,
    caption: str,
    font: str,
    numbers: bool,  # noqa: FBT001  # drawn by Hypothesis
) -> None:
    root = parse(
        render_bytes(m, title=caption, caption=caption, footer=caption, font=font, numbers=numbers, findings=check(m))
    )

    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= DRAWN
    groups = {group.get("id"): group for group in root.iter(f"{SVG}g")}
    for place in ("caption", "footer"):
        shown = "".join(text.text or "" for text in groups[f"drawing.{place}"].iter(f"{SVG}text"))
        assert squeeze(clean(caption)) == squeeze(shown)


@given(MAPS)
def test_every_claim_shows_its_text_as_it_was_written(m: ArgumentMap) -> None:
    groups = {group.get("id"): group for group in parse(render_bytes(m)).iter(f"{SVG}g")}

    for claim in m.claims:
        group = groups[claim.id]
        shown = "".join(text.text or "" for text in group.iter(f"{SVG}text"))
        expected = "".join(wrap(claim.text, 32, max_lines=6))
        assert squeeze(expected) in squeeze(shown)
        whole = clean(f"claim {claim.id}: {claim.text}")
        assert squeeze(whole) in squeeze(group.findtext(f"{SVG}title") or "")


def squeeze(text: str) -> str:
    """*text* without white space: an XML parser folds line ends."""
    return re.sub(r"\s", "", text)


@given(MAPS)
def test_what_to_graphviz_gives_can_be_drawn_by_graphviz_alone(m: ArgumentMap) -> None:
    ids = ids_of(render_in_process(to_graphviz(m).source, "dot", "svg"))

    assert [claim.id for claim in m.claims if claim.id not in ids] == []


@given(MAPS)
def test_every_group_can_be_drawn_and_shows_its_claims(m: ArgumentMap) -> None:
    for group in m.groups:
        ids = ids_of(render_bytes(m, group=group.id))
        known = [claim for claim in group.claims if isinstance(m.get(claim), Claim)]
        assert [claim for claim in known if claim not in ids] == []
        assert len(ids) == len(set(ids))


@st.composite
def evaluated_maps(draw: st.DrawFn) -> tuple[ArgumentMap, Evaluation]:
    """A map, and its evaluation or one of a what-if."""
    m = draw(MAPS)
    elements = [element.id for element in m]
    without = draw(st.lists(st.sampled_from(elements), unique=True)) if elements else []
    return m, evaluate(m, without=without)


@given(MAPS)
def test_one_map_has_one_dot_of_its_evaluation(m: ArgumentMap) -> None:
    again = loads(dumps(m))

    assert to_graphviz(again, evaluation=evaluate(again)).source == to_graphviz(m, evaluation=evaluate(m)).source


@given(evaluated_maps(), st.sampled_from(["light", "dark"]))
def test_every_element_of_an_svg_has_the_class_of_its_label(
    evaluated: tuple[ArgumentMap, Evaluation], theme: str
) -> None:
    m, e = evaluated
    svg = render_bytes(m, evaluation=e, theme=theme)
    groups = {group.get("id"): (group.get("class") or "").split() for group in parse(svg).iter(f"{SVG}g")}
    drawn = {name: groups.get(name) or groups[f"{name}.target"] for name in e.labels}

    assert len(ids_of(svg)) == len(set(ids_of(svg)))
    labels = {str(label) for label in Label}
    assert {name: labels.intersection(classes) for name, classes in drawn.items()} == {
        name: {str(label)} for name, label in e.labels.items()
    }
    reasons = {"defeated", "unsupported"}
    assert {name: reasons.intersection(drawn[name]) for name in e.reasons} == {
        name: set() if name in e.withheld else {str(reason)} for name, reason in e.reasons.items()
    }


@given(evaluated_maps())
def test_what_is_out_or_undecided_says_so_in_words_and_no_claim_that_is_out_has_a_number(
    evaluated: tuple[ArgumentMap, Evaluation],
) -> None:
    m, e = evaluated
    plain, sheet = Sheet(whole(m), LIGHT, 32), Sheet(whole(m), LIGHT, 32, verdicts_of(m, e))
    nodes = {node.id: node for node in draw_sheet(sheet, "BT").all_nodes()}

    for name, label in e.labels.items():
        if label is not Label.IN:
            assert re.search(rf"\b{label}\b", nodes[name].label)
            assert str(nodes[name].standing) == str(label)
    for claim in m.claims:
        if e.labels.get(claim.id) is Label.OUT:
            assert claim_meta(sheet, claim) == (e.describe(claim.id), *claim_meta(plain, claim))


@given(evaluated_maps())
def test_an_evaluation_changes_no_form_and_no_kind_of_line(evaluated: tuple[ArgumentMap, Evaluation]) -> None:
    m, e = evaluated
    plain, shown = (draw_sheet(Sheet(whole(m), LIGHT, 32, verdicts_of(m, each)), "BT") for each in (None, e))
    forms = {node.id: node.form for node in shown.all_nodes()}

    assert [node.id for node in plain.all_nodes() if forms[node.id] is not node.form] == []
    lines = {edge.id.removesuffix(".target"): edge.line for edge in shown.edges}
    # A step that is drawn as one line gets a mark where it is out; what is amiss with its premise is then the premise's line.
    sound = [edge for edge in plain.edges if edge.line is not Line.FAULT]
    assert {edge.id: edge.line for edge in sound if lines[edge.id.removesuffix(".target")] is not edge.line} == {}


@given(evaluated_maps())
def test_only_the_lines_of_what_is_out_are_thinner_than_a_point(evaluated: tuple[ArgumentMap, Evaluation]) -> None:
    m, e = evaluated
    for edge in draw_sheet(Sheet(whole(m), LIGHT, 32, verdicts_of(m, e)), "BT").edges:
        if edge.line not in (Line.CONTRARY, Line.CONTRADICTORY, Line.FAULT):
            assert (edge.width < 1) == bool({"out", "withdrawn"}.intersection(edge.classes.split()))


@given(texts())
def test_a_claim_of_thirty_thousand_characters_is_drawn(text: str) -> None:
    long = text * (30_000 // len(text) + 1)
    m = ArgumentMap(title=long, claims=[Claim("a", long, title=long, note=long)])

    assert "a" in ids_of(render_bytes(m))
    assert "a" in ids_of(render_in_process(to_graphviz(m).source, "dot", "svg"))


@given(texts(), st.integers(min_value=8, max_value=60))
def test_wrapping_loses_nothing_but_white_space(text: str, width: int) -> None:
    assert "".join("".join(wrap(text, width)).split()) == "".join(clean(text).split())


@given(texts(), st.integers(min_value=8, max_value=60), st.none() | st.integers(min_value=1, max_value=6))
def test_no_line_is_wider_than_asked(text: str, width: int, lines: int | None) -> None:
    assert [line for line in wrap(text, width, lines) if display_width(line) > width] == []


@given(texts(), st.integers(min_value=8, max_value=60), st.integers(min_value=1, max_value=6))
def test_there_are_no_more_lines_than_asked_and_an_ellipsis_where_that_cuts(text: str, width: int, lines: int) -> None:
    whole, cut = wrap(text, width), wrap(text, width, lines)

    assert len(cut) == min(len(whole), lines)
    assert cut == whole or cut[-1].endswith("…")


@given(texts(), st.integers(min_value=8, max_value=60))
def test_a_narrower_text_whose_words_fit_never_has_fewer_lines(text: str, width: int) -> None:
    wide_enough = max(width, *map(display_width, clean(text).split()), 8)

    assert len(wrap(text, wide_enough)) >= len(wrap(text, wide_enough + 1))


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_width_agrees_with_the_terminals_on_ascii(text: str) -> None:
    assert display_width(text) == sum(wcwidth(character) for character in text)
