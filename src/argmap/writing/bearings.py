"""Which claims each claim bears on: through its steps, and through the steps and evidence that these attack."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.drawing.view import target_of
from argmap.model import ArgumentMap, Claim, Evidence, Inference


def bearings(m: ArgumentMap) -> Mapping[str, tuple[str, ...]]:
    """Return, for each claim of *m* that is a premise or answers a critical question, the claims that it bears on.

    >>> from argmap.model import Rebuttal
    >>> claims = [Claim("lanes", "Build.", because="cheap"), Claim("cheap", "Cheap."), Claim("old", "Old figures.")]
    >>> bearings(ArgumentMap(title="T", claims=claims, rebuttals=[Rebuttal("r", "old", "lanes.because.1")]))
    {'cheap': ('lanes',), 'old': ('lanes',)}
    """
    ends: dict[str, tuple[str, ...]] = {}
    found: dict[str, dict[str, None]] = {}
    for step in m.inferences:
        answers = [answer for answer in step.questions.values() if isinstance(answer, str)]
        for claim in (*(premise.claim for premise in step.premises), *answers):
            found.setdefault(claim, {}).update(dict.fromkeys(_ends_of(m, step, ends)))
    return {claim: tuple(reached) for claim, reached in found.items()}


def _ends_of(m: ArgumentMap, step: Inference, ends: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the claims that *step* bears on, and remember them in *ends* for all steps on the way there."""
    way: dict[str, None] = {}
    at: str = step.id
    while at not in ends and at not in way:  # rebuttals may attack each other
        found = m.get(at)
        if not isinstance(found, Inference):
            break
        way[at] = None
        at = target_of(found)
    reached = ends[at] if at in ends else () if at in way else _claims_at(m, at)
    ends.update(dict.fromkeys(way, reached))
    return reached


def _claims_at(m: ArgumentMap, element: str) -> tuple[str, ...]:
    found = m.get(element)
    if isinstance(found, Evidence):
        return tuple(dict.fromkeys((*found.supports, *found.opposes)))
    return (element,) if isinstance(found, Claim) else ()
