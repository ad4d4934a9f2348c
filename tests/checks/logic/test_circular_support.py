from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Evidence
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


def ring(size: int) -> ArgumentMap:
    return ArgumentMap(title="T", claims=[Claim(f"c{i}", "C.", because=f"c{(i + 1) % size}") for i in range(size)])


def test_shows_the_ring_from_its_first_claim_on_with_the_premises_that_close_it() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", "T.", because="b"), Claim("a", "A."), Claim("b", "B."), Claim("u", "U.")],
        arguments=[Argument("x", "a", "b", strength="strong"), Argument("y", ["u", "b"], "a", strength="weak")],
    )

    [found] = [found for found in check(m) if found.rule.code == "LOG001"]
    assert str(found) == "claims.a: error LOG001 circular-support 'a' supports itself: 'a' -> 'b' -> 'a'"
    assert found.help == (
        "remove a step of the ring, or rest it on what does not come from 'a'; the weakest that is rated is 'y' (weak)"
    )
    assert found.witness == ("a", "x", "b", "y")
    assert found.related == (("arguments", "x", "premises", 0), ("arguments", "y", "premises", 1))


def test_finds_an_argument_for_its_own_premise() -> None:
    m = ArgumentMap(title="T", claims=[Claim("t", "T.")], arguments=[Argument("x", ["t"], "t")])

    assert told("LOG001", m) == [
        ("claims.t: 't' is a premise of 'x', which concludes it", "remove it from the premises")
    ]


def test_reports_each_tangle_once_by_a_shortest_ring_through_its_first_claim() -> None:
    claims = [
        Claim("a", "A.", because=["b", "c"]),
        Claim("b", "B.", because="c"),
        Claim("c", "C.", because="a"),
        Claim("d", "D.", because="e"),
        Claim("e", "E.", because="d"),
    ]

    assert [line for line, _ in told("LOG001", ArgumentMap(title="T", claims=claims))] == [
        "claims.a: 'a' supports itself: 'a' -> 'c' -> 'a'",
        "claims.d: 'd' supports itself: 'd' -> 'e' -> 'd'",
    ]


def test_cuts_a_long_ring_in_the_message_and_not_in_the_witness() -> None:
    m = ring(500)

    [found] = [found for found in check(m) if found.rule.code == "LOG001"]
    assert found.message == (
        "'c0' supports itself: 'c0' -> 'c499' -> 'c498' -> 'c497' -> (493 more) -> 'c3' -> 'c2' -> 'c1' -> 'c0'"
    )
    assert found.witness == tuple(
        part for i in (0, *range(499, 0, -1)) for part in (f"c{i}", f"c{(i - 1) % 500}.because.1")
    )


def test_goes_round_a_ring_of_very_many_claims() -> None:
    [found] = [found for found in check(ring(20_000)) if found.rule.code == "LOG001"]

    assert len(found.witness) == 40_000


def test_rebuttals_evidence_and_withdrawn_claims_close_no_ring() -> None:
    m = ArgumentMap(
        title="T",
        claims=[
            Claim("a", "A.", because=["b", "w"]),
            Claim("b", "B.", but="a"),
            Claim("w", "W.", because="a", withdrawn=True),
        ],
        evidence=[Evidence("e", "E.", supports="a", opposes="a")],
    )

    assert told("LOG001", m) == []


def test_a_broken_reference_elsewhere_hides_no_ring() -> None:
    m = ArgumentMap(title="T", claims=[Claim("a", "A.", because=["b", "nothing"]), Claim("b", "B.", because="a")])

    assert [line for line, _ in told("LOG001", m)] == ["claims.a: 'a' supports itself: 'a' -> 'b' -> 'a'"]
