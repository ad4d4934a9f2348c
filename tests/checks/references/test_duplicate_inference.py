from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.edits import Delete
from argmap.model import Argument, ArgumentMap, Claim, Rebuttal, Voice
from argmap.source import Route, format_route


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


RATED = Argument("w", "a", "t", strength="strong", note="Rated.")


@pytest.mark.parametrize(
    ("because", "arguments", "removed"),
    [
        ("a", [RATED], ("claims", "t", "because", 0)),
        ((), [RATED, Argument("x", "a", "t")], ("arguments", "x")),
        ((), [Argument("x", "a", "t"), Argument("y", "a", "t")], ("arguments", "y")),
        ((), [RATED, Argument("x", "a", "t", note="Noted.")], None),
        ("a", [Argument("w", "a", "t", voice="v", strength="strong")], None),
    ],
)
def test_only_the_twin_that_adds_nothing_is_removed(
    because: str, arguments: list[Argument], removed: Route | None
) -> None:
    claims = [Claim("t", "T.", because=because), Claim("a", "A.")]
    m = ArgumentMap(title="T", claims=claims, arguments=arguments, voices=[Voice("v", "V")])

    [found] = [each for each in check(m) if each.rule.code == "REF007"]
    assert (found.fix.edits if found.fix else None) == ((Delete(removed),) if removed else None)


def test_a_twin_that_something_refers_to_is_not_removed() -> None:
    claims = [Claim("t", "T."), Claim("a", "A."), Claim("b", "B.")]
    bare = Argument("x", "a", "t")
    m = ArgumentMap(title="T", claims=claims, arguments=[RATED, bare], rebuttals=[Rebuttal("r", "b", "x")])

    assert [each.fix for each in check(m) if each.rule.code == "REF007"] == [None]
