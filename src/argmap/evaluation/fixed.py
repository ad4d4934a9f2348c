"""Strengths for one set of numbers after another, labels held fixed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.collector import collector_paused
from argmap.evaluation.frame import frame_of
from argmap.evaluation.options import rated
from argmap.evaluation.prepared import StrengthOptions, prepared
from argmap.evaluation.program import program_of
from argmap.evaluation.setting import require_options
from argmap.evaluation.strengths import Compiled, compiled, strengths_again
from argmap.logic.grounded import well_founded
from argmap.model import ArgumentMap
from argmap.model.strength import StrengthLike


@frozen(eq=False, repr=False)
class FixedLabels:
    """A map whose labels are held as they are, in the form that its strengths are computed from fastest.

    `live` is the map without what is withdrawn.
    """

    map: ArgumentMap
    live: ArgumentMap
    compiled: Compiled


@frozen
class Reweighed:
    """Strengths by id, in the order of the map, and whether they settled, as an `Evaluation` has them."""

    strengths: Mapping[str, float] = field(converter=immutabledict)
    residual: float = 0.0
    unsettled: frozenset[str] = frozenset()

    @property
    def converged(self) -> bool:
        """Whether every strength is a result."""
        return not self.unsettled


def fix_labels(m: ArgumentMap, **options: Unpack[StrengthOptions]) -> FixedLabels:
    """Return *m* with the labels that `evaluate` gives with these *options*, to compute strengths from again and again.

    Costs about as much as `evaluate`; each `reweigh` then a fraction of it.

    Raises:
        UnknownNameError: as `evaluate` does.
        ValueError: as `evaluate` does.
    """
    require_options("fix_labels", options, "model", "gate")
    with collector_paused():
        ready = prepared(m, options)
        labels = well_founded(program_of(ready.links, ready.by))
        return FixedLabels(m, ready.map, compiled(frame_of(ready.links, labels, ready.model, gate=ready.gate)))


def reweigh(fixed: FixedLabels, ratings: Mapping[str, StrengthLike]) -> Reweighed:
    """Return the strengths with *ratings* in place of what the map and its options say, labels as they were.

    Equal to what the first evaluation gives, to 1e-12, where *ratings* change nothing. Linear.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "They are cheap.")])
    >>> fixed = fix_labels(m)
    >>> [reweigh(fixed, {"cheap": credence}).strengths["lanes"] for credence in (0, 0.5, 1)]
    [0.5, 0.625, 0.75]

    Raises:
        UnknownNameError: if the map has no such element.
        ValueError: if a word is not of the scale, a number is outside [0, 1], or an argument is strict.
    """
    links = fixed.compiled.frame.links
    weights = list(links.weights)
    numbers = rated(fixed.map, fixed.live, ratings)
    if numbers:
        place = dict(zip(links.names, range(len(links.names)), strict=True))
        for name, number in numbers.items():
            weights[place[name]] = number
    with collector_paused():
        found = strengths_again(fixed.compiled, weights)
    unsettled = frozenset(links.names[each] for each in found.unsettled)
    return Reweighed(dict(zip(links.names, found.values, strict=True)), found.residual, unsettled)
