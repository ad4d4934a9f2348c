"""On which side of the thesis each element stands, and the commitments that follow from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import Factory, define

from argmap.model.elements import Argument, Claim, Evidence
from argmap.model.index import Index
from argmap.model.words import Stance

Sides: TypeAlias = Mapping[str, frozenset[bool]]
"""For each element on a way to the thesis: the sides it stands on, True for the thesis's own."""

_NEITHER: frozenset[bool] = frozenset()
_ONE = {True: frozenset((True,)), False: frozenset((False,))}


def find_sides(index: Index, theses: Iterable[str]) -> Sides:
    """Return the sides of every element that reaches one of *theses*: the parity of the attacks on the way there. Linear.

    Contraries count as attacks. So the contrary of a contrary is a friend, unless it excludes a friend itself: of three
    options that exclude each other, choosing one speaks against both others, and neither of those for it. An element that
    reaches the thesis both ways stands on both sides.
    """
    theses = tuple(theses)
    if not index.contraries_of:
        return _walk(index, theses, None)
    # Who is a friend without any contrary of a contrary has to be known before one of those can be.
    return _walk(index, theses, _walk(index, theses, None))


def _walk(index: Index, theses: Iterable[str], known: Sides | None) -> Sides:
    friends = _Friends(index, known)
    seen = {(thesis, True, False): None for thesis in theses if thesis in index.elements}
    todo = list(seen)
    for element, side, through_contrary in todo:  # grows while it is read: breadth first, without recursion
        for bearer, attacks in _bearing_on(index, element):
            state = (bearer, side is not attacks, False)
            if state not in seen:
                seen[state] = None
                todo.append(state)
        # A claim may name an element of another sort as its contrary: that is a fault, and joins nothing.
        for other in index.contraries_of.get(element, ()) if _is_claim(index, element) else ():
            if _is_claim(index, other) and (not through_contrary or friends.accept(other, side=not side)):
                state = (other, not side, True)
                if state not in seen:
                    seen[state] = None
                    todo.append(state)
    sides: dict[str, frozenset[bool]] = {}
    for element, side, _ in seen:
        sides[element] = sides.get(element, _NEITHER) | _ONE[side]
    return sides


@define
class _Friends:
    """Which claims may join a side as the contrary of a contrary: those that exclude nobody who is known to be on it."""

    index: Index
    known: Sides | None
    answers: dict[tuple[str, bool], bool] = Factory(dict)

    def accept(self, claim: str, *, side: bool) -> bool:
        if self.known is None:
            return False
        answer = self.answers.get((claim, side))
        if answer is None:
            excluded = self.index.contraries_of.get(claim, ())
            answer = not any(side in self.known.get(other, _NEITHER) for other in excluded)
            self.answers[claim, side] = answer
        return answer


def _bearing_on(index: Index, element: str) -> list[tuple[str, bool]]:
    """Return the inferences, evidence and premises that bear on *element* directly, and whether as an attack."""
    found = index.elements[element]
    bearing: list[tuple[str, bool]] = []
    if isinstance(found, Claim):
        bearing += [(argument.id, False) for argument in index.arguments_for.get(element, ())]
        bearing += [(item.id, False) for item in index.evidence_for.get(element, ())]
        bearing += [(item.id, True) for item in index.evidence_against.get(element, ())]
    elif not isinstance(found, Evidence):
        bearing += [(premise.claim, False) for premise in found.premises if _is_claim(index, premise.claim)]
    bearing += [(rebuttal.id, True) for rebuttal in index.rebuttals_of.get(element, ())]
    return bearing


def _is_claim(index: Index, element: str) -> bool:
    return isinstance(index.elements.get(element), Claim)


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
