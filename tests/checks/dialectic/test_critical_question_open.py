from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, NotApplicable, Rebuttal
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m, profile="teach") if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


CLAIMS = [Claim("t", "T."), Claim("a", "A."), Claim("b", "B."), Claim("w", "W.", withdrawn=True)]
HELP = 'answer with a claim, questions = { name = "ID" }, or say { not-applicable = "why" }'
ALL = "'x', of the scheme 'sign', leaves 2 questions open"
ONE = "'x', of the scheme 'sign', leaves 1 question open"
STRENGTH = "'strength', How closely does the sign go with what it is a sign of?"
ALTERNATIVES = "'alternatives', Is there something else that would account for it better?"


def signed(questions: dict[str, str | NotApplicable] | None = None, *rebuttals: Rebuttal) -> ArgumentMap:
    argument = Argument("x", ["a", "b"], "t", scheme="sign", questions=questions or {})
    return ArgumentMap(title="T", thesis="t", claims=CLAIMS, arguments=[argument], rebuttals=rebuttals)


def test_open_questions_are_told_together_with_a_line_to_paste_for_each() -> None:
    assert told("DIA009", signed()) == [(f"arguments.x: {ALL}: {STRENGTH}; and 'alternatives'", HELP)]
    [found] = [finding for finding in check(signed(), profile="teach") if finding.rule.code == "DIA009"]
    assert found.stub == (
        "[arguments.x.questions]\n"
        'strength = "ID" # How closely does the sign go with what it is a sign of?\n'
        'alternatives = "ID" # Is there something else that would account for it better?\n'
    )
    assert [finding for finding in check(signed()) if finding.rule.code == "DIA009"] == []


def test_answers_close_a_question_but_withdrawn_ones_do_not() -> None:
    answered = signed({"strength": "a", "alternatives": NotApplicable("why")})
    withdrawn = signed({"strength": "w", "alternatives": NotApplicable("why")})

    assert told("DIA009", answered) == []
    assert told("DIA009", withdrawn) == [(f"arguments.x: {ONE}: {STRENGTH}", HELP)]


def test_an_undercut_raises_what_is_no_doubt_about_a_premise_and_an_attack_on_a_premise_what_is() -> None:
    assert told("DIA009", signed({}, Rebuttal("r", "b", "x"))) == [(f"arguments.x: {ONE}: {STRENGTH}", HELP)]
    assert told("DIA009", signed({}, Rebuttal("r", "t", "b"))) == [(f"arguments.x: {ONE}: {ALTERNATIVES}", HELP)]
    assert told("DIA009", signed({}, Rebuttal("r", "w", "x"))) == [
        (f"arguments.x: {ALL}: {STRENGTH}; and 'alternatives'", HELP)
    ]


def test_a_step_without_a_scheme_has_no_questions() -> None:
    m = ArgumentMap(title="T", thesis="t", claims=CLAIMS, arguments=[Argument("x", "a", "t")])

    assert told("DIA009", m) == []
