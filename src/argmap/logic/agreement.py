"""What all models of a network agree on, and how often each value occurs where they do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from attrs import frozen

from argmap.logic.models import Search, Semantics, counterexample, models
from argmap.logic.network import UNDECIDED


@frozen(eq=False, repr=False, kw_only=True)
class Agreement:
    """For each gate shown, the value that it has in all models, or else UNDECIDED.

    `counts` says, for the place of each gate that the well-founded model leaves undecided, how many of those `seen` give it each
    value. Values are agreed on by all models, whether seen or not; `capped` says that there are more than were seen.
    """

    values: Sequence[int]
    counts: Mapping[int, tuple[int, int, int]]
    seen: int
    capped: bool


def agreement(search: Search, semantics: Semantics, most: int) -> Agreement | None:
    """Return what the models agree on, or None if there are none; at most *most* are looked at one by one.

    Beyond these, each value that they agree on is tried: a model that gives another is asked for.

    Raises:
        MissingSolverError: if there is no python-sat.
    """
    values = [search.grounded[gate] for gate in search.shown]
    counts = {number: [0, 0, 0] for number, value in enumerate(values) if value == UNDECIDED}
    found = models(search, semantics)
    seen = 0
    for model in islice(found, most):
        seen += 1
        for number, count in counts.items():
            count[model[number]] += 1
    if not seen:
        return None
    for number, count in counts.items():
        values[number] = count.index(seen) if seen in count else UNDECIDED
    capped = seen == most and next(found, None) is not None
    if capped:
        _try(search, semantics, values)
    return Agreement(
        values=values,
        counts={number: (count[0], count[1], count[2]) for number, count in counts.items()},
        seen=seen,
        capped=capped,
    )


def _try(search: Search, semantics: Semantics, values: list[int]) -> None:
    """Take back the *values* of gates to which some model gives another."""
    for number, gate in enumerate(search.shown):
        if values[number] == UNDECIDED or search.grounded[gate]:
            continue
        other = counterexample(search, semantics, gate, values[number])
        if other is not None:
            values[:] = [value if value == its else UNDECIDED for value, its in zip(values, other, strict=True)]
