"""The rules about what is held of claims that belong together: LOG005 and LOG021."""

from __future__ import annotations

import pytest
from attrs import evolve

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Term
from argmap.source import format_route

LAW = Term("law", {"statute": "S.", "nature": "N."})


def told(code: str, *claims: Claim, steps: tuple[Argument, ...] = ()) -> list[str]:
    m = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T."), *claims], arguments=steps, terms=[LAW])
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [f"{finding.severity} {format_route(finding.route)}: {finding.message}" for finding in found]


DENIED = Claim("a", "Cycling is \u201csafe\u201d.", stance="denied")


@pytest.mark.parametrize(
    ("twin", "held"),
    [
        (Claim("b", 'cycling is "safe"', stance="asserted"), "asserted"),
        (Claim("b", "Cycling  is \u201csafe\u201d.", stance="conceded"), "conceded"),
        (Claim("b", "Cycling is \u201csafe\u201d.", assumption=True), "assumed"),
    ],
)
def test_what_is_denied_and_held_in_the_same_words_is_told(twin: Claim, held: str) -> None:
    assert told("LOG005", DENIED, twin) == [
        f"error claims.a.stance: 'a' is denied, but 'b', which says the same, is {held}"
    ]


@pytest.mark.parametrize(
    "twin",
    [
        Claim("b", "Cycling is \u201csafe\u201d.", stance="open"),
        Claim("b", "Cycling is \u201csafe\u201d."),
        Claim("b", "Cycling is \u201csafe\u201d.", stance="denied"),
        Claim("b", "Cycling is not \u201csafe\u201d.", stance="asserted"),
        Claim("b", "Cycling is \u201csafe\u201d.", stance="asserted", withdrawn=True),
    ],
)
def test_what_is_not_held_or_says_something_else_is_no_clash(twin: Claim) -> None:
    assert told("LOG005", DENIED, twin) == []


def test_one_finding_speaks_of_twins_of_opposite_stances_and_their_marks_do_not_count() -> None:
    twin = Claim("b", "Cycling is: safe!", stance="asserted")
    assert [len(told(code, DENIED, twin)) for code in ("LOG005", "LOG014")] == [1, 0]
    assert [len(told(code, DENIED, evolve(twin, stance="open"))) for code in ("LOG005", "LOG014")] == [0, 1]


def test_one_word_in_two_senses_makes_two_statements() -> None:
    denied = Claim("a", "It is against the law.", stance="denied", terms={"law": "statute"})

    assert (
        told("LOG005", denied, Claim("b", "It is against the law.", stance="asserted", terms={"law": "nature"})) == []
    )
    assert (
        told("LOG005", denied, Claim("b", "It is against the law.", stance="asserted", terms={"law": "statute"})) != []
    )


def test_an_assumption_that_is_denied_is_told_unless_it_is_there_to_be_refuted() -> None:
    denied = Claim("a", "A.", stance="denied", assumption=True)

    assert told("LOG005", denied) == ["error claims.a.stance: 'a' is both assumed and denied"]
    assert told("LOG005", denied, steps=(Argument("x", "a", "t", mode="reductio"),)) == []
    both = (Argument("x", "a", "t", mode="reductio"), Argument("y", "a", "t"))
    assert told("LOG005", denied, steps=both) != []


def test_of_two_that_contradict_each_other_both_cannot_be_denied() -> None:
    heads = Claim("heads", "Heads.", stance="denied", contradictory_to="tails")
    tails = Claim("tails", "Tails.", stance="denied", contradictory_to="heads")

    assert told("LOG005", heads, tails) == [
        "error claims.heads.contradictory-to[0]: 'heads' and 'tails' are both denied, but one of them must be true"
    ]
    assert told("LOG005", heads, evolve(tails, stance="open")) == []
    assert (
        told("LOG005", evolve(heads, contradictory_to=(), contrary_to="tails"), evolve(tails, contradictory_to=()))
        == []
    )


EXCLUDE = "but the claims exclude each other: together at most 1 is left for them"
CONTRADICT = "but the claims contradict each other, and one of them must be true: together they should make 1"


@pytest.mark.parametrize(
    ("key", "first", "second", "says"),
    [
        ("contrary_to", "likely", 0.5, f"likely (0.75) + 0.5 = 1.25, {EXCLUDE}"),
        ("contradictory_to", 0.75, "possible", f"0.75 + possible (0.5) = 1.25, {EXCLUDE}"),
        ("contradictory_to", 0.25, 0.5, f"0.25 + 0.5 = 0.75, {CONTRADICT}"),
        ("contradictory_to", 0.667, 0.4, f"0.667 + 0.4 = 1.07, {EXCLUDE}"),
    ],
)
def test_certainties_that_do_not_add_up_are_told_with_the_sum(
    key: str, first: str | float, second: str | float, says: str
) -> None:
    pair = (Claim("a", "A.", certainty=first), Claim("b", "B.", certainty=second, **{key: "a"}))  # type: ignore[arg-type]

    assert told("LOG021", *pair) == [f"hint claims.b.certainty: the certainties of 'a' and 'b' sum to {says}"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Claim("a", "A.", certainty=0.5), Claim("b", "B.", certainty=0.5, contrary_to="a")),
        (Claim("a", "A.", certainty=0.33), Claim("b", "B.", certainty=0.66, contradictory_to="a")),
        (Claim("a", "A.", certainty=0.2), Claim("b", "B.", certainty=0.5, contrary_to="a")),
        (Claim("a", "A.", certainty=0.9), Claim("b", "B.", contradictory_to="a")),
        (Claim("a", "A.", certainty=0.9), Claim("b", "B.", certainty=0.9)),
        (Claim("a", "A.", certainty=0.9), Claim("b", "B.", certainty=0.9, contrary_to="a", voice="v")),
        (Claim("a", "A.", certainty=0.9, contrary_to="a"), Claim("b", "B.", certainty=0.9)),
    ],
)
def test_rounding_two_voices_and_what_is_not_rated_are_let_pass(first: Claim, second: Claim) -> None:
    assert told("LOG021", first, second) == []


def test_a_pair_declared_by_both_is_told_once() -> None:
    pair = (Claim("a", "A.", certainty=0.9, contrary_to="b"), Claim("b", "B.", certainty=0.9, contrary_to="a"))

    assert len(told("LOG021", *pair)) == 1
