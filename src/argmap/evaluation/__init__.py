"""Evaluation: what stands in a map, how strongly, and what changes if something is taken away."""

from argmap.evaluation.evaluate import MOST, evaluate
from argmap.evaluation.expectations import Unmet, unmet
from argmap.evaluation.fixed import FixedLabels, Reweighed, fix_labels, reweigh
from argmap.evaluation.hinges import Hinge, Hinges, hinges
from argmap.evaluation.labellings import SEMANTICS, Acceptance, NoLabellingError, acceptance, labellings
from argmap.evaluation.models import MODELS
from argmap.evaluation.options import UnknownNameError
from argmap.evaluation.sensitivities import Influence, Sensitivities, sensitivities
from argmap.evaluation.setting import PREFERENCES, Options
from argmap.evaluation.value import Evaluation, Failure, Reason
from argmap.evaluation.whatif import Change, WhatIf, changes, what_if
from argmap.evaluation.why import Account, Explanation, Objection, Support, why
from argmap.logic.solver import MissingSolverError

__all__ = [
    "MODELS",
    "MOST",
    "PREFERENCES",
    "SEMANTICS",
    "Acceptance",
    "Account",
    "Change",
    "Evaluation",
    "Explanation",
    "Failure",
    "FixedLabels",
    "Hinge",
    "Hinges",
    "Influence",
    "MissingSolverError",
    "NoLabellingError",
    "Objection",
    "Options",
    "Reason",
    "Reweighed",
    "Sensitivities",
    "Support",
    "UnknownNameError",
    "Unmet",
    "WhatIf",
    "acceptance",
    "changes",
    "evaluate",
    "fix_labels",
    "hinges",
    "labellings",
    "reweigh",
    "sensitivities",
    "unmet",
    "what_if",
    "why",
]
