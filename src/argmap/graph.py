"""Views of a map as graphs: what bears on what, what speaks for a thesis, and rings of support.

References to nothing, and to elements of the wrong sort, are passed over: one broken link hides nothing else.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import TypeAlias

from attrs import frozen

from argmap.model import Argument, ArgumentMap, Inference

Ring: TypeAlias = tuple[str, ...]
"""A ring of support: a claim, an argument that it is a premise of, the argument's conclusion, and so on.

The last argument concludes the first claim, which is not repeated.
"""


class Bearing(Enum):
    """How one element bears directly on another; an answer to a critical question may bear either way."""

    SUPPORT = "support"
    ATTACK = "attack"
    CONTRARY = "contrary"
    ANSWER = "answer"


@frozen
class Graph:
    """A map's elements, in the order of the map, with what bears directly on each, and what each supports directly.

    A premise supports its inference, an argument its conclusion, an item of evidence its claims; contraries bear on each other.
    """

    bearers: Mapping[str, Sequence[tuple[str, Bearing]]]
    held: Mapping[str, Sequence[str]]


def graph_of(m: ArgumentMap) -> Graph:
    """Return *m* as a graph, in one pass.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "Cheap.")])
    >>> graph_of(m).held["cheap"], graph_of(m).held["lanes.because.1"]
    (['lanes.because.1'], ['lanes'])
    """
    bearers: dict[str, list[tuple[str, Bearing]]] = {element.id: [] for element in m}
    held: dict[str, list[str]] = {element: [] for element in bearers}
    for bearer, element, bearing in _links(m):
        bearers[element].append((bearer, bearing))
        if bearing is Bearing.SUPPORT:
            held[bearer].append(element)
    return Graph(bearers, held)


def reaching(graph: Graph, theses: Iterable[str]) -> frozenset[str]:
    """Return *theses* and every element that bears on one of them, however far off. Linear."""
    seen = dict.fromkeys(theses)
    todo = list(seen)
    for element in todo:  # grows while it is read: breadth first, without recursion
        for bearer, _ in graph.bearers[element]:
            if bearer not in seen:
                seen[bearer] = None
                todo.append(bearer)
    return frozenset(seen)


def speaking_for(graph: Graph, theses: Iterable[str]) -> frozenset[str]:
    """Return *theses* and every element that reaches one of them by an even number of attacks. Linear.

    Contraries count as attacks, but a contrary of a contrary does not count as a friend: of three options that exclude
    each other, choosing one speaks against both others, and for neither.
    """
    seen = dict.fromkeys((thesis, True, False) for thesis in theses)
    todo = list(seen)
    for element, side, through_contrary in todo:
        for bearer, bearing in graph.bearers[element]:
            if bearing is Bearing.SUPPORT:
                state = (bearer, side, False)
            elif bearing is Bearing.ATTACK:
                state = (bearer, not side, False)
            elif bearing is Bearing.CONTRARY and not through_contrary:
                state = (bearer, not side, True)
            else:
                continue
            if state not in seen:
                seen[state] = None
                todo.append(state)
    return frozenset(element for element, side, _ in seen if side)


def resting_on(graph: Graph, elements: Iterable[str]) -> frozenset[str]:
    """Return *elements* and everything that they hold up: the inferences and claims that rest on them. Linear."""
    seen = dict.fromkeys(elements)
    todo = list(seen)
    for element in todo:
        for held in graph.held.get(element, ()):
            if held not in seen:
                seen[held] = None
                todo.append(held)
    return frozenset(seen)


def parts(graph: Graph, elements: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return *elements* as the parts that hang together among themselves, in whatever direction. Linear.

    Parts, and the elements of a part, stand in the order of the map.
    """
    wanted = frozenset(elements)
    neighbours: dict[str, list[str]] = {element: [] for element in graph.bearers if element in wanted}
    for element, beside in neighbours.items():
        for bearer, _ in graph.bearers[element]:
            if bearer in wanted:
                beside.append(bearer)
                neighbours[bearer].append(element)
    part_of: dict[str, list[str]] = {}
    found: list[list[str]] = []
    for element in neighbours:
        if element not in part_of:
            found.append([])
            _mark(element, found[-1], neighbours, part_of)
        part_of[element].append(element)
    return tuple(tuple(part) for part in found)


def support_rings(graph: Graph) -> tuple[Ring, ...]:
    """Return a ring for each strongly connected component of support: a shortest one through its first claim in the map.

    Rings stand in the order of their first claims. Linear; maps without rings cost one pass and no graph library.
    """
    return tuple(_shortest_ring(graph, component) for component in support_components(graph))


def support_components(graph: Graph) -> tuple[tuple[str, ...], ...]:
    """Return the claims and arguments that rest on each other: the strongly connected components of support. Linear.

    Each begins with its claims, in the order of the map; the components stand in the order of their first claims.
    """
    knot = _knot(graph)
    if not knot:
        return ()
    import rustworkx

    place = {element: index for index, element in enumerate(knot)}
    digraph: rustworkx.PyDiGraph[str, None] = rustworkx.PyDiGraph()
    digraph.add_nodes_from(knot)
    links = ((place[element], place[held]) for element in knot for held in graph.held[element] if held in place)
    digraph.add_edges_from_no_data(list(links))
    found = [sorted(component) for component in rustworkx.strongly_connected_components(digraph) if len(component) > 1]
    return tuple(tuple(knot[index] for index in component) for component in sorted(found))


def _links(m: ArgumentMap) -> Iterator[tuple[str, str, Bearing]]:
    """Yield what bears directly on what, and how, where both are there and of the right sort."""
    claims = frozenset(claim.id for claim in m.claims)
    for inference in m.inferences:
        yield from (
            (premise.claim, inference.id, Bearing.SUPPORT) for premise in inference.premises if premise.claim in claims
        )
        yield from ((answer, inference.id, Bearing.ANSWER) for answer in _answers(inference) if answer in claims)
        if isinstance(inference, Argument):
            if inference.conclusion in claims:
                yield inference.id, inference.conclusion, Bearing.SUPPORT
        elif inference.target in m:
            yield inference.id, inference.target, Bearing.ATTACK
    for item in m.evidence:
        yield from ((item.id, claim, Bearing.SUPPORT) for claim in item.supports if claim in claims)
        yield from ((item.id, claim, Bearing.ATTACK) for claim in item.opposes if claim in claims)
    for claim in m.claims:
        yield from ((other, claim.id, Bearing.CONTRARY) for other in m.contraries_of(claim.id) if other in claims)


def _answers(inference: Inference) -> Iterator[str]:
    return (answer for answer in inference.questions.values() if isinstance(answer, str))


def _mark(start: str, part: list[str], neighbours: Mapping[str, Sequence[str]], part_of: dict[str, list[str]]) -> None:
    """Put all that hangs together with *start* into *part_of*, under *part*."""
    part_of[start] = part
    todo = [start]
    while todo:
        for neighbour in neighbours[todo.pop()]:
            if neighbour not in part_of:
                part_of[neighbour] = part
                todo.append(neighbour)


def _knot(graph: Graph) -> list[str]:
    """Return what is left when whatever rests on no ring is peeled off (Kahn 1962), in the order of the map."""
    waiting = dict.fromkeys(graph.held, 0)
    for held in graph.held.values():
        for element in held:
            waiting[element] += 1
    ready = [element for element, count in waiting.items() if not count]
    for element in ready:
        for held in graph.held[element]:
            waiting[held] -= 1
            if not waiting[held]:
                ready.append(held)
    return [element for element, count in waiting.items() if count]


def _shortest_ring(graph: Graph, component: tuple[str, ...]) -> Ring:
    first, members = component[0], frozenset(component)
    came_from: dict[str, str] = {}
    todo = deque((first,))
    while first not in came_from:  # the component is strongly connected: the search comes back
        element = todo.popleft()
        for held in graph.held[element]:
            if held in members and held not in came_from:
                came_from[held] = element
                todo.append(held)
    ring = [came_from[first]]
    while ring[-1] != first:
        ring.append(came_from[ring[-1]])
    return tuple(reversed(ring))
