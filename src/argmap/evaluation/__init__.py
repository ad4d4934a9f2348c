"""Evaluation: what stands in a map, how strongly, and what changes if something is taken away."""

from argmap.evaluation.evaluate import SEMANTICS, evaluate
from argmap.evaluation.expectations import Unmet, unmet
from argmap.evaluation.models import MODELS
from argmap.evaluation.options import UnknownNameError
from argmap.evaluation.setting import PREFERENCES
from argmap.evaluation.value import Evaluation, Failure, Reason
from argmap.evaluation.whatif import Change, changes

__all__ = [
    "MODELS",
    "PREFERENCES",
    "SEMANTICS",
    "Change",
    "Evaluation",
    "Failure",
    "Reason",
    "UnknownNameError",
    "Unmet",
    "changes",
    "evaluate",
    "unmet",
]
