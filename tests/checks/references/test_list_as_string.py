from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Expectation
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


CLAIMS = (Claim("a", "A."), Claim("b", "B."))


@pytest.mark.parametrize("written", ["a, b", "a b", "a,b", "a; b", " a\n, b "])
def test_shows_the_list_to_write(written: str) -> None:
    m = ArgumentMap(title="T", claims=CLAIMS, arguments=[Argument("x", written, "a")])

    assert [helped for _, helped in told("REF003", m)] == ['write ["a", "b"]']
    assert told("REF002", m) == []


def test_tells_reasons_apart_from_linked_premises() -> None:
    m = ArgumentMap(title="T", claims=[*CLAIMS, Claim("c", "C.", because="a, b")])

    assert told("REF003", m) == [
        (
            "claims.c.because[0].premises[0]: 'a, b' is one string, which names 'a' and 'b' together",
            'write ["a", "b"] for reasons apart, [["a", "b"]] for one reason that needs them all',
        ),
    ]


def test_does_not_propose_a_list_where_there_can_be_none() -> None:
    m = ArgumentMap(title="T", claims=CLAIMS, arguments=[Argument("x", "a", "a, b")], expect=[Expectation("a b", "in")])

    assert [helped for _, helped in told("REF003", m)] == [
        "one step has one conclusion: write a table for each",
        "write a line for each",
    ]


def test_leaves_a_string_with_an_unknown_part_to_the_rule_of_unknown_ids() -> None:
    m = ArgumentMap(title="T", claims=CLAIMS, arguments=[Argument("x", "a, c", "a")])

    assert told("REF003", m) == []
    assert [line for line, _ in told("REF002", m)] == ["arguments.x.premises[0]: there is no claim 'a, c'"]
