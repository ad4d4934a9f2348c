"""The rules that read what the author holds against the labels, exactly as they speak."""

from __future__ import annotations

import pytest
from attrs import evolve

from argmap.checks import check
from argmap.checks.consequences import without_consequences
from argmap.diagnostics import Severity
from argmap.formats.toml import reads
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal, Step
from argmap.source import format_route


def told(m: ArgumentMap, *codes: str) -> list[str]:
    """Return the findings of some rules, with their advice."""
    found = [finding for finding in check(m) if finding.rule.code in codes]
    return [f"{each.rule.code} {format_route(each.route)}: {each.message} ({each.help})" for each in found]


def lanes(thesis: Claim, *claims: Claim, **tables: object) -> ArgumentMap:
    return ArgumentMap(title="T", thesis=thesis.id, claims=[thesis, *claims], **tables)  # type: ignore[arg-type]


A, B = Claim("a", "A."), Claim("b", "B.")
ANSWER = '(answer the objection, give a ground that outweighs it, or give the claim up with stance = "open")'


@pytest.mark.parametrize(
    ("m", "says"),
    [
        (lanes(Claim("t", "T.", but="a"), A), "claims.t: 't' is asserted, but it is out: 't.but.1' defeats it"),
        (lanes(Claim("t", "T.", assumption=True, stance="open", but=["a", "b"]), A, B),
         "claims.t: 't' is assumed, but it is out: 't.but.1' and 't.but.2' defeat it"),
        (lanes(Claim("t", "T.", because=Step("b", "weak")), B, Claim("a", "A.", stance="conceded", contrary_to="b"),
               evidence=[Evidence("e", "E.", supports="a")]),
         "claims.b: 'b' is asserted, but it is out: 'a' defeats it"),
        (lanes(Claim("t", "T."), evidence=[
            Evidence("e", "E.", opposes="t"), Evidence("i", "I.", opposes="t", kind="illustration")]),
         "claims.t: 't' is asserted, but it is out: 'e' defeats it"),
        (lanes(Claim("t", "T.", because="a"), A, Claim("x", "X.", stance="open"),
               arguments=[Argument("s", "a", "x", mode="strict")], evidence=[Evidence("e", "E.", opposes="x")]),
         "claims.a: 'a' is asserted, but it is out: 'e' defeats it"),
    ],
)  # fmt: skip
def test_what_is_held_and_defeated_is_told_with_what_defeats_it(m: ArgumentMap, says: str) -> None:
    assert told(m, "DIA012") == [f"DIA012 {says} {ANSWER}"]


def test_what_is_open_or_outweighs_what_speaks_against_it_is_not() -> None:
    assert told(lanes(Claim("t", "T.", stance="open", but="a"), A), "DIA012", "DIA016") == []
    assert told(lanes(Claim("t", "T.", because=Step("b", "strong"), but="a"), A, B), "DIA012") == []


def test_a_thesis_without_a_ground_that_stands_is_told_with_what_fails_first() -> None:
    m = lanes(
        Claim("t", "T.", because=["a", "b"]),
        Claim("a", "A.", because="c"),
        Claim("b", "B.", because=Step("c")),
        Claim("c", "C.", but="d"),
        Claim("d", "D."),
        evidence=[Evidence("e", "E.", supports="t")],
        rebuttals=[Rebuttal("r", "d", "e")],
    )

    assert told(m, "DIA016") == [
        (
            "DIA016 claims.t: the thesis 't' is asserted, but it is out: none of its grounds stands"
            " (begin with what fails first: 'e' and 'c')"
        )
    ]
    assert [line.split(" (")[0] for line in told(m, "DIA012")] == [
        "DIA012 claims.c: 'c' is asserted, but it is out: 'c.but.1' defeats it"
    ]


def test_a_thesis_that_falls_short_of_its_standard_is_told_so() -> None:
    assert told(lanes(Claim("t", "T.", standard="clear-and-convincing", because=Step("a", "weak")), A), "DIA016") == [
        (
            "DIA016 claims.t: the thesis 't' is asserted, but it is out: no ground of it is enough for its standard,"
            " 'clear-and-convincing' (give it a ground that stands)"
        )
    ]


@pytest.mark.parametrize("because", ["nothing", ["a", "nothing"]])
def test_a_thesis_that_falls_with_a_reference_to_nothing_is_not_told_again(because: str | list[str]) -> None:
    assert told(lanes(Claim("t", "T.", because=because), Claim("a", "A.", but="b"), B), "DIA016") == []


def test_a_pair_of_contraries_that_keeps_the_thesis_undecided_is_told_once() -> None:
    m = lanes(Claim("t", "T.", because="a"), Claim("a", "A.", contrary_to="b"), Claim("b", "B.", contrary_to="a"))

    assert told(m, "DIA007", "DIA013") == [
        (
            "DIA013 claims.t: the thesis 't' is asserted, but undecided, as is 't.because.1'"
            " (give a reason that tips the scales, or rate what there is)"
        ),
        (
            "DIA007 claims.a.contrary-to[0]: 'a' and 'b' exclude each other, and nothing decides between them, and so the thesis"
            " 't' stays undecided (give a reason or evidence for one of the two, or rate what there is)"
        ),
    ]


def test_so_is_a_pair_that_rebut_each_other() -> None:
    assert told(lanes(Claim("t", "T.", but="a"), Claim("a", "A.", but="t")), "DIA007") == [
        (
            "DIA007 claims.t.but[0]: 't' and 'a' attack each other, and nothing decides between them"
            " (give a reason or evidence for one of the two, or rate what there is)"
        )
    ]


@pytest.mark.parametrize(
    "m",
    [
        lanes(Claim("t", "T.", because="a"), A, Claim("x", "X.", contrary_to="y"), Claim("y", "Y.")),
        lanes(Claim("t", "T.", contrary_to="a"), Claim("a", "A.", stance="asserted")),  # LOG004
        lanes(Claim("t", "T.", because="a", contrary_to="b"), A, B),
    ],
)
def test_a_pair_is_not_told_that_no_thesis_hangs_on_or_that_is_held_or_decided(m: ArgumentMap) -> None:
    assert told(m, "DIA007") == []


def test_a_claim_that_is_in_stands_off_nothing_though_a_rebuttal_with_it_is_undecided_for_another_premise() -> None:
    m = lanes(
        Claim("t", "T.", but=[["a", "b"]]),
        Claim("a", "A.", assumption=True, credence=1, but="t"),
        Claim("b", "B.", contrary_to="c"),
        Claim("c", "C."),
    )

    assert [d.witness for d in check(m) if d.rule.code == "DIA007"] == [("b", "c", "t")]


def test_what_is_denied_and_in_is_told_with_what_there_is_against_it() -> None:
    m = lanes(
        Claim("t", "T.", because="c"),
        Claim("a", "A.", stance="denied"),
        Claim("b", "B.", stance="denied", because=Step("c", "strong"), but="c"),
        Claim("c", "C."),
    )

    advice = "(say what speaks against it, and how strongly; or concede it, or leave it open)"
    assert told(m, "DIA015") == [
        f"DIA015 claims.a.stance: 'a' is denied, but it is in: nothing in the map speaks against it {advice}",
        f"DIA015 claims.b.stance: 'b' is denied, but it is in: what speaks against it does not bring it down {advice}",
    ]


@pytest.mark.parametrize("mode", ["reductio", "ex-concessis"])
def test_what_is_denied_and_taken_up_for_the_sake_of_argument_is_not(mode: str) -> None:
    m = lanes(Claim("t", "T."), Claim("a", "A.", stance="denied"), arguments=[Argument("x", "a", "t", mode=mode)])

    assert told(m, "DIA015") == []


def test_a_ring_of_three_attacks_is_told_from_its_first_element() -> None:
    claims = [
        Claim("z", "Z.", but="a"),
        Claim("a", "A.", but="b"),
        Claim("b", "B.", but="c"),
        Claim("c", "C.", but="a"),
    ]

    [finding] = [d for d in check(ArgumentMap(title="T", thesis="z", claims=claims)) if d.rule.code == "LOG009"]
    assert finding.message == (
        "'a' speaks against itself by way of 3 attacks, and stays undecided: "
        "'a' -> 'c.but.1' -> 'c' -> 'b.but.1' -> 'b' -> 'a.but.1' -> 'a'"
    )
    assert finding.witness == ("a", "c.but.1", "c", "b.but.1", "b", "a.but.1")


def test_a_reason_that_leads_to_an_objection_to_itself_speaks_against_itself() -> None:
    m = lanes(Claim("t", "T.", because="a"), Claim("a", "A.", but="t"))

    assert [line.split(" (")[0] for line in told(m, "LOG009")] == [
        (
            "LOG009 claims.t: 't' speaks against itself by way of 1 attack, and stays undecided: "
            "'t' -> 'a.but.1' -> 'a' -> 't.because.1' -> 't'"
        )
    ]


@pytest.mark.parametrize(
    "m",
    [
        lanes(Claim("t", "T.", but="a"), Claim("a", "A.", but="t")),  # even
        lanes(Claim("t", "T.", contrary_to="a"), Claim("a", "A.", contrary_to="b"), Claim("b", "B.", contrary_to="t")),
        lanes(Claim("t", "T."), rebuttals=[Rebuttal("r", "t", "t")]),  # LOG002
        lanes(Claim("t", "T.", but=Step("a", "weak"), because="b"), Claim("a", "A.", because="t"), B),  # outweighed
    ],
)
def test_other_circles_are_not_odd(m: ArgumentMap) -> None:
    assert told(m, "LOG009") == []


FLAWED = lanes(
    Claim("t", "T."),
    Claim("f", "F.", stance="conceded"),
    evidence=[Evidence("e", "E.", supports="t", strength="strong")],
    rebuttals=[Rebuttal("r", "f", "e")],
)
RATE = "(rate it lower, answer what undercuts it, or say in a note why it stands here)"


def test_evidence_that_is_rated_and_undercut_by_what_is_held_is_told() -> None:
    assert told(FLAWED, "EVD021") == [
        f"EVD021 evidence.e.strength: 'e' is rated strong, but it is out: 'r' undercuts it {RATE}"
    ]


def test_so_is_evidence_that_an_answer_leaves_undecided() -> None:
    flaw = Claim("f", "F.", stance="open", contrary_to="g")

    assert told(evolve(FLAWED, claims=[Claim("t", "T."), flaw, Claim("g", "G.")]), "EVD021") == [
        f"EVD021 evidence.e.strength: 'e' is rated strong, but it is undecided: whether 'r' undercuts it is open {RATE}"
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"claims": [Claim("t", "T."), Claim("f", "F.")]},  # nobody grants or answers it: DIA001
        {"evidence": [Evidence("e", "E.", supports="t")]},
        {"evidence": [Evidence("e", "E.", supports="t", strength="weak")]},
        {"evidence": [Evidence("e", "E.", supports="t", strength="strong", note="Cited in the text all the same.")]},
        {"evidence": [Evidence("e", "E.", supports="t", strength="strong", kind="illustration")]},
        {"rebuttals": [Rebuttal("r", "f", "e", strength="weak")]},
    ],
)
def test_evidence_is_not_that_is_rated_low_or_explained_or_stands(change: dict[str, object]) -> None:
    assert told(evolve(FLAWED, **change), "EVD021") == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("m", "says"),
    [
        (lanes(Claim("t", "T.", because=Step("a", 0.1)), A),
         "'t' is asserted, and stands on nothing but 't.because.1', of weight 0.1"),
        (lanes(Claim("t", "T.", because=[Step("a", 0.1), Step("b", 0.2)]), A, B),
         "'t' is asserted, and stands on nothing but 't.because.1' and 't.because.2', the heaviest of weight 0.2"),
        (lanes(Claim("t", "T.", assumption=True, credence=0.2)),
         "'t' is assumed, and stands on nothing but its own credence, of weight 0.2"),
    ],
)  # fmt: skip
def test_what_stands_on_next_to_nothing_is_told(m: ArgumentMap, says: str) -> None:
    assert told(m, "EVD025") == [f"EVD025 claims.t: {says} (give it a better reason, or hold it for less)"]


@pytest.mark.parametrize(
    "m",
    [
        lanes(Claim("t", "T.", because=[Step("a", 0.1), "b"]), A, B),
        lanes(Claim("t", "T.", because=Step("a", "weak")), A),
        lanes(Claim("t", "T.", stance="open", because=Step("a", 0.1)), A),
        lanes(Claim("t", "T.", because=Step("a", 0.1), but="b"), A, B),
        lanes(Claim("t", "T.")),
        lanes(Claim("t", "T."), evidence=[Evidence("i", "I.", supports="t", strength=0.1, kind="illustration")]),
    ],
)
def test_what_has_a_better_ground_or_is_not_held_or_out_is_not(m: ArgumentMap) -> None:
    assert told(m, "EVD025") == []


def test_nothing_is_read_off_labels_where_the_file_has_faults() -> None:
    text = 'format = 1\ntitle = "T"\nthesis = "t"\n[claims.t]\ntext = "T."\nbut = "a"\n[claims.a]\ntext = "A."\n'

    def codes(text: str) -> list[str]:
        reading = reads(text)
        assert reading.map is not None
        found = without_consequences(reading.diagnostics, check(reading.map))
        return [d.rule.code for d in found if d.severity is not Severity.NOTE]

    assert "DIA012" in codes(text)
    assert "DIA012" not in codes(text + '[claims.b]\ntext = 5\n[rebuttals.r]\npremises = "b"\ntarget = "t"\n')
