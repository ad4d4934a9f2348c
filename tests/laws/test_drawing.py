"""Whatever a map holds, its drawing is well formed, shows all of it, and nothing of it is taken for markup."""

import re
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcwidth

from argmap.drawing import render_bytes, to_graphviz
from argmap.drawing.engines import render_in_process
from argmap.drawing.text import clean, display_width, wrap
from argmap.formats.toml import dumps, loads
from argmap.model import ArgumentMap, Claim
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


@given(MAPS, st.sampled_from(["light", "dark"]), st.sampled_from(["BT", "TB", "LR", "RL"]), st.booleans())
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
def test_a_narrower_text_never_has_fewer_lines(text: str, width: int) -> None:
    assert len(wrap(text, width)) >= len(wrap(text, width + 1))


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_width_agrees_with_the_terminals_on_ascii(text: str) -> None:
    assert display_width(text) == sum(wcwidth(character) for character in text)
