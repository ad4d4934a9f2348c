"""A map and the options of its strengths, made ready for the functions that look at these in other ways than `evaluate`."""

from __future__ import annotations

from typing import cast

from attrs import frozen

from argmap.evaluation.links import Links
from argmap.evaluation.models import MODELS
from argmap.evaluation.options import known
from argmap.evaluation.setting import Options, setting_of
from argmap.evaluation.standards import Weighing
from argmap.model import ArgumentMap


class StrengthOptions(Options, total=False):
    """The options of `evaluate` that a grounded labelling and its strengths come of, with its defaults."""

    model: str
    gate: bool


@frozen(eq=False, repr=False)
class Prepared:
    """What bears on what in a map, as far as it is not withdrawn, and how it is weighed."""

    map: ArgumentMap
    links: Links
    by: Weighing
    model: str
    gate: bool


def prepared(m: ArgumentMap, options: StrengthOptions) -> Prepared:
    """Return what `evaluate` would evaluate.

    Raises:
        UnknownNameError: as `evaluate` does.
        ValueError: as `evaluate` does.
    """
    labels: StrengthOptions = {**options}
    model, gate = labels.pop("model", "df-quad"), labels.pop("gate", True)
    known("model", model, MODELS)
    setting = setting_of(m, **cast("Options", labels))  # what is left of them
    return Prepared(setting.map, setting.links, setting.by, model, gate)
