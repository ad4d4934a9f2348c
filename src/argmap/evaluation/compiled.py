"""A map as its labels are computed from: its links, how they are weighed, and what the caller says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypedDict

from attrs import evolve, frozen
from immutabledict import immutabledict

from argmap.evaluation.links import Links, links_of
from argmap.evaluation.options import known, rated, standards_of, withheld_by
from argmap.evaluation.standards import Weighing
from argmap.model import ArgumentMap, Label, Standard
from argmap.model.strength import StrengthLike
from argmap.model.values import strings

PREFERENCES: Final = ("strengths", "none")
SEMANTICS: Final = ("grounded", "complete", "preferred", "stable")
# In the order of the values of gates; of the gates, only the first have names.
_LABELS: Final = (Label.UNDECIDED, Label.IN, Label.OUT)
_NOTHING: Final[Mapping[str, str]] = immutabledict()


class LabelOptions(TypedDict, total=False):
    """The options of an evaluation that bear on labels."""

    preferences: str
    without: str | Iterable[str]
    without_voices: str | Iterable[str]
    ratings: Mapping[str, StrengthLike]
    standards: Mapping[str, Standard | str]
    alpha: float
    beta: float
    gamma: float


@frozen(eq=False)
class Compiled:
    """The part of a map that is not withdrawn, as links; what is withheld of it, and what is rated anew."""

    map: ArgumentMap
    links: Links
    by: Weighing
    withheld: tuple[str, ...]
    ratings: Mapping[str, float]


def compiled(
    m: ArgumentMap,
    *,
    preferences: str = "strengths",
    without: str | Iterable[str] = (),
    without_voices: str | Iterable[str] = (),
    ratings: Mapping[str, StrengthLike] = _NOTHING,
    standards: Mapping[str, Standard | str] = _NOTHING,
    alpha: float = 0.5,
    beta: float = 0.3,
    gamma: float = 0.2,
) -> Compiled:
    """Return *m* under these options, which are those of `evaluate`.

    Raises:
        UnknownNameError: if an id or a voice is not of the map.
        ValueError: if a word is none that there is, or a number is outside [0, 1].
    """
    known("preferences", preferences, PREFERENCES)
    by = Weighing(equal=preferences == "none", alpha=alpha, beta=beta, gamma=gamma)
    live = _live(m)
    withheld = withheld_by(m, live, strings(without), strings(without_voices))
    numbers = rated(m, live, ratings)
    links = links_of(live, numbers, standards_of(m, live, standards), withheld)
    return Compiled(live, links, by, withheld, numbers)


def labels_of(links: Links, values: Sequence[int]) -> dict[str, Label]:
    """Return the labels of the elements of *links*, whose gates have these *values*."""
    return {name: _LABELS[value] for name, value in zip(links.names, values, strict=False)}


def _live(m: ArgumentMap) -> ArgumentMap:
    """Return *m* as if withdrawn claims, and the steps on them, were absent."""
    if not any(claim.withdrawn for claim in m.claims):
        return m
    return evolve(m, claims=[claim for claim in m.claims if not claim.withdrawn])
