from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Rebuttal
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


def test_points_at_the_list_of_premises_or_at_the_step() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("t", "T.", because=[[]])],
        arguments=[Argument("x", [], "t")],
        rebuttals=[Rebuttal("r", [], "t")],
    )

    remedy = "name the claims that it rests on, or remove it"
    assert told("STR006", m) == [
        ("claims.t.because[0]: the argument 't.because.1' has no premises", remedy),
        ("arguments.x.premises: the argument 'x' has no premises", remedy),
        ("rebuttals.r.premises: the rebuttal 'r' has no premises", remedy),
    ]
