"""Strengths: level by level, with damped iteration where they depend on each other in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from argmap.evaluation.circles import TOLERANCE, iterate
from argmap.evaluation.frame import Frame, dependents_of, frame_of, starts, value_of
from argmap.evaluation.links import Links
from argmap.evaluation.order import Order, depth, levels, order_of

if TYPE_CHECKING:
    from argmap.evaluation.batches import Batches

# From here on arrays are faster, as `python -m benchmarks.evaluation` measures: for the circles of one level even though numpy
# must be imported first, for whole maps only where they are computed more than once, and are not deep.
LARGE_CIRCLES: Final = 500
_LARGE_MAP: Final = 2_000
_WIDE_LEVEL: Final = 40


@frozen(eq=False, repr=False)
class Strengths:
    """The strengths of the elements of a map, and how far from settled the least settled circle is.

    `unsettled` are the elements whose numbers are no results: those on circles that did not settle, and all that rests on them.
    """

    values: list[float]
    residual: float
    unsettled: frozenset[int]


@frozen(eq=False, repr=False)
class Compiled:
    """A frame in the order in which it is computed, to compute strengths of for one set of weights after another."""

    frame: Frame
    dependents: list[list[int]]
    order: Order
    batches: Batches | None = None


def strengths_of(links: Links, labels: Sequence[int], model: str, *, gate: bool) -> Strengths:
    """Return the strengths of the elements of *links*, over what the values *labels* leave live if *gate* is set.

    Linear in the number of links for maps without circles.
    """
    return settled(ordered(frame_of(links, labels, model, gate=gate)))


def compiled(frame: Frame) -> Compiled:
    """Return *frame* made ready to be computed again and again: in arrays, if it is large and not deep."""
    ready = ordered(frame)
    if len(frame.values) < max(_LARGE_MAP, _WIDE_LEVEL * depth(ready.order)):
        return ready
    from argmap.evaluation.batches import batches_of

    return evolve(ready, batches=batches_of(frame, levels(ready.order)))


def strengths_again(ready: Compiled, weights: Sequence[float]) -> Strengths:
    """Return the strengths that *weights*, one for each element, give where all else stays the same."""
    if ready.batches is not None:
        from argmap.evaluation.batches import settle

        found = settle(ready.batches, weights)
        return Strengths(found.values, found.residual, _resting_on(ready, found.failed))
    frame = ready.frame
    links = evolve(frame.links, weights=list(weights))
    values = starts(links, weights)
    for each in frame.silent:
        values[each] = 0.0
    return settled(evolve(ready, frame=evolve(frame, links=links, values=values)))


def ordered(frame: Frame) -> Compiled:
    """Return *frame* in the order in which it is computed, one element at a time."""
    dependents = dependents_of(frame)
    return Compiled(frame, dependents, order_of(frame, dependents))


def settled(ready: Compiled, *, large: int = LARGE_CIRCLES) -> Strengths:
    """Settle the values of *ready* from where they start, circles of a level in arrays if they have *large* elements."""
    frame = ready.frame
    residual, failed = 0.0, list[int]()
    for element in ready.order.first:
        frame.values[element] = value_of(frame, element)
    for level in ready.order.rest:
        for element in level.singles:
            frame.values[element] = value_of(frame, element)
        if level.circles:
            left, unsettled = _settle_circles(frame, level.circles, large=large)
            residual = max(residual, left)
            failed.extend(unsettled)
    return Strengths(frame.values, residual, _resting_on(ready, failed))


def _settle_circles(frame: Frame, circles: Sequence[Sequence[int]], *, large: int) -> tuple[float, list[int]]:
    if sum(map(len, circles)) >= large:
        from argmap.evaluation.batches import settle_circles

        return settle_circles(frame, circles)
    residuals = [iterate(frame, circle) for circle in circles]
    failed = [e for circle, left in zip(circles, residuals, strict=True) if left > TOLERANCE for e in circle]
    return max(residuals), failed


def _resting_on(ready: Compiled, elements: Iterable[int]) -> frozenset[int]:
    seen = dict.fromkeys(elements)
    todo = list(seen)
    for element in todo:  # grows while it is read
        for dependent in ready.dependents[element]:
            if dependent not in seen:
                seen[dependent] = None
                todo.append(dependent)
    return frozenset(seen)
