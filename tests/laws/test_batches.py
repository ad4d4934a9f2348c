"""Laws of the ways in which strengths are computed: element by element, circles at once, all in arrays, by plain iteration."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation import MODELS
from argmap.evaluation.batches import batches_of, settle
from argmap.evaluation.frame import Frame, frame_of, value_of
from argmap.evaluation.order import levels
from argmap.evaluation.prepared import prepared
from argmap.evaluation.program import program_of
from argmap.evaluation.strengths import Strengths, ordered, settled
from argmap.logic.grounded import well_founded
from argmap.model import Argument, ArgumentMap, Claim, Rebuttal
from argmap.testing import argument_maps

every_model = pytest.mark.parametrize("model", MODELS)
MAPS = argument_maps(acyclic=None, min_claims=1)


def framed(m: ArgumentMap, model: str, data: st.DataObject) -> Frame:
    """Return the frame of *m*, perhaps with something withheld or without a gate."""
    names = [each.id for each in m]
    without, gate = data.draw(st.lists(st.sampled_from(names), max_size=2, unique=True)), data.draw(st.booleans())
    ready = prepared(m, {"model": model, "without": without, "gate": gate})
    return frame_of(ready.links, well_founded(program_of(ready.links, ready.by)), model, gate=ready.gate)


def again(frame: Frame) -> Frame:
    """Return *frame* with values of its own."""
    return evolve(frame, values=list(frame.values))


def settled_values(found: Strengths) -> Mapping[int, float]:
    return {element: value for element, value in enumerate(found.values) if element not in found.unsettled}


@every_model
@given(MAPS, st.data())
def test_every_way_gives_the_same_strengths(model: str, m: ArgumentMap, data: st.DataObject) -> None:
    frame = framed(m, model, data)
    plain = settled(ordered(again(frame)), large=10**9)
    at_once = settled(ordered(again(frame)), large=0)
    arrays = settle(batches_of(frame, levels(ordered(frame).order)), frame.links.weights)

    assert at_once.unsettled == plain.unsettled
    assert set(arrays.failed) <= plain.unsettled
    assert settled_values(at_once) == pytest.approx(settled_values(plain), abs=1e-12)
    for element, value in settled_values(plain).items():
        assert arrays.values[element] == pytest.approx(value, abs=1e-12)


@every_model
@given(argument_maps(acyclic=True, min_claims=1), st.data())
def test_one_pass_in_order_is_what_iteration_ends_in_where_there_is_no_circle(
    model: str, m: ArgumentMap, data: st.DataObject
) -> None:
    frame = framed(m, model, data)
    order = ordered(again(frame))
    if order.order.rest:  # attacks may run in circles even where support does not
        return
    iterated = again(frame)
    for _ in range(len(frame.values) + 1):
        live = [element for element in range(len(frame.values)) if element not in frame.silent]
        for element, value in [(element, value_of(iterated, element)) for element in live]:
            iterated.values[element] = value

    assert settled(order).values == pytest.approx(iterated.values, abs=1e-12)


def circles(count: int, *, tied: bool) -> ArgumentMap:
    """Return circles of two claims, which differ in their numbers and therefore in how soon they settle, one on another."""
    numbers = [(n % 97 + 1) / 100 for n in range(count)]
    return ArgumentMap(
        title="T",
        claims=[Claim(f"{letter}{n}", "C.", credence=number) for n, number in enumerate(numbers) for letter in "ab"],
        arguments=[Argument(f"x{n}", f"a{n}", f"b{n}", strength=number) for n, number in enumerate(numbers)]
        + [Argument(f"z{n}", f"a{n}", f"a{n + 2}") for n in range(count - 2) if tied],
        rebuttals=[Rebuttal(f"y{n}", f"b{n}", f"a{n}", strength=1 - number) for n, number in enumerate(numbers)],
    )


@every_model
@pytest.mark.parametrize("tied", [False, True])
def test_many_circles_at_once_settle_as_each_does_alone(model: str, tied: bool) -> None:  # noqa: FBT001 - a parameter
    ready = prepared(circles(60, tied=tied), {"model": model, "gate": False})
    frame = frame_of(ready.links, [], model, gate=False)
    plain, at_once = (settled(ordered(again(frame)), large=large) for large in (10**9, 0))

    assert not plain.unsettled
    assert at_once.values == pytest.approx(plain.values, abs=1e-12)
    assert at_once.residual <= 1e-12
