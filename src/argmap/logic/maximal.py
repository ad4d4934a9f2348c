"""Maximal models: those in which as much is true as can be, found by growing one.

Whatever is grown leaves a clause behind: no model is asked for again in which only what was true there is.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from argmap.logic.engine import Engine, solve


@frozen(eq=False, repr=False)
class Growth:
    """An engine, and the variables that are to be true in as large a set as can be; its `free` variable calls up the clauses."""

    engine: Engine
    atoms: Sequence[int]


def true_in(growth: Growth, model: Sequence[int]) -> list[int]:
    """Return the atoms that are true in *model*."""
    return [atom for atom in growth.atoms if model[atom - 1] > 0]


def maximal_model(growth: Growth, demand: Sequence[int] = (), hint: Sequence[int] = ()) -> list[int] | None:
    """Return a maximal model that satisfies *demand* and is below none seen before, or None if there is none.

    Models that satisfy the *hint* too are tried first.
    """
    engine = growth.engine
    for wanted in dict.fromkeys(((*demand, *hint), tuple(demand))):
        while (model := solve(engine, [engine.free, *wanted])) is not None:
            model = _grown(growth, model, demand)
            true = true_in(growth, model)
            if set(true).issuperset(demand):
                return model
            larger = solve(engine, [engine.free, *true])
            if larger is None:
                return model
            # Nothing above `model` satisfies the demand, so what does and is below `larger` is really below it: not maximal.
            _pass(growth, true_in(growth, larger))
    return None


def _grown(growth: Growth, model: list[int], demand: Sequence[int]) -> list[int]:
    """Return a model above *model* that is maximal among those that satisfy *demand*."""
    engine = growth.engine
    while True:
        true = true_in(growth, model)
        _pass(growth, true)
        larger = solve(engine, [engine.free, *demand, *true])
        if larger is None:
            return model
        model = larger


def _pass(growth: Growth, true: Sequence[int]) -> None:
    """Let something be true from now on that is not among *true*."""
    passed = set(true)
    growth.engine.solver.add_clause([-growth.engine.free, *(atom for atom in growth.atoms if atom not in passed)])
