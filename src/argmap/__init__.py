"""Argument maps as text: loaded from TOML, checked, evaluated, and drawn.

Names are handed on as they are asked for, so that `import argmap` costs next to nothing.
"""

from __future__ import annotations

import sys as _sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.checks import SelectionError as SelectionError
    from argmap.checks import UnknownRuleError as UnknownRuleError
    from argmap.checks import check as check
    from argmap.checks import explain as explain
    from argmap.checks.covering import Coverage as Coverage
    from argmap.checks.covering import coverage as coverage
    from argmap.diagnostics import ArgmapError as ArgmapError
    from argmap.diagnostics import Diagnostic as Diagnostic
    from argmap.diagnostics import InvalidMapError as InvalidMapError
    from argmap.diagnostics import Profile as Profile
    from argmap.diagnostics import Rule as Rule
    from argmap.diagnostics import Severity as Severity
    from argmap.drawing import RenderError as RenderError
    from argmap.drawing import render as render
    from argmap.drawing import render_sections as render_sections
    from argmap.drawing import to_graphviz as to_graphviz
    from argmap.evaluation import Acceptance as Acceptance
    from argmap.evaluation import Bounds as Bounds
    from argmap.evaluation import Change as Change
    from argmap.evaluation import Clash as Clash
    from argmap.evaluation import Clashes as Clashes
    from argmap.evaluation import Evaluation as Evaluation
    from argmap.evaluation import Explanation as Explanation
    from argmap.evaluation import Failure as Failure
    from argmap.evaluation import FixedLabels as FixedLabels
    from argmap.evaluation import Hinge as Hinge
    from argmap.evaluation import Hinges as Hinges
    from argmap.evaluation import Influence as Influence
    from argmap.evaluation import MapFramework as MapFramework
    from argmap.evaluation import MissingSolverError as MissingSolverError
    from argmap.evaluation import NoLabellingError as NoLabellingError
    from argmap.evaluation import Reason as Reason
    from argmap.evaluation import Repair as Repair
    from argmap.evaluation import Reweighed as Reweighed
    from argmap.evaluation import Sensitivities as Sensitivities
    from argmap.evaluation import UnknownNameError as UnknownNameError
    from argmap.evaluation import WhatIf as WhatIf
    from argmap.evaluation import acceptance as acceptance
    from argmap.evaluation import bounds as bounds
    from argmap.evaluation import changes as changes
    from argmap.evaluation import clashes as clashes
    from argmap.evaluation import evaluate as evaluate
    from argmap.evaluation import fix_labels as fix_labels
    from argmap.evaluation import hinges as hinges
    from argmap.evaluation import labellings as labellings
    from argmap.evaluation import reweigh as reweigh
    from argmap.evaluation import sensitivities as sensitivities
    from argmap.evaluation import to_framework as to_framework
    from argmap.evaluation import what_if as what_if
    from argmap.evaluation import why as why
    from argmap.formats.toml import Reading as Reading
    from argmap.formats.toml import dump as dump
    from argmap.formats.toml import dumps as dumps
    from argmap.formats.toml import load as load
    from argmap.formats.toml import loads as loads
    from argmap.formats.toml import read as read
    from argmap.formats.toml import reads as reads
    from argmap.model import Argument as Argument
    from argmap.model import ArgumentMap as ArgumentMap
    from argmap.model import Claim as Claim
    from argmap.model import ClaimKind as ClaimKind
    from argmap.model import Evidence as Evidence
    from argmap.model import EvidenceKind as EvidenceKind
    from argmap.model import Expectation as Expectation
    from argmap.model import Group as Group
    from argmap.model import Label as Label
    from argmap.model import Mode as Mode
    from argmap.model import NotApplicable as NotApplicable
    from argmap.model import Omission as Omission
    from argmap.model import Paragraphs as Paragraphs
    from argmap.model import PartialDate as PartialDate
    from argmap.model import Premise as Premise
    from argmap.model import Question as Question
    from argmap.model import QuestionKind as QuestionKind
    from argmap.model import Quote as Quote
    from argmap.model import Rebuttal as Rebuttal
    from argmap.model import Scale as Scale
    from argmap.model import Scheme as Scheme
    from argmap.model import Source as Source
    from argmap.model import Stance as Stance
    from argmap.model import Standard as Standard
    from argmap.model import Step as Step
    from argmap.model import Strength as Strength
    from argmap.model import Suppression as Suppression
    from argmap.model import Term as Term
    from argmap.model import Voice as Voice
    from argmap.writing import outline as outline
    from argmap.writing import write_report as write_report

_HOMES = {
    "argmap.checks": ("SelectionError", "UnknownRuleError", "check", "explain"),
    "argmap.checks.covering": ("Coverage", "coverage"),
    "argmap.diagnostics": ("ArgmapError", "Diagnostic", "InvalidMapError", "Profile", "Rule", "Severity"),
    "argmap.evaluation": (
        *("Acceptance", "Bounds", "Change", "Clash", "Clashes", "Evaluation", "Explanation", "Failure"),
        *("FixedLabels", "Hinge", "Hinges", "Influence", "MapFramework", "MissingSolverError", "NoLabellingError"),
        *("Reason", "Repair", "Reweighed", "Sensitivities", "UnknownNameError", "WhatIf", "acceptance", "bounds"),
        *("changes", "clashes", "evaluate", "fix_labels", "hinges", "labellings", "reweigh", "sensitivities"),
        *("to_framework", "what_if", "why"),
    ),
    "argmap.formats.toml": ("Reading", "dump", "dumps", "load", "loads", "read", "reads"),
    "argmap.model": (
        *("Argument", "ArgumentMap", "Claim", "ClaimKind", "Evidence", "EvidenceKind", "Expectation", "Group"),
        *("Label", "Mode", "NotApplicable", "Omission", "Paragraphs", "PartialDate", "Premise", "Question"),
        *("QuestionKind", "Quote", "Rebuttal", "Scale", "Scheme", "Source", "Stance", "Standard", "Step", "Strength"),
        *("Suppression", "Term", "Voice"),
    ),
    "argmap.drawing": ("RenderError", "render", "render_sections", "to_graphviz"),
    "argmap.writing": ("outline", "write_report"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME_OF)  # noqa: PLE0605 - one list of the names, above
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'argmap' has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


if "IPython" in _sys.modules:  # a notebook, or its shell, is running: a lookup is all that it costs elsewhere
    from argmap.notebook import load_into_running_shell as _load

    _load()
