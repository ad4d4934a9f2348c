from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, NotApplicable, Premise, Rebuttal, Scheme, Step
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


CLAIMS = [Claim("t", "T."), Claim("a", "A."), Claim("b", "B.")]


def argued(
    *premises: Premise, scheme: str | None = "expert-opinion", questions: dict[str, str] | None = None
) -> ArgumentMap:
    argument = Argument("x", premises, "t", scheme=scheme, questions=questions or {})
    return ArgumentMap(title="T", thesis="t", claims=CLAIMS, arguments=[argument])


def test_a_missing_premise_is_described_and_offered_to_paste() -> None:
    m = argued(Premise("a", "assertion"))

    assert told("LOG018", m) == [
        (
            "arguments.x.premises: 'x' is an argument of the scheme 'expert-opinion', and lacks a premise in the role 'expertise'",
            "add what is missing: expertise (The source is an expert in the field that the claim belongs to.)",
        )
    ]
    [found] = [finding for finding in check(m) if finding.rule.code == "LOG018"]
    assert found.stub == (
        '# more premises: { claim = "ID-1", role = "expertise" }\n\n'
        '[claims.ID-1] # The source is an expert in the field that the claim belongs to.\ntext = "…"\n'
    )


def test_premises_without_a_role_may_be_in_any_that_is_open_and_more_are_welcome() -> None:
    assert told("LOG018", argued(Premise("a"), Premise("b", "assertion"))) == []
    assert told("LOG018", argued(Premise("a"), Premise("b"), Premise("t"))) == []
    [(line, _)] = told("LOG018", argued(Premise("a")))
    assert line == (
        "arguments.x.premises: 'x' is an argument of the scheme 'expert-opinion', "
        "and has 1 premise for the 2 roles 'expertise' and 'assertion'"
    )


def test_a_role_that_the_scheme_does_not_have_is_guessed_or_answered_with_those_that_it_has() -> None:
    m = argued(Premise("a", "expertis"), Premise("b", "judge"))

    assert told("LOG018", m)[:2] == [
        (
            "arguments.x.premises[0].role: the scheme 'expert-opinion' has no role 'expertis'",
            "did you mean 'expertise'?",
        ),
        (
            "arguments.x.premises[1].role: the scheme 'expert-opinion' has no role 'judge'",
            "its roles are 'expertise' and 'assertion'",
        ),
    ]
    assert [finding.fix and finding.fix.says for finding in check(m) if finding.rule.code == "LOG018"] == [
        "write 'expertise'",
        None,
        None,
    ]


def test_an_answer_to_no_question_of_the_scheme_is_told_at_its_key() -> None:
    m = argued(Premise("a"), Premise("b"), questions={"biass": "a", "field": "a", "fiel": "a"})

    assert told("LOG018", m) == [
        (
            "arguments.x.questions.biass: the scheme 'expert-opinion' does not ask 'biass'",
            "its questions are 'expertise', 'field', 'opinion', 'trust', 'consistency' and 'backing'",
        ),
        (
            "arguments.x.questions.fiel: the scheme 'expert-opinion' does not ask 'fiel'",
            "did you mean 'field'?",
        ),
    ]
    assert [finding.fix for finding in check(m) if finding.rule.code == "LOG018"] == [None, None]


def test_a_scheme_of_the_maps_own_wins_over_the_librarys() -> None:
    own = Scheme("expert-opinion", ["word"])
    argument = Argument(
        "x", Premise("a", "word"), "t", scheme="expert-opinion", questions={"trust": NotApplicable("why")}
    )
    m = ArgumentMap(title="T", thesis="t", claims=CLAIMS, arguments=[argument], schemes=[own])

    assert told("LOG018", m) == [
        ("arguments.x.questions.trust: the scheme 'expert-opinion' does not ask 'trust'", "it has no questions")
    ]


def test_roles_and_answers_without_a_scheme_mean_nothing() -> None:
    claims = [Claim("t", "T.", because=[Step(Premise("a", "major"))]), *CLAIMS[1:]]
    rebuttals = [Rebuttal("r", "b", "t", questions={"trust": "a"})]
    known = 'write scheme = "…"; argmap schemes lists those that there are'

    assert told("LOG018", ArgumentMap(title="T", thesis="t", claims=claims, rebuttals=rebuttals)) == [
        (
            "claims.t.because[0].premises[0].role: the premise 'a' has the role 'major', but the step names no scheme",
            f"give the step a table of its own, and there {known}",
        ),
        ("rebuttals.r.questions.trust: 'r' answers 'trust', but names no scheme that asks it", known),
    ]


def test_an_unknown_scheme_is_an_error_with_the_nearest_that_the_map_may_name() -> None:
    assert told("LOG018", argued(Premise("a"), scheme="expert-opinon")) == []
    assert told("REF002", argued(Premise("a"), scheme="expert-opinon")) == [
        ("arguments.x.scheme: there is no scheme 'expert-opinon'", "did you mean 'expert-opinion'?")
    ]
    assert told("REF002", argued(Premise("a"), scheme="zzz")) == [
        (
            "arguments.x.scheme: there is no scheme 'zzz'",
            "name one of those that argmap schemes lists, or write a table of your own, [schemes.ID]",
        )
    ]


def test_several_missing_premises_are_told_in_the_plural() -> None:
    [_, (line, _)] = told("LOG018", argued(Premise("a", "other")))

    assert line.endswith("and lacks a premise in each of the roles 'expertise' and 'assertion'")
