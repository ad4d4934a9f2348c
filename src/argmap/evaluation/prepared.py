"""A map and the options of its evaluation, made ready for the functions that look at it in other ways than `evaluate`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict

from attrs import frozen

from argmap.evaluation.evaluate import PREFERENCES
from argmap.evaluation.links import Links, links_of
from argmap.evaluation.models import MODELS
from argmap.evaluation.options import known, live_part, rated, standards_of, withheld_by
from argmap.evaluation.standards import Weighing
from argmap.model import ArgumentMap, Standard
from argmap.model.strength import StrengthLike
from argmap.model.values import strings


class Options(TypedDict, total=False):
    """The options of `evaluate` that a grounded labelling and its strengths come of, with its defaults."""

    preferences: str
    model: str
    gate: bool
    without: str | Iterable[str]
    without_voices: str | Iterable[str]
    ratings: Mapping[str, StrengthLike]
    standards: Mapping[str, Standard | str]
    alpha: float
    beta: float
    gamma: float


@frozen(eq=False)
class Prepared:
    """What bears on what in a map, and how it is weighed."""

    links: Links
    by: Weighing
    model: str
    gate: bool


def prepared(m: ArgumentMap, options: Options) -> Prepared:
    """Return what `evaluate` would evaluate.

    Raises:
        UnknownNameError: as `evaluate` does.
        ValueError: as `evaluate` does.
    """
    preferences, model = options.get("preferences", "strengths"), options.get("model", "df-quad")
    known("preferences", preferences, PREFERENCES)
    known("model", model, MODELS)
    bounds = {name: options[name] for name in ("alpha", "beta", "gamma") if name in options}
    by = Weighing(equal=preferences == "none", **bounds)
    live = live_part(m)
    withheld = withheld_by(m, live, strings(options.get("without", ())), strings(options.get("without_voices", ())))
    standards = standards_of(m, live, options.get("standards", {}))
    links = links_of(live, rated(m, live, options.get("ratings", {})), standards, withheld)
    return Prepared(links, by, model, options.get("gate", True))
