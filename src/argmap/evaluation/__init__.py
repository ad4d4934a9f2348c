"""Evaluation: what stands in a map, how strongly, and what changes if something is taken away."""

from argmap.evaluation.evaluate import PREFERENCES, SEMANTICS, evaluate
from argmap.evaluation.expectations import Unmet, unmet
from argmap.evaluation.fixed import FixedLabels, Reweighed, fix_labels, reweigh
from argmap.evaluation.models import MODELS
from argmap.evaluation.options import UnknownNameError
from argmap.evaluation.sensitivities import Influence, Sensitivities, sensitivities
from argmap.evaluation.value import Evaluation, Failure, Reason
from argmap.evaluation.whatif import Change, changes

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
