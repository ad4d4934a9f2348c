"""The well-founded model of a network (Van Gelder, Ross and Schlipf 1991).

What follows is propagated (Fitting 1985) until nothing does; then what only holds itself up is out, and so on.
"""

from __future__ import annotations

from argmap.logic.network import FALSE, TRUE, UNDECIDED, Network
from argmap.logic.unfounded import Sources, lose, no_sources, unfounded


def well_founded(network: Network) -> list[int]:
    """Return the value of each gate of *network*, whose `pending` are used up.

    Linear, but for circles of support in one component that lose what founds them again and again.
    """
    values = [UNDECIDED] * len(network.pending)
    _propagate(network, values, _seeds(network, values), None)
    if all(values):
        return values
    sources = no_sources(network, values)
    while todo := unfounded(network, values, sources):
        for gate in todo:
            values[gate] = FALSE
        _propagate(network, values, todo, sources)
    return values


def _seeds(network: Network, values: list[int]) -> list[int]:
    """Decide what waits for nothing."""
    for gate, pending in enumerate(network.pending):
        if not pending:
            values[gate] = FALSE if network.any_of[gate] else TRUE
    for gate in network.facts:
        values[gate] = TRUE
    for gate in network.dead:
        values[gate] = FALSE
    return [gate for gate, value in enumerate(values) if value]


def _propagate(network: Network, values: list[int], todo: list[int], sources: Sources | None) -> None:
    """Decide what follows from the decided gates *todo*, until there is nothing left to do."""
    any_of, pending, helps, stops = network.any_of, network.pending, network.helps, network.stops
    while todo:
        gate = todo.pop()
        value = values[gate]
        holds = value == TRUE
        if not holds and sources is not None:
            lose(sources, gate, helps[gate])
        for other in helps[gate]:
            if not values[other] and (any_of[other] == holds or _last(pending, other)):
                values[other] = value
                todo.append(other)
        for other in stops.get(gate, ()):
            if not values[other] and (holds or _last(pending, other)):
                values[other] = FALSE if holds else TRUE
                todo.append(other)


def _last(pending: list[int], gate: int) -> bool:
    """Count what *gate* waits for down, and say whether that was the last of it."""
    pending[gate] -= 1
    return not pending[gate]
