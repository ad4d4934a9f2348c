"""What references to nothing seem to mean: the ids that one string lists, or the one id that is misspelt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from argmap.checks.nearest import Spellings, nearest_id, spellings
from argmap.checks.relations import Relation, Sort

_BETWEEN = r"[\s,;]+"
_MOST_GUESSES = 50  # so that a map of nothing but misspelt ids is checked in good time


def find_meanings(
    names: Iterable[tuple[Relation, str]], permitted: Callable[[Relation], frozenset[str]]
) -> dict[tuple[Relation, str], tuple[str, ...]]:
    """Return what each of *names*, which is not *permitted* in its relation, seems to mean there; many mean nothing.

    Several ids are those that the name lists, all of them permitted; one is the nearest to it. At most fifty are guessed.
    """
    found: dict[tuple[Relation, str], tuple[str, ...]] = {}
    among: dict[tuple[Sort, ...], Spellings] = {}
    guesses = 0
    for relation, name in dict.fromkeys(names):
        parts = tuple(part for part in re.split(_BETWEEN, name) if part)
        if len(parts) > 1 and permitted(relation).issuperset(parts):
            found[relation, name] = parts
        elif guesses < _MOST_GUESSES:
            guesses += 1
            if relation.sorts not in among:
                among[relation.sorts] = spellings(permitted(relation))
            guess = nearest_id(name, among[relation.sorts])
            if guess is not None:
                found[relation, name] = (guess,)
    return found
