"""The extensions of a framework, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from argmap.frameworks.encoding import Clauses, Ranged, admissible, conflict_free, opened, undecided_part, whole
from argmap.frameworks.framework import Framework
from argmap.frameworks.grounded import grounded_places
from argmap.frameworks.ideal import ideal_places
from argmap.frameworks.semantics import Semantics, to_semantics
from argmap.logic import models as logic
from argmap.logic.completion import completion
from argmap.logic.engine import solve
from argmap.logic.maximal import Growth, maximal_model, true_in
from argmap.logic.models import Model, Search
from argmap.logic.network import TRUE


def extensions(framework: Framework, semantics: Semantics | str) -> Iterator[frozenset[str]]:
    """Yield the extensions of *framework*, each once, lazily, in an order that is the same on every run.

    >>> from argmap.frameworks.framework import framework_of
    >>> framework = framework_of("abc", [("a", "b"), ("b", "a"), ("b", "c")])
    >>> sorted(map(sorted, extensions(framework, "preferred")))
    [['a', 'c'], ['b']]

    Raises:
        MissingSolverError: if there is no python-sat, which all semantics but grounded need.
        ValueError: if there is no such semantics.
    """
    return (named(framework, places) for places in _extensions(framework, to_semantics(semantics)))


def named(framework: Framework, places: Iterable[int]) -> frozenset[str]:
    """Return the names of the arguments at *places*."""
    return frozenset([framework.arguments[place] for place in places])


def true_places(values: Sequence[int]) -> list[int]:
    """Return the places of the arguments that are true in *values*."""
    return [place for place, value in enumerate(values) if value == TRUE]


def range_maximal(
    search: Search, clauses: Clauses, wanted: str, demand: tuple[int, bool] | None = None
) -> Iterator[list[int]]:
    """Yield the sets of largest range among those that satisfy *clauses*.

    With a *demand*, only one is yielded, and only one in which the argument at this place is, or is not.
    """
    with opened(search.kernel, clauses, wanted) as ranged:
        growth = Growth(ranged.engine, ranged.ranges)
        if demand is None:
            while (model := maximal_model(growth)) is not None:
                yield from _sets(ranged, search, [-ranged.engine.free, *true_in(growth, model)])
        else:
            variable = ranged.engine.layers.true[search.kernel.place[demand[0]]]
            model = maximal_model(growth, [variable if demand[1] else -variable])
            if model is not None:
                yield _places(ranged, search, model)


def _extensions(framework: Framework, semantics: Semantics) -> Iterator[list[int]]:
    match semantics:
        case Semantics.GROUNDED:
            yield grounded_places(framework)
        case Semantics.IDEAL:
            yield ideal_places(framework)
        case Semantics.ADMISSIBLE:
            search = whole(framework)
            with opened(search.kernel, admissible, "admissible sets") as ranged:
                yield from _sets(ranged, search, [])
        case Semantics.STAGE:
            yield from range_maximal(whole(framework), conflict_free, "stage extensions")
        case Semantics.SEMI_STABLE:
            yield from range_maximal(undecided_part(framework), completion, "semi-stable extensions")
        case Semantics.PREFERRED:
            yield from _preferred(undecided_part(framework))
        case Semantics.COMPLETE | Semantics.STABLE:
            found: Iterator[Model] = logic.models(undecided_part(framework), logic.Semantics(semantics))
            yield from map(true_places, found)
        case _:
            assert_never(semantics)


def _preferred(search: Search) -> Iterator[list[int]]:
    # On random frameworks, admissible sets are quicker to find than complete ones, though each takes more steps to grow.
    with opened(search.kernel, admissible, "preferred extensions") as ranged:
        growth = Growth(ranged.engine, ranged.engine.layers.true)
        while (model := maximal_model(growth)) is not None:
            yield _places(ranged, search, model)


def _sets(ranged: Ranged, search: Search, assumptions: Sequence[int]) -> Iterator[list[int]]:
    """Yield all sets under *assumptions*, and let none be found again."""
    engine = ranged.engine
    while (model := solve(engine, assumptions)) is not None:
        yield _places(ranged, search, model)
        if not engine.layers.true:
            return
        engine.solver.add_clause([-model[variable - 1] for variable in engine.layers.true])


def _places(ranged: Ranged, search: Search, model: Sequence[int]) -> list[int]:
    kernel, true = search.kernel, ranged.engine.layers.true
    found = true_places(search.grounded)
    found.extend(gate for gate, variable in zip(kernel.gates, true, strict=True) if model[variable - 1] > 0)
    return found
