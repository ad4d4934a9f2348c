"""A thesis on a circle of reasons or objections is the root of the drawing all the same."""

import re
from xml.etree import ElementTree as ET

import pytest

from argmap.drawing import render_bytes, to_graphviz
from argmap.model import Argument, ArgumentMap, Claim

SVG = "{http://www.w3.org/2000/svg}"
SUPPORTS = ArgumentMap(
    title="T",
    thesis="t",
    claims=[Claim("b", "B.", because="t"), Claim("a", "A.", because="b"), Claim("t", "T.", because="a")],
)
ATTACKS = ArgumentMap(
    title="T",
    thesis="t",
    claims=[Claim("t", "T.", but="a"), Claim("a", "A.", but="t", because="b"), Claim("b", "B.")],
)
LINKED = ArgumentMap(
    title="T",
    thesis="t",
    claims=[
        Claim("a", "A.", because=[["t", "b"]]),
        Claim("b", "B.", but="t"),
        Claim("t", "T.", because=[["a", "c"]]),
        Claim("c", "C."),
    ],
)
TWO = ArgumentMap(
    title="T",
    thesis=["t", "u"],
    claims=[Claim("u", "U.", because="t"), Claim("t", "T.", because="a"), Claim("a", "A.", because="u")],
)


def places(m: ArgumentMap, direction: str) -> dict[str, float]:
    """How far down each claim stands, or in a drawing that runs sideways, how far to the right."""
    root = ET.fromstring(render_bytes(m, legend=False, direction=direction))  # noqa: S314  # our own drawing
    groups = {group.get("id"): group for group in root.iter(f"{SVG}g")}
    axis = "y" if direction in ("BT", "TB") else "x"
    return {claim.id: float(next(groups[claim.id].iter(f"{SVG}text")).attrib[axis]) for claim in m.claims}


@pytest.mark.parametrize("m", [SUPPORTS, ATTACKS, LINKED, TWO])
@pytest.mark.parametrize(("direction", "place"), [("BT", 0), ("TB", -1), ("RL", 0), ("LR", -1)])
def test_a_thesis_on_a_circle_stands_where_theses_stand(m: ArgumentMap, direction: str, place: int) -> None:
    found = places(m, direction)

    assert sorted(found, key=found.__getitem__)[place] == "t"


def test_only_what_leaves_the_thesis_and_leads_back_to_it_is_turned_round() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[
            Claim("t", "T.", because="a", contrary_to="a"),
            Claim("a", "A.", because=["t", "b"]),
            Claim("b", "B.", because="c"),
            Claim("c", "C.", because="b"),
            Claim("d", "D.", because="t"),
        ],
    )
    lines = re.findall(r'"(\w+)" -> "(\w+)" \[.*?id="([\w.]+)"', to_graphviz(m).source)
    turned = re.findall(r'dir=back arrowtail=normal id="([\w.]+)"', to_graphviz(m).source)

    assert turned == ["a.because.1"]
    assert [line[:2] for line in lines if line[2] in ("a.because.1", "d.because.1")] == [("a", "t"), ("t", "d")]


def test_maps_without_circles_and_premise_boxes_turn_nothing_round() -> None:
    tree = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because="a"), Claim("a", "A.")])

    assert "dir=back" not in to_graphviz(tree).source
    assert "dir=back" not in to_graphviz(SUPPORTS, premises="box").source


def test_a_circle_through_the_thesis_does_not_turn_the_drawing_sideways() -> None:
    claims = [Claim("t", "T.", because=["a", "d"]), Claim("a", "A.", because="b"), Claim("b", "B.", because="t")]
    more = [Claim("d", "D.", because=["e", "f"]), Claim("e", "E."), Claim("f", "F.")]

    assert "rankdir=BT" in to_graphviz(ArgumentMap(title="T", thesis="t", claims=[*claims, *more])).source


def test_what_rests_on_itself_alone_is_drawn() -> None:
    m = ArgumentMap(
        title="T", thesis="t", claims=[Claim("t", "T.", because="t")], arguments=[Argument("x", ["t", "t"], "t")]
    )

    assert b'id="t.because.1"' in render_bytes(m)


def test_lines_that_were_turned_round_end_at_their_targets_in_latex() -> None:
    drawn = render_bytes(SUPPORTS, "tex").decode()
    heights = {text: float(up) for up, text in re.findall(r"at \([-\d.]+,([-\d.]+)\) \{(\w)\.\}", drawn)}
    first, *_, last = re.findall(r",([-\d.]+)\)", re.findall(r"\\draw\[argmap.*", drawn)[0])

    assert (heights["T"] > heights["A"] > heights["B"], float(first) > float(last)) == (True, True)
