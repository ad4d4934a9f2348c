from __future__ import annotations

import pytest
from attrs import evolve

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Voice
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


HELP = "give up one of the two, or say whose voice it is"
OPEN, DERIVED = 'write stance = "open"', "without one, the thesis and what speaks for it count as asserted"


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        (Claim("a", "A.", stance="asserted", contrary_to="b"), Claim("b", "B.", stance="asserted"),
         "claims.a.contrary-to[0]: 'a' and 'b' are both asserted, but one of them must be false"),
        (Claim("a", "A.", stance="asserted"), Claim("b", "B.", stance="conceded", contradictory_to="a"),
         "claims.b.contradictory-to[0]: 'b' is conceded and 'a' is asserted, but they contradict each other"),
    ],
)  # fmt: skip
def test_says_how_each_of_the_two_is_held(first: Claim, second: Claim, says: str) -> None:
    assert told("LOG004", ArgumentMap(title="T", claims=[first, second])) == [(says, HELP)]


def test_what_is_assumed_can_be_given_up_or_be_meant_to_be_refuted() -> None:
    claims = [Claim("a", "A.", assumption=True, contrary_to="b"), Claim("b", "B.", assumption=True)]

    assert told("LOG004", ArgumentMap(title="T", claims=claims)) == [
        (
            "claims.a.contrary-to[0]: 'a' and 'b' are both assumed, but one of them must be false",
            (
                "give up one of the two; if one is assumed in order to be refuted, "
                'make it a premise of an argument with mode = "reductio" for its contrary'
            ),
        )
    ]


@pytest.mark.parametrize("assumption", [True, False])
def test_permits_to_suppose_what_is_reduced_to_absurdity(assumption: bool) -> None:  # noqa: FBT001 - a parameter of the test
    m = ArgumentMap(
        title="T",
        thesis="a",
        claims=[
            Claim("a", "A.", contradictory_to="not-a"),
            Claim("not-a", "Not A.", assumption=assumption),
            Claim("b", "B.", assumption=True),
        ],
        arguments=[Argument("absurd", ["not-a", "b"], "a", mode="reductio")],
    )

    assert told("LOG004", m) == []
    assert len(told("LOG004", evolve(m, arguments=[Argument("x", ["not-a", "b"], "a")]))) == 1


def test_holds_what_speaks_for_the_thesis_to_be_asserted() -> None:
    claims = [Claim("t", "T.", because=["a", "b"]), Claim("a", "A."), Claim("b", "B.", contrary_to="a")]

    assert told("LOG004", ArgumentMap(title="T", thesis="t", claims=claims)) == [
        (
            "claims.b.contrary-to[0]: 'b' and 'a' are both asserted, but one of them must be false",
            f"{HELP}; if they are alternatives, {OPEN} on 'b' and 'a': {DERIVED}",
        )
    ]


def test_names_only_the_one_that_says_no_stance_where_the_other_does() -> None:
    claims = [
        Claim("t", "T.", because=["a", "b"]),
        Claim("a", "A.", stance="asserted"),
        Claim("b", "B.", contrary_to="a"),
    ]

    [(_, advice)] = told("LOG004", ArgumentMap(title="T", thesis="t", claims=claims))
    assert advice == f"{HELP}; if they are alternatives, {OPEN} on 'b': {DERIVED}"


def test_permits_alternatives_that_are_open() -> None:
    claims = [
        Claim("t", "T.", because=["a", "b"]),
        Claim("a", "A.", stance="open"),
        Claim("b", "B.", stance="open", contrary_to="a"),
    ]

    assert told("LOG004", ArgumentMap(title="T", thesis="t", claims=claims)) == []


@pytest.mark.parametrize(
    "other", [Claim("b", "B."), Claim("b", "B.", stance="denied"), Claim("b", "B.", stance="asserted", withdrawn=True)]
)
def test_permits_a_contrary_that_is_not_held(other: Claim) -> None:
    m = ArgumentMap(title="T", thesis="a", claims=[Claim("a", "A.", contrary_to="b"), other])

    assert told("LOG004", m) == []


def test_permits_what_another_voice_puts_forward() -> None:
    claims = [Claim("t", "T.", because=["a", "b"]), Claim("a", "A."), Claim("b", "B.", contrary_to="a", voice="v")]

    assert told("LOG004", ArgumentMap(title="T", thesis="t", claims=claims, voices=[Voice("v", "V")])) == []


def test_to_argue_for_one_of_three_options_that_exclude_each_other_is_to_assert_no_other() -> None:
    claims = [
        Claim("lanes", "L.", contrary_to=["tolls", "trams"]),
        Claim("tolls", "O.", contrary_to="trams"),
        Claim("trams", "R."),
    ]

    assert told("LOG004", ArgumentMap(title="T", thesis="lanes", claims=claims)) == []
