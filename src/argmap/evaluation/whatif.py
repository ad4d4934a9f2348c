"""What a change of the map, or of how it is weighed, does: the difference of two evaluations."""

from __future__ import annotations

from attrs import frozen

from argmap.evaluation.value import Evaluation
from argmap.model import Label


@frozen
class Change:
    """An element whose label changes; None is the label of what is not there."""

    element: str
    before: Label | None
    after: Label | None


def changes(before: Evaluation, after: Evaluation) -> tuple[Change, ...]:
    """Return the elements whose labels differ, in the order of *before*, then what only *after* has.

    >>> from argmap.evaluation import evaluate
    >>> from argmap.model import ArgumentMap, Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "They are cheap.")])
    >>> [(each.element, str(each.before), str(each.after)) for each in changes(evaluate(m), evaluate(m, without=["cheap"]))]
    [('lanes', 'in', 'out'), ('cheap', 'in', 'out'), ('lanes.because.1', 'in', 'out')]
    """
    pairs = (
        Change(element, before.labels.get(element), after.labels.get(element))
        for element in {**before.labels, **after.labels}
    )
    return tuple(change for change in pairs if change.before is not change.after)
