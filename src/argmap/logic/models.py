"""Complete, preferred and stable models of a network: one after the other, or only as far as one gate is in question.

Complete are the partial stable models (Przymusinski 1990), of which the well-founded one is the least; preferred those in which
what is true among chosen gates is maximal; stable the total ones, in which nothing is undecided. For arguments that attack each
other these are the labellings of the same names (Caminada, Sá, Alcântara and Dvořák 2015).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from enum import StrEnum
from typing import TypeAlias

from attrs import frozen

from argmap.logic.engine import Engine, opened, other_than, solve, value_in, variables_of
from argmap.logic.grounded import well_founded
from argmap.logic.kernel import Kernel, kernel_of
from argmap.logic.maximal import Growth, maximal_model, true_in
from argmap.logic.network import FALSE, TRUE, UNDECIDED, Network

Model: TypeAlias = tuple[int, ...]
"""The values of the gates shown, in their order."""


class Semantics(StrEnum):
    """Which models count."""

    COMPLETE = "complete"
    PREFERRED = "preferred"
    STABLE = "stable"


@frozen(eq=False, repr=False, kw_only=True)
class Search:
    """What is asked of a network: its models as far as the gates `shown` go, maximal on `maximal`, which are among these.

    `grounded` has the value of each gate in the well-founded model.
    """

    grounded: Sequence[int]
    kernel: Kernel
    shown: Sequence[int]
    maximal: Sequence[int]


def search_of(network: Network, *, shown: Sequence[int], maximal: Sequence[int] | None = None) -> Search:
    """Return a search in *network*, whose `pending` are used up; *maximal* are all that are *shown* if it is not given."""
    grounded = well_founded(network)
    kernel = kernel_of(network, grounded)
    return Search(grounded=grounded, kernel=kernel, shown=shown, maximal=shown if maximal is None else maximal)


def models(search: Search, semantics: Semantics) -> Iterator[Model]:
    """Yield the models, lazily, in the order in which the solver finds them, which is the same on every run.

    No two are equal on the gates shown. There may be no stable model; there is always another.

    >>> from argmap.logic.network import Network, add_gates, add_stop
    >>> network = Network()
    >>> add_gates(network, 2, any_of=False)
    >>> add_stop(network, 0, 1), add_stop(network, 1, 0)
    (None, None)
    >>> search = search_of(network, shown=range(2))
    >>> sorted(models(search, Semantics.COMPLETE)), sorted(models(search, Semantics.PREFERRED))
    ([(0, 0), (1, 2), (2, 1)], [(1, 2), (2, 1)])

    Raises:
        MissingSolverError: if there is no python-sat.
    """
    with _opened(search, semantics) as engine:
        if semantics is Semantics.PREFERRED:
            yield from _preferred(engine, search)
        else:
            yield from _distinct(engine, search, ())


def witness(search: Search, semantics: Semantics, gate: int, value: int = TRUE) -> Model | None:
    """Return a model that gives *gate* the *value*, or None if there is none: with one, what is true is credulously accepted.

    Raises:
        MissingSolverError: if there is no python-sat.
    """
    if search.grounded[gate]:
        return _any(search, semantics) if search.grounded[gate] == value else None
    with _opened(search, semantics) as engine:
        true, possible = variables_of(engine, search.kernel.place[gate])
        demand = {TRUE: [true], FALSE: [-possible], UNDECIDED: [-true, possible]}[value]
        return _one(engine, search, semantics, demand)


def counterexample(search: Search, semantics: Semantics, gate: int, value: int = TRUE) -> Model | None:
    """Return a model in which *gate* has not the *value*, which is TRUE or FALSE, or None if there is none.

    Without one, what is true is skeptically accepted. For preferred models, candidates are maximal among those that will do,
    and each that can grow into one that will not excludes all below that (compare Thimm, Cerutti and Vallati 2021).

    Raises:
        MissingSolverError: if there is no python-sat.
    """
    if search.grounded[gate] == value:
        return None
    if search.grounded[gate] or semantics is Semantics.COMPLETE:
        return _any(search, semantics)
    with _opened(search, semantics) as engine:
        true, possible = variables_of(engine, search.kernel.place[gate])
        if value == FALSE:
            return _one(engine, search, semantics, [possible], [true])
        return _one(engine, search, semantics, [-true], [-possible])  # what is false mostly stays so in larger models


def _any(search: Search, semantics: Semantics) -> Model | None:
    if semantics is Semantics.COMPLETE:  # the well-founded model is one
        return tuple(search.grounded[gate] for gate in search.shown)
    return next(models(search, semantics), None)


def _opened(search: Search, semantics: Semantics) -> AbstractContextManager[Engine]:
    total = semantics is Semantics.STABLE
    return opened(search.kernel, total=total, wanted=f"{semantics} labellings")


def _shown(engine: Engine, search: Search, model: Sequence[int]) -> Model:
    place, grounded = search.kernel.place, search.grounded
    return tuple(grounded[gate] or value_in(engine, model, place[gate]) for gate in search.shown)


def _undecided(search: Search, gates: Sequence[int]) -> list[int]:
    return [search.kernel.place[gate] for gate in gates if not search.grounded[gate]]


def _growth(engine: Engine, search: Search) -> Growth:
    # A first guess at which as little as can be is undecided has less to grow: this saves a third of the time.
    engine.solver.set_phases([*engine.layers.true, *(-each for each in engine.layers.possible)])
    return Growth(engine, [engine.layers.true[place] for place in _undecided(search, search.maximal)])


def _distinct(engine: Engine, search: Search, assumptions: Sequence[int]) -> Iterator[Model]:
    """Yield the models under *assumptions*, and let none be found again that is equal on the gates shown."""
    places = _undecided(search, search.shown)
    while (model := solve(engine, assumptions)) is not None:
        yield _shown(engine, search, model)
        clause = other_than(engine, model, places)
        if not clause:
            return
        engine.solver.add_clause(clause)


def _preferred(engine: Engine, search: Search) -> Iterator[Model]:
    growth, decisive = _growth(engine, search), _decisive(search)
    while (model := maximal_model(growth)) is not None:
        if decisive:
            yield _shown(engine, search, model)
        else:
            yield from _distinct(engine, search, [-engine.free, *true_in(growth, model)])


def _decisive(search: Search) -> bool:
    """Say whether what is true of the gates to be maximal decides the rest: it does if nothing else stops anything."""
    maximal = set(_undecided(search, search.maximal))
    return all(maximal.issuperset(stops) for stops in search.kernel.stops)


def _one(
    engine: Engine, search: Search, semantics: Semantics, demand: Sequence[int], hint: Sequence[int] = ()
) -> Model | None:
    preferred = semantics is Semantics.PREFERRED
    model = maximal_model(_growth(engine, search), demand, hint) if preferred else solve(engine, demand)
    return None if model is None else _shown(engine, search, model)
