"""Ways of support from one element to another, for many pairs at once."""

from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from argmap.graph import Graph

Pair: TypeAlias = tuple[str, str]

MOST_STEPS = 100_000
"""How many links are followed for all pairs together, so that no tangle keeps a map from being checked in good time."""


class Ways(NamedTuple):
    """A shortest way for each pair that has one, both ends included, and the pairs that there was no time for."""

    found: Mapping[Pair, tuple[str, ...]]
    left: tuple[Pair, ...]


def support_ways(graph: Graph, pairs: Iterable[Pair], *, closed: Container[str] = (), most: int = MOST_STEPS) -> Ways:
    """Return how the first of each of *pairs* supports the second, by one step or several; nothing that is *closed* is passed.

    Linear where no such way is: only where a link from the second of a pair back to its first would close a ring, a search
    is made within the ring, one for each element that pairs begin with, until *most* links have been followed.
    """
    pairs = tuple(dict.fromkeys(pair for pair in pairs if pair[0] in graph.held and pair[0] != pair[1]))
    ring_of = _rings(graph, pairs, closed) if pairs else {}
    wanted: dict[str, set[str]] = {}
    for first, second in pairs:
        if first in ring_of and ring_of[first] == ring_of.get(second):
            wanted.setdefault(first, set()).add(second)
    found: dict[Pair, tuple[str, ...]] = {}
    left: set[str] = set()
    for first, ends in wanted.items():
        if most <= 0:
            left.add(first)
            continue
        came_from, steps = _search(graph, first, ends, ring_of)
        most -= steps
        found.update(((first, end), _way(came_from, first, end)) for end in ends if end in came_from)
    return Ways(found, tuple((first, end) for first, end in pairs if first in left and end in wanted[first]))


def _rings(graph: Graph, pairs: Sequence[Pair], closed: Container[str]) -> dict[str, int]:
    """Return which elements lead to each other, if each of *pairs* led back from its second to its first: by number."""
    from argmap.logic.components import components

    names = graph.elements
    place = {name: number for number, name in enumerate(names) if name not in closed}
    back: dict[str, list[str]] = {}
    for first, second in pairs:
        back.setdefault(second, []).append(first)

    def onward(number: int) -> Iterator[int]:
        name = names[number]
        yield from (place[each] for each in (*graph.held.get(name, ()), *back.get(name, ())) if each in place)

    starts = (place[first] for first, _ in pairs if first in place)
    parts = (part for part in components(starts, onward) if len(part) > 1)
    return {names[member]: number for number, part in enumerate(parts) for member in part}


def _search(graph: Graph, first: str, ends: set[str], ring_of: Mapping[str, int]) -> tuple[dict[str, str], int]:
    """Return where each element that *first* supports within its ring is reached from, and how many links were followed."""
    came_from: dict[str, str] = {}
    todo, waiting, steps, ring = deque((first,)), set(ends), 0, ring_of[first]
    while todo and waiting:
        element = todo.popleft()
        for held in graph.held.get(element, ()):
            steps += 1
            if held not in came_from and ring_of.get(held) == ring:
                came_from[held] = element
                waiting.discard(held)
                todo.append(held)
    return came_from, steps


def _way(came_from: Mapping[str, str], first: str, end: str) -> tuple[str, ...]:
    way = [end]
    while way[-1] != first or len(way) == 1:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))
