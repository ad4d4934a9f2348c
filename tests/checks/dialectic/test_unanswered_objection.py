from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


def objections(m: ArgumentMap) -> list[str]:
    return [line for line, _ in told("DIA001", m)]


def test_points_at_the_target_and_says_how_to_answer_or_concede() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", "T.", because="a"), Claim("a", "A."), Claim("p", "P."), Claim("q", "Q.")],
        rebuttals=[Rebuttal("r", ["p", "q"], "a")],
        evidence=[Evidence("e", "E.", opposes=["p", "t"])],
    )

    assert told("DIA001", m) == [
        (
            "evidence.e.opposes[1]: nothing answers the objection 'e' to 't'",
            'answer it with a rebuttal whose target is "e"',
        )
    ]
    assert told("DIA001", ArgumentMap(title="T", thesis="t", claims=m.claims, rebuttals=m.rebuttals)) == [
        (
            "rebuttals.r.target: nothing answers the objection 'r' to 'a'",
            "answer it, or concede 'p' and 'q' with stance = \"conceded\"",
        )
    ]


@pytest.mark.parametrize("target", ["t", "a", "t.because.1", "e", "reply"])
def test_defends_the_thesis_and_all_that_speaks_for_it_replies_included(target: str) -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[
            Claim("t", "T.", because="a", but="o"),
            Claim("a", "A."),
            Claim("o", "O."),
            Claim("p", "P."),
            Claim("q", "Q."),
        ],
        rebuttals=[Rebuttal("reply", "p", "o"), Rebuttal("r", "q", target)],
        evidence=[Evidence("e", "E.", supports="a")],
    )

    assert objections(m) == [f"rebuttals.r.target: nothing answers the objection 'r' to '{target}'"]


def test_does_not_defend_what_speaks_against_the_thesis() -> None:
    m = ArgumentMap(
        title="T", thesis="t", claims=[Claim("t", "T."), Claim("o", "O.", contrary_to="t", but="p"), Claim("p", "P.")]
    )

    assert objections(m) == []


@pytest.mark.parametrize("target", ["r", "p", "why", "q"])
def test_an_attack_on_the_objection_its_premises_or_what_they_rest_on_answers_it(target: str) -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", "T."), Claim("p", "P."), Claim("q", "Q."), Claim("s", "S.")],
        arguments=[Argument("why", "q", "p")],
        rebuttals=[Rebuttal("r", "p", "t"), Rebuttal("answer", "s", target)],
    )

    assert objections(m) == []


@pytest.mark.parametrize(
    "m",
    [
        ArgumentMap(
            title="T",
            thesis="t",
            claims=[Claim("t", "T.", but="p"), Claim("p", "P.")],
            evidence=[Evidence("e", "E.", opposes="p")],
        ),
        ArgumentMap(
            title="T",
            thesis="t",
            claims=[Claim("t", "T.", but="p"), Claim("p", "P.", contrary_to="d"), Claim("d", "D.")],
        ),
        ArgumentMap(
            title="T",
            thesis="t",
            claims=[Claim("t", "T."), Claim("s", "S.")],
            rebuttals=[Rebuttal("answer", "s", "e")],
            evidence=[Evidence("e", "E.", opposes="t")],
        ),
    ],
)
def test_evidence_and_contraries_answer_and_evidence_is_answered(m: ArgumentMap) -> None:
    assert objections(m) == []


@pytest.mark.parametrize(
    "claims",
    [
        [Claim("t", "T.", contrary_to="p"), Claim("p", "P.")],
        [Claim("t", "T."), Claim("p", "P.", but="w"), Claim("w", "W.", withdrawn=True)],
        [Claim("t", "T."), Claim("p", "P.", but=[[]])],
    ],
)
def test_neither_the_claim_itself_nor_an_answer_that_is_withdrawn_or_empty_answers(claims: list[Claim]) -> None:
    m = ArgumentMap(title="T", thesis="t", claims=claims, rebuttals=[Rebuttal("r", "p", "t")])

    assert objections(m) == ["rebuttals.r.target: nothing answers the objection 'r' to 't'"]


@pytest.mark.parametrize(
    "m",
    [
        ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", but="p"), Claim("p", "P.", stance="conceded")]),
        ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", but="p"), Claim("p", "P.", withdrawn=True)]),
        ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", but="p", stance="open"), Claim("p", "P.")]),
        ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", but=[[]])]),
        ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", but="nothing")]),
        ArgumentMap(
            title="T",
            thesis="t",
            claims=[Claim("t", "T.")],
            evidence=[Evidence("e", "E.", opposes="t", kind="illustration")],
        ),
    ],
)
def test_passes_over_objections_that_are_conceded_or_rest_on_nothing_illustrations_and_an_open_thesis(
    m: ArgumentMap,
) -> None:
    assert objections(m) == []


def test_an_objection_is_conceded_only_with_all_its_premises() -> None:
    claims = [Claim("t", "T.", but=[["p", "q"]]), Claim("p", "P.", stance="conceded"), Claim("q", "Q.")]

    assert objections(ArgumentMap(title="T", thesis="t", claims=claims)) == [
        "claims.t.but[0]: nothing answers the objection 't.but.1' to 't'"
    ]
