from __future__ import annotations

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Rebuttal
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


CLAIMS = (Claim("a", "A."), Claim("b", "B."))


def test_points_at_the_target() -> None:
    m = ArgumentMap(title="T", claims=CLAIMS, rebuttals=[Rebuttal("r", ["b", "a"], "a")])

    assert told("LOG002", m) == [
        (
            "rebuttals.r.target: the rebuttal 'r' attacks its own premise 'a'",
            'remove that premise, or say mode = "reductio" if the rebuttal reduces it to absurdity',
        )
    ]


def test_points_at_a_step_that_stands_on_its_own_premise() -> None:
    m = ArgumentMap(title="T", claims=[Claim("a", "A.", but=["b", "a"]), Claim("b", "B.")])

    assert [line for line, _ in told("LOG002", m)] == [
        "claims.a.but[1]: the rebuttal 'a.but.2' attacks its own premise 'a'"
    ]


def test_permits_reduction_to_absurdity() -> None:
    m = ArgumentMap(title="T", claims=CLAIMS, rebuttals=[Rebuttal("r", ["b", "a"], "a", mode="reductio")])

    assert told("LOG002", m) == []
