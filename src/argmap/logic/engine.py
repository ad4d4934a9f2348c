"""The models of a network by a SAT solver that is asked again and again, each time with what was learnt before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from attrs import frozen

from argmap.logic.completion import Layers, completion, layers_of
from argmap.logic.kernel import Kernel
from argmap.logic.loops import broken_loops
from argmap.logic.network import FALSE, TRUE, UNDECIDED
from argmap.logic.solver import Solver, open_solver


@frozen(eq=False, repr=False)
class Engine:
    """A solver that knows the models of a kernel: partial stable ones, or total ones where the layers are one.

    `free` is a variable of no gate.
    """

    solver: Solver
    kernel: Kernel
    layers: Layers
    free: int


@contextmanager
def opened(kernel: Kernel, *, total: bool, wanted: str) -> Iterator[Engine]:
    """Open an engine for the models of *kernel*, or only for its *total* ones.

    Raises:
        MissingSolverError: if there is no python-sat; *wanted* says in the message what needs it.
    """
    layers = layers_of(kernel, total=total)
    with open_solver(wanted) as solver:
        solver.append_formula(completion(kernel, layers))
        yield Engine(solver, kernel, layers, max(layers.possible, default=0) + 1)


def solve(engine: Engine, assumptions: Sequence[int] = ()) -> list[int] | None:
    """Return a model under *assumptions*, as one literal a variable in their order, or None if there is none."""
    while engine.solver.solve(assumptions):
        model = engine.solver.get_model()
        broken = broken_loops(engine.kernel, engine.layers, model) if engine.kernel.circle else ()
        if not broken:
            return model
        engine.solver.append_formula(broken)
    return None


def variables_of(engine: Engine, place: int) -> tuple[int, int]:
    """Return the variables that say whether the gate at *place* in the kernel is true, and whether it is possible."""
    return engine.layers.true[place], engine.layers.possible[place]


def value_in(engine: Engine, model: Sequence[int], place: int) -> int:
    """Return the value that *model* gives to the gate at *place* in the kernel."""
    true, possible = variables_of(engine, place)
    if model[true - 1] > 0:
        return TRUE
    return UNDECIDED if model[possible - 1] > 0 else FALSE


def other_than(engine: Engine, model: Sequence[int], places: Sequence[int]) -> list[int]:
    """Return a clause that all models satisfy but those that give the gates at *places* the same values as *model*."""
    clause: list[int] = []
    for place in places:
        true, possible = variables_of(engine, place)
        value = value_in(engine, model, place)
        clause.extend((-true,) if value == TRUE else (possible,) if value == FALSE else (true, -possible))
    return clause
