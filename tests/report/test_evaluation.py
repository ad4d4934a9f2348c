"""Evaluations are printed so that people see what stands, and programs read the same."""

from __future__ import annotations

import json

from argmap.evaluation import evaluate
from argmap.model import Argument, ArgumentMap, Claim
from argmap.report.evaluation import EvaluationReport, format_evaluation, format_evaluation_markdown
from argmap.report.evaluation_data import format_evaluation_csv, format_evaluation_json

# With E = 2s, s = 2/27 + 25/27 * E²/(1 + E²) has a double root: a circle of support comes to rest on it ever more slowly.
UNSETTLED = ArgumentMap(
    title="T",
    thesis="b",
    claims=[Claim("a", "A.", assumption=True, credence=2 / 27), Claim("b", "B.\nAnd more.", title="Bee", because="a")],
    arguments=[Argument(f"s{n}", "a", "a", strength=1) for n in range(2)],
)
REPORT = EvaluationReport(map=UNSETTLED, evaluation=evaluate(UNSETTLED, model="quadratic-energy"))


def test_a_strength_that_did_not_settle_is_no_number() -> None:
    assert format_evaluation(REPORT).splitlines()[:4] == [
        "T",
        "",
        "in  █████·····  unsettled  b  Bee",
        "in  ██········  unsettled  a  A.",
    ]
    assert format_evaluation_markdown(REPORT).splitlines()[4] == "| `b` | in | unsettled | Bee |"


def test_what_did_not_settle_is_listed() -> None:
    assert format_evaluation(REPORT).splitlines()[-1] == (
        f"not settled after the last step (residual {REPORT.evaluation.residual:.1g}): a, b, b.because.1, s0 and 1 more"
    )


def test_programs_are_told_what_did_not_settle() -> None:
    document = json.loads(format_evaluation_json(REPORT))

    assert document["converged"] is False
    assert document["residual"] == REPORT.evaluation.residual
    assert {each["settled"] for each in document["elements"]} == {False}
    assert [row.rsplit(",", 1)[1] for row in format_evaluation_csv(REPORT).splitlines()] == ["settled", *["no"] * 5]


def test_a_table_is_cut_at_its_width_and_remarks_are_wrapped() -> None:
    lines = format_evaluation(REPORT, width=40).splitlines()

    assert max(map(len, lines)) <= 40
    assert lines[4:] == [
        "",
        "strengths: by quadratic-energy",
        "assumed: strength .5 where none is",
        "    given: b.because.1",
        "assumed: credence .5 where none is",
        "    given: 1 claim",
        "not settled after the last step",
        f"    (residual {REPORT.evaluation.residual:.1g}): a, b, b.because.1,",
        "    s0 and 1 more",
    ]


def test_wide_characters_take_two_columns() -> None:
    claims = [Claim("a", "自転車専用レーンは怪我を減らす。"), Claim("lanes", "Lanes are cheap.")]
    m = ArgumentMap(title="T", claims=claims)

    assert format_evaluation(EvaluationReport(map=m, evaluation=evaluate(m)), width=50).splitlines()[2:4] == [
        "in  █████·····  .500  a      自転車専用レーンは怪…",
        "in  █████·····  .500  lanes  Lanes are cheap.",
    ]


def test_texts_stand_below_where_there_is_no_room_beside() -> None:
    m = ArgumentMap(title="T", claims=[Claim("protected-lanes", "The city should build protected cycle lanes.")])

    lines = format_evaluation(EvaluationReport(map=m, evaluation=evaluate(m)), width=44).splitlines()
    assert lines[2:4] == [
        "in  █████·····  .500  protected-lanes",
        "    The city should build protected cycle l…",
    ]
