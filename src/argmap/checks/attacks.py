"""What the map itself attacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.checks.weights import counts
from argmap.model import ArgumentMap, Rebuttal


def attacked(m: ArgumentMap, offered: Callable[[Rebuttal], bool]) -> Iterator[str]:
    """Yield what something in *m* attacks directly: rebuttals that are *offered*, opposing evidence, and contraries.

    A contrary that is aimed at a claim as a rebuttal as well is no answer of that claim to it.
    """
    yield from (rebuttal.target for rebuttal in m.rebuttals if offered(rebuttal))
    for item in m.evidence:
        if counts(item):
            yield from item.opposes
    for claim in m.claims:
        contraries = m.contraries_of(claim.id)
        if contraries:
            aims = {use.target for use in m.uses_of(claim.id) if isinstance(use, Rebuttal)}
            yield from (claim.id for other in contraries if other in m and other not in aims)
