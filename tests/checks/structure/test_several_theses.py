from __future__ import annotations

from argmap.checks import check
from argmap.model import ArgumentMap, Claim
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


CLAIMS = (Claim("a", "A."), Claim("b", "B."), Claim("c", "C.", withdrawn=True))


def test_counts_the_theses_that_are_claims_of_the_map() -> None:
    assert told("STR002", ArgumentMap(title="T", thesis=["a", "b", "a", "c", "nothing"], claims=CLAIMS)) == [
        (
            "thesis: the map has 2 theses, 'a' and 'b'",
            "keep the claim that the whole map argues for, or rest one such claim on all of them",
        )
    ]


def test_permits_one() -> None:
    assert told("STR002", ArgumentMap(title="T", thesis=["a", "c"], claims=CLAIMS)) == []
