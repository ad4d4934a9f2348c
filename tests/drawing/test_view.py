"""One group, or all of the map with its groups as frames."""

from argmap.drawing.draw import draw
from argmap.drawing.picture import Node, Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import Form
from argmap.drawing.themes import LIGHT
from argmap.drawing.view import of_group, whole
from argmap.model import ArgumentMap, Claim, Evidence, Group, Rebuttal


def picture(m: ArgumentMap, group: str | None = None) -> Picture:
    return draw(Sheet(whole(m) if group is None else of_group(m, group), LIGHT, 32), "auto")


def node(m: ArgumentMap, name: str, group: str | None = None) -> Node:
    return next(node for node in picture(m, group).all_nodes() if node.id == name)


GROUPED = ArgumentMap(
    title="M",
    thesis="t",
    claims=[
        Claim("t", "T.", because=[["a", "b"]]),
        Claim("a", "A.", because=[["c", "d"]], contrary_to="z"),
        Claim("b", "B."),
        Claim("c", "C.", but=[["d", "b"]]),
        Claim("d", "D."),
        Claim("z", "Z."),
    ],
    rebuttals=[Rebuttal("cut", ["d"], "a.because.1"), Rebuttal("flaw", ["b"], "study")],
    evidence=[Evidence("study", "S.", supports="c"), Evidence("other", "O.", supports="b")],
    groups=[Group("one", "First", ["a", "c", "d"]), Group("two", "Second", ["b", "a", "lost"])],
)


def test_a_group_frames_its_claims_their_evidence_and_the_steps_that_stay_within() -> None:
    drawn = picture(GROUPED)

    assert [(cluster.id, [node.id for node in cluster.nodes]) for cluster in drawn.clusters] == [
        ("group.one", ["a", "c", "d", "study", "a.because.1", "cut"]),
        ("group.two", ["b", "missing.lost", "other"]),
    ]
    assert [node.id for node in drawn.nodes] == ["t", "z", "t.because.1", "c.but.1", "flaw"]


def test_one_group_is_drawn_with_what_bears_on_it_and_the_claims_that_needs_repeated() -> None:
    forms = {node.id: node.form for node in picture(GROUPED, "one").all_nodes()}

    assert forms == {
        "a": Form.CLAIM,
        "b": Form.ELSEWHERE,
        "c": Form.CLAIM,
        "d": Form.CLAIM,
        "z": Form.ELSEWHERE,
        "study": Form.EVIDENCE,
        "a.because.1": Form.BECAUSE,
        "c.but.1": Form.BUT,
        "cut": Form.UNDERCUTS,
        "flaw": Form.UNDERCUTS,
    }


def test_a_repeated_claim_names_its_section_and_a_claim_where_it_leads() -> None:
    inside, repeated, stray = node(GROUPED, "b", "two"), node(GROUPED, "b", "one"), node(GROUPED, "z", "one")

    assert (inside.tooltip, repeated.tooltip, stray.tooltip) == (
        "claim b: B.\nasserted\nleads to: First",
        "claim b: B.\nasserted\nsection: Second",
        "claim z: Z.\nopen",
    )


def test_nothing_is_said_of_claims_that_are_in_no_section() -> None:
    m = ArgumentMap(
        title="M",
        claims=[Claim("t", "T.", because="a"), Claim("a", "A.", because="b"), Claim("b", "B.")],
        groups=[Group("one", "First", "a")],
    )

    assert [drawn.tooltip for drawn in picture(m, "one").all_nodes()] == [
        "claim a: A.\nasserted",
        "claim b: B.\nasserted",
    ]
    assert [drawn.label for drawn in picture(m, "one").all_nodes()] == [
        drawn.label for drawn in picture(m).all_nodes() if drawn.id != "t"
    ]


def test_a_claim_that_a_group_names_in_vain_is_missing_in_its_drawing() -> None:
    assert node(GROUPED, "missing.lost", "two").form is Form.MISSING


def test_a_premise_that_names_nothing_is_not_told_to_stand_in_another_section() -> None:
    m = ArgumentMap(
        title="M",
        claims=[Claim("a", "A.", because=[["b", "lost"]]), Claim("b", "B.")],
        groups=[Group("one", "First", "a"), Group("two", "Second", "lost")],
    )

    assert of_group(m, "one").elsewhere == {"b": ""}
