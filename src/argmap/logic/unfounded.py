"""What holds itself up: gates that rest on nothing but each other.

Each undecided gate on a circle of support that holds if any of its inputs does has one of them as its source, chosen so that
sources never run in a circle; what loses its source and finds no other is unfounded (after Simons, Niemelä and Soininen 2002).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import count

from attrs import field, frozen

from argmap.logic.components import components
from argmap.logic.network import FALSE, Network


@frozen(eq=False, repr=False)
class Sources:
    """For the gates on circles of support: their component, their inputs, and what founds them.

    `rank` grows along sources: in its component, a gate has a greater one than what founds it. `lost` are gates whose source
    does not hold.
    """

    component: Mapping[int, int]
    inputs: dict[int, list[int]]
    lost: list[int]
    source: dict[int, int] = field(factory=dict)
    rank: dict[int, int] = field(factory=dict)
    ranks: Iterator[int] = field(factory=count)


def no_sources(network: Network, values: Sequence[int]) -> Sources:
    """Return the circles of support among the undecided gates of *network*, with nothing founded yet."""
    component = _circles(network, values)
    inputs: dict[int, list[int]] = {gate: [] for gate in component}
    if component:
        for gate, helped in enumerate(network.helps):
            if not values[gate]:
                for other in helped:
                    if other in inputs:
                        inputs[other].append(gate)
    return Sources(component, inputs, list(component))


def lose(sources: Sources, gate: int, helped: Iterable[int]) -> None:
    """Note what has lost its source because *gate*, an input of the gates *helped*, does not hold."""
    if sources.source:
        sources.lost.extend(other for other in helped if sources.source.get(other) == gate)


def unfounded(network: Network, values: Sequence[int], sources: Sources) -> list[int]:
    """Return the undecided gates that nothing holds up any more; the others have sources again."""
    doubtful = _doubtful(network, values, sources)
    waiting: dict[int, int] = {}
    founded: list[int] = []
    for gate in doubtful:
        if network.any_of[gate]:
            source = next((each for each in sources.inputs[gate] if each not in doubtful), None)
            if source is not None:
                sources.source[gate] = source
                founded.append(gate)
        else:
            waiting[gate] = sum(each in doubtful for each in sources.inputs[gate])
            if not waiting[gate]:
                founded.append(gate)
    _found(network, sources, doubtful, waiting, founded)
    return list(doubtful)


def _circles(network: Network, values: Sequence[int]) -> dict[int, int]:
    """Return the undecided gates on circles of support, each with the number of its component."""
    helps = network.helps
    undecided = [gate for gate, value in enumerate(values) if not value]
    parts = components(undecided, lambda gate: [other for other in helps[gate] if not values[other]])
    return {gate: number for number, part in enumerate(parts) if len(part) > 1 for gate in part}


def _doubtful(network: Network, values: Sequence[int], sources: Sources) -> dict[int, None]:
    """Return the gates that lost their source and have no input of lower rank to rest on, and what rests on these."""
    doubtful: dict[int, None] = {}
    for gate in sources.lost:  # grows while it is read
        if values[gate] or gate in doubtful:
            continue
        if network.any_of[gate]:
            sources.inputs[gate] = [each for each in sources.inputs[gate] if values[each] != FALSE]
            if _rests_elsewhere(sources, gate, doubtful):
                continue
        doubtful[gate] = None
        for other in network.helps[gate]:
            same = sources.component.get(other) == sources.component[gate]
            if same and (not network.any_of[other] or sources.source.get(other) == gate):
                sources.lost.append(other)
    sources.lost.clear()
    return doubtful


def _rests_elsewhere(sources: Sources, gate: int, doubtful: Container[int]) -> bool:
    """Say whether *gate* has an input that cannot rest on it in turn, and make it its source."""
    component, rank = sources.component, sources.rank
    for each in sources.inputs[gate]:
        outside = component.get(each) != component[gate]
        if outside or (each not in doubtful and rank.get(each, 0) < rank.get(gate, 0) and each in rank):
            sources.source[gate] = each
            return True
    return False


def _found(
    network: Network, sources: Sources, doubtful: dict[int, None], waiting: dict[int, int], founded: list[int]
) -> None:
    """Take out of *doubtful* what is *founded*, and all that rests on it."""
    for gate in founded:  # grows while it is read
        if gate not in doubtful:
            continue
        del doubtful[gate]
        sources.rank[gate] = next(sources.ranks)
        for other in network.helps[gate]:
            if other not in doubtful:
                continue
            if network.any_of[other]:
                sources.source[other] = gate
                founded.append(other)
            else:
                waiting[other] -= 1
                if not waiting[other]:
                    founded.append(other)
