from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


def test_names_the_claims_that_could_be_the_thesis() -> None:
    claims = [Claim("a", "A.", because="c"), Claim("b", "B.", because="c"), Claim("c", "C.")]

    assert told("STR001", ArgumentMap(title="T", claims=claims)) == [
        (
            ": the map names no thesis",
            "write thesis = \"a\" at the top of the file; 'a' and 'b' support nothing further",
        )
    ]


def test_proposes_the_only_claim_of_a_map_of_one() -> None:
    assert told("STR001", ArgumentMap(title="T", claims=[Claim("a", "A.")])) == [
        (": the map names no thesis", 'write thesis = "a" at the top of the file')
    ]


def test_proposes_nothing_in_particular_where_everything_is_a_ring() -> None:
    claims = [Claim("a", "A.", because="b"), Claim("b", "B.", because="a")]

    assert [helped for _, helped in told("STR001", ArgumentMap(title="T", claims=claims))] == [
        'write thesis = "ID" at the top of the file'
    ]


def test_takes_the_only_claim_that_all_leads_up_to_for_the_thesis() -> None:
    claims = [Claim("a", "A.", because="b"), Claim("b", "B.")]

    assert told("STR001", ArgumentMap(title="T", claims=claims)) == []


def test_finds_a_thesis_that_is_withdrawn() -> None:
    m = ArgumentMap(title="T", thesis="a", claims=[Claim("a", "A.", withdrawn=True), Claim("b", "B.")])

    assert told("STR001", m) == [("thesis: the thesis 'a' is withdrawn", "name the claim that the map is about now")]


@pytest.mark.parametrize("thesis", ["nothing", "e"])
def test_leaves_a_thesis_that_names_no_claim_to_the_rules_of_references(thesis: str) -> None:
    m = ArgumentMap(title="T", thesis=thesis, claims=[Claim("a", "A.")], evidence=[Evidence("e", "E.", supports="a")])

    assert told("STR001", m) == []
