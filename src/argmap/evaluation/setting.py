"""A map made ready to be evaluated: what is left of it, how it is weighed, and what bears on what in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypedDict

from attrs import frozen
from immutabledict import immutabledict

from argmap.evaluation.links import Links, links_of
from argmap.evaluation.options import known, rated, standards_of, withheld_by
from argmap.evaluation.standards import Weighing
from argmap.model import ArgumentMap, Standard
from argmap.model.items import strings
from argmap.model.map import require_map
from argmap.model.strength import StrengthLike, to_degree
from argmap.model.without import without_suppositions, without_withdrawn
from argmap.spelling import require_keywords

PREFERENCES: Final = ("strengths", "none")
_NOTHING: Final[Mapping[str, str]] = immutabledict()


class Options(TypedDict, total=False):
    """What decides labels beside the map, in the words of `evaluate`."""

    preferences: str
    without: str | Iterable[str]
    without_voices: str | Iterable[str]
    ratings: Mapping[str, StrengthLike]
    standards: Mapping[str, Standard | str]
    alpha: float
    beta: float
    gamma: float


def require_options(function: str, options: Options, *others: str) -> None:
    """Raise TypeError if *options*, given to *function*, has one that is none of these, nor of the *others* that it takes."""
    require_keywords(function, options, (*others, *Options.__annotations__))


@frozen(eq=False, repr=False, kw_only=True)
class Setting:
    """What is evaluated: `map` is as if withdrawn claims were absent, and has what is `withheld`; `ratings` are given anew."""

    map: ArgumentMap
    links: Links
    by: Weighing
    ratings: Mapping[str, float]
    withheld: tuple[str, ...]


def setting_of(
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
) -> Setting:
    """Return *m* ready to be evaluated with the options of `evaluate`.

    Raises:
        UnknownNameError: if an id or a voice is not of the map.
        ValueError: if a word is none of those there are, or a number is outside [0, 1].
        TypeError: if *m* is no map.
    """
    require_map(m)
    known("preferences", preferences, PREFERENCES)
    by = Weighing(
        equal=preferences == "none",
        alpha=to_degree(alpha, "alpha"),
        beta=to_degree(beta, "beta"),
        gamma=to_degree(gamma, "gamma"),
    )
    live = without_suppositions(without_withdrawn(m))
    withheld = withheld_by(m, live, strings(without), strings(without_voices))
    numbers = rated(m, live, ratings)
    links = links_of(live, numbers, standards_of(m, live, standards), withheld)
    return Setting(map=live, links=links, by=by, ratings=numbers, withheld=withheld)
