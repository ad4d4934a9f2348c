"""What a drawing of a part leaves out: how much stands behind each box and is not shown, and how much in all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.drawing.reach import bearers_in, reached
from argmap.drawing.view import View
from argmap.model import Claim, Evidence, Rebuttal


def count_behind(view: View) -> Mapping[str, int]:
    """Return how many claims and items of evidence were cut off behind each element of *view*, where any were.

    What stands behind several boxes counts for each. What `only` and `hiding` leave out counts nowhere.
    """
    if view.uncut is None:
        return {}
    bearers = bearers_in(view.uncut)
    left_out = view.uncut.drawn - view.drawn
    counts: dict[str, int] = {}
    for element in bearers:
        if element in view.drawn and not left_out.isdisjoint(bearers[element]):
            behind = reached(bearers, (bearer for bearer in bearers[element] if bearer in left_out), left_out)
            counts[element] = sum(isinstance(view.map.get(each), Claim | Evidence) for each in behind)
    return {element: count for element, count in counts.items() if count}


def leading_on(view: View) -> frozenset[str]:
    """Return the claims of *view* that lead to nothing in it, though they do in the view that it was cut from."""
    if view.uncut is None:
        return frozenset()
    found: set[str] = set()
    for claim in view.claims:
        uses = [use.id for use in view.map.uses_of(claim.id) if use.id in view.uncut.drawn]
        if uses and view.drawn.isdisjoint(uses) and claim.id not in view.map.theses:
            found.add(claim.id)
    return frozenset(found)


def left_out(view: View) -> str:
    """Return in a line what *view* shows and leaves out of the view that it was taken from; "" if that is nothing.

    >>> from argmap.drawing.narrowing import to_depth
    >>> from argmap.drawing.view import whole
    >>> from argmap.model import ArgumentMap
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "Cheap.")])
    >>> left_out(to_depth(whole(m), 0))
    'shown: 1 of 2 claims; left out: 1 claim, 1 argument'
    """
    full = view.full
    if full is None:
        return ""
    lost = ", ".join(_lost(view, full))
    place = " of this section" if view.group is not None else ""
    claims = f"{len(view.claims)} of {_counted(len(full.claims), 'claim', 'claims')}{place}"
    return f"shown: {claims}; left out: {lost}" if lost else ""


def _lost(view: View, full: View) -> Iterator[str]:
    lost = full.drawn - view.drawn
    rebuttals = sum(isinstance(each, Rebuttal) for each in full.inferences if each.id in lost)
    inferences = sum(each.id in lost for each in full.inferences)
    for count, one, many in (
        (len(full.claims) - len(view.claims), "claim", "claims"),
        (inferences - rebuttals, "argument", "arguments"),
        (rebuttals, "rebuttal", "rebuttals"),
        (len(full.evidence) - len(view.evidence), "item of evidence", "items of evidence"),
    ):
        if count:
            yield _counted(count, one, many)
    if "sources" in view.hidden:
        yield "sources"
    if "voices" in view.hidden:
        yield "voices"
    if view.only == "support" and any(
        other in view.drawn for claim in view.claims for other in view.map.contraries_of(claim.id)
    ):
        yield "what excludes what"


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
