from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Rebuttal
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


T = Claim("t", "T.")
HELP = "say how this bears on the thesis, or move it to a map of its own"


def test_reports_each_part_once_with_the_whole_of_it_as_witness() -> None:
    claims = [Claim("a", "A.", because="b"), T, Claim("b", "B."), Claim("c", "C.", but="d"), Claim("d", "D.")]
    m = ArgumentMap(title="T", thesis="t", claims=claims)

    assert told("STR005", m) == [
        ("claims.a: 'a' and 'b' do not lead to the thesis 't'", HELP),
        ("claims.c: 'c' and 'd' do not lead to the thesis 't'", HELP),
    ]
    assert [found.witness for found in check(m) if found.rule.code == "STR005"] == [
        ("a", "b", "a.because.1"),
        ("c", "d", "c.but.1"),
    ]


def test_shortens_a_long_list_of_claims() -> None:
    claims = [T, Claim("a", "A.", because=["b", "c", "d", "e"]), *(Claim(name, "N.") for name in "bcdeu")]

    assert [line for line, _ in told("STR005", ArgumentMap(title="T", thesis=["t", "u"], claims=claims))] == [
        "claims.a: 'a', 'b', 'c' and 2 more do not lead to any thesis"
    ]


def test_what_follows_from_the_thesis_does_not_lead_to_it() -> None:
    claims = [T, Claim("a", "A.", because="t")]

    assert [line for line, _ in told("STR005", ArgumentMap(title="T", thesis="t", claims=claims))] == [
        "claims.a: 'a' does not lead to the thesis 't'"
    ]


def test_contraries_answers_and_undercuts_lead_on() -> None:
    claims = [
        Claim("t", "T.", contrary_to="u"),
        Claim("u", "U."),
        Claim("a", "A.", because="b"),
        Claim("b", "B."),
        Claim("c", "C."),
    ]
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=claims,
        arguments=[Argument("x", "u", "t", questions={"bias": "a"})],
        rebuttals=[Rebuttal("r", "c", "x")],
    )

    assert told("STR005", m) == []


def test_a_way_that_a_broken_reference_ends_is_left_to_the_rules_of_references() -> None:
    claims = [T, Claim("a", "A."), Claim("b", "B.", because="c"), Claim("c", "C.", contrary_to="nothing")]
    m = ArgumentMap(title="T", thesis="t", claims=claims, arguments=[Argument("x", "a", "nothing")])

    assert told("STR005", m) == []


def test_a_part_that_a_misspelt_reference_means_is_left_to_the_rules_of_references() -> None:
    claims = [Claim("t", "T.", because="paralel"), Claim("parallel", "P.", because="a"), Claim("a", "A.")]

    assert told("STR005", ArgumentMap(title="T", thesis="t", claims=claims)) == []


def test_what_only_leads_to_a_withdrawn_claim_leads_nowhere() -> None:
    claims = [Claim("t", "T.", because="w"), Claim("w", "W.", because="a", withdrawn=True), Claim("a", "A.")]
    m = ArgumentMap(title="T", thesis="t", claims=claims, arguments=[Argument("x", "a", "w")])

    assert [line for line, _ in told("STR005", m)] == ["claims.a: 'a' does not lead to the thesis 't'"]
