from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


def test_points_at_the_premise_and_names_what_it_is_for() -> None:
    claims = [Claim("t", "T."), Claim("a", "A."), Claim("b", "B.", because=[["a", "t"]])]

    assert told("STR003", ArgumentMap(title="T", thesis="t", claims=claims)) == [
        (
            "claims.b.because[0].premises[1]: the thesis 't' is a premise of 'b.because.1', for 'b'",
            'write thesis = "b" if the map argues for that, or turn the argument round',
        )
    ]


def test_leaves_circles_to_the_rule_of_circles() -> None:
    claims = [Claim("t", "T.", because="a"), Claim("a", "A.", because="t")]
    m = ArgumentMap(title="T", thesis="t", claims=claims, arguments=[Argument("x", "t", "t")])

    assert told("STR003", m) == []


def test_permits_objections_that_start_from_the_thesis() -> None:
    claims = [Claim("t", "T."), Claim("a", "A.", but="t")]

    assert told("STR003", ArgumentMap(title="T", thesis="t", claims=claims)) == []
