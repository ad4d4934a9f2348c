from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, Voice
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


HELP = "give a reason or evidence for it, or mark it as an assumption or as undeveloped"


def test_finds_asserted_claims_with_nothing_for_them() -> None:
    claims = [
        Claim("t", "T.", because="a", but="b"),
        Claim("a", "A."),
        Claim("b", "B."),
        Claim("c", "C.", stance="asserted"),
    ]

    assert told("EVD001", ArgumentMap(title="T", thesis="t", claims=claims)) == [
        ("claims.a: 'a' is asserted, and nothing supports it", HELP),
        ("claims.c: 'c' is asserted, and nothing supports it", HELP),
    ]


@pytest.mark.parametrize(
    "claim",
    [
        Claim("t", "T.", assumption=True),
        Claim("t", "T.", implicit=True),
        Claim("t", "T.", undeveloped=True),
        Claim("t", "T.", kind="definition"),
        Claim("t", "T.", voice="v"),
        Claim("t", "T.", stance="conceded"),
        Claim("t", "T.", stance="open"),
        Claim("t", "T.", withdrawn=True, stance="asserted"),
    ],
)
def test_permits_claims_that_say_why_they_stand_alone(claim: Claim) -> None:
    assert told("EVD001", ArgumentMap(title="T", thesis="t", claims=[claim], voices=[Voice("v", "V")])) == []


def test_evidence_supports_and_an_illustration_does_not() -> None:
    claims = [Claim("t", "T.", because="a"), Claim("a", "A."), Claim("b", "B.", stance="asserted")]
    evidence = [
        Evidence("e", "E.", supports=["a", "b"], kind="illustration"),
        Evidence("f", "F.", supports="b", kind="study"),
        Evidence("g", "G.", opposes="a", kind="study"),
    ]

    assert told("EVD001", ArgumentMap(title="T", thesis="t", claims=claims, evidence=evidence)) == [
        ("claims.a: 'a' is asserted, and nothing supports it but the illustration 'e'", HELP)
    ]
