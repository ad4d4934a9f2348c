from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Expectation, Group, Rebuttal
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


T, A, W = Claim("t", "T."), Claim("a", "A."), Claim("w", "W.", withdrawn=True)
NO_STEP = "rest the step on another claim, or remove it"


def test_reports_premises_of_named_and_unnamed_steps_and_removes_none_of_them() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", "T.", because=["a", ["a", "w"]]), A, W],
        rebuttals=[Rebuttal("r", "w", "t"), Rebuttal("s", "w", "t"), Rebuttal("u", "a", "s")],
    )

    says = "the premise 'w' is withdrawn, so that the step does not count"
    assert told("REF010", m) == [
        (f"claims.t.because[1].premises[1]: {says}", NO_STEP),
        (f"rebuttals.r.premises[0]: {says}", NO_STEP),
        (f"rebuttals.s.premises[0]: {says}", NO_STEP),
    ]
    assert [found.fix for found in check(m) if found.rule.code == "REF010"] == [None, None, None]


def test_reports_a_thesis_an_answer_and_an_expectation() -> None:
    m = ArgumentMap(
        title="T",
        thesis="w",
        claims=[T, A, W],
        arguments=[Argument("x", "a", "t", scheme="sign", questions={"strength": "w"})],
        expect=[Expectation("w", "in")],
    )

    assert told("REF010", m) == [
        ("thesis[0]: the thesis 'w' is withdrawn", "name the claim that the map argues for now"),
        (
            "arguments.x.questions.strength: the answer 'w' is withdrawn, so that the question is open",
            "name another claim that answers it",
        ),
        ("expect.w: there is nothing to expect of 'w', which is withdrawn", "remove the expectation"),
    ]


def test_what_keeps_the_record_is_no_fault() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[
            Claim("t", "T.", contrary_to="w"),
            A,
            Claim("w", "W.", withdrawn=True, because="v", but="a"),
            Claim("v", "V.", withdrawn=True),
        ],
        arguments=[Argument("x", "v", "w")],
        rebuttals=[Rebuttal("r", "a", "w")],
        evidence=[Evidence("e", "E.", supports=["w", "t"])],
        groups=[Group("g", "G", ["t", "w"])],
        reviews={"w": "sha256:0"},
    )

    assert told("REF010", m) == []
