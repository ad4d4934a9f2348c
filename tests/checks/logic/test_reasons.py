"""The rules about what single reasons do: LOG003, LOG006, LOG007, LOG010 to LOG012, and LOG022."""

from __future__ import annotations

import pytest
from attrs import evolve

from argmap.checks import check
from argmap.checks.view import View
from argmap.checks.ways import support_ways
from argmap.diagnostics import Diagnostic
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal, Step, Voice
from argmap.source import format_route


def found(code: str, m: ArgumentMap) -> list[Diagnostic]:
    return [finding for finding in check(m) if finding.rule.code == code]


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where and what, and the help."""
    return [(f"{format_route(each.route)}: {each.message}", each.help) for each in found(code, m)]


T, A, B = Claim("t", "T."), Claim("a", "A."), Claim("b", "B.")


def of(*claims: Claim, steps: tuple[Argument, ...] = (), attacks: tuple[Rebuttal, ...] = ()) -> ArgumentMap:
    return ArgumentMap(
        title="T", thesis="t", claims=claims, arguments=steps, rebuttals=attacks, voices=[Voice("v", "V")]
    )


UNDERMINING = of(T, A, B, steps=(Argument("x", "t", "a"), Argument("y", "a", "b")), attacks=(Rebuttal("r", "b", "t"),))


def test_a_rebuttal_that_its_target_supports_in_several_steps_is_told_with_the_way() -> None:
    [finding] = found("LOG003", UNDERMINING)

    assert str(finding) == (
        "rebuttals.r.target: warning LOG003 self-undermining-support "
        "the rebuttal 'r' attacks 't', which supports its premise 'b'"
    )
    assert finding.help == (
        "rest 'b' on something else; if the rebuttal is a reduction to absurdity, say mode = \"reductio\""
    )
    assert finding.witness == ("t", "x", "a", "y", "b", "r")
    assert finding.related == (("arguments", "x"), ("claims", "a"), ("arguments", "y"), ("claims", "b"))
    assert finding.fix is None


def test_it_may_attack_a_step_on_the_way_that_leads_to_it() -> None:
    m = evolve(UNDERMINING, rebuttals=[Rebuttal("r", "b", "x")])

    assert [finding.witness for finding in found("LOG003", m)] == [("x", "a", "y", "b", "r")]


def test_a_step_on_its_claim_has_no_place_for_a_mode() -> None:
    [finding] = found("LOG003", evolve(UNDERMINING, claims=[evolve(T, but="b"), A, B], rebuttals=[]))

    assert finding.help.endswith('if the rebuttal is a reduction to absurdity, give it a table with mode = "reductio"')


@pytest.mark.parametrize(
    "m",
    [
        evolve(UNDERMINING, rebuttals=[Rebuttal("r", "b", "t", mode="reductio")]),
        evolve(UNDERMINING, arguments=[Argument("x", "t", "a"), Argument("y", "a", "b", mode="reductio")]),
        evolve(UNDERMINING, arguments=[Argument("x", "t", "a")]),
        evolve(UNDERMINING, claims=[T, evolve(A, withdrawn=True), B]),
        evolve(UNDERMINING, rebuttals=[Rebuttal("r", "t", "t")]),
    ],
)
def test_a_reductio_a_broken_way_and_a_rebuttal_of_its_own_premise_are_not_told(m: ArgumentMap) -> None:
    assert found("LOG003", m) == []


def test_a_search_that_takes_too_long_says_what_it_left_out() -> None:
    graph = View(UNDERMINING).graph

    assert support_ways(graph, [("t", "r")], most=1).found == {("t", "r"): ("t", "x", "a", "y", "b", "r")}
    ways = support_ways(graph, [("t", "r"), ("a", "r"), ("b", "t")], most=1)
    assert (set(ways.found), ways.left) == ({("t", "r")}, (("a", "r"), ("b", "t")))


CHEAP, GRAND = Claim("a", "A.", contrary_to="b"), Claim("b", "B.")


def test_contraries_among_the_premises_are_told() -> None:
    [finding] = found("LOG006", of(T, CHEAP, GRAND, steps=(Argument("x", ["t", "b", "a"], "t"),)))

    assert str(finding) == (
        "arguments.x.premises[2]: error LOG006 contradictory-premises 'x' rests on 'b' and 'a', which exclude each other"
    )
    assert finding.related == (("arguments", "x", "premises", 1), ("claims", "a", "contrary-to", 0))
    assert finding.witness == ("x", "b", "a")


def test_of_many_contraries_only_those_among_the_premises_are_told() -> None:
    others = [f"c{i}" for i in range(5)]
    claims = [T, Claim("a", "A.", contrary_to=others), *(Claim(name, "C.") for name in others)]

    pairs = [f.witness for f in found("LOG006", of(*claims, steps=(Argument("x", ["c4", "a", "c1"], "t"),)))]
    assert pairs == [("x", "c4", "a"), ("x", "a", "c1")]


@pytest.mark.parametrize(
    "step",
    [
        Argument("x", ["a", "b"], "t", mode="reductio"),
        Argument("x", ["a", "b"], "t", mode="ex-concessis"),
        Argument("x", ["a", "a"], "t"),
    ],
)
def test_who_reduces_to_absurdity_or_takes_up_what_is_granted_may_rest_on_contraries(step: Argument) -> None:
    assert found("LOG006", of(T, CHEAP, GRAND, steps=(step,))) == []
    assert found("LOG006", of(T, CHEAP, GRAND, attacks=(Rebuttal("r", ["a", "b"], "t"),))) == []


ADD = "add to each the premise that makes the reason count this way, or say whose voice it is"


def test_the_same_premises_for_and_against_are_told_in_whatever_order() -> None:
    m = of(evolve(T, but=[["b", "a"]]), A, B, steps=(Argument("x", ["a", "b"], "t"),))

    assert told("LOG007", m) == [
        ("claims.t.but[0]: 'x' and 't.but.1' give the same reason for 't' and against it", ADD)
    ]


NOT_T = Claim("n", "N.", contradictory_to="t")


def test_the_same_premises_for_two_claims_that_contradict_each_other_are_told_and_against_them() -> None:
    steps, attacks = (
        (Argument("x", "a", "n"), Argument("y", "a", "t")),
        (Rebuttal("r", "b", "n"), Rebuttal("s", "b", "t")),
    )

    assert told("LOG007", of(T, NOT_T, A, B, steps=steps, attacks=attacks)) == [
        ("arguments.y: 'x' and 'y' give the same reason for 'n' and for 't', which contradict each other", ADD),
        ("rebuttals.s: 'r' and 's' give the same reason against 'n' and against 't', which contradict each other", ADD),
    ]


def test_evidence_that_speaks_both_ways_is_told() -> None:
    items = [
        Evidence("e", "E.", supports=["a", "t"], opposes=["t", "t"]),
        Evidence("f", "F.", supports=["t", "a", "n"]),
    ]
    m = evolve(of(T, NOT_T, A), evidence=[*items, Evidence("g", "G.", opposes=["n", "t"])])

    each = "keep the way in which it bears, or make two items of it that say what in it speaks which way"
    assert told("LOG007", m) == [
        ("evidence.e.opposes[0]: the evidence 'e' supports 't' and opposes it", each),
        ("evidence.f.supports[2]: the evidence 'f' supports 't' and 'n', which contradict each other", each),
        ("evidence.g.opposes[1]: the evidence 'g' opposes 'n' and 't', which contradict each other", each),
    ]


@pytest.mark.parametrize(
    "m",
    [
        of(T, A, steps=(Argument("x", "a", "t"),), attacks=(Rebuttal("r", "a", "t", voice="v"),)),
        of(T, A, steps=(Argument("x", "a", "t"),), attacks=(Rebuttal("r", "a", "t", mode="reductio"),)),
        of(T, A, B, steps=(Argument("x", "a", "t"),), attacks=(Rebuttal("r", ["a", "b"], "t"),)),
        of(T, A, Claim("n", "N.", contrary_to="t"), steps=(Argument("x", "a", "n"), Argument("y", "a", "t"))),
        of(T, NOT_T, A, steps=(Argument("x", "a", "t"),), attacks=(Rebuttal("r", "a", "n"),)),
        of(T, evolve(A, withdrawn=True), steps=(Argument("x", "a", "t"),), attacks=(Rebuttal("r", "a", "t"),)),
        evolve(of(T), evidence=[Evidence("e", "E.", supports="t", opposes="t", kind="illustration")]),
        evolve(of(T, NOT_T), evidence=[Evidence("e", "E.", supports="t", opposes="n")]),
    ],
)
def test_another_voice_another_premise_and_what_only_excludes_are_no_fault(m: ArgumentMap) -> None:
    assert found("LOG007", m) == []


STRICT = of(T, A, B, steps=(Argument("x", "a", "t", mode="strict"),), attacks=(Rebuttal("r", "b", "x", voice="v"),))


def test_an_undercut_of_a_strict_argument_is_told_whoever_puts_it_forward() -> None:
    [finding] = found("LOG010", STRICT)

    assert str(finding) == (
        "rebuttals.r.target: error LOG010 strict-undercut 'r' attacks the step of 'x', which is strict and leaves no gap"
    )
    assert finding.help == "take the strict mode of 'x' out, or aim it at 'a'"
    assert finding.fix is None


@pytest.mark.parametrize(
    "m",
    [
        evolve(STRICT, arguments=[Argument("x", "a", "t")]),
        evolve(STRICT, rebuttals=[Rebuttal("r", "b", "t")]),
        evolve(STRICT, claims=[T, A, evolve(B, withdrawn=True)]),
    ],
)
def test_a_strict_argument_may_be_attacked_elsewhere_and_another_here(m: ArgumentMap) -> None:
    assert found("LOG010", m) == []


def kinds(conclusion: str | None, *premises: str | None, mode: str = "defeasible") -> ArgumentMap:
    claims = [Claim(f"p{i}", "P.", kind=kind) for i, kind in enumerate(premises)]
    return of(
        Claim("t", "T.", kind=conclusion), *claims, steps=(Argument("x", [c.id for c in claims], "t", mode=mode),)
    )


@pytest.mark.parametrize(
    ("premises", "conclusion"), [(("fact",), "policy"), (("fact", "definition"), "value"), (("definition",), "value")]
)
def test_a_value_from_facts_alone_is_told_with_what_to_add(premises: tuple[str, ...], conclusion: str) -> None:
    [finding] = found("LOG011", kinds(conclusion, *premises))

    assert str(finding) == (
        f"arguments.x: warning LOG011 is-ought 'x' leads from facts alone to 't', which is a {conclusion}"
    )
    assert finding.stub == (
        "# one more premise of x\n[claims.NEW-ID]\n"
        'text = "What makes these facts a reason"\nkind = "value"\nimplicit = true\n'
    )


@pytest.mark.parametrize(
    "m",
    [
        kinds("policy", "fact", "value"),
        kinds("policy", "fact", None),
        kinds("policy", "policy"),
        kinds(None, "fact"),
        kinds("fact", "fact"),
        kinds("policy"),
        kinds("policy", "fact", mode="reductio"),
        evolve(kinds("policy", "fact"), claims=[Claim("t", "T.", kind="policy")]),
    ],
)
def test_a_value_among_the_premises_or_a_kind_that_is_not_known_is_no_gap(m: ArgumentMap) -> None:
    assert found("LOG011", m) == []


def test_a_fact_from_values_alone_is_told() -> None:
    assert told("LOG012", kinds("fact", "value", "policy")) == [
        (
            "arguments.x: 'x' leads from what should be to 't', which is a fact",
            "add the fact by which the one brings about the other",
        )
    ]


@pytest.mark.parametrize(
    "m",
    [
        kinds("fact", "value", "fact"),
        kinds("fact", "value", None),
        kinds("definition", "value"),
        kinds("fact"),
        kinds("fact", "value", mode="reductio"),
    ],
)
def test_a_fact_from_a_fact_among_others_is_no_wish(m: ArgumentMap) -> None:
    assert found("LOG012", m) == []


BOTH = of(T, A, B, steps=(Argument("x", "a", "b"), Argument("y", "b", "t")), attacks=(Rebuttal("r", ["t", "a"], "y"),))


def test_a_claim_that_supports_what_it_undercuts_is_told_with_the_way() -> None:
    [finding] = found("LOG022", BOTH)

    assert str(finding) == (
        "rebuttals.r.premises[1]: warning LOG022 supports-and-undercuts 'a' supports the step 'y', and undercuts it in 'r'"
    )
    assert finding.witness == ("a", "x", "b", "y", "r")
    assert finding.related == (("arguments", "y"), ("arguments", "x"))


@pytest.mark.parametrize(
    "m",
    [
        evolve(BOTH, rebuttals=[Rebuttal("r", "a", "b")]),
        evolve(BOTH, rebuttals=[Rebuttal("r", "t", "y")]),
        evolve(BOTH, rebuttals=[Rebuttal("r", "a", "y", mode="ex-concessis")]),
        evolve(BOTH, thesis="a"),
        evolve(BOTH, claims=[evolve(T, because=Step("a")), A, B], arguments=[Argument("z", "b", "a")]),
    ],
)
def test_who_rebuts_argues_from_what_is_granted_or_is_aside_is_not_told(m: ArgumentMap) -> None:
    assert found("LOG022", m) == []
