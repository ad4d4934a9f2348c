"""DIA003 to DIA006 and DIA008: objections that are heavy, absent, bare, of nobody, or aimed at the wrong place."""

from __future__ import annotations

import pytest
from attrs import evolve

from argmap.checks import check
from argmap.diagnostics import Diagnostic
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    Evidence,
    NotApplicable,
    Quote,
    Rebuttal,
    Scheme,
    Source,
    Step,
    Voice,
)

VOICES = [Voice("v", "V"), Voice("w", "W")]


def found(code: str, m: ArgumentMap) -> list[Diagnostic]:
    return [each for each in check(m) if each.rule.code == code]


def bare(*names: str) -> list[Claim]:
    return [Claim(name, "C.") for name in names]


HEAVY = ArgumentMap(
    title="T",
    thesis="t",
    claims=[Claim("t", "T.", because=Step("a", 0.6), but=["p", "q", "r"]), *bare("a", "p", "q", "r")],
)


def test_objections_that_are_stronger_together_than_all_that_is_offered_are_told() -> None:
    [finding] = found("DIA003", HEAVY)

    assert str(finding) == (
        "claims.t: warning DIA003 attackers-stronger 't' is asserted, "
        "but 't.but.1', 't.but.2' and 't.but.3' speak against it with 0.58, and what is offered for it comes to 0.3"
    )
    assert finding.help == "answer the objections, rate them weaker if they are, or give further reasons"
    assert finding.related == tuple(("claims", "t", "but", number) for number in range(3))
    assert finding.witness == ("t", "t.but.1", "t.but.2", "t.but.3")


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        ([Claim("t", "T.", because=Step("a", 0.6), but=["p", "q"]), *bare("a", "p", "q")], True),
        ([Claim("t", "T.", because=[Step("a", 0.6), Step("a")], but=["p", "q"]), *bare("a", "p", "q")], False),
        ([Claim("t", "T.", because=Step("a", 0.6), but=["p", "q"], stance="open"), *bare("a", "p", "q")], False),
        ([Claim("t", "T.", because=Step("a", 0.6), but=["p", "q"]), *bare("a", "p"), Claim("q", "Q.", but="a")], False),
        ([Claim("t", "T.", assumption=True, credence=0.6, but=["p", "q", "r"]), *bare("p", "q", "r")], False),
        ([Claim("t", "T.", assumption=True, credence=0.51, but=["p", "q", "r"]), *bare("p", "q", "r")], True),
    ],
)
def test_more_reasons_answers_and_credence_count_against_them(claims: list[Claim], told: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert bool(found("DIA003", ArgumentMap(title="T", thesis="t", claims=claims))) is told


def test_a_claim_that_is_out_is_told_as_that_alone() -> None:
    m = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because="a", but=["p", "q"]), *bare("a", "p", "q")])

    assert (len(found("DIA012", m)), found("DIA003", m)) == (1, [])


def test_opposing_evidence_is_an_objection_and_an_illustration_is_none() -> None:
    def told(kind: str) -> list[tuple[str, ...]]:
        items = [Evidence(f"e{i}", "E.", opposes="t", strength=0.5, kind=kind) for i in range(2)]
        claims = [Claim("t", "T.", because=Step("a", 0.6)), *bare("a")]
        m = ArgumentMap(title="T", thesis="t", claims=claims, evidence=items)
        return [each.witness for each in found("DIA003", m)]

    assert (told("study"), told("illustration")) == ([("t", "e0", "e1")], [])


FIVE = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because=list("abcde")), *bare(*"abcdex")])


def test_much_for_the_thesis_and_nothing_against_it_is_told_once() -> None:
    [finding] = found("DIA004", FIVE)

    assert str(finding) == (
        "claims.t: hint DIA004 one-sided 5 reasons lead up to the thesis 't', and nothing speaks against any of it"
    )
    assert finding.help == "put in what somebody who disagrees would say first, and answer it"
    assert finding.witness == ("t",)

    [finding] = found("DIA004", evolve(FIVE, thesis=["x", "t"]))
    assert str(finding).startswith("claims.x: hint DIA004 one-sided 5 reasons lead up to the theses 'x' and 't', ")


@pytest.mark.parametrize(
    "m",
    [
        evolve(FIVE, claims=[Claim("t", "T.", because=list("abcd")), *bare(*"abcde")]),
        evolve(FIVE, rebuttals=[Rebuttal("r", "x", "c")]),
        evolve(FIVE, rebuttals=[Rebuttal("r", "x", "t.because.2")]),
        evolve(FIVE, evidence=[Evidence("ev", "E.", opposes="c")]),
        evolve(FIVE, claims=[*FIVE.claims, Claim("z", "Z.", contrary_to="c")]),
        evolve(
            FIVE,
            claims=[Claim("t", "T.", because=list("abcd")), *bare(*"abcdex")],
            arguments=[Argument("y", "e", "t", scheme="s", questions={"q": "x"})],
            schemes=[Scheme("s", ["r"])],
        ),
    ],
)
def test_a_sketch_or_a_word_against_anything_is_not_one_sided(m: ArgumentMap) -> None:
    assert found("DIA004", m) == []


@pytest.mark.parametrize(
    "m",
    [
        evolve(FIVE, rebuttals=[Rebuttal("r", [], "c")]),
        evolve(FIVE, evidence=[Evidence("ev", "E.", opposes="c", kind="illustration")]),
        evolve(FIVE, rebuttals=[Rebuttal("r", "t", "x")]),
        evolve(
            FIVE,
            claims=[Claim("t", "T.", because=list("abcd")), *bare(*"abcdex")],
            arguments=[Argument("y", "e", "t", scheme="s", questions={"q": NotApplicable("No.")})],
            schemes=[Scheme("s", ["r"])],
        ),
    ],
)
def test_an_objection_that_is_empty_a_picture_or_elsewhere_is_none(m: ArgumentMap) -> None:
    assert len(found("DIA004", m)) == 1


def test_strict_arguments_are_not_counted_and_evidence_is() -> None:
    claims = [Claim("t", "T.", because=list("abcd")), *bare(*"abcde")]
    strict = evolve(FIVE, claims=claims, arguments=[Argument("y", "e", "t", mode="strict")])

    assert found("DIA004", strict) == []
    assert len(found("DIA004", evolve(strict, evidence=[Evidence("e1", "E.", supports="e")]))) == 1


def test_a_bare_claim_that_objections_rest_on_is_told_once() -> None:
    claims = [
        Claim("t", "T.", but=["p", "q"]),
        Claim("p", "P.", because=[["q", "r"]]),
        Claim("q", "Q."),
        Claim("r", "R.", assumption=True),
    ]
    [finding] = found("DIA005", ArgumentMap(title="T", thesis="t", claims=claims))

    assert str(finding) == (
        "claims.q: hint DIA005 unsupported-objection the objection 't.but.2' rests on 'q', and nothing supports that"
    )
    assert finding.help == "give the ground that critics have for it; or concede it, or answer it"
    assert finding.related == (("claims", "t", "but", 1),)
    assert finding.witness == ("t.but.2", "q")


@pytest.mark.parametrize(
    "claims",
    [
        [Claim("t", "T.", but="p"), Claim("p", "P.", assumption=True)],
        [Claim("t", "T.", but="p"), Claim("p", "P.", implicit=True)],
        [Claim("t", "T.", but="p"), Claim("p", "P.", stance="conceded")],
        [Claim("t", "T.", but="p"), Claim("p", "P.", stance="asserted")],
        [Claim("t", "T.", but="p"), Claim("p", "P.", but="a"), *bare("a")],
        [Claim("t", "T.", but=["p", "nothing", []]), Claim("p", "P.", withdrawn=True)],
        [Claim("t", "T.", but="p"), Claim("p", "P.", because="e"), Claim("e", "E.", kind="definition")],
    ],
)
def test_an_objection_that_has_a_ground_or_an_answer_or_is_the_authors_is_not_bare(claims: list[Claim]) -> None:
    assert found("DIA005", ArgumentMap(title="T", thesis="t", claims=claims)) == []


def test_evidence_without_a_source_is_the_fault_of_the_evidence() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", "T.", but="p"), Claim("p", "P.")],
        evidence=[Evidence("e", "E.", supports="p")],
    )

    assert found("DIA005", m) == []


STRAW = ArgumentMap(
    title="T",
    thesis="t",
    voices=VOICES,
    claims=[Claim("t", "T.", because="a"), *bare("a", "o"), Claim("s", "S.", but="a")],
)


def test_a_view_that_nobody_holds_and_the_author_attacks_is_told_in_the_place_of_what_leads_nowhere() -> None:
    [finding] = found("DIA006", STRAW)

    assert str(finding) == (
        "claims.s: warning DIA006 straw-man-suspect 's.but.1' attacks 's', "
        "which nobody in the map holds, and nothing uses"
    )
    assert finding.help == "say whose voice it is, quote it, and say how it bears on the thesis; or take it out"
    assert finding.related == (("claims", "s", "but", 0),)
    assert finding.witness == ("s", "s.but.1")
    assert found("STR005", STRAW) == []


def straw(claim: Claim) -> ArgumentMap:
    return evolve(STRAW, claims=[*STRAW.claims[:-1], claim])


@pytest.mark.parametrize(
    "m",
    [
        straw(Claim("s", "S.", but="a", voice="v")),
        straw(Claim("s", "S.", but="o")),
        straw(Claim("s", "S.", but=["nothing", []])),
        straw(Claim("s", "S.", but="a", contrary_to="a")),
        evolve(straw(Claim("s", "S.", but="a")), rebuttals=[Rebuttal("r", "s", "t")]),
        evolve(straw(Claim("s", "S.")), rebuttals=[Rebuttal("r", "a", "s", voice="v")]),
        straw(Claim("s", "S.", but="a", stance="conceded")),
        evolve(straw(Claim("s", "S.", but="a")), thesis=["t", "s"]),
        evolve(straw(Claim("s", "S.")), evidence=[Evidence("e", "E.", opposes="s", kind="illustration")]),
        evolve(
            straw(Claim("s", "S.", but="a")),
            arguments=[Argument("y", "a", "t", scheme="k", questions={"q": "s"})],
            schemes=[Scheme("k", ["r"])],
        ),
    ],
)
def test_a_view_that_somebody_holds_or_something_uses_or_others_attack_is_no_straw_man(m: ArgumentMap) -> None:
    assert found("DIA006", m) == []


def test_evidence_of_the_author_attacks_as_well() -> None:
    m = evolve(straw(Claim("s", "S.")), evidence=[Evidence("e", "E.", opposes="s")])

    assert [each.witness for each in found("DIA006", m)] == [("s", "e")]


def attributed(claim: Claim, *, quotes: int = 3) -> list[str]:
    """Return what is said of *claim*, in a map of four others, so many of which are quoted, one of them of the voice v."""
    spoken = [Claim("t", "T.", because="a", but="s"), Claim("a", "A."), Claim("o", "O.", voice="v"), Claim("n", "N.")]
    claims = [evolve(each, quotes=Quote("words")) if i < quotes else each for i, each in enumerate(spoken)]
    m = ArgumentMap(title="T", thesis="t", sources=[Source("x", "X")], voices=VOICES, claims=[*claims, claim])
    return [str(each) for each in found("DIA006", m)]


def test_a_view_of_somebody_who_is_quoted_for_others_is_to_be_quoted_where_most_is() -> None:
    s = Claim("s", "S.", voice="v", but="a")

    assert attributed(s) == [
        "claims.s: warning DIA006 straw-man-suspect 's.but.1' attacks 's', for which 'v' is not quoted"
    ]
    assert attributed(s, quotes=2) == []
    assert attributed(evolve(s, quotes=Quote("words"))) == []
    assert attributed(evolve(s, voice="w")) == []
    assert attributed(evolve(s, implicit=True)) == []
    assert attributed(evolve(s, stance="conceded")) == []


MISDIRECTED = ArgumentMap(
    title="T",
    thesis="t",
    claims=[Claim("t", "T."), *bare("a", "b"), Claim("d", "D.", contrary_to="b")],
    arguments=[Argument("x", ["a", "b"], "t")],
    rebuttals=[Rebuttal("r", ["a", "d"], "t")],
)


def test_an_objection_to_a_conclusion_that_denies_a_premise_is_told_and_stays_where_it_is_aimed() -> None:
    [finding] = found("DIA008", MISDIRECTED)

    assert str(finding) == (
        "rebuttals.r.target: hint DIA008 misdirected-objection 'r' attacks the conclusion 't', "
        "but its premise 'd' denies 'b', a premise of 'x'"
    )
    assert finding.help == "aim it at 'b'; or leave it out, since contraries attack each other as it is"
    assert finding.related == (("arguments", "x", "premises", 1),)
    assert finding.witness == ("r", "d", "b", "x")
    assert finding.fix is None


def test_a_step_on_its_claim_that_denies_a_premise_is_told_at_the_claim() -> None:
    claims = [Claim("t", "T.", but="d", because="b"), *bare("b"), Claim("d", "D.", contradictory_to="b")]
    [finding] = found("DIA008", ArgumentMap(title="T", thesis="t", claims=claims))

    assert finding.route == ("claims", "t", "but", 0)


@pytest.mark.parametrize(
    "rebuttal",
    [Rebuttal("r", "d", "b"), Rebuttal("r", "d", "x"), Rebuttal("r", "a", "t"), Rebuttal("r", "d", "a")],
)
def test_an_objection_to_the_premise_the_step_or_by_something_else_is_aimed_well(rebuttal: Rebuttal) -> None:
    assert found("DIA008", evolve(MISDIRECTED, rebuttals=[rebuttal])) == []
