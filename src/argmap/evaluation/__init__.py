"""Evaluation: what stands in a map, how strongly, why, and what it hinges on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.evaluation.evaluate import MOST, evaluate
from argmap.evaluation.models import MODELS
from argmap.evaluation.options import SEMANTICS
from argmap.evaluation.setting import PREFERENCES, Options
from argmap.evaluation.value import Evaluation, Failure, Reason
from argmap.model import UnknownNameError

if TYPE_CHECKING:
    from argmap.evaluation.abstract import MapFramework, to_framework
    from argmap.evaluation.clash_sets import Clash, Clashes, Repair, clashes
    from argmap.evaluation.expectations import Unmet, unmet
    from argmap.evaluation.explanations import Account, Explanation, Objection, Support, why
    from argmap.evaluation.fixed import FixedLabels, Reweighed, fix_labels, reweigh
    from argmap.evaluation.hinge_sets import Hinge, Hinges, hinges
    from argmap.evaluation.influences import Influence, Sensitivities, sensitivities
    from argmap.evaluation.semantics import Acceptance, NoLabellingError, acceptance, labellings
    from argmap.evaluation.support_bounds import Bounds, bounds
    from argmap.evaluation.whatif import Change, WhatIf, changes, what_if
    from argmap.logic.solver import MissingSolverError

# What `evaluate` does without, and a small map should not wait for. None of these modules has the name of a function
# here: importing it would put it in the function's place.
_LATER = {
    **dict.fromkeys(("MapFramework", "to_framework"), "argmap.evaluation.abstract"),
    **dict.fromkeys(("Clash", "Clashes", "Repair", "clashes"), "argmap.evaluation.clash_sets"),
    **dict.fromkeys(("Account", "Explanation", "Objection", "Support", "why"), "argmap.evaluation.explanations"),
    **dict.fromkeys(("FixedLabels", "Reweighed", "fix_labels", "reweigh"), "argmap.evaluation.fixed"),
    **dict.fromkeys(("Hinge", "Hinges", "hinges"), "argmap.evaluation.hinge_sets"),
    **dict.fromkeys(("Influence", "Sensitivities", "sensitivities"), "argmap.evaluation.influences"),
    **dict.fromkeys(("Acceptance", "NoLabellingError", "acceptance", "labellings"), "argmap.evaluation.semantics"),
    **dict.fromkeys(("Change", "WhatIf", "changes", "what_if"), "argmap.evaluation.whatif"),
    **dict.fromkeys(("Unmet", "unmet"), "argmap.evaluation.expectations"),
    "MissingSolverError": "argmap.logic.solver",
    **dict.fromkeys(("Bounds", "bounds"), "argmap.evaluation.support_bounds"),
}

__all__ = [
    "MODELS",
    "MOST",
    "PREFERENCES",
    "SEMANTICS",
    "Acceptance",
    "Account",
    "Bounds",
    "Change",
    "Clash",
    "Clashes",
    "Evaluation",
    "Explanation",
    "Failure",
    "FixedLabels",
    "Hinge",
    "Hinges",
    "Influence",
    "MapFramework",
    "MissingSolverError",
    "NoLabellingError",
    "Objection",
    "Options",
    "Reason",
    "Repair",
    "Reweighed",
    "Sensitivities",
    "Support",
    "UnknownNameError",
    "Unmet",
    "WhatIf",
    "acceptance",
    "bounds",
    "changes",
    "clashes",
    "evaluate",
    "fix_labels",
    "hinges",
    "labellings",
    "reweigh",
    "sensitivities",
    "to_framework",
    "unmet",
    "what_if",
    "why",
]


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module 'argmap.evaluation' has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(_LATER[name]), name)
    globals()[name] = value
    return value
