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
        holds = values[gate] == TRUE
        if not holds and sources is not None:
            lose(sources, gate, helps[gate])
        told = [(other, any_of[other] == holds) for other in helps[gate]]
        told.extend((other, holds) for other in stops.get(gate, ()))
        for other, enough in told:
            if values[other]:
                continue
            if not enough:
                pending[other] -= 1
                if pending[other]:
                    continue
            # Enough is that one holds, where any does; what is exhausted without it has the other value.
            values[other] = TRUE if enough == any_of[other] else FALSE
            todo.append(other)
