from __future__ import annotations

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Rebuttal, Source
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


def test_finds_claims_rebuttals_and_sources_that_name_themselves() -> None:
    m = ArgumentMap(
        title="T",
        sources=[Source("s", "S", derived_from=["o", "s"]), Source("o", "O")],
        claims=[Claim("a", "A.", contradictory_to="a")],
        rebuttals=[Rebuttal("r", "a", "r")],
    )

    assert told("REF005", m) == [
        (
            "sources.s.derived-from[1]: the source 's' is derived from itself",
            "name the source that it goes back to",
        ),
        ("claims.a.contradictory-to[0]: the claim 'a' is contrary to itself", "name the claim that it excludes"),
        ("rebuttals.r.target: the target of the rebuttal 'r' is itself", "name what it attacks"),
    ]
    assert told("LOG002", m) == []
