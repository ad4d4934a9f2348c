"""The order in which strengths are computed: level by level, each resting on earlier ones only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import field, frozen

from argmap.evaluation.frame import Frame, bearers
from argmap.logic.components import components


@frozen(eq=False, repr=False)
class Level:
    """Elements on no circle, and whole circles; none of them bears on another of the level."""

    singles: list[int] = field(factory=list)
    circles: list[list[int]] = field(factory=list)


@frozen(eq=False, repr=False)
class Order:
    """The elements that are not silent: `first` what rests on no circle, level by level, then the levels of the `rest`.

    `ends` are the places in `first` where its levels end. They are many where a map is deep, and cost no value each.
    """

    first: list[int]
    ends: list[int]
    rest: list[Level]


def order_of(frame: Frame, dependents: Sequence[Sequence[int]]) -> Order:
    """Return the order of *frame*: what rests on no circle as soon as it can come (Kahn 1962). Linear."""
    waiting = [len(speakers) + len(frame.opponents[each]) for each, speakers in enumerate(frame.speakers)]
    first = [element for element, count in enumerate(waiting) if not count and element not in frame.silent]
    ends: list[int] = []
    start = 0
    while start < len(first):
        ends.append(len(first))
        for element in first[start:]:
            for dependent in dependents[element]:
                waiting[dependent] -= 1
                if not waiting[dependent]:
                    first.append(dependent)
        start = ends[-1]
    return Order(first, ends, _levels_of_rest(frame, {element for element, count in enumerate(waiting) if count}))


def depth(order: Order) -> int:
    """Return the number of levels."""
    return len(order.ends) + len(order.rest)


def levels(order: Order) -> Iterator[Level]:
    """Yield all levels, in order."""
    for start, end in pairwise([0, *order.ends]):
        yield Level(order.first[start:end])
    yield from order.rest


def _levels_of_rest(frame: Frame, rest: set[int]) -> list[Level]:
    """Return the levels of what rests on circles, and of these."""
    found: list[Level] = []
    level_of: dict[int, int] = {}
    for part in components(rest, lambda element: [each for each in bearers(frame, element) if each in rest]):
        below = [level_of.get(each, -1) for element in part for each in bearers(frame, element)]
        number = max(below) + 1
        level_of.update(dict.fromkeys(part, number))
        if number == len(found):
            found.append(Level())
        if len(part) == 1 and part[0] not in bearers(frame, part[0]):
            found[number].singles.append(part[0])
        else:
            found[number].circles.append(part)
    return found
