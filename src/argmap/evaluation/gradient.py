"""How the strength of one claim moves with every strength and credence, labels held fixed: one pass in reverse.

At a tie the derivative is one-sided. Then those who tie share it, which lies between the derivatives of the two sides and
depends on no order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from argmap.evaluation.circles import DAMPING, MOST_STEPS, TOLERANCE
from argmap.evaluation.frame import Frame
from argmap.evaluation.order import Order
from argmap.evaluation.partials import Partials, partials_of


@frozen(eq=False, repr=False)
class Gradient:
    """The derivatives by the weight of each element that bears on a claim, which of them are one-sided, and if all settled."""

    derivatives: dict[int, float]
    one_sided: frozenset[int]
    settled: bool


@frozen(eq=False, repr=False)
class _Pass:
    """What has come down so far: the derivative by the value of each element, and whether ties lie on the way."""

    frame: Frame
    by_value: defaultdict[int, float] = field(factory=lambda: defaultdict(float))
    by_weight: dict[int, float] = field(factory=dict)
    one_sided: set[int] = field(factory=set)  # by their values
    own_tied: set[int] = field(factory=set)


def gradient_of(frame: Frame, order: Order, target: int) -> Gradient:
    """Return the derivatives of the strength of *target* by every weight, where *frame* has its settled values. Linear.

    Circles are solved by the iteration that settles their strengths, and are `settled` as these are.
    """
    done = _Pass(frame)
    done.by_value[target] = 1.0
    settled = True
    for element in _downwards(order):
        if isinstance(element, int):
            if element in done.by_value:
                _hand_down(done, element, partials_of(frame, element))
        elif not done.by_value.keys().isdisjoint(element):
            settled = _solve(done, element) and settled
    return Gradient(done.by_weight, frozenset(done.one_sided | done.own_tied), settled)


def _downwards(order: Order) -> Iterator[int | Sequence[int]]:
    """Yield elements and circles, each after all that it bears on."""
    for level in reversed(order.rest):
        yield from level.circles
        yield from level.singles
    yield from reversed(order.first)


def _hand_down(done: _Pass, element: int, partials: Partials, within: frozenset[int] = frozenset()) -> None:
    """Hand the derivative by the value of *element* down to what bears on it, but not *within* its circle."""
    slope = done.by_value[element]
    done.by_weight[element] = slope * partials.own
    beyond = [(each, partial) for each, partial in partials.bearers if each not in within]
    for each, partial in beyond:
        done.by_value[each] += slope * partial
    if element in done.one_sided:
        done.one_sided.update(each for each, _ in beyond)
    elif slope:
        done.one_sided.update(partials.tied.difference(within))
        if partials.own_tied:
            done.own_tied.add(element)


def _solve(done: _Pass, circle: Sequence[int]) -> bool:
    """Let what comes down on *circle* run round in it, hand it down from there, and say whether it settled."""
    members = frozenset(circle)
    partials = {element: partials_of(done.frame, element) for element in circle}
    settled = _run_round(done.by_value, partials)
    inner = any(not each.tied.isdisjoint(members) for each in partials.values())
    if inner or not done.one_sided.isdisjoint(members):
        done.one_sided.update(members)
    for element in circle:
        _hand_down(done, element, partials[element], members)
    return settled


def _run_round(by_value: defaultdict[int, float], partials: Mapping[int, Partials]) -> bool:
    """Solve the linear equations of a circle as its strengths are settled: damped, from what comes from above."""
    above = {element: by_value[element] for element in partials}
    for _ in range(MOST_STEPS):
        target = dict(above)
        for element, each in partials.items():
            for bearer, partial in each.bearers:
                if bearer in target:
                    target[bearer] += by_value[element] * partial
        residual = max(abs(target[element] - by_value[element]) for element in partials)
        if residual <= TOLERANCE * max(1.0, *map(abs, target.values())):
            return True
        for element in partials:
            by_value[element] += DAMPING * (target[element] - by_value[element])
    return False
