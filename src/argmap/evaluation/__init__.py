"""Evaluation: what stands in a map, how strongly, and what changes if something is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.evaluation.evaluate import PREFERENCES, SEMANTICS, evaluate
from argmap.evaluation.expectations import Unmet, unmet
from argmap.evaluation.models import MODELS
from argmap.evaluation.options import UnknownNameError
from argmap.evaluation.value import Evaluation, Failure, Reason
from argmap.evaluation.whatif import Change, changes

if TYPE_CHECKING:
    from argmap.evaluation.fixed import FixedLabels, Reweighed, fix_labels, reweigh
    from argmap.evaluation.sensitivity import Influence, Sensitivities, sensitivities

# What `evaluate` does without, and a small map should not wait for. No module has the name of what it holds: imported for
# something else of it, it would stand in its place.
_LATER = {
    **dict.fromkeys(("FixedLabels", "Reweighed", "fix_labels", "reweigh"), "argmap.evaluation.fixed"),
    **dict.fromkeys(("Influence", "Sensitivities", "sensitivities"), "argmap.evaluation.sensitivity"),
}

__all__ = [
    "MODELS",
    "PREFERENCES",
    "SEMANTICS",
    "Change",
    "Evaluation",
    "Failure",
    "FixedLabels",
    "Influence",
    "Reason",
    "Reweighed",
    "Sensitivities",
    "UnknownNameError",
    "Unmet",
    "changes",
    "evaluate",
    "fix_labels",
    "reweigh",
    "sensitivities",
    "unmet",
]


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module 'argmap.evaluation' has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(_LATER[name]), name)
    globals()[name] = value
    return value
