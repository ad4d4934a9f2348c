"""The part of a framework that search is about: what the grounded extension leaves undecided, or all of it.

The extensions of complete semantics are the grounded extension and, with it, those of the undecided part (Dung 1995).
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from argmap.frameworks.framework import Framework, attackers
from argmap.frameworks.grounded import grounded_values
from argmap.logic.network import TRUE, UNDECIDED


@frozen(eq=False)
class Kernel:
    """Arguments numbered from 0 anew: `places` are their places in the framework, `attackers` has the numbers of theirs.

    `accepted` are the places of arguments outside that stand in every extension.
    """

    framework: Framework
    places: list[int]
    attackers: list[list[int]]
    accepted: list[int]


def whole(framework: Framework) -> Kernel:
    """Return all of *framework*."""
    return Kernel(framework, list(range(len(framework.arguments))), attackers(framework), [])


def undecided(framework: Framework) -> Kernel:
    """Return what is undecided in the grounded labelling of *framework*."""
    values = grounded_values(framework)
    places = [place for place, value in enumerate(values) if value == UNDECIDED]
    number = dict(zip(places, range(len(places)), strict=True))
    found: list[list[int]] = [[] for _ in places]
    for attacker, place in enumerate(places):
        # What is undecided attacks nothing that is in; what is out already is none of the kernel.
        for target in framework.attacks[place]:
            if target in number:
                found[number[target]].append(attacker)
    return Kernel(framework, places, found, [place for place, value in enumerate(values) if value == TRUE])


def named(kernel: Kernel, numbers: Iterable[int] = ()) -> frozenset[str]:
    """Return the names of the arguments that stand if those of the kernel by these *numbers* do."""
    names = kernel.framework.arguments
    accepted = [names[place] for place in kernel.accepted]
    return frozenset([*accepted, *(names[kernel.places[number]] for number in numbers)])
