"""Views of a map as graphs: what bears on what, what reaches a thesis, what hangs together, and rings of support.

References to nothing, and to elements of the wrong sort, are passed over: one broken link hides nothing else.
"""

from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from argmap.model import Argument, ArgumentMap

Ring: TypeAlias = tuple[str, ...]
"""A ring of support: a claim, an argument that it is a premise of, the argument's conclusion, and so on.

The last argument concludes the first claim, which is not repeated.
"""


class Graph(NamedTuple):
    """A map's elements, in the order of the map, and what bears directly on what.

    `supporters` are the premises of an inference, the arguments for a claim and the evidence for it; `held` is the same read
    backwards. `attackers` are rebuttals and opposing evidence; `contraries` bear on each other; `answers` are the claims that
    answer an inference's critical questions, and may speak either way. An element without any has no key.
    """

    elements: tuple[str, ...]
    supporters: Mapping[str, Sequence[str]]
    held: Mapping[str, Sequence[str]]
    attackers: Mapping[str, Sequence[str]]
    contraries: Mapping[str, Sequence[str]]
    answers: Mapping[str, Sequence[str]]

    @property
    def ways(self) -> tuple[Mapping[str, Sequence[str]], ...]:
        """The ways in which anything bears on anything here: those of the four that there are any of."""
        return tuple(way for way in (self.supporters, self.attackers, self.contraries, self.answers) if way)

    def bearers(self, element: str) -> Iterator[str]:
        """Return everything that bears directly on *element*."""
        return chain(
            self.supporters.get(element, ()),
            self.attackers.get(element, ()),
            self.contraries.get(element, ()),
            self.answers.get(element, ()),
        )


def graph_of(m: ArgumentMap) -> Graph:
    """Return *m* as a graph, in one pass.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "Cheap.")])
    >>> graph_of(m).held
    {'cheap': ['lanes.because.1'], 'lanes.because.1': ['lanes']}
    """
    claims = frozenset(claim.id for claim in m.claims)
    elements = tuple(element.id for element in m)
    supporters = _gather(_support(m, claims))
    return Graph(
        elements=elements,
        supporters=supporters,
        held=_gather((bearer, element) for element, bearers in supporters.items() for bearer in bearers),
        attackers=_gather(_attacks(m, claims)),
        contraries=_gather((c.id, other) for c in m.claims for other in m.contraries_of(c.id) if other in claims),
        answers=_gather(_answers(m, claims)),
    )


def graph_of_sources(m: ArgumentMap) -> Graph:
    """Return the sources of *m* as a graph in which what is derived rests on its origins, in one pass.

    A source that names itself does not rest on itself.
    """
    sources = frozenset(source.id for source in m.sources)
    links = [
        (source.id, origin)
        for source in m.sources
        for origin in source.derived_from
        if origin in sources and origin != source.id
    ]
    return Graph(
        elements=tuple(source.id for source in m.sources),
        supporters=_gather(links),
        held=_gather((origin, source) for source, origin in links),
        attackers={},
        contraries={},
        answers={},
    )


def reaching(graph: Graph, theses: Iterable[str]) -> frozenset[str]:
    """Return *theses* and every element that bears on one of them, however far off. Linear."""
    seen = set(theses)
    todo, ways = list(seen), graph.ways
    while todo:
        element = todo.pop()
        for way in ways:
            for bearer in way.get(element, ()):
                if bearer not in seen:
                    seen.add(bearer)
                    todo.append(bearer)
    return frozenset(seen)


def resting_on(graph: Graph, elements: Iterable[str]) -> frozenset[str]:
    """Return *elements* and everything that they hold up: the inferences and claims that rest on them. Linear."""
    seen = set(elements)
    todo = list(seen)
    while todo:
        for held in graph.held.get(todo.pop(), ()):
            if held not in seen:
                seen.add(held)
                todo.append(held)
    return frozenset(seen)


def bottom_up(graph: Graph) -> tuple[str, ...]:
    """Return the elements, each after all that supports it; those that rest on a ring of support are left out. Linear.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "Cheap.")])
    >>> bottom_up(graph_of(m))
    ('cheap', 'lanes.because.1', 'lanes')
    """
    return tuple(_peel(graph)[0])


def parts(graph: Graph, elements: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return *elements* as the parts that hang together among themselves, in whatever direction. Linear.

    Parts, and the elements of a part, stand in the order of the map.
    """
    wanted = frozenset(elements)
    neighbours: dict[str, list[str]] = {element: [] for element in graph.elements if element in wanted}
    for element, beside in neighbours.items():
        for bearer in graph.bearers(element):
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


def support_components(graph: Graph) -> tuple[tuple[str, ...], ...]:
    """Return the claims and arguments that rest on each other: the strongly connected components of support. Linear.

    Each begins with its claims, in the order of the map; the components stand in the order of their first claims.
    Maps without rings cost one pass and no graph library.
    """
    knot = _knot(graph)
    if not knot:
        return ()
    import rustworkx

    place = {element: index for index, element in enumerate(knot)}
    digraph: rustworkx.PyDiGraph[str, None] = rustworkx.PyDiGraph()
    digraph.add_nodes_from(knot)
    links = ((place[element], place[held]) for element in knot for held in graph.held.get(element, ()) if held in place)
    digraph.add_edges_from_no_data(list(links))
    found = [sorted(component) for component in rustworkx.strongly_connected_components(digraph) if len(component) > 1]
    return tuple(tuple(knot[index] for index in component) for component in sorted(found))


def shortest_ring(graph: Graph, component: tuple[str, ...]) -> Ring:
    """Return a ring of support in *component*, one of `support_components`: a shortest one through its first claim. Linear."""
    first, members = component[0], frozenset(component)
    came_from: dict[str, str] = {}
    todo = deque((first,))
    while first not in came_from:  # the component is strongly connected: the search comes back
        element = todo.popleft()
        for held in graph.held.get(element, ()):
            if held in members and held not in came_from:
                came_from[held] = element
                todo.append(held)
    ring = [came_from[first]]
    while ring[-1] != first:
        ring.append(came_from[ring[-1]])
    return tuple(reversed(ring))


def supporters_first(graph: Graph) -> Iterator[tuple[str, ...]]:
    """Yield the elements so that what supports an element comes before it; a component of circular support comes as one. Linear.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "Cheap.")])
    >>> list(supporters_first(graph_of(m)))
    [('cheap',), ('lanes.because.1',), ('lanes',)]
    """
    components = support_components(graph)
    if not components:
        yield from ((element,) for element in bottom_up(graph))
        return
    yield from _parts_first(graph, components)


def _parts_first(graph: Graph, components: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the elements supporters first, each of *components* as one (Kahn 1962)."""
    head = {member: part[0] for part in components for member in part}
    parts_of = {part[0]: part for part in components}
    waiting: dict[str, int] = {}
    for element, supporters in graph.supporters.items():
        own = head.get(element, element)
        outside = sum(head.get(supporter, supporter) != own for supporter in supporters)
        waiting[own] = waiting.get(own, 0) + outside
    heads = (head.get(element, element) for element in graph.elements)
    ready = deque(dict.fromkeys(element for element in heads if not waiting.get(element)))
    while ready:
        own = ready.popleft()
        part = parts_of.get(own, (own,))
        yield part
        for held in chain.from_iterable(graph.held.get(member, ()) for member in part):
            other = head.get(held, held)
            if other != own:
                waiting[other] -= 1
                if not waiting[other]:
                    ready.append(other)


def _gather(links: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element, bearer in links:
        found.setdefault(element, []).append(bearer)
    return found


def _support(m: ArgumentMap, claims: Container[str]) -> Iterator[tuple[str, str]]:
    """Yield what is supported, and what supports it, where both are there and of the right sort."""
    for inference in m.inferences:
        yield from ((inference.id, premise.claim) for premise in inference.premises if premise.claim in claims)
        if isinstance(inference, Argument) and inference.conclusion in claims:
            yield inference.conclusion, inference.id
    for item in m.evidence:
        yield from ((claim, item.id) for claim in item.supports if claim in claims)


def _attacks(m: ArgumentMap, claims: Container[str]) -> Iterator[tuple[str, str]]:
    yield from ((rebuttal.target, rebuttal.id) for rebuttal in m.rebuttals if rebuttal.target in m)
    for item in m.evidence:
        yield from ((claim, item.id) for claim in item.opposes if claim in claims)


def _answers(m: ArgumentMap, claims: Container[str]) -> Iterator[tuple[str, str]]:
    for inference in m.inferences:
        for answer in inference.questions.values():
            if isinstance(answer, str) and answer in claims:
                yield inference.id, answer


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
    """Return what is left when whatever rests on no ring is peeled off, in the order of the map."""
    _, waiting = _peel(graph)
    return [element for element in graph.elements if waiting.get(element)]


def _peel(graph: Graph) -> tuple[list[str], dict[str, int]]:
    """Return what rests on no ring, each after its supporters (Kahn 1962), and for how many the others wait."""
    waiting = {element: len(supporters) for element, supporters in graph.supporters.items()}
    ready = [element for element in graph.elements if element not in waiting]
    for element in ready:  # grows while it is read
        for held in graph.held.get(element, ()):
            waiting[held] -= 1
            if not waiting[held]:
                ready.append(held)
    return ready, waiting
