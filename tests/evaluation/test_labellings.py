"""Labellings: what is asked of them wrongly, which options bear on them, and what an evaluation of several says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from argmap.evaluation import NoLabellingError, UnknownNameError, acceptance, evaluate, labellings
from argmap.model import Argument, ArgumentMap, Claim, Label, Rebuttal, Voice

LANES, TOLLS = Claim("lanes", "Lanes."), Claim("tolls", "Tolls.", contrary_to="lanes", voice="shops")
CONFLICT = ArgumentMap(
    title="T",
    claims=[LANES, TOLLS, Claim("relief", "Relief."), Claim("gone", "Gone.", withdrawn=True)],
    arguments=[Argument("by-bike", "lanes", "relief", strength=0.6), Argument("by-price", "tolls", "relief")],
    rebuttals=[Rebuttal("cost", "relief", "relief", strength=0.55)],
    voices=[Voice("shops", "Shops")],
)


def described(m: ArgumentMap, **options: Any) -> dict[str, str]:  # noqa: ANN401 - of evaluate
    e = evaluate(m, **options)
    return {claim.id: e.describe(claim.id) for claim in m.claims if claim.id in e.labels}


@pytest.mark.parametrize("ask", [labellings, lambda m, **options: acceptance(m, "lanes", **options)])
@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"semantics": "ideal"}, ValueError,
         "there is no semantics 'ideal'; there are 'grounded', 'complete', 'preferred' and 'stable'"),
        ({"preferences": "weights"}, ValueError, "there is no preferences 'weights'; there are 'strengths' and 'none'"),
        ({"without": ["lane"]}, UnknownNameError,
         "there is no claim, argument, rebuttal or item of evidence 'lane'; did you mean 'lanes'?"),
        ({"alpha": 2}, ValueError, "alpha is 2, outside the range from 0 to 1"),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_is_said_when_it_is_asked(
    ask: Callable[..., object], options: dict[str, object], error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as raised:
        ask(CONFLICT, **options)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("element", "message"),
    [
        ("lane", "there is no claim, argument, rebuttal or item of evidence 'lane'; did you mean 'lanes'?"),
        ("gone", "'gone' is withdrawn, and has no label"),
    ],
)
def test_the_status_of_what_has_no_label_is_an_error(element: str, message: str) -> None:
    with pytest.raises(UnknownNameError) as raised:
        acceptance(CONFLICT, element)
    assert str(raised.value) == message


def test_no_stable_labelling_is_an_error_of_evaluation_and_status_but_an_empty_list() -> None:
    odd = ArgumentMap(title="T", claims=[LANES], rebuttals=[Rebuttal("r", "lanes", "lanes")])

    for ask in (lambda: evaluate(odd, semantics="stable"), lambda: acceptance(odd, "lanes", semantics="stable")):
        with pytest.raises(NoLabellingError, match="ask for the preferred ones"):
            ask()
    assert list(labellings(odd, semantics="stable")) == []


def test_labels_are_what_all_agree_on_and_weights_decide_in_each() -> None:
    # By bike, relief outweighs the cost that rests on it; by price, it does not, and is in conflict with itself.
    assert described(CONFLICT, semantics="preferred") == {
        "lanes": "undecided (in in 1 and out in 1 of 2)",
        "tolls": "undecided (in in 1 and out in 1 of 2)",
        "relief": "undecided (in in 1 of 2)",
    }
    assert described(CONFLICT, semantics="stable") == {"lanes": "in", "tolls": "out (defeated)", "relief": "in"}


@pytest.mark.parametrize(
    "options",
    [
        {"without": ["tolls"]},
        {"without_voices": "shops"},
        {"ratings": {"by-price": 0.9}},
        {"standards": {"relief": "scintilla"}},
    ],
)
def test_options_that_bear_on_labels_bear_on_every_labelling(options: dict[str, Any]) -> None:
    assert {labelling["relief"] for labelling in labellings(CONFLICT)} == {Label.IN, Label.UNDECIDED}
    assert {labelling["relief"] for labelling in labellings(CONFLICT, **options)} == {Label.IN}
    assert acceptance(CONFLICT, "relief", **options).skeptical
    assert described(CONFLICT, semantics="preferred", **options)["relief"] == "in"


def test_equal_weights_leave_relief_in_conflict_with_itself() -> None:
    assert {each["relief"] for each in labellings(CONFLICT, preferences="none")} == {Label.UNDECIDED}


def test_a_claim_that_is_out_everywhere_for_different_reasons_is_defeated_and_a_step_has_no_failure_to_name() -> None:
    # `both` needs each of two contraries, `neither` is denied by each.
    m = ArgumentMap(
        title="T",
        claims=[
            LANES,
            Claim("tolls", "Tolls.", contrary_to="lanes"),
            Claim("both", "Both."),
            Claim("neither", "Neither."),
        ],
        arguments=[Argument("sum", ["lanes", "tolls"], "both")],
        rebuttals=[Rebuttal("r", "lanes", "neither"), Rebuttal("s", "tolls", "neither")],
    )
    e = evaluate(m, semantics="preferred")

    assert (e.describe("both"), e.describe("neither")) == ("out (unsupported)", "out (defeated)")
    assert (e.failures["sum"].premises, e.failures["sum"].undercutters) == ((), ())
    assert e.strengths["sum"] == 0
