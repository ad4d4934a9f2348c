"""What the picture of a map holds: a form for each kind, a line for each relation."""

import pytest

from argmap.drawing.draw import draw
from argmap.drawing.picture import Node, Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import Form, Line
from argmap.drawing.themes import LIGHT
from argmap.drawing.view import whole
from argmap.drawing.words import evidence_meta
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal, Source, Step, Voice


def picture(m: ArgumentMap) -> Picture:
    return draw(Sheet(whole(m), LIGHT, 32), "auto")


def node(m: ArgumentMap, name: str) -> Node:
    return next(node for node in picture(m).all_nodes() if node.id == name)


def edges(m: ArgumentMap) -> list[tuple[str, str, Line, float]]:
    return [(edge.tail, edge.head, edge.line, edge.width) for edge in picture(m).edges]


@pytest.mark.parametrize(
    ("claim", "form"),
    [
        (Claim("a", "A."), Form.CLAIM),
        (Claim("a", "A.", kind="policy"), Form.POLICY),
        (Claim("a", "A.", kind="policy", implicit=True), Form.IMPLICIT),
        (Claim("a", "A.", assumption=True), Form.IMPLICIT),
        (Claim("a", "A.", withdrawn=True, implicit=True), Form.WITHDRAWN),
    ],
)
def test_a_claim_has_the_form_of_its_kind(claim: Claim, form: Form) -> None:
    assert node(ArgumentMap(title="M", thesis="t", claims=[Claim("t", "T."), claim]), "a").form is form


def test_the_only_claim_that_all_leads_to_has_the_form_of_a_thesis() -> None:
    m = ArgumentMap(title="M", claims=[Claim("t", "T.", because="a"), Claim("a", "A.")])

    assert [node.form for node in picture(m).all_nodes()] == [Form.THESIS, Form.CLAIM]


def test_a_short_title_stands_above_the_text_and_a_withdrawn_text_is_struck_out() -> None:
    m = ArgumentMap(title="M", claims=[Claim("a", "Withdrawn.", title="Short", withdrawn=True)])

    assert node(m, "a").label == (
        '<table border="0" cellborder="0" cellspacing="0" cellpadding="0">'
        '<tr><td align="left" balign="left"><b>Short</b><br align="left"/></td></tr><tr><td height="3"></td></tr>'
        '<tr><td align="left" balign="left"><s>Withdrawn.</s><br align="left"/></td></tr><tr><td height="3"></td></tr>'
        '<tr><td align="left" balign="left"><font point-size="9" color="#595959">withdrawn<br align="left"/></font></td></tr>'
        "</table>"
    )


def test_what_begins_in_arabic_or_hebrew_is_set_from_the_right() -> None:
    m = ArgumentMap(
        title="M", claims=[Claim("a", "«דרך» & Way", title="מסלול"), Claim("b", "“Way”, דרך"), Claim("c", "1. דרך")]
    )

    assert [node(m, name).label for name in ("b", "c")] == [
        '“Way”, דרך<br align="left"/>',
        '1. דרך<br align="right"/>',
    ]
    assert node(m, "a").label.split("<tr>")[1::2] == [
        '<td align="right" balign="left"><b>מסלול</b><br align="right"/></td></tr>',
        '<td align="right" balign="left">«דרך» &amp; Way<br align="right"/></td></tr></table>',
    ]


def test_a_text_is_cut_after_six_lines_and_whole_in_the_tooltip() -> None:
    text = "word " * 99 + "end."
    drawn = node(ArgumentMap(title="M", claims=[Claim("a", text)]), "a")

    assert drawn.label.count("<br") == 6
    assert drawn.label.endswith('word word word word word word …<br align="left"/>')
    assert drawn.tooltip == f"claim a: {text}\nopen"


def test_the_words_of_a_mark_stand_on_one_line_or_those_that_do_not_fit_below() -> None:
    m = ArgumentMap(
        title="M",
        claims=[Claim("t", "T."), Claim("p", "P.")],
        arguments=[Argument("x", "p", "t", strength="weak", voice="v"), Argument("y", "p", "t", voice="w")],
        voices=[Voice("v", "Vera & <Co>"), Voice("w", "Somebody " * 20)],
    )

    assert (node(m, "x").label, node(m, "y").label) == (
        "because · weak — Vera &amp; &lt;Co&gt;",
        (
            '<table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr><td cellpadding="3">'
            "because<br/>— Somebody Somebody Somebody Somebody Somebody Somebody<br/>"
            "Somebody Somebody Somebody Somebody Somebody Somebody …</td></tr></table>"
        ),
    )


def test_a_rated_noted_linked_or_attacked_step_has_a_mark_and_a_bare_one_has_none() -> None:
    claims = [
        Claim("t", "T.", because=["a", Step("a", strength="weak"), Step("a", note="Why."), ["a", "b"], "b"]),
        Claim("a", "A."),
        Claim("b", "B."),
    ]
    m = ArgumentMap(title="M", claims=claims, rebuttals=[Rebuttal("r", "a", "t.because.5")])

    assert [node.id for node in picture(m).nodes[3:]] == [
        "t.because.2",
        "t.because.3",
        "t.because.4",
        "t.because.5",
        "r",
    ]


def test_the_pen_to_the_target_is_as_wide_as_the_strength_and_two_where_nobody_rated() -> None:
    m = ArgumentMap(
        title="M",
        claims=[Claim("t", "T."), Claim("p", "P.")],
        arguments=[Argument("x", "p", "t", strength="strong"), Argument("y", "p", "t")],
        rebuttals=[Rebuttal("z", "p", "x", strength=0)],
    )

    assert edges(m) == [
        ("p", "x", Line.SUPPORT_PREMISE, 1),
        ("x", "t", Line.SUPPORT, 2.5),
        ("p", "y", Line.SUPPORT_PREMISE, 1),
        ("y", "t", Line.SUPPORT, 2),
        ("p", "z", Line.UNDERCUT_PREMISE, 1),
        ("z", "x", Line.UNDERCUT, 1),
    ]


def test_evidence_supports_and_opposes_and_an_illustration_draws_thin_lines() -> None:
    m = ArgumentMap(
        title="M",
        claims=[Claim("a", "A."), Claim("b", "B.")],
        evidence=[
            Evidence("e", "E.", supports="a", opposes="b", strength=0.5),
            Evidence("i", "I.", supports="a", kind="illustration", strength=1),
        ],
    )

    assert edges(m) == [("e", "a", Line.SUPPORT, 2), ("e", "b", Line.ATTACK, 2), ("i", "a", Line.ILLUSTRATION, 1)]
    assert [evidence_meta(Sheet(whole(m), LIGHT, 32), item) for item in m.evidence] == [
        ("for and against",),
        ("illustration", "counts for nothing"),
    ]


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        (None, ""),
    ],
)
def test_evidence_is_linked_to_an_address_that_is_safe_to_follow(url: str | None, link: str) -> None:
    m = ArgumentMap(title="M", sources=[Source("s", "S", url=url)], evidence=[Evidence("e", "E.", source="s")])

    assert node(m, "e").url == link


def test_two_claims_that_exclude_each_other_have_one_line_and_the_stronger_word() -> None:
    claims = [
        Claim("a", "A.", contrary_to=["b", "c"]),
        Claim("b", "B.", contradictory_to="a"),
        Claim("c", "C.", contrary_to="a"),
    ]

    assert edges(ArgumentMap(title="M", claims=claims)) == [
        ("b", "a", Line.CONTRADICTORY, 1),
        ("a", "c", Line.CONTRARY, 1),
    ]


def test_what_is_named_but_not_there_is_a_box_of_its_own() -> None:
    m = ArgumentMap(
        title="M",
        thesis="gone",
        claims=[Claim("a", "A.", because="nowhere", contrary_to="a, b")],
        rebuttals=[Rebuttal("r", "nowhere", "ghost")],
        evidence=[Evidence("e", "E.", supports="gone")],
    )

    assert [node.id for node in picture(m).all_nodes() if node.form is Form.MISSING] == [
        "missing.gone",
        "missing..2",
        "missing.nowhere",
        "missing.ghost",
    ]
    assert edges(m) == [
        ("missing.nowhere", "a", Line.SUPPORT, 2),
        ("missing.nowhere", "r", Line.ATTACK_PREMISE, 1),
        ("r", "missing.ghost", Line.ATTACK, 2),
        ("e", "missing.gone", Line.SUPPORT, 2),
        ("a", "missing..2", Line.CONTRARY, 1),
    ]


def test_two_steps_that_lack_an_end_are_not_joined() -> None:
    m = ArgumentMap(
        title="M",
        claims=[Claim("a", "A."), Claim("b", "B.")],
        arguments=[Argument("x", "a", ""), Argument("y", "b", ""), Argument("z", "", "")],
    )

    assert [(tail, head) for tail, head, _, _ in edges(m)] == [
        ("a", "x"),
        ("x", "missing..1"),
        ("b", "y"),
        ("y", "missing..2"),
        ("missing..3", "z"),
        ("z", "missing..4"),
    ]
    assert [node.tooltip for node in picture(m).all_nodes() if node.form is Form.MISSING] == [
        "an empty name: the map names it and does not have it"
    ] * 4


def test_a_reference_to_something_of_the_wrong_sort_is_drawn_as_a_fault() -> None:
    m = ArgumentMap(
        title="M",
        claims=[Claim("a", "A.", because="e", contrary_to="e"), Claim("b", "B.")],
        arguments=[Argument("x", "a.because.1", "e")],
        evidence=[Evidence("e", "E.", supports=["x", "b"])],
    )

    assert edges(m) == [
        ("e", "a.because.1", Line.FAULT, 1),
        ("a.because.1", "a", Line.SUPPORT, 2),
        ("a.because.1", "x", Line.FAULT, 1),
        ("x", "e", Line.FAULT, 2),
        ("e", "x", Line.FAULT, 2),
        ("e", "b", Line.SUPPORT, 2),
        ("a", "e", Line.FAULT, 1),
    ]
