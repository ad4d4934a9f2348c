"""Evaluation: what stands in a map, how strongly, and what changes if something is taken away."""

from argmap.evaluation.abstract import MapFramework, to_framework
from argmap.evaluation.compiled import PREFERENCES, SEMANTICS
from argmap.evaluation.evaluate import MOST, evaluate
from argmap.evaluation.expectations import Unmet, unmet
from argmap.evaluation.labellings import Acceptance, NoLabellingError, acceptance, labellings
from argmap.evaluation.models import MODELS
from argmap.evaluation.options import UnknownNameError
from argmap.evaluation.value import Evaluation, Failure, Reason
from argmap.evaluation.whatif import Change, changes
from argmap.logic.solver import MissingSolverError

__all__ = [
    "MODELS",
    "MOST",
    "PREFERENCES",
    "SEMANTICS",
    "Acceptance",
    "Change",
    "Evaluation",
    "Failure",
    "MapFramework",
    "MissingSolverError",
    "NoLabellingError",
    "Reason",
    "UnknownNameError",
    "Unmet",
    "acceptance",
    "changes",
    "evaluate",
    "labellings",
    "to_framework",
    "unmet",
]
