"""What is asked of an argument: whether some extension has it, or all have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from attrs import frozen

from argmap.frameworks.encoding import conflict_free, undecided_part, whole
from argmap.frameworks.extensions import extensions, named, range_maximal, true_places
from argmap.frameworks.framework import Framework, place_of
from argmap.frameworks.rejection import is_rejected, rejecting
from argmap.frameworks.semantics import Semantics, to_semantics
from argmap.logic import models as logic
from argmap.logic.completion import completion
from argmap.logic.models import Search
from argmap.logic.network import TRUE


@frozen
class Answer:
    """An answer that is its own truth value, with the extension that shows it, where one does.

    Of a credulous yes that is one which has the argument; of a skeptical no one which has it not.
    """

    accepted: bool
    witness: frozenset[str] | None = None

    def __bool__(self) -> bool:
        return self.accepted


def some_extension(framework: Framework, semantics: Semantics | str) -> frozenset[str] | None:
    """Return an extension of *framework*, or None if there is none, as it may be with stable ones.

    Raises:
        MissingSolverError: if there is no python-sat, which all semantics but grounded need.
        ValueError: if there is no such semantics.
    """
    return next(extensions(framework, semantics), None)


def credulous(framework: Framework, argument: str, semantics: Semantics | str) -> Answer:
    """Say whether any extension of *framework* has *argument*.

    >>> from argmap.frameworks.framework import framework_of
    >>> credulous(framework_of("ab", [("a", "b"), ("b", "a")]), "b", "preferred")
    Answer(accepted=True, witness=frozenset({'b'}))

    Raises:
        MissingSolverError: if there is no python-sat, which all semantics but grounded need.
        UnknownArgumentError: if there is no such argument.
        ValueError: if there is no such semantics.
    """
    witness = _one(framework, place_of(framework, argument), to_semantics(semantics), having=True)
    return Answer(accepted=witness is not None, witness=witness)


def skeptical(framework: Framework, argument: str, semantics: Semantics | str, *, witness: bool = True) -> Answer:
    """Say whether all extensions of *framework* have *argument*; they have where there are none.

    Without *witness*, a no may come without the extension that shows it: a preferred one can take longer to find than to
    know of.

    >>> from argmap.frameworks.framework import framework_of
    >>> skeptical(framework_of("ab", [("a", "b"), ("b", "a")]), "b", "preferred")
    Answer(accepted=False, witness=frozenset({'a'}))

    Raises:
        MissingSolverError: if there is no python-sat, which all semantics but grounded need.
        UnknownArgumentError: if there is no such argument.
        ValueError: if there is no such semantics.
    """
    place, semantics = place_of(framework, argument), to_semantics(semantics)
    if semantics is Semantics.PREFERRED and not witness:
        return Answer(accepted=not is_rejected(undecided_part(framework), place))
    found = _one(framework, place, semantics, having=False)
    return Answer(accepted=found is None, witness=found)


def _one(framework: Framework, place: int, semantics: Semantics, *, having: bool) -> frozenset[str] | None:
    """Return an extension that has the argument at *place*, or one that has not, or None if there is none."""
    match semantics:
        case Semantics.GROUNDED | Semantics.IDEAL:
            only = next(extensions(framework, semantics))
            return only if (framework.arguments[place] in only) is having else None
        case Semantics.ADMISSIBLE:
            # What is in an admissible set is in a complete one; the empty set is admissible.
            return _one(framework, place, Semantics.COMPLETE, having=True) if having else frozenset()
        case Semantics.PREFERRED if not having:
            places = rejecting(undecided_part(framework), place)
            return None if places is None else named(framework, places)
        case Semantics.COMPLETE | Semantics.PREFERRED | Semantics.STABLE:
            ask = logic.witness if having else logic.counterexample
            model = ask(undecided_part(framework), logic.Semantics(semantics), place)
            return None if model is None else named(framework, true_places(model))
        case Semantics.STAGE | Semantics.SEMI_STABLE:
            places = next(_range_maximal(framework, place, semantics, having=having), None)
            return None if places is None else named(framework, places)
        case _:
            assert_never(semantics)


def _range_maximal(framework: Framework, place: int, semantics: Semantics, *, having: bool) -> Iterator[list[int]]:
    stage = semantics is Semantics.STAGE
    search: Search = whole(framework) if stage else undecided_part(framework)
    clauses, wanted = conflict_free if stage else completion, f"{semantics} extensions"
    if search.grounded[place]:
        yes = (search.grounded[place] == TRUE) is having
        return range_maximal(search, clauses, wanted) if yes else iter(())
    return range_maximal(search, clauses, wanted, (place, having))
