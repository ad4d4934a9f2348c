"""The kernel of a network: the gates that its well-founded model leaves undecided, which is where its models differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from argmap.logic.components import components
from argmap.logic.network import Network


@frozen(eq=False, repr=False, kw_only=True)
class Kernel:
    """Undecided gates, numbered anew: `gates` has their numbers in the network, `place` the way back.

    What is decided has no say among them any more, so that only undecided `inputs` and undecided `stops` of each are left.
    `circle` has the gates on circles of support, each with the number of its component.
    """

    gates: Sequence[int]
    place: Mapping[int, int]
    any_of: Sequence[bool]
    inputs: Sequence[Sequence[int]]
    stops: Sequence[Sequence[int]]
    circle: Mapping[int, int]


def kernel_of(network: Network, values: Sequence[int]) -> Kernel:
    """Return what *values*, the well-founded model of *network*, leave undecided. Linear."""
    gates = [gate for gate, value in enumerate(values) if not value]
    place = {gate: number for number, gate in enumerate(gates)}
    inputs: list[list[int]] = [[] for _ in gates]
    stops: list[list[int]] = [[] for _ in gates]
    for number, gate in enumerate(gates):
        for other in network.helps[gate]:
            if not values[other]:
                inputs[place[other]].append(number)
        for other in network.stops.get(gate, ()):
            if not values[other]:
                stops[place[other]].append(number)
    return Kernel(
        gates=gates,
        place=place,
        any_of=[network.any_of[gate] for gate in gates],
        inputs=inputs,
        stops=stops,
        circle=_circles(inputs),
    )


def _circles(inputs: Sequence[Sequence[int]]) -> dict[int, int]:
    if not any(inputs):
        return {}
    parts = components(range(len(inputs)), inputs.__getitem__)
    return {gate: number for number, part in enumerate(parts) if len(part) > 1 for gate in part}
