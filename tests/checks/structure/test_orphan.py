from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Evidence, NotApplicable
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


def test_finds_the_claim_that_nothing_is_joined_to() -> None:
    claims = [Claim("t", "T.", because="a"), Claim("a", "A."), Claim("b", "B.")]

    assert told("STR004", ArgumentMap(title="T", thesis="t", claims=claims)) == [
        ("claims.b: nothing is joined to 'b'", "say what it is a reason for or against, or remove it")
    ]


def test_a_bare_thesis_is_no_orphan() -> None:
    assert told("STR004", ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.")])) == []


@pytest.mark.parametrize(
    "m",
    [
        ArgumentMap(title="T", claims=[Claim("a", "A.", contrary_to="b"), Claim("b", "B.")]),
        ArgumentMap(title="T", claims=[Claim("a", "A.")], evidence=[Evidence("e", "E.", opposes="a")]),
        ArgumentMap(
            title="T",
            claims=[Claim("a", "A.", because="b"), Claim("b", "B."), Claim("c", "C.")],
            arguments=[Argument("x", "b", "a", questions={"bias": "c", "field": NotApplicable("why")})],
        ),
    ],
)
def test_contraries_evidence_and_answers_to_critical_questions_join_claims(m: ArgumentMap) -> None:
    assert told("STR004", m) == []


def test_leaves_a_claim_that_a_misspelt_reference_means_to_the_rules_of_references() -> None:
    claims = [Claim("t", "T.", because=["fewer-injurys", "b, c"])]
    claims += [Claim("fewer-injuries", "F."), Claim("b", "B."), Claim("c", "C."), Claim("d", "D.")]

    assert [line for line, _ in told("STR004", ArgumentMap(title="T", thesis="t", claims=claims))] == [
        "claims.d: nothing is joined to 'd'"
    ]


def test_what_is_withdrawn_joins_nothing_and_is_no_orphan() -> None:
    claims = [Claim("t", "T."), Claim("a", "A.", contrary_to="b"), Claim("b", "B.", withdrawn=True)]

    assert [line for line, _ in told("STR004", ArgumentMap(title="T", thesis="t", claims=claims))] == [
        "claims.a: nothing is joined to 'a'"
    ]


def test_leaves_a_claim_with_an_unknown_contrary_to_the_rule_of_unknown_ids() -> None:
    claims = [Claim("t", "T."), Claim("a", "A.", contrary_to="nothing")]

    assert told("STR004", ArgumentMap(title="T", thesis="t", claims=claims)) == []
