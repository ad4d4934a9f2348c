"""A map as an abstract framework: of each gate of its network an argument, and one that says the opposite where that is needed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Unpack

from attrs import field, frozen

from argmap.collector import collector_paused
from argmap.evaluation.program import program_of
from argmap.evaluation.setting import Options, require_options, setting_of
from argmap.logic.network import Network
from argmap.model import ArgumentMap, Label

if TYPE_CHECKING:
    from argmap.frameworks.framework import Framework


@frozen
class MapFramework:
    """The framework of a map. The arguments named by `elements`, the ids of the map in its order, stand for them.

    Beside these it has `~id` for the opposite of an element, and `+1`, `~+1` and so on for what is between them.
    """

    framework: Framework
    elements: tuple[str, ...]

    def labels(self, extension: Iterable[str]) -> dict[str, Label]:
        """Return what *extension* says of each element: in if it is there, out if it is attacked from there, else undecided."""
        inside, arguments = frozenset(extension), self.framework.arguments
        rows = [row for name, row in zip(arguments, self.framework.attacks, strict=True) if name in inside]
        attacked = set().union(*rows)
        return {
            name: Label.IN if name in inside else Label.OUT if place in attacked else Label.UNDECIDED
            for place, name in enumerate(self.elements)
        }


def to_framework(m: ArgumentMap, **options: Unpack[Options]) -> MapFramework:
    """Return *m* as an abstract framework (Dung 1995); *options* are those of `evaluate` that labels depend on.

    Where no claims support each other in a circle, its complete extensions say the same as the map's complete labellings, and so
    do the grounded and the stable ones. With such circles it is less decided: what only holds itself up is out in the map,
    and undecided in the grounded extension, since attacks cannot tell it from what attacks itself. Its size is linear in the
    map's: every step is one argument, every claim two.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "They are cheap.")])
    >>> to_framework(m).framework.arguments
    ('lanes', 'cheap', 'lanes.because.1', '~lanes', '~cheap')

    Raises:
        UnknownNameError: if an id or a voice is not of the map.
        ValueError: if a word is none that there is, or a number is outside [0, 1].
    """
    require_options("to_framework", options)
    with collector_paused():
        case = setting_of(m, **options)
        names = tuple(case.links.names)
        return MapFramework(framework_of_network(program_of(case.links, case.by), names), names)


@frozen(eq=False, repr=False)
class _Building:
    """A framework that is being built: the arguments of all gates come first, the `opposite` ones after them."""

    names: list[str]
    rows: list[list[int]]
    opposite: dict[int, int] = field(factory=dict)


def framework_of_network(network: Network, names: Sequence[str]) -> Framework:
    """Return a framework in which an argument for each gate has its value, if no gate is its own input by way of others.

    The first gates have these *names*. A gate that waits for all of its inputs is attacked by the opposite of each, and by what
    stops it; one that waits for any of them by its own opposite, which each input attacks.
    """
    from argmap.frameworks.framework import Framework

    between = range(1, len(network.any_of) - len(names) + 1)
    building = _Building([*names, *(f"+{number}" for number in between)], [[] for _ in network.any_of])
    dead = set(network.dead)
    settled = dead.union(network.facts)
    for gate, any_of in enumerate(network.any_of):
        # Whatever a gate that is dead waits for, its opposite stands.
        if gate in dead if gate in settled else any_of:
            building.rows[_add_opposite(building, gate)].append(gate)
    for source, helped in enumerate(network.helps):
        for gate in helped:
            if gate not in settled:
                _add_help(building, source, gate, any_of=network.any_of[gate])
    for source, stopped in network.stops.items():
        building.rows[source].extend(gate for gate in stopped if gate not in settled)
    return Framework(building.names, map(dict.fromkeys, building.rows))


def _add_help(building: _Building, source: int, gate: int, *, any_of: bool) -> None:
    if any_of:
        building.rows[source].append(building.opposite[gate])
        return
    if source not in building.opposite:
        building.rows[source].append(_add_opposite(building, source))
    building.rows[building.opposite[source]].append(gate)


def _add_opposite(building: _Building, gate: int) -> int:
    building.opposite[gate] = place = len(building.names)
    building.names.append(f"~{building.names[gate]}")
    building.rows.append([])
    return place
