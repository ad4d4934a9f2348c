from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal, Source, Voice
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


T = Claim("lanes", "The city should build lanes.")


def test_says_what_the_id_is_what_is_due_and_what_to_do() -> None:
    m = ArgumentMap(
        title="T",
        thesis="e",
        sources=[Source("s", "S")],
        voices=[Voice("v", "V")],
        claims=[T, Claim("a", "A.", voice="s")],
        arguments=[Argument("x", ["e", "x", "s"], "e"), Argument("y", "a", "x")],
        rebuttals=[Rebuttal("r", "a", "v")],
        evidence=[Evidence("e", "E.", supports="x", source="v")],
    )

    assert told("REF004", m) == [
        ("thesis[0]: 'e' is an item of evidence, but the thesis is a claim", "name a claim"),
        ("claims.a.voice: 's' is a source, but 'voice' names a voice", ""),
        (
            "arguments.x.premises[0]: 'e' is an item of evidence, but a premise is a claim",
            "make what 'e' shows a claim, let 'e' support it, and rest the step on that claim",
        ),
        ("arguments.x.premises[1]: 'x' is an argument, but a premise is a claim", "name a claim"),
        (
            "arguments.x.premises[2]: 's' is a source, but a premise is a claim",
            "make what 's' says a claim, and let an item of evidence with source = \"s\" support it",
        ),
        (
            "arguments.x.conclusion: 'e' is an item of evidence, but a conclusion is a claim",
            "conclude a claim; to question 'e', write a rebuttal with target = \"e\"",
        ),
        (
            "arguments.y.conclusion: 'x' is an argument, but a conclusion is a claim",
            "conclude a claim; to attack the step 'x', write a rebuttal with target = \"x\"",
        ),
        (
            "rebuttals.r.target: 'v' is a voice, but a target is a claim, an argument, a rebuttal or an item of evidence",
            "name a claim",
        ),
        ("evidence.e.supports[0]: 'x' is an argument, but evidence supports claims", "name a claim"),
        ("evidence.e.source: 'v' is a voice, but 'source' names a source", ""),
    ]


def test_proposes_the_conclusion_of_an_argument_that_is_taken_for_a_premise() -> None:
    arguments = [Argument("x", "lanes", "lanes"), Argument("y", "x", "lanes")]

    assert [helped for _, helped in told("REF004", ArgumentMap(title="T", claims=[T], arguments=arguments))] == [
        "name a claim; 'x' concludes 'lanes'"
    ]


def test_permits_each_sort_of_target() -> None:
    m = ArgumentMap(
        title="T",
        claims=[T],
        arguments=[Argument("x", "lanes", "lanes")],
        rebuttals=[Rebuttal(f"r{i}", "lanes", target) for i, target in enumerate(["lanes", "x", "r0", "e"])],
        evidence=[Evidence("e", "E.", supports="lanes")],
    )

    assert told("REF004", m) == told("REF002", m) == []
