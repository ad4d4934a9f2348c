"""Evaluation: what stands in a map, how strongly, and what changes if something is taken away."""

from argmap.evaluation.evaluate import SEMANTICS, evaluate
from argmap.evaluation.expectations import Unmet, unmet
from argmap.evaluation.hinges import Hinge, Hinges, hinges
from argmap.evaluation.models import MODELS
from argmap.evaluation.options import UnknownNameError
from argmap.evaluation.setting import PREFERENCES, Options
from argmap.evaluation.value import Evaluation, Failure, Reason
from argmap.evaluation.whatif import Change, WhatIf, changes, what_if
from argmap.evaluation.why import Account, Explanation, Objection, Support, why

__all__ = [
    "MODELS",
    "PREFERENCES",
    "SEMANTICS",
    "Account",
    "Change",
    "Evaluation",
    "Explanation",
    "Failure",
    "Hinge",
    "Hinges",
    "Objection",
    "Options",
    "Reason",
    "Support",
    "UnknownNameError",
    "Unmet",
    "WhatIf",
    "changes",
    "evaluate",
    "hinges",
    "unmet",
    "what_if",
    "why",
]
