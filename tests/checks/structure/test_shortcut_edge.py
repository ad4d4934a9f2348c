from __future__ import annotations

from argmap.checks import check
from argmap.model import ArgumentMap, Claim
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


T, A, B = Claim("t", "T.", because=["a", "b"]), Claim("a", "A.", because="b"), Claim("b", "B.")
HELP = "remove the bare step, or add the premise that makes it a reason of its own"


def test_names_the_way_round_and_removes_nothing() -> None:
    m = ArgumentMap(title="T", thesis="t", claims=[T, A, B])

    assert told("STR012", m) == [
        ("claims.t.because[1]: 'b' supports 't' by itself, and by way of 'a' too", HELP),
    ]
    [found] = [finding for finding in check(m) if finding.rule.code == "STR012"]
    assert found.witness == ("t.because.2", "b", "a.because.1", "a", "t.because.1", "t")
    assert found.fix is None


def test_a_step_with_a_premise_of_its_own_is_a_reason_of_its_own() -> None:
    claims = [Claim("t", "T.", because=["a", ["b", "c"]]), A, B, Claim("c", "C.")]

    assert told("STR012", ArgumentMap(title="T", thesis="t", claims=claims)) == []


def test_two_steps_from_one_claim_are_no_way_round_nor_is_one_by_a_withdrawn_claim() -> None:
    claims = [Claim("t", "T.", because=["b", ["b", "c"]]), B, Claim("c", "C.")]
    assert told("STR012", ArgumentMap(title="T", thesis="t", claims=claims)) == []

    claims = [T, Claim("a", "A.", because="b", withdrawn=True), B]
    assert told("STR012", ArgumentMap(title="T", thesis="t", claims=claims)) == []


def test_an_objection_is_no_way_of_support() -> None:
    claims = [Claim("t", "T.", because=["a", "b"]), Claim("a", "A.", but="b"), B]

    assert told("STR012", ArgumentMap(title="T", thesis="t", claims=claims)) == []


def test_a_search_that_was_cut_says_so() -> None:
    # Each of 500 bare steps, from p to q, would ask 500 other ways on first.
    ends = [f"q{i}" for i in range(500)]
    claims = [Claim("t", "T.", because=ends), Claim("p", "P.")]
    claims += [Claim(end, "Q.", because=["p", "o"]) for end in ends] + [Claim("o", "O.")]

    [line] = [
        str(found) for found in check(ArgumentMap(title="T", thesis="t", claims=claims)) if found.rule.code == "STR012"
    ]
    assert line.startswith("note STR012 shortcut-edge stopped after 100,000 arguments: ")
    assert line.endswith(" bare steps may be shortcuts as well")
