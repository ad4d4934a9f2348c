"""What a claim hinges on: the smallest sets of facts whose withholding changes its label."""

from __future__ import annotations

from typing import Final, Unpack

from attrs import frozen

from argmap.collector import collector_paused
from argmap.evaluation.hinge_search import Change, Search, give_back, search_of, try_all
from argmap.evaluation.options import require_live_claim
from argmap.evaluation.setting import Options, require_options, setting_of
from argmap.evaluation.value import Reason
from argmap.model import ArgumentMap, Label

LARGEST: Final = 4
"""The size up to which sets are tried, unless a caller says otherwise."""
MOST_SETS: Final = 1_000_000
"""How many sets are tried, unless a caller says otherwise: a size of which there are more is not tried whole."""


@frozen
class Hinge:
    """Facts whose withholding changes the label of a claim, and the label that it has then.

    No proper subset of them does, where this is `proven`; else no single one of them can be left out.
    """

    elements: tuple[str, ...]
    label: Label
    reason: Reason | None = None
    proven: bool = True

    def describe(self) -> str:
        """Return the label in words, as evaluations have it."""
        return f"{self.label} ({self.reason})" if self.reason else str(self.label)


@frozen(kw_only=True)
class Hinges:
    """What the label of a claim hinges on; `reason` says why the claim is out, where it is.

    `facts` are the bare claims, assumptions and items of evidence that bear on it, in the order of the map, without itself.
    `sets` has the minimal sets of them, by size and then in the order of the map. All sets of up to `exact` facts were tried,
    `tried` in all; if `bounded`, larger ones were looked for from a few places only.
    """

    claim: str
    label: Label
    reason: Reason | None = None
    facts: tuple[str, ...]
    sets: tuple[Hinge, ...]
    exact: int
    tried: int
    bounded: bool


def hinges(
    m: ArgumentMap, claim: str, *, size: int = LARGEST, most: int = MOST_SETS, **options: Unpack[Options]
) -> Hinges:
    """Return the minimal sets of facts whose withholding changes the label of *claim*, with the *options* of `evaluate`.

    Facts are bare claims, assumptions and evidence; to withhold them is what `evaluate(m, without=...)` does, so no other claim
    becomes bare by it. A set is minimal if no proper subset changes the label; larger sets may well not change it, so sets are
    tried by size: all of up to *size* facts, as long as there are no more than *most* of them. If none of these changes the
    label, larger ones are looked for: whatever speaks for the claim, against it, or both is withheld, and given back as far as
    the label stays changed.

    >>> from argmap.model import Claim
    >>> claims = [Claim("lanes", "Build.", because=["cheap", "safe"]), Claim("cheap", "Cheap."), Claim("safe", "Safe.")]
    >>> found = hinges(ArgumentMap(title="Lanes", claims=claims), "lanes")
    >>> [(hinge.elements, hinge.describe()) for hinge in found.sets], found.exact
    ([(('cheap', 'safe'), 'out (unsupported)')], 2)

    Raises:
        UnknownNameError: if an id or a voice is not of the map, or *claim* is no claim of it, or withdrawn.
        ValueError: as `evaluate` does, or if *size* or *most* is negative.
    """
    require_options("hinges", options, "size", "most")
    if size < 0 or most < 0:
        raise ValueError(f"{'size' if size < 0 else 'most'} is {min(size, most)}, and cannot be negative")
    with collector_paused():
        setting = setting_of(m, **options)
        require_live_claim(m, setting.map, claim)
        search = search_of(setting, claim)
        found, exact, tried = try_all(search, min(size, len(search.facts)), most)
        bounded = not found and exact < len(search.facts)
        if bounded:
            found = give_back(search, _seeds(setting.map, claim, search))
    return Hinges(
        claim=claim,
        label=search.before.label,
        reason=search.before.reason,
        facts=tuple(search.names[fact] for fact in search.facts),
        sets=tuple(_hinge(search, change) for change in found),
        exact=exact,
        tried=tried,
        bounded=bounded,
    )


def _hinge(search: Search, change: Change) -> Hinge:
    elements = tuple(search.names[search.facts[place]] for place in change.members)
    return Hinge(elements, change.outcome.label, change.outcome.reason, change.proven)


def _seeds(m: ArgumentMap, claim: str, search: Search) -> list[list[int]]:
    """Return sets of facts that may well change the label: all of them, those for the claim, those against it."""
    sides = m.sides_towards([claim])
    names = [search.names[fact] for fact in search.facts]
    places = range(len(names))
    only = {
        side: [place for place in places if sides.get(names[place]) == frozenset((side,))] for side in (True, False)
    }
    return [list(places), only[True], only[False]]
