"""Evaluation: what stands in a map, how strongly, and what changes if something is taken away."""

from argmap.evaluation.clashes import Clash, Clashes, Repair, clashes
from argmap.evaluation.evaluate import PREFERENCES, SEMANTICS, evaluate
from argmap.evaluation.expectations import Unmet, unmet
from argmap.evaluation.models import MODELS
from argmap.evaluation.options import UnknownNameError
from argmap.evaluation.value import Evaluation, Failure, Reason
from argmap.evaluation.whatif import Change, changes

__all__ = [
    "MODELS",
    "PREFERENCES",
    "SEMANTICS",
    "Change",
    "Clash",
    "Clashes",
    "Evaluation",
    "Failure",
    "Reason",
    "Repair",
    "UnknownNameError",
    "Unmet",
    "changes",
    "clashes",
    "evaluate",
    "unmet",
]
