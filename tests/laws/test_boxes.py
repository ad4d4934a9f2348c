"""Whatever a map holds, its drawing in boxes has each claim whole once, refers to it elsewhere, and never goes round."""

from collections import Counter
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from tests.laws.tangles import tangles

from argmap.drawing import render_bytes, to_graphviz
from argmap.drawing.draw import draw
from argmap.drawing.engines import render_in_process
from argmap.drawing.picture import HEAD, Node, Picture
from argmap.drawing.places import find_places
from argmap.drawing.sheet import Sheet
from argmap.drawing.themes import LIGHT
from argmap.drawing.verdicts import verdicts_of
from argmap.drawing.view import of_group, whole
from argmap.evaluation import evaluate
from argmap.formats.toml import dumps, loads
from argmap.model import ArgumentMap, Claim, Label
from argmap.testing import argument_maps

MAPS = argument_maps(max_claims=6, resolve=False) | tangles()


def sheet_of(m: ArgumentMap) -> Sheet:
    return Sheet(whole(m), LIGHT, 32, premises="box")


def boxes(m: ArgumentMap) -> Picture:
    return draw(sheet_of(m), "BT")


@given(MAPS)
def test_every_claim_stands_whole_once_and_is_referred_to_wherever_else_it_is_a_premise(m: ArgumentMap) -> None:
    drawn = list(boxes(m).all_boxes())
    whole_ones = Counter(box.id for box in drawn if isinstance(box, Node) or not box.refers_to)
    repeated = Counter(box.refers_to for box in drawn if not isinstance(box, Node) and box.refers_to)
    places = find_places(sheet_of(m))

    for claim in m.claims:
        used_elsewhere = len(m.uses_of(claim.id)) - (claim.id in places)
        assert (whole_ones[claim.id], repeated[claim.id]) == (1, used_elsewhere)


@given(MAPS)
def test_every_line_ends_at_a_box_or_at_a_cell_or_head_that_it_has(m: ArgumentMap) -> None:
    drawn = boxes(m)
    ends = {(node.id, "") for node in drawn.all_nodes()}
    for node in drawn.all_nodes():
        ends.update((node.id, port) for port in ([cell.port for cell in node.cells] + [HEAD] if node.cells else []))

    found = [end for edge in drawn.edges for end in ((edge.tail, edge.tail_port), (edge.head, edge.head_port))]
    assert [end for end in found if end not in ends] == []


@given(MAPS)
def test_no_claim_stands_below_itself(m: ArgumentMap) -> None:
    places = find_places(sheet_of(m))
    above = {edge.tail: (edge.head, edge.head_port) for edge in boxes(m).edges if edge.tail_port == HEAD}

    for claim, (inference, number) in places.items():
        seen: set[tuple[str, str]] = set()
        end = above.get(inference)
        while end is not None and end not in seen:  # only steps that attack each other go round
            assert end != (inference, f"p{number}"), claim
            seen.add(end)
            end = above.get(end[0])


@given(MAPS)
def test_the_same_map_has_the_same_boxes(m: ArgumentMap) -> None:
    assert to_graphviz(loads(dumps(m)), premises="box").source == to_graphviz(m, premises="box").source


@given(MAPS, st.sampled_from(["BT", "TB", "LR", "RL"]))
def test_an_svg_of_boxes_names_every_element_once(m: ArgumentMap, direction: str) -> None:
    root = ET.fromstring(render_bytes(m, premises="box", direction=direction))  # noqa: S314  # our own drawing
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    links = {value for element in root.iter() for name, value in element.attrib.items() if name.endswith("href")}

    assert len(ids) == len(set(ids))
    assert [element.id for element in m if element.id not in ids] == []
    assert [link for link in links if link.startswith("#") and link[1:] not in ids] == []


@given(MAPS)
def test_nothing_of_a_map_becomes_markup_or_an_unsafe_link_in_boxes(m: ArgumentMap) -> None:
    root = ET.fromstring(render_bytes(m, premises="box"))  # noqa: S314  # our own drawing
    links = [value for element in root.iter() for name, value in element.attrib.items() if name.endswith("href")]

    drawn = {"svg", "title", "desc", "g", "a", "text", "polygon", "polyline", "path", "ellipse"}
    assert {element.tag.partition("}")[2] for element in root.iter()} <= drawn
    assert [link for link in links if not link.lower().startswith(("#", "http://", "https://", "mailto:"))] == []


@given(MAPS)
def test_boxes_can_be_drawn_by_graphviz_alone(m: ArgumentMap) -> None:
    assert render_in_process(to_graphviz(m, premises="box").source, "dot", "svg").startswith(b"<?xml")


@given(MAPS)
def test_each_group_shows_its_claims_in_boxes(m: ArgumentMap) -> None:
    for group in m.groups:
        drawn = draw(Sheet(of_group(m, group.id), LIGHT, 32, premises="box"), "RL")
        shown = {box.id for box in drawn.all_boxes()}
        assert [claim for claim in group.claims if isinstance(m.get(claim), Claim) and claim not in shown] == []


@given(MAPS)
def test_what_is_out_says_so_in_its_cells(m: ArgumentMap) -> None:
    e = evaluate(m)
    drawn = draw(Sheet(whole(m), LIGHT, 32, verdicts_of(m, e), premises="box"), "BT")

    for box in drawn.all_boxes():
        name = box.id if isinstance(box, Node) else box.refers_to or box.id
        label = e.labels.get(name)
        if label in (Label.OUT, Label.UNDECIDED):
            assert str(label) in box.label
            assert str(box.standing) == str(label)


@given(MAPS, st.sampled_from(["graph", "box"]))
def test_every_list_of_an_svg_has_items_and_every_symbol_a_name_and_no_link(m: ArgumentMap, premises: str) -> None:
    root = ET.fromstring(render_bytes(m, premises=premises))  # noqa: S314  # our own drawing
    parents = {child: parent for parent in root.iter() for child in parent}

    for element in root.iter():
        role = element.get("role", "").split(" ")[0]
        if role == "list":
            assert {child.get("role") for child in element} == {"listitem"}
        if role == "listitem":
            assert parents[element].get("role") == "list"
        if role in ("graphics-symbol", "graphics-object"):
            assert (element.findtext("{http://www.w3.org/2000/svg}title") or "").strip()
        if role == "graphics-symbol":
            assert [inner.tag for inner in element.iter() if "href" in "".join(inner.attrib)] == []
            assert [inner.get("role") for inner in element.iter() if inner.get("role")] == [element.get("role")]
