"""On which side of the thesis each element stands, and the commitments that follow from it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import TypeAlias

from argmap.model.elements import Argument, Claim, Element, Evidence, Inference
from argmap.model.index import Index
from argmap.model.suppositions import suppositions
from argmap.model.words import Mode, Stance

Sides: TypeAlias = Mapping[str, frozenset[bool]]
"""For each element on a way to the thesis: the sides it stands on, True for the thesis's own."""

_State: TypeAlias = tuple[Element, bool, bool]
"""An element that was reached, on which side, and whether through a contrary."""
_NEITHER: frozenset[bool] = frozenset()
_ONE = {True: frozenset((True,)), False: frozenset((False,))}
_BOTH = frozenset((True, False))


def find_sides(index: Index, theses: Iterable[str]) -> Sides:
    """Return the sides of every element that reaches one of *theses*: the parity of the attacks on the way there. Linear.

    Contraries count as attacks. So the contrary of a contrary is a friend, unless it excludes a friend itself: of three
    options that exclude each other, choosing one speaks against both others, and neither of those for it. What a reduction
    to absurdity supposes is no premise of it. An element that reaches the thesis both ways stands on both sides.
    """
    theses = tuple(theses)
    # Who is a friend without any contrary of a contrary has to be known before one of those can be.
    strangers = _Friends(index, None)
    known = _walk(index, theses, strangers)
    if all(side in known.get(name, _NEITHER) for name, side in strangers.refused):
        return known  # to accept them would lead nowhere new
    return _walk(index, theses, _Friends(index, known))


def _walk(index: Index, theses: Iterable[str], friends: _Friends) -> Sides:
    elements, arguments_for, rebuttals_of, evidence_for, evidence_against, _, contraries_of = index
    todo: list[_State] = [(elements[thesis], True, False) for thesis in dict.fromkeys(theses) if thesis in elements]
    seen = {True: {thesis.id for thesis, _, _ in todo}, False: set[str]()}
    seen_through_contrary = {True: set[str](), False: set[str]()}
    for found, side, through_contrary in todo:  # grows while it is read: breadth first, without recursion
        name, same, other_side = found.id, seen[side], seen[not side]
        if isinstance(found, Claim):
            _reach(arguments_for.get(name, ()), todo, same, side=side)
            if name in evidence_for:
                _reach(evidence_for[name], todo, same, side=side)
            if name in evidence_against:
                _reach(evidence_against[name], todo, other_side, side=not side)
            # A claim may name an element of another sort as its contrary: that is a fault, and joins nothing.
            for other in _claims(index, contraries_of[name]) if name in contraries_of else ():
                reached = seen_through_contrary[not side]
                if other.id not in reached and (not through_contrary or friends.accept(other.id, side=not side)):
                    reached.add(other.id)
                    todo.append((other, not side, True))
        elif not isinstance(found, Evidence):
            _reach_premises(index, found, todo, same, side=side)
        if name in rebuttals_of:
            _reach(rebuttals_of[name], todo, other_side, side=not side)
    sides: dict[str, frozenset[bool]] = {}
    for found, side, _ in todo:
        sides[found.id] = _ONE[side] if sides.get(found.id, _ONE[side]) is _ONE[side] else _BOTH
    return sides


def _reach(bearers: Iterable[Element], todo: list[_State], seen: set[str], *, side: bool) -> None:
    for bearer in bearers:
        if bearer.id not in seen:
            seen.add(bearer.id)
            todo.append((bearer, side, False))


def _reach_premises(index: Index, inference: Inference, todo: list[_State], seen: set[str], *, side: bool) -> None:
    supposed: Container[str] = ()
    if inference.mode is Mode.REDUCTIO:
        supposed = suppositions(inference, lambda claim: index.contraries_of.get(claim, ()))
    elements = index.elements
    for premise in inference.premises:
        name = premise.claim
        if name not in seen and name not in supposed and isinstance(claim := elements.get(name), Claim):
            seen.add(name)
            todo.append((claim, side, False))


def _claims(index: Index, ids: Iterable[str]) -> list[Claim]:
    return [claim for each in ids if isinstance(claim := index.elements.get(each), Claim)]


class _Friends:
    """Which claims may join a side as the contrary of a contrary: those that exclude nobody who is known to be on it.

    Where nobody is known, all are `refused`.
    """

    def __init__(self, index: Index, known: Sides | None) -> None:
        self.index, self.known = index, known
        self.answers: dict[tuple[str, bool], bool] = {}
        self.refused: set[tuple[str, bool]] = set()

    def accept(self, claim: str, *, side: bool) -> bool:
        if self.known is None:
            self.refused.add((claim, side))
            return False
        answer = self.answers.get((claim, side))
        if answer is None:
            excluded = self.index.contraries_of.get(claim, ())
            answer = not any(side in self.known.get(other, _NEITHER) for other in excluded)
            self.answers[claim, side] = answer
        return answer


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
