"""EVD005, EVD006 and EVD024: ratings, and what they go by."""

from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.diagnostics import Diagnostic
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal, Source, Step, Strength

T = Claim("t", "T.", assumption=True)


def found(code: str, m: ArgumentMap) -> list[Diagnostic]:
    return [each for each in check(m) if each.rule.code == code]


def test_a_rating_without_a_source_or_a_note_is_told_in_the_place_of_the_missing_source() -> None:
    evidence = [Evidence("e", "E.", supports="t", strength="strong"), Evidence("f", "F.", supports="t")]
    told = [each for each in check(ArgumentMap(title="T", thesis="t", claims=[T], evidence=evidence)) if each.route]

    assert [str(each) for each in told] == [
        (
            "evidence.e: warning EVD005 strength-without-basis the evidence 'e' is rated strong, "
            "and neither a source nor a note says why"
        ),
        "evidence.f: warning EVD004 no-source the evidence 'f' names no source",
    ]
    assert told[0].help == 'add source = "ID", and the work under [sources.ID]; or a note on what the rating goes by'


def test_a_note_a_source_or_an_illustration_is_a_basis() -> None:
    evidence = [
        Evidence("e", "E.", supports="t", strength="strong", note="Seen."),
        Evidence("f", "F.", supports="t", strength="strong", source="s"),
        Evidence("g", "G.", supports="t", strength="strong", kind="illustration"),
    ]
    m = ArgumentMap(title="T", thesis="t", sources=[Source("s", "S")], claims=[T], evidence=evidence)

    assert found("EVD005", m) == []
    assert [each.route for each in found("EVD004", m)] == [("evidence", "e")]


def test_what_is_not_rated_is_told_where_most_is() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", "T.", because="a"), Claim("a", "A.")],
        arguments=[Argument("x", "a", "t", strength=0.1), Argument("y", "a", "t", mode="strict")],
        rebuttals=[Rebuttal("r", "a", "x")],
        evidence=[
            Evidence("e", "E.", supports="a", strength=0.1),
            Evidence("f", "F.", supports="a", kind="illustration"),
        ],
    )
    [finding] = found("EVD006", m)

    assert str(finding) == "rebuttals.r: hint EVD006 partly-rated 'r' is not rated, as 2 of 3 are, and counts as 0.5"
    assert finding.help == 'rate it: strength = "moderate" says 0.5, and that it was meant'


@pytest.mark.parametrize("rated", [0, 1, 2])
def test_where_most_is_not_rated_that_is_the_measure(rated: int) -> None:
    evidence = [Evidence(f"e{i}", "E.", supports="t", strength=0.5 if i < rated else None) for i in range(4)]

    assert found("EVD006", ArgumentMap(title="T", thesis="t", claims=[T], evidence=evidence)) == []


def test_a_number_with_more_than_two_decimals_is_told_and_not_rounded_for_the_author() -> None:
    claims = [Claim("t", "T.", because=Step("a", 0.8371)), Claim("a", "A.")]
    [finding] = found("EVD024", ArgumentMap(title="T", thesis="t", claims=claims))

    assert str(finding) == (
        "claims.t.because[0].strength: hint EVD024 pseudo-precision the strength 0.8371 is more exact than a rating can be"
    )
    assert finding.help == "round it to 0.84, or say in a note where the number is from"
    assert finding.fix is None


def test_every_rating_is_looked_at() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        sources=[Source("s", "S", reliability=0.123)],
        claims=[Claim("t", "T.", certainty=0.123, credence=0.123, assumption=True)],
        rebuttals=[Rebuttal("r", "t", "e", strength=0.123)],
        evidence=[Evidence("e", "E.", supports="t", strength=0.123)],
    )

    assert [each.route for each in found("EVD024", m)] == [
        ("sources", "s", "reliability"),
        ("claims", "t", "certainty"),
        ("claims", "t", "credence"),
        ("rebuttals", "r", "strength"),
        ("evidence", "e", "strength"),
    ]


@pytest.mark.parametrize("rating", [0.004, 0.996])
def test_next_to_nothing_is_not_rounded_to_nothing(rating: float) -> None:
    evidence = [Evidence("e", "E.", supports="t", strength=rating)]
    [finding] = found("EVD024", ArgumentMap(title="T", thesis="t", claims=[T], evidence=evidence))

    assert finding.help == "say in a note where the number is from"


@pytest.mark.parametrize("rating", [0.84, 0.07, 1, 0, "strong", None])
def test_two_decimals_and_words_are_no_false_precision(rating: Strength | str | float | None) -> None:
    evidence = [Evidence("e", "E.", supports="t", strength=rating)]

    assert found("EVD024", ArgumentMap(title="T", thesis="t", claims=[T], evidence=evidence)) == []


def test_a_note_says_where_a_number_is_from() -> None:
    evidence = [Evidence("e", "E.", supports="t", strength=0.8371, note="The share of hits among 1,200.")]

    assert found("EVD024", ArgumentMap(title="T", thesis="t", claims=[T], evidence=evidence)) == []
