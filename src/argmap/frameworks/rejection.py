"""Skeptical acceptance by preferred semantics, without looking at all preferred extensions.

An argument is rejected if there is something admissible that it cannot be had together with, or nothing admissible at all. What
is tried is what attacks all that was had together with the argument before: whatever does not could be joined to it
(after Thimm, Cerutti and Vallati 2021).
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from argmap.frameworks.encoding import admissible, opened
from argmap.frameworks.extensions import true_places
from argmap.logic.completion import completion
from argmap.logic.engine import Engine, solve, variables_of
from argmap.logic.maximal import Growth, maximal_model
from argmap.logic.models import Search
from argmap.logic.network import FALSE, TRUE


def is_rejected(search: Search, place: int) -> bool:
    """Say whether some preferred extension has not the argument at *place*.

    Raises:
        MissingSolverError: if there is no python-sat.
    """
    if search.grounded[place]:
        return search.grounded[place] == FALSE
    # Admissible sets are quicker to find than complete ones; where one is to grow, those take fewer steps.
    with opened(search.kernel, admissible, "preferred extensions") as ranged:
        return _rival(ranged.engine, search.kernel.place[place]) is not None


def rejecting(search: Search, place: int) -> list[int] | None:
    """Return the places of a preferred extension that has not the argument at *place*, or None if there is none.

    Raises:
        MissingSolverError: if there is no python-sat.
    """
    if search.grounded[place] == TRUE:
        return None
    with opened(search.kernel, completion, "preferred extensions") as ranged:
        engine = ranged.engine
        rival = [] if search.grounded[place] else _rival(engine, search.kernel.place[place])
        if rival is None:
            return None
        true = engine.layers.true
        # Another switch than that of the rivals: what they are asked to attack is no matter here.
        growth = Growth(evolve(engine, free=engine.free + 1), true)
        model = maximal_model(growth, [true[number] for number in rival]) or ()
        inside = [search.kernel.gates[number] for number in _inside(engine, model)]
        return [*true_places(search.grounded), *inside]


def _rival(engine: Engine, number: int) -> list[int] | None:
    """Return an admissible set that is in none with the argument *number*, or None if there is none."""
    true, stops = engine.layers.true, engine.kernel.stops
    is_in, _ = variables_of(engine, number)
    tried, wanted = False, list(true)
    while True:
        engine.solver.add_clause([-engine.free, *wanted])
        model = solve(engine, [engine.free])
        if model is None:
            return None if tried else []
        rival = _inside(engine, model)
        together = solve(engine, [is_in, *(true[each] for each in rival)])
        if together is None:
            return rival
        attackers = {attacker for each in _inside(engine, together) for attacker in stops[each]}
        tried, wanted = True, [true[each] for each in sorted(attackers)]


def _inside(engine: Engine, model: Sequence[int]) -> list[int]:
    """Return the numbers of what is in by *model*."""
    return [number for number, variable in enumerate(engine.layers.true) if model[variable - 1] > 0]
