"""On which side of the thesis each element stands, and the commitments that follow from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from argmap.model.elements import Argument, Claim, Evidence
from argmap.model.index import Index
from argmap.model.words import Stance

Sides: TypeAlias = Mapping[str, frozenset[bool]]
"""For each element on a way to the thesis: the sides it stands on, True for the thesis's own."""

_BOTH = frozenset((True, False))
_ONE = {True: frozenset((True,)), False: frozenset((False,))}


def find_sides(index: Index, theses: Iterable[str]) -> Sides:
    """Return the sides of every element that reaches one of *theses*: the parity of the attacks on the way there.

    Contraries count as attacks. An element that reaches the thesis both ways stands on both sides. Linear.
    """
    seen = {(thesis, True): None for thesis in theses if thesis in index.elements}
    todo = list(seen)
    for element, side in todo:  # grows while it is read: breadth first, without recursion
        for source, flips in _bearing_on(index, element):
            state = (source, side ^ flips)
            if state not in seen:
                seen[state] = None
                todo.append(state)
    sides: dict[str, frozenset[bool]] = {}
    for element, side in seen:
        sides[element] = _BOTH if element in sides else _ONE[side]
    return sides


def _bearing_on(index: Index, element: str) -> Iterable[tuple[str, bool]]:
    """Yield what bears on *element* directly, and whether it does so as an attack."""
    found = index.elements[element]
    if isinstance(found, Claim):
        yield from ((argument.id, False) for argument in index.arguments_for.get(element, ()))
        yield from ((item.id, False) for item in index.evidence_for.get(element, ()))
        yield from ((item.id, True) for item in index.evidence_against.get(element, ()))
        yield from ((other, True) for other in index.contraries_of.get(element, ()) if other in index.elements)
    elif not isinstance(found, Evidence):
        yield from ((premise.claim, False) for premise in found.premises if premise.claim in index.elements)
    yield from ((rebuttal.id, True) for rebuttal in index.rebuttals_of.get(element, ()))


def derived_stance(claim: Claim, sides: Sides) -> Stance:
    """Return the author's commitment to *claim*: as written, else by its voice and the side it stands on."""
    if claim.stance is not None:
        return claim.stance
    if claim.voice is None and True in sides.get(claim.id, ()):
        return Stance.ASSERTED
    return Stance.OPEN


def only_sink(claims: Iterable[Claim], index: Index) -> str | None:
    """Return the one claim that is supported and supports nothing, or None if there is not exactly one."""
    sinks = [
        claim.id
        for claim in claims
        if (claim.id in index.arguments_for or claim.id in index.evidence_for)
        and not any(isinstance(use, Argument) for use in index.uses_of.get(claim.id, ()))
    ]
    return sinks[0] if len(sinks) == 1 else None
