"""What the strength of a claim hangs on: how it moves with each number, and what it loses or gains without each element."""

from __future__ import annotations

from typing import Final, Unpack

from attrs import evolve, frozen

from argmap.collector import collector_paused
from argmap.evaluation.bearing import bearing_on, within, without
from argmap.evaluation.frame import frame_of
from argmap.evaluation.gradient import Gradient, gradient_of
from argmap.evaluation.options import require_live_claim
from argmap.evaluation.prepared import Prepared, StrengthOptions, prepared
from argmap.evaluation.program import program_of
from argmap.evaluation.setting import require_options
from argmap.evaluation.strengths import Strengths, ordered, settled, strengths_of
from argmap.evaluation.value import LABELS
from argmap.logic.grounded import well_founded
from argmap.model import ArgumentMap, Label, UnknownNameError
from argmap.model.unknown import guess

MOST_REMOVALS: Final = 500
"""The most elements whose removal is computed unless more is asked for, as each costs an evaluation of what bears on the claim."""
_DIGITS: Final = 12  # what differs beyond them differs by rounding, and ranks as equal


@frozen(kw_only=True)
class Influence:
    """What one element does to the strength of a claim.

    `derivative` is by its strength, if it is a claim by its credence, labels held fixed: per unit, so that .1 more moves the
    claim by about a tenth of it. It is 0 for what is out, and for a strict argument, whose strength is always 1. If it is
    `one_sided`, more and less have different effects, and it lies between them.

    `removal` is what is added to the strength of the claim, negative where it falls, if the element is withheld and labels
    follow; `label` is the claim's label then. Both are None where too many elements bear on the claim. `settled` says whether
    the numbers are results: those of circles that do not settle are not.
    """

    element: str
    derivative: float
    one_sided: bool = False
    removal: float | None = None
    label: Label | None = None
    settled: bool = True


@frozen(kw_only=True)
class Sensitivities:
    """What each element that may bear on `claim` does to its `strength`.

    `ranking` has what does most first: by the size of the removal, or where removals are not `exact` by that of the
    derivative; equals in the order of the map. The claim itself is not in it: `own` is what its own credence does.
    """

    claim: str
    strength: float
    own: Influence
    ranking: tuple[Influence, ...]
    exact: bool

    def __getitem__(self, element: str) -> Influence:
        """Return the influence of *element*.

        Raises:
            UnknownNameError: if it does not bear on the claim.
        """
        found = next((each for each in self.ranking if each.element == element), None)
        if found is None:
            near = guess(element, (each.element for each in self.ranking))
            raise UnknownNameError(f"'{element}' does not bear on '{self.claim}'{near}")
        return found


def sensitivities(
    m: ArgumentMap, claim: str, *, most: int = MOST_REMOVALS, **options: Unpack[StrengthOptions]
) -> Sensitivities:
    """Return what each element that may bear on *claim* does to its strength, what does most first.

    Derivatives come of one pass in reverse, and cost about as much as strengths. Removals are exact: each is an evaluation of
    all that bears on the claim, so they are computed only if that is at most *most* elements. The *options* are those of
    `evaluate`. docs/semantics.md works an example by hand.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "They are cheap.")])
    >>> for each in sensitivities(m, "lanes").ranking:
    ...     print(each.element, each.derivative, each.removal, each.label)
    cheap 0.25 -0.125 out
    lanes.because.1 0.25 -0.125 out

    Raises:
        UnknownNameError: if an id or a voice is not of the map, or *claim* is no claim of it, or withdrawn.
        ValueError: as `evaluate` does.
    """
    require_options("sensitivities", options, "most", "model", "gate")
    with collector_paused():
        ready = prepared(m, options)
        require_live_claim(m, ready.map, claim)
        place = ready.links.names.index(claim)
        ready = evolve(ready, links=within(ready.links, bearing_on(ready.links, place)))
        return _ranked(ready, ready.links.names.index(claim), most)


def _ranked(ready: Prepared, target: int, most: int) -> Sensitivities:
    labels = well_founded(program_of(ready.links, ready.by))
    order = ordered(frame_of(ready.links, labels, ready.model, gate=ready.gate))
    base = settled(order)
    gradient = gradient_of(order.frame, order.order, target)
    exact = len(base.values) <= most
    others = [each for each in range(len(base.values)) if each != target and each not in ready.links.withheld]
    influences = [_moved(ready, each, gradient, settled=target not in base.unsettled) for each in others]
    if exact:
        pairs = zip(others, influences, strict=True)
        influences = [_removed(ready, each, influence, target, base) for each, influence in pairs]
    return Sensitivities(
        claim=ready.links.names[target],
        strength=base.values[target],
        own=_moved(ready, target, gradient, settled=target not in base.unsettled),
        ranking=tuple(sorted(influences, key=_rank)),
        exact=exact,
    )


def _moved(ready: Prepared, element: int, gradient: Gradient, *, settled: bool) -> Influence:
    return Influence(
        element=ready.links.names[element],
        derivative=gradient.derivatives.get(element, 0.0),
        one_sided=element in gradient.one_sided,
        settled=settled and gradient.settled,
    )


def _removed(ready: Prepared, element: int, influence: Influence, target: int, base: Strengths) -> Influence:
    links = without(ready.links, element)
    labels = well_founded(program_of(links, ready.by))
    strengths = strengths_of(links, labels, ready.model, gate=ready.gate)
    return evolve(
        influence,
        removal=strengths.values[target] - base.values[target],
        label=LABELS[labels[target]],
        settled=influence.settled and target not in strengths.unsettled,
    )


def _rank(influence: Influence) -> float:
    return -round(abs(influence.derivative if influence.removal is None else influence.removal), _DIGITS)
