from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Rebuttal
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


def test_compares_premises_as_sets_and_steps_on_claims_too() -> None:
    claims = [Claim("t", "T.", because=[["a", "b"]], but="a"), Claim("a", "A."), Claim("b", "B.")]
    arguments = [Argument("x", ["b", "a"], "t", strength="weak"), Argument("y", "a", "t")]
    m = ArgumentMap(title="T", claims=claims, arguments=arguments, rebuttals=[Rebuttal("r", "a", "t")])

    assert told("REF007", m) == [
        (
            "arguments.x: the argument 'x' has the premises and the conclusion of 't.because.1'",
            "remove one of the two, or add the premise that tells them apart",
        ),
        (
            "rebuttals.r: the rebuttal 'r' has the premises and the target of 't.but.1'",
            "remove one of the two, or add the premise that tells them apart",
        ),
    ]
