"""The well-founded model of a network (Van Gelder, Ross and Schlipf 1991).

What follows is propagated (Fitting 1985) until nothing does; then what only holds itself up is out, and so on.
"""

from __future__ import annotations

from argmap.logic.network import FALSE, TRUE, UNDECIDED, Network
from argmap.logic.unfounded import Sources, lose, no_sources, unfounded


def well_founded(network: Network, ranks: list[int] | None = None) -> list[int]:
    """Return the value of each gate of *network*, whose `pending` are used up.

    *ranks*, an empty list, gets a number for each gate: a gate is decided by gates of smaller ranks alone, but for those of
    one rank that are out because they only hold each other up. The undecided have none of any meaning.

    Linear, but for circles of support in one component that lose what founds them again and again.
    """
    values = [UNDECIDED] * len(network.pending)
    decided = _seeds(network, values)
    _propagate(network, values, decided, None)
    if ranks is not None:
        ranks.extend([0] * len(values))
        _rank(ranks, decided, 0)
    if all(values):
        return values
    sources, done = no_sources(network, values), len(decided)
    while todo := unfounded(network, values, sources):
        for gate in todo:
            values[gate] = FALSE
        together = len(todo)
        _propagate(network, values, todo, sources)
        if ranks is not None:
            _rank(ranks, todo, done, together)
        done += len(todo)
    return values


def _rank(ranks: list[int], decided: list[int], done: int, together: int = 0) -> None:
    """Give the gates *decided* their ranks in this order, after *done* others; the first of them are decided *together*."""
    for place, gate in enumerate(decided):
        ranks[gate] = done + max(place, together - 1)


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
    """Decide what follows from the decided gates *todo*, and append it to them, until nothing does."""
    any_of, pending, helps, stops = network.any_of, network.pending, network.helps, network.stops
    for gate in todo:  # grows while it is read: breadth first
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
