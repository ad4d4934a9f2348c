from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Group
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m, profile="strict") if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


NINE = [f"c{i}" for i in range(9)]
CLAIMS = [Claim(name, "C.") for name in NINE]


def test_eight_different_premises_are_too_many_and_a_repeated_one_is_one() -> None:
    arguments = [Argument("x", NINE[1:], "c0"), Argument("y", [*NINE[1:8], "c1"], "c0")]

    assert told("STR009", ArgumentMap(title="T", thesis="c0", claims=CLAIMS, arguments=arguments)) == [
        (
            "arguments.x: 'x' has 8 premises, and needs all of them at once",
            "split it into reasons that stand on their own, or put a claim in between",
        )
    ]


def test_reasons_and_objections_are_counted_apart_and_evidence_is_not() -> None:
    claim = Claim("t", "T.", because=NINE[:8], but=NINE[:7])
    evidence = [Evidence("e", "E.", supports="t")]
    m = ArgumentMap(title="T", thesis="t", claims=[claim, *CLAIMS], evidence=evidence)
    help_ = "gather them under claims that say what they have in common"

    assert told("STR010", m) == [("claims.t: 't' has 8 reasons for it side by side", help_)]
    claim = Claim("t", "T.", because=NINE[:7], but=NINE)
    assert told("STR010", ArgumentMap(title="T", thesis="t", claims=[claim, *CLAIMS])) == [
        ("claims.t: 't' has 9 objections to it side by side", help_)
    ]


def test_a_reason_with_a_withdrawn_premise_is_none() -> None:
    claims = [Claim("t", "T.", because=NINE[:8]), Claim("c0", "C.", withdrawn=True), *CLAIMS[1:]]

    assert told("STR010", ArgumentMap(title="T", thesis="t", claims=claims)) == []


def chain(length: int) -> list[Claim]:
    """Return a claim, `c0`, and a chain of as many arguments for it."""
    return [Claim(f"c{i}", "C.", because=f"c{i + 1}" if i < length else ()) for i in range(length + 1)]


def test_nine_arguments_are_a_chain_too_long_and_the_witness_is_all_of_it() -> None:
    m = ArgumentMap(title="T", thesis="c0", claims=chain(9))

    assert told("STR011", m) == [
        (
            "claims.c0: the thesis 'c0' is 9 arguments away from 'c9'",
            "join steps that only restate, or make a branch of the way a map of its own",
        )
    ]
    [found] = [finding for finding in check(m) if finding.rule.code == "STR011"]
    assert found.witness[:4] == ("c9", "c8.because.1", "c8", "c7.because.1")
    assert found.witness[-1] == "c0"
    assert told("STR011", ArgumentMap(title="T", thesis="c0", claims=chain(8))) == []


def test_a_way_through_a_circle_has_no_length() -> None:
    claims = chain(9)
    claims[9] = Claim("c9", "C.", because="c8")

    assert told("STR011", ArgumentMap(title="T", thesis="c0", claims=claims)) == []


def test_a_single_premise_is_asked_for_its_companion() -> None:
    claims = [Claim("t", "T.", because="a"), Claim("a", "A.")]
    arguments = [Argument("x", "a", "t", scheme="example"), Argument("y", "a", "t", scheme="analogy")]
    m = ArgumentMap(title="T", thesis="t", claims=claims, arguments=arguments)
    help_ = "what else has to hold for 'a' to bear on 't'? Add it to the premises"

    assert told("STR013", m) == [
        ("claims.t.because[0]: 't.because.1' rests on 'a' alone", help_),
        ("arguments.y: 'y' rests on 'a' alone", help_),
    ]
    [first, _] = [finding for finding in check(m, profile="teach") if finding.rule.code == "STR013"]
    assert first.stub == '# premises = ["a", "ID"]\n\n[claims.ID]\ntext = "…"\nimplicit = true\n'
    assert [finding for finding in check(m) if finding.rule.code == "STR013"] == []


def large(count: int, groups: list[Group]) -> ArgumentMap:
    claims = [Claim(f"c{i}", "C.") for i in range(count)]
    return ArgumentMap(title="T", thesis="c0", claims=[*claims, Claim("w", "W.", withdrawn=True)], groups=groups)


def test_a_map_is_measured_whole_or_by_its_sections() -> None:
    gather = "gather what belongs together in groups: [groups.ID], with a title and the claims of the section"
    halves = [[f"c{i}" for i in part] for part in (range(50), range(50, 101))]

    assert told("STR014", large(50, [])) == []
    assert told("STR014", large(1051, [])) == [
        (": the map has 1,051 claims in one section, more than a reader takes in", gather)
    ]
    assert told("STR014", large(101, [Group("g", "G", halves[0])])) == [
        (": the map has 51 claims that are in no group, more than a reader takes in", gather)
    ]
    assert told("STR014", large(101, [Group("g", "G", halves[0]), Group("h", "H", [*halves[1], "c50", "w", "x"])])) == [
        ("groups.h: the group 'h' has 51 claims, more than a reader takes in", "split it into several groups")
    ]
    assert told("STR014", large(100, [Group("g", "G", halves[0])])) == []
