from __future__ import annotations

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


T, A, B = Claim("t", "T.", because="a"), Claim("a", "A.", undeveloped=True, because=["b", "w"]), Claim("b", "B.")
W = Claim("w", "W.", withdrawn=True)
HELP = "take the mark off, or move it to what has no support yet"


def test_names_what_supports_the_claim_but_no_argument_from_a_withdrawn_claim() -> None:
    evidence = [Evidence("e", "E.", supports="a")]

    assert told("STR008", ArgumentMap(title="T", thesis="t", claims=[T, A, B, W], evidence=evidence)) == [
        ("claims.a.undeveloped: 'a' is marked as undeveloped, but 'a.because.1' and 'e' support it", HELP)
    ]
    assert told("STR008", ArgumentMap(title="T", thesis="t", claims=[T, A, B])) == [
        ("claims.a.undeveloped: 'a' is marked as undeveloped, but 'a.because.1' and 'a.because.2' support it", HELP)
    ]


def test_illustrations_and_assumptions_are_no_fault() -> None:
    claims = [T, Claim("a", "A.", undeveloped=True), Claim("c", "C.", assumption=True, because="b"), B]
    evidence = [Evidence("e", "E.", supports="a", kind="illustration")]

    assert told("STR008", ArgumentMap(title="T", thesis="t", claims=claims, evidence=evidence)) == []
