from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Evidence
from argmap.source import format_route


def told(*claims: Claim, evidence: list[Evidence], arguments: tuple[Argument, ...] = ()) -> list[str]:
    m = ArgumentMap(title="T", thesis="t", claims=claims, evidence=evidence, arguments=arguments)
    found = [d for d in check(m) if d.rule.code == "EVD019"]
    return [f"{format_route(d.route)}: {d.message} {d.witness}" for d in found]


def example(claim: str, kind: str = "example") -> Evidence:
    return Evidence("e", "E.", supports=claim, kind=kind)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("All lanes are safe.", "all"),
        ("Nobody cycles in winter.", "nobody"),
        ("No one cycles in winter.", "no one"),
        ("Lanes always cut injuries.", "always"),
        ("Lanes cut injuries, without exception.", "without exception"),
    ],
)
def test_a_claim_about_all_cases_wants_more_than_one(text: str, word: str) -> None:
    assert told(Claim("t", text), evidence=[example("t")]) == [
        f"claims.t: 't' says '{word}', and rests on nothing but one example, 'e' ('t', 'e')"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "All three towns built lanes.",
        "All 3 towns built lanes.",
        "All of the towns built lanes.",
        "All in all, lanes are safe.",
        "Almost all lanes are safe.",
        "Lanes are not always safe.",
        "Lanes are safe after all.",
        "He says 'always'.",
        "Allotments are green.",
    ],
)
def test_a_known_number_a_limit_and_an_idiom_are_no_claim_about_all(text: str) -> None:
    assert told(Claim("t", text), evidence=[example("t")]) == []


@pytest.mark.parametrize("kind", ["study", "statistic", "document", "illustration"])
def test_evidence_that_may_hold_many_cases_or_does_not_count_is_not_judged(kind: str) -> None:
    assert told(Claim("t", "All lanes are safe."), evidence=[example("t", kind)]) == []
    assert told(Claim("t", "All lanes are safe."), evidence=[Evidence("e", "E.", supports="t")]) == []


@pytest.mark.parametrize("kind", ["value", "policy", "definition"])
def test_what_is_not_found_out_by_looking_is_no_generalisation(kind: str) -> None:
    assert told(Claim("t", "All lanes are good.", kind=kind), evidence=[example("t")]) == []


def test_the_one_case_may_stand_at_the_end_of_a_chain_and_the_lowest_claim_about_all_is_reported() -> None:
    claims = (
        Claim("t", "All roads need lanes.", because="u"),
        Claim("u", "All lanes are safe.", because="a"),
        Claim("a", "Mill Street's lane is safe."),
    )

    assert told(*claims, evidence=[example("a", "testimony")]) == [
        "claims.u: 'u' says 'all', and rests on nothing but one testimony, 'e' ('u', 'e')"
    ]


@pytest.mark.parametrize(
    "claims",
    [
        [Claim("t", "All lanes are safe.", because=[["a", "b"]]), Claim("a", "A."), Claim("b", "B.")],
        [Claim("t", "All lanes are safe.", because=["a", "b"]), Claim("a", "A."), Claim("b", "B.")],
        [Claim("t", "All lanes are safe.", because="a"), Claim("a", "A.", because="t")],
        [Claim("t", "All lanes are safe.", because="gone"), Claim("a", "A.")],
        [Claim("t", "All lanes are safe.", because="a"), Claim("a", "A.", because="a")],
    ],
)
def test_another_ground_another_premise_and_a_circle_are_no_lone_case(claims: list[Claim]) -> None:
    assert told(*claims, evidence=[example("a")]) == []


def test_a_study_beside_the_case_is_another_ground() -> None:
    claims = (Claim("t", "All lanes are safe.", because="a"), Claim("a", "A."))

    assert told(*claims, evidence=[example("a"), Evidence("s", "S.", supports="t", kind="study")]) == []


def test_a_circle_rests_on_no_case() -> None:
    claims = (
        Claim("t", "All lanes are safe.", because="a"),
        Claim("a", "A.", because="b"),
        Claim("b", "B.", because="a"),
    )

    assert told(*claims, Claim("c", "C."), evidence=[example("c")]) == []


def test_what_follows_strictly_is_no_generalisation() -> None:
    claims = (Claim("t", "All lanes are safe."), Claim("a", "A."))
    strict = Argument("x", "a", "t", mode="strict")

    assert told(*claims, evidence=[example("a")], arguments=(strict,)) == []


def test_claims_on_one_long_chain_share_what_was_found() -> None:
    chain = [Claim(f"c{i}", "A lane.", because=f"c{i + 1}") for i in range(2_000)]
    many = [Claim(f"u{i}", "All lanes are safe.", because=f"c{i}") for i in range(2_000)]

    assert len(told(*chain, *many, Claim("c2000", "C."), evidence=[example("c2000")])) == 2_000
