"""The ideal extension: the largest admissible set that nothing one could hold attacks."""

from __future__ import annotations

from argmap.frameworks.encoding import opened, undecided_part
from argmap.frameworks.framework import Framework
from argmap.logic.completion import completion
from argmap.logic.engine import Engine, solve
from argmap.logic.kernel import Kernel
from argmap.logic.network import TRUE


def ideal_places(framework: Framework) -> list[int]:
    """Return the places of the arguments in the ideal extension of *framework*.

    What is in an admissible set and attacked by none of these is reduced to what it defends (Dung, Mancarella and Toni 2007).

    Raises:
        MissingSolverError: if there is no python-sat.
    """
    search = undecided_part(framework)
    found = [place for place, value in enumerate(search.grounded) if value == TRUE]
    if not search.kernel.gates:
        return found
    with opened(search.kernel, completion, "ideal extensions") as ranged:
        credulous = _credulous(ranged.engine)
    return sorted([*found, *(search.kernel.gates[number] for number in _defended(search.kernel, credulous))])


def _credulous(engine: Engine) -> set[int]:
    """Return what is in any complete extension of the kernel: each model asked for has something new."""
    found: set[int] = set()
    variables = engine.layers.true
    while len(found) < len(variables):
        new = [variable for number, variable in enumerate(variables) if number not in found]
        engine.solver.add_clause([-engine.free, *new])  # it makes those of before weaker than itself
        model = solve(engine, [engine.free])
        if model is None:
            break
        found.update(number for number, variable in enumerate(variables) if model[variable - 1] > 0)
    return found


def _defended(kernel: Kernel, credulous: set[int]) -> list[int]:
    """Return the largest admissible set of what is in *credulous* and attacked by nothing there. Linear."""
    targets: list[list[int]] = [[] for _ in kernel.gates]
    for target, attackers in enumerate(kernel.stops):
        for attacker in attackers:
            targets[attacker].append(target)
    kept = {number for number in credulous if credulous.isdisjoint(kernel.stops[number])}
    hits = [sum(attacker in kept for attacker in attackers) for attackers in kernel.stops]
    todo = [number for number, count in enumerate(hits) if not count]
    for free in todo:  # what nothing kept attacks; grows while it is read
        for target in targets[free]:
            if target in kept:
                kept.discard(target)
                for other in targets[target]:
                    hits[other] -= 1
                    if not hits[other]:
                        todo.append(other)
    return sorted(kept)
