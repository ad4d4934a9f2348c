"""Sets of arguments as models of clauses (after Besnard and Doutre 2004), for the solver of logic programs.

A framework is a network of gates that stop each other: what is true is in, and what is not possible is attacked by what is in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import TypeAlias

from attrs import frozen

from argmap.frameworks.framework import Framework, attackers
from argmap.frameworks.grounded import grounded_values
from argmap.logic.completion import Layers
from argmap.logic.engine import Engine
from argmap.logic.kernel import Kernel
from argmap.logic.models import Search
from argmap.logic.network import UNDECIDED
from argmap.logic.solver import open_solver

Clauses: TypeAlias = Callable[[Kernel, Layers], Iterator[list[int]]]


def undecided_part(framework: Framework) -> Search:
    """Return a search in what is undecided in the grounded labelling of *framework*.

    All complete extensions are the grounded one and, with it, those of the undecided part (Dung 1995).
    """
    values = grounded_values(framework)
    gates = [place for place, value in enumerate(values) if value == UNDECIDED]
    place = dict(zip(gates, range(len(gates)), strict=True))
    stops: list[list[int]] = [[] for _ in gates]
    for number, gate in enumerate(gates):
        for target in framework.attacks[gate]:
            if target in place:
                stops[place[target]].append(number)
    return _search(values, gates, place, stops)


def whole(framework: Framework) -> Search:
    """Return a search in all of *framework*, as if nothing were decided."""
    gates = range(len(framework.arguments))
    return _search([UNDECIDED] * len(gates), gates, dict(enumerate(gates)), attackers(framework))


def conflict_free(kernel: Kernel, layers: Layers) -> Iterator[list[int]]:
    """Yield the clauses of the sets that do not attack themselves."""
    for is_in, possible, stops in zip(layers.true, layers.possible, kernel.stops, strict=True):
        attacking = [layers.true[each] for each in stops]
        yield [-is_in, possible]
        yield [possible, *attacking]
        yield from ([-possible, -each] for each in attacking)


def admissible(kernel: Kernel, layers: Layers) -> Iterator[list[int]]:
    """Yield the clauses of the conflict-free sets that attack whatever attacks them."""
    yield from conflict_free(kernel, layers)
    for is_in, stops in zip(layers.true, kernel.stops, strict=True):
        yield from ([-is_in, -layers.possible[each]] for each in stops)


@frozen(eq=False, repr=False)
class Ranged:
    """An engine, with a variable for each argument that says whether it is in the range of a set: in it or attacked by it."""

    engine: Engine
    ranges: Sequence[int]


@contextmanager
def opened(kernel: Kernel, clauses: Clauses, wanted: str) -> Iterator[Ranged]:
    """Open an engine for the sets that satisfy *clauses*.

    Raises:
        MissingSolverError: if there is no python-sat; *wanted* says in the message what needs it.
    """
    count = len(kernel.gates)
    layers = Layers(true=range(1, count + 1), possible=range(count + 1, 2 * count + 1))
    ranges = range(2 * count + 1, 3 * count + 1)
    with open_solver(wanted) as solver:
        solver.append_formula(chain(clauses(kernel, layers), _ranges(layers, ranges)))
        yield Ranged(Engine(solver, kernel, layers, ranges.stop), ranges)


def _search(values: Sequence[int], gates: Sequence[int], place: dict[int, int], stops: list[list[int]]) -> Search:
    none: list[Sequence[int]] = [()] * len(gates)
    any_of = [False] * len(gates)
    kernel = Kernel(gates=gates, place=place, any_of=any_of, inputs=none, stops=stops, circle={})
    shown = range(len(values))
    return Search(grounded=values, kernel=kernel, shown=shown, maximal=shown)


def _ranges(layers: Layers, ranges: Iterable[int]) -> Iterator[list[int]]:
    """Yield the clauses of ranges (Verheij 1996)."""
    for is_in, possible, reached in zip(layers.true, layers.possible, ranges, strict=True):
        yield from ([-reached, is_in, -possible], [-is_in, reached], [possible, reached])
