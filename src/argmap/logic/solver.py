"""The SAT solver: CaDiCaL by way of python-sat, an extra that is imported here only, when a solver is opened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, Protocol, Self

from argmap.diagnostics import ArgmapError

if TYPE_CHECKING:
    from types import TracebackType

# On random frameworks of 150 to 300 arguments, cadical195 takes as long, glucose4 up to twice as long; minisat22 is a third faster
# there, and slower by as much or more where a question takes seconds.
_CADICAL: Final = "cadical153"


class MissingSolverError(ArgmapError, ImportError):
    """Raised where a SAT solver is needed, and python-sat is not installed."""


class Solver(Protocol):
    """What is used of a solver of python-sat. Literals are as in DIMACS: a variable from 1 on, negative where it is denied."""

    def add_clause(self, clause: Sequence[int]) -> None: ...  # noqa: D102 - its name says it
    def append_formula(self, formula: Iterable[Sequence[int]]) -> None: ...  # noqa: D102
    def set_phases(self, literals: Sequence[int]) -> None: ...  # noqa: D102
    def solve(self, assumptions: Sequence[int]) -> bool: ...  # noqa: D102
    def get_model(self) -> list[int]: ...  # noqa: D102
    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def open_solver(wanted: str) -> Solver:
    """Return a solver without clauses, to be closed by `with`.

    Raises:
        MissingSolverError: if there is no python-sat; *wanted* says in the message what needs it.
    """
    try:
        from pysat.solvers import Solver as PySatSolver
    except ImportError:
        raise MissingSolverError(
            f"{wanted} need a SAT solver: install python-sat, with pip install 'argmap[sat]'"
        ) from None
    solver: Solver = PySatSolver(name=_CADICAL)
    return solver
