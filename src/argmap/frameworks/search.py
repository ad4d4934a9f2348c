"""Searching the sets of a kernel with a solver that is asked again and again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.diagnostics import ArgmapError
from argmap.frameworks.encoding import Clause
from argmap.frameworks.kernel import Kernel

if TYPE_CHECKING:
    from pysat.solvers import Solver


class MissingSolverError(ArgmapError, ImportError):
    """Raised where a solver is needed and none is installed."""


@frozen(eq=False)
class Search:
    """A solver that has the clauses of a kernel: `ins` and `ranges` are its variables of what is in, and of what is in range.

    `switches` are variables that nothing else uses: each turns a clause on where it is assumed.
    """

    kernel: Kernel
    solver: Solver
    ins: range
    ranges: range
    switches: Iterator[int] = field(init=False)

    @switches.default
    def _first_switch(self) -> Iterator[int]:
        return count(self.ranges.stop)


@contextmanager
def searching(kernel: Kernel, *parts: Callable[[Kernel], Iterable[Clause]]) -> Iterator[Search]:
    """Give a search of *kernel* that has the clauses of *parts*.

    Raises:
        MissingSolverError: if python-sat is not installed.
    """
    try:
        from pysat.solvers import Solver
    except ImportError:
        raise MissingSolverError("this needs a solver: install argmap[sat]") from None
    size = len(kernel.places)
    with Solver(name="cadical153") as solver:
        for part in parts:
            for clause in part(kernel):
                solver.add_clause(clause)
        yield Search(kernel, solver, range(1, size + 1), range(2 * size + 1, 3 * size + 1))


def find(search: Search, assumed: Iterable[int] = ()) -> set[int] | None:
    """Return the variables that are true in a model in which all of *assumed* are, or None if there is none."""
    if not search.solver.solve(assumptions=list(assumed)):
        return None
    return {variable for variable in search.solver.get_model() if variable > 0}


def grown(search: Search, model: set[int], variables: Sequence[int]) -> set[int]:
    """Return a model that has those of *variables* that *model* has, and as many more as can be together."""
    while True:
        have = [variable for variable in variables if variable in model]
        rest = [variable for variable in variables if variable not in model]
        if not rest:
            return model
        switch = next(search.switches)
        search.solver.add_clause([-switch, *rest])
        larger = find(search, [*have, switch])
        search.solver.add_clause([-switch])
        if larger is None:
            return model
        model = larger


def members(search: Search, model: set[int]) -> frozenset[str]:
    """Return the names of what stands in *model*."""
    from argmap.frameworks.kernel import named

    return named(search.kernel, [variable - 1 for variable in search.ins if variable in model])
