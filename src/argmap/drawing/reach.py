"""How far elements of a view are from each other, in steps: what stands behind them, and what they lead to.

A step is an argument, a rebuttal or an item of evidence; an inference and its ends belong together.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import TypeAlias

from argmap.drawing.view import View, target_of
from argmap.graph import graph_of
from argmap.model import Argument, Claim, Evidence, Inference

Steps: TypeAlias = Mapping[str, int]
Bearers: TypeAlias = Mapping[str, tuple[str, ...]]
_Links: TypeAlias = Callable[[str], Iterable[tuple[str, int]]]


def bearers_in(view: View) -> Bearers:
    """Return what bears directly on each element of *view*, as far as it is in it. Linear in the size of the map."""
    graph = graph_of(view.map)
    return {
        element: tuple(dict.fromkeys(bearer for bearer in graph.bearers(element) if bearer in view.drawn))
        for element in graph.elements
        if element in view.drawn
    }


def steps_behind(view: View, starts: Iterable[str], *, attacks: bool = True) -> Steps:
    """Return how many steps each element that bears on one of *starts* is behind it, itself 0. Linear.

    Without *attacks*, only what supports.
    """
    bearers = bearers_in(view)

    def links(element: str) -> Iterator[tuple[str, int]]:
        found = view.map.get(element)
        premises = frozenset(premise.claim for premise in found.premises) if isinstance(found, Inference) else ()
        for bearer in bearers[element]:
            if attacks or supports(view, bearer, element):
                yield bearer, 0 if bearer in premises else 1

    return _steps(starts, links)


def steps_ahead(view: View, starts: Iterable[str]) -> Steps:
    """Return how many steps each element that *starts* lead to is ahead of them, themselves 0. Linear.

    A claim that is no premise leads to the claims that it excludes.
    """
    m = view.map

    def links(element: str) -> Iterator[tuple[str, int]]:
        found = m.get(element)
        if isinstance(found, Inference):
            ends: Iterable[tuple[str, int]] = ((target_of(found), 0),)
        elif isinstance(found, Evidence):
            ends = ((claim, 1) for claim in (*found.supports, *found.opposes))
        else:
            uses = [use.id for use in m.uses_of(element) if use.id in view.drawn]
            ends = ((end, 1) for end in uses or m.contraries_of(element))
        return ((end, cost) for end, cost in ends if end in view.drawn)

    return _steps(starts, links)


def reached(bearers: Bearers, starts: Iterable[str], within: Container[str]) -> set[str]:
    """Return *starts* and all that bears on them through elements *within*. Linear."""
    seen = set(starts)
    todo = list(seen)
    while todo:
        for bearer in bearers.get(todo.pop(), ()):
            if bearer not in seen and bearer in within:
                seen.add(bearer)
                todo.append(bearer)
    return seen


def roots(view: View) -> tuple[str, ...]:
    """Return the claims from which a reader of *view* starts: the theses, and in a section what nothing in it rests on.

    So it is in a map without a thesis; where all goes round in circles, every claim is one.
    """
    theses = tuple(thesis for thesis in view.map.theses if thesis in view.drawn)
    if theses and view.group is None:
        return theses
    own = tuple(claim.id for claim in view.claims if claim.id not in view.elsewhere)
    heads = tuple(claim for claim in own if not any(use.id in view.drawn for use in view.map.uses_of(claim)))
    return tuple(dict.fromkeys((*theses, *heads))) or own


def supports(view: View, bearer: str, element: str) -> bool:
    """Say whether *bearer*, which bears on *element*, supports it."""
    found = view.map.get(bearer)
    if isinstance(found, Evidence):
        return element in found.supports
    if isinstance(found, Claim):
        return isinstance(view.map.get(element), Inference)
    return isinstance(found, Argument)


def _steps(starts: Iterable[str], links: _Links) -> Steps:
    """Return the lengths of shortest paths, breadth first; a link of no length is followed at once."""
    steps = dict.fromkeys(starts, 0)
    todo = deque(steps)
    while todo:
        element = todo.popleft()
        for other, cost in links(element):
            distance = steps[element] + cost
            if other not in steps or distance < steps[other]:
                steps[other] = distance
                if cost:
                    todo.append(other)
                else:
                    todo.appendleft(other)
    return steps
