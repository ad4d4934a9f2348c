from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Group
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


T = Claim("lanes", "The city should build lanes.")


def test_points_at_each_repetition() -> None:
    m = ArgumentMap(title="T", claims=[T], arguments=[Argument("x", ["lanes", "lanes", "lanes"], "lanes")])

    assert told("REF006", m) == [
        (f"arguments.x.premises[{i}]: 'lanes' is in this list already", "remove it, or write the id that was meant")
        for i in (1, 2)
    ]


def test_finds_a_claim_in_two_groups() -> None:
    m = ArgumentMap(title="T", claims=[T], groups=[Group("g", "G", "lanes"), Group("h", "H", "lanes")])

    assert told("REF006", m) == [
        (
            "groups.h.claims[0]: 'lanes' is in the group 'g' already; a claim is in one group at most",
            "leave it in one of the two groups",
        ),
    ]


def test_permits_one_claim_in_two_lists() -> None:
    m = ArgumentMap(
        title="T", claims=[Claim("a", "A.", because=["b", "c"], but="b"), Claim("b", "B."), Claim("c", "C.")]
    )

    assert told("REF006", m) == []
