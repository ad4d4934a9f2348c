"""Attacks that run in a circle of odd length, so that nothing on it is decided.

## What it does

Looks at what is undecided, and at the ways between: a premise bears on its step, a step and evidence on what they support, and an
objection on what it is aimed at, as an attack, if it weighs enough to have an effect. Of each part in which everything leads to
everything (a strongly connected component) and some ways back have an odd number of attacks, one such ring is reported, a
shortest one through that element of it that stands first in the map. The witness is the ring. Not followed are contraries,
between which two verdicts are open (DIA007), and rebuttals of their own premises, where LOG002 speaks.

## Why

On a circle of three attacks, whatever is in makes the next out and the one after it in, and so in the end is out itself: no
verdict on it is stable (Dung 1995). With one attack, a claim speaks against itself.

## Bad

```toml
format = 1
title = "Witnesses"
thesis = "guilty"

[claims.guilty]
text = "The accused is guilty."
because = "adam"

[claims.adam]
text = "Berta lies."
but = "clara"

[claims.berta]
text = "Clara lies."
but = "adam"

[claims.clara]
text = "Adam lies."
but = "berta"
```

## Good

```toml
format = 1
title = "Witnesses"
thesis = "guilty"

[claims.guilty]
text = "The accused is guilty."
because = "adam"

[claims.adam]
text = "Berta lies."
but = "clara"

[claims.berta]
text = "Clara lies."

[claims.clara]
text = "Adam lies."
but = "berta"
```

## Mend

Find the attack of the ring that goes too far, and take it out, weaken it, or answer it with something from outside the ring.

## When to suppress

Where the map shows a paradox on purpose.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import counts, hits
from argmap.checks.wording import counted, ring_of_ids
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Evidence, Label, Rebuttal

RULE = Rule("LOG009", "odd-attack-cycle", Severity.WARNING, (Need.LABELS,))

_Links: TypeAlias = Mapping[int, Sequence[tuple[int, bool]]]
"""What each element, by its place in the map, bears on, and whether as an attack."""
_Way: TypeAlias = tuple[tuple[int, bool], ...]
"""Elements, by their places, each of which bears on the next, the last on the first, and whether as an attack."""


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each strongly connected component of what is undecided that has a ring of odd attacks."""
    if not view.graph.attackers or Label.UNDECIDED not in view.evaluation.labels.values():
        return
    from argmap.logic.components import components

    links = _links(view)
    parts = components(sorted(links), lambda place: [other for other, _ in links[place]])
    for part in sorted(sorted(part) for part in parts):
        way = _odd_ring(part[0], links, frozenset(part))
        if way:
            yield _diagnostic(view, way, part)


def _links(view: View) -> _Links:
    labels, elements = view.evaluation.labels, view.graph.elements
    place = {name: number for number, name in enumerate(elements) if labels[name] is Label.UNDECIDED}
    links: dict[int, list[tuple[int, bool]]] = {number: [] for number in place.values()}
    for name, number in place.items():
        for bearer, attack in _bearing_on(view, name):
            if bearer in place:
                links[place[bearer]].append((number, attack))
    return links


def _bearing_on(view: View, element: str) -> Iterator[tuple[str, bool]]:
    m, graph = view.live, view.graph
    for name in graph.supporters.get(element, ()):
        bearer = m[name]
        if not isinstance(bearer, Evidence) or counts(bearer):
            yield name, False
    for name in graph.attackers.get(element, ()):
        bearer = m[name]
        match bearer:
            case Evidence():
                attacks = counts(bearer)
            case Rebuttal():
                attacks = element not in (name, *(premise.claim for premise in bearer.premises))
            case _:
                continue
        if attacks and hits(m, bearer, element, view.evaluation.labels):
            yield name, True


def _odd_ring(start: int, links: _Links, part: frozenset[int]) -> _Way:
    """Return a ring in *part* with an odd number of attacks, a shortest through its first element; () if there is none."""
    way = _odd_way_back(start, links, part)
    while way:
        ring = _without_detours(way)
        way = _odd_way_back(min(ring)[0], links, part)
        if len(way) == len(ring):
            first = ring.index(min(ring))
            return (*ring[first:], *ring[:first])
    return ()


def _odd_way_back(start: int, links: _Links, part: frozenset[int]) -> _Way:
    """Return a shortest way in *part* from *start* back to it with an odd number of attacks, which may pass elements twice."""
    came_from: dict[tuple[int, bool], tuple[int, bool]] = {}
    todo = deque([(start, False)])
    while todo and (start, True) not in came_from:
        state = todo.popleft()
        for other, attack in links[state[0]]:
            following = (other, state[1] is not attack)
            if other in part and following not in came_from and following != (start, False):
                came_from[following] = state
                todo.append(following)
    if (start, True) not in came_from:
        return ()
    states = [(start, True)]
    while states[-1] != (start, False):
        states.append(came_from[states[-1]])
    states.reverse()
    return tuple((element, odd is not after) for (element, odd), (_, after) in pairwise(states))


def _without_detours(way: _Way) -> _Way:
    """Return a part of *way*, which has an odd number of attacks, that has one too and passes no element twice."""
    kept: list[tuple[int, bool]] = []
    at: dict[int, int] = {}
    for element, attack in way:
        if element in at:
            loop = kept[at[element] :]
            if _attacks(loop) % 2:
                return tuple(loop)
            del kept[at[element] :]
            for each, _ in loop:
                del at[each]
        at[element] = len(kept)
        kept.append((element, attack))
    return tuple(kept)


def _attacks(way: Sequence[tuple[int, bool]]) -> int:
    return sum(attack for _, attack in way)


def _diagnostic(view: View, way: _Way, part: Iterable[int]) -> Diagnostic:
    ring = [view.graph.elements[place] for place, _ in way]
    members = [view.graph.elements[place] for place in part]
    attacks = counted(_attacks(way), "attack")
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(ring[0])} speaks against itself by way of {attacks}, and stays undecided: {ring_of_ids(ring)}",
        route=route_of(view.live[ring[0]]),
        help="take out an attack of the ring, weaken it, or answer it with something from outside the ring",
        related=[route_of(view.live[each]) for each in ring[1:]],
        witness=ring,
        peers=[route_of(view.live[name]) for name in members],
        known_by=(min(members),),
    )
