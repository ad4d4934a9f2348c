"""What a change of the map, or of how it is weighed, does: the difference of two evaluations."""

from __future__ import annotations

from typing import Unpack

from attrs import frozen

from argmap.evaluation.evaluate import evaluate
from argmap.evaluation.setting import Options, require_options
from argmap.evaluation.value import Evaluation
from argmap.model import ArgumentMap, Label


@frozen
class Change:
    """An element whose label changes; None is the label of what is not there."""

    element: str
    before: Label | None
    after: Label | None


@frozen
class WhatIf:
    """An evaluation as the map stands, one with something taken away or rated anew, and the labels that differ."""

    before: Evaluation
    after: Evaluation
    changes: tuple[Change, ...]


def what_if(m: ArgumentMap, *, model: str = "df-quad", gate: bool = True, **options: Unpack[Options]) -> WhatIf:
    """Return what changes in *m* if the elements *without* and *without_voices* are withheld, or *ratings* and *standards* hold.

    Whatever else *options* say, and *model* and *gate*, holds before and after; all are those of `evaluate`.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "They are cheap.")])
    >>> [change.element for change in what_if(m, without="cheap").changes]
    ['lanes', 'cheap', 'lanes.because.1']

    Raises:
        UnknownNameError: if an id or a voice is not of the map.
        ValueError: as `evaluate` does.
    """
    require_options("what_if", options, "model", "gate")
    kept: Options = {**options}
    kept.pop("without", None)
    kept.pop("without_voices", None)
    kept.pop("ratings", None)
    kept.pop("standards", None)
    before = evaluate(m, model=model, gate=gate, **kept)
    after = evaluate(m, model=model, gate=gate, **options)
    return WhatIf(before, after, changes(before, after))


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
