"""A network of gates, which says the same as a logic program: what holds if all of its inputs do, or if any of them does."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

UNDECIDED, TRUE, FALSE = range(3)
"""The values of a gate."""


@frozen(eq=False, repr=False)
class Network:
    """Gates, numbered as they were added.

    A gate of `any_of` holds if any of its inputs holds, another if all do and nothing that stops it does. `helps` has the
    gates that a gate is an input of, `stops` those that it stops; `pending` counts what a gate still waits for. `facts` hold
    and `dead` do not, whatever their inputs.
    """

    any_of: list[bool] = field(factory=list)
    pending: list[int] = field(factory=list)
    helps: list[list[int]] = field(factory=list)
    stops: dict[int, list[int]] = field(factory=dict)
    facts: list[int] = field(factory=list)
    dead: list[int] = field(factory=list)


def add_gates(network: Network, count: int, *, any_of: bool) -> None:
    """Add *count* gates without inputs."""
    network.any_of.extend([any_of] * count)
    network.pending.extend([0] * count)
    network.helps.extend([[] for _ in range(count)])


def add_gate(network: Network, inputs: Iterable[int], *, any_of: bool) -> int:
    """Add a gate, and return its number."""
    gate = len(network.pending)
    network.any_of.append(any_of)
    network.pending.append(0)
    network.helps.append([])
    for source in inputs:
        add_input(network, source, gate)
    return gate


def add_input(network: Network, source: int, gate: int) -> None:
    """Make *source* an input of *gate*."""
    network.helps[source].append(gate)
    network.pending[gate] += 1


def add_stop(network: Network, source: int, gate: int) -> None:
    """Let *source* stop *gate*, which waits for all of its inputs."""
    network.stops.setdefault(source, []).append(gate)
    network.pending[gate] += 1
