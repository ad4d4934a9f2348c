"""The rules about what follows from commitments: LOG008 and LOG019."""

from __future__ import annotations

import pytest
from attrs import evolve

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal, Voice
from argmap.source import format_route

STEPS = "argmap clashes shows the steps: give up one of them, or "
LEADS = "argmap clashes --defeasible shows the steps: say what is wrong with one of them, or give up what it rests on"


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: how severe, where and what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{each.severity} {format_route(each.route)}: {each.message}", each.help) for each in found]


P, Q = Claim("p", "P.", stance="asserted"), Claim("q", "Q.", stance="conceded")
X, Y = Claim("x", "X.", stance="open", contrary_to="y"), Claim("y", "Y.", stance="open")
HELD = Claim("x", "X.", stance="asserted", contradictory_to="y")


@pytest.mark.parametrize(
    ("claims", "steps", "says", "advice"),
    [
        ([P, Q, X, Y], [("p", "x"), ("q", "y")],
         "error claims.x.contrary-to[0]: 'p' and 'q' lead strictly to 'x' and 'y', which exclude each other", "'p' and 'q'"),
        ([P, X, Y], [("p", "x"), ("p", "y")],
         "error claims.x.contrary-to[0]: 'p' leads strictly to 'x' and 'y', which exclude each other", "'p'"),
        ([P, HELD, Y], [("p", "y")],
         "error claims.x.contradictory-to[0]: 'p' leads strictly to 'y', which excludes 'x', and that is asserted", "'p' and 'x'"),
        ([HELD, Y], [("x", "y")],
         "error claims.x.contradictory-to[0]: 'x' leads strictly to 'y', which excludes it", "'x'"),
    ],
)  # fmt: skip
def test_an_error_says_what_leads_strictly_to_which_pair(
    claims: list[Claim], steps: list[tuple[str, str]], says: str, advice: str
) -> None:
    arguments = [Argument(f"a{i}", source, end, mode="strict") for i, (source, end) in enumerate(steps)]

    assert told("LOG008", ArgumentMap(title="T", thesis="p", claims=claims, arguments=arguments)) == [
        (says, STEPS + advice)
    ]


LOOSE = ArgumentMap(title="T", thesis="p", claims=[P, HELD, Y], arguments=[Argument("a", "p", "y")])


def test_a_warning_says_what_leads_to_which_pair_by_steps_that_nothing_attacks() -> None:
    assert told("LOG008", LOOSE) == [
        ("warning claims.x.contradictory-to[0]: 'p' leads to 'y', which excludes 'x', and that is asserted", LEADS)
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"arguments": [Argument("a", "p", "y", voice="v")], "voices": [Voice("v", "V")]},
        {"arguments": [Argument("a", "p", "y", mode="reductio")]},
        {"arguments": [Argument("a", "p", "y", mode="ex-concessis")]},
        {"rebuttals": [Rebuttal("r", "p", "a")]},
        {"rebuttals": [Rebuttal("r", "p", "y")]},
        {"evidence": [Evidence("e", "E.", opposes="y")]},
        {"claims": [P, HELD, evolve(Y, stance="denied")]},
        {"claims": [evolve(P, stance="open"), HELD, Y]},
        {"claims": [P, HELD, evolve(Y, withdrawn=True)]},
    ],
)
def test_there_is_none_where_the_author_does_not_go_along_or_the_map_answers(change: dict[str, object]) -> None:
    assert told("LOG008", evolve(LOOSE, **change)) == []  # type: ignore[arg-type]


def test_a_pair_that_is_held_outright_is_told_once() -> None:
    claims = [P, HELD, evolve(Y, stance="asserted")]
    m = ArgumentMap(title="T", thesis="p", claims=claims, arguments=[Argument("a", "p", "y", mode="strict")])

    assert [d.rule.code for d in check(m) if d.rule.code in ("LOG004", "LOG008")] == ["LOG004"]


def test_a_pair_with_a_strict_way_is_not_told_again_for_a_way_that_is_not() -> None:
    steps = [Argument("a", "p", "y", mode="strict"), Argument("b", "q", "y")]

    assert [says for says, _ in told("LOG008", evolve(LOOSE, claims=[P, Q, HELD, Y], arguments=steps))] == [
        "error claims.x.contradictory-to[0]: 'p' leads strictly to 'y', which excludes 'x', and that is asserted"
    ]


DENIED = Claim("x", "X.", stance="denied")


def test_what_is_denied_and_follows_strictly_is_told_with_what_it_follows_from() -> None:
    m = ArgumentMap(title="T", thesis="p", claims=[P, DENIED], arguments=[Argument("a", "p", "x", mode="strict")])

    assert told("LOG019", m) == [
        (
            "error claims.x.stance: 'x' is denied, but it follows strictly from 'p'",
            "concede it, give up 'p', or say that 'a' leaves a gap",
        )
    ]


def test_it_may_follow_in_several_steps() -> None:
    steps = [Argument("a", ["p", "q"], "y", mode="strict"), Argument("b", "y", "x", mode="strict")]

    assert told("LOG019", ArgumentMap(title="T", thesis="p", claims=[P, Q, Y, DENIED], arguments=steps)) == [
        (
            "error claims.x.stance: 'x' is denied, but it follows strictly from 'p' and 'q'",
            "concede it, or give up one of 'p', 'q', 'a' and 1 more",
        )
    ]


@pytest.mark.parametrize(
    ("claims", "mode"),
    [([P, DENIED], "defeasible"), ([evolve(P, stance="open"), DENIED], "strict"), ([P, X], "strict")],
)
def test_nothing_is_told_of_steps_with_a_gap_or_from_what_is_not_held(claims: list[Claim], mode: str) -> None:
    arguments = [Argument("a", "p", "x", mode=mode)]

    assert told("LOG019", ArgumentMap(title="T", thesis="p", claims=claims, arguments=arguments)) == []
