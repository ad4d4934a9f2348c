"""Checks: rules that say where a map does not hold together, and where it is weak."""

from typing import TYPE_CHECKING

from argmap.checks.engine import Examination, check, examine
from argmap.checks.naming import UnknownRuleError, find_rule
from argmap.checks.selection import Bar, Choice, Selection, SelectionError, choose_bar, select_rules
from argmap.checks.waiving import Waived

if TYPE_CHECKING:
    from argmap.checks.catalogue import CATALOGUE
    from argmap.checks.explaining import explain, list_rules

__all__ = [
    "CATALOGUE",
    "Bar",
    "Choice",
    "Examination",
    "Selection",
    "SelectionError",
    "UnknownRuleError",
    "Waived",
    "check",
    "choose_bar",
    "examine",
    "explain",
    "find_rule",
    "list_rules",
    "select_rules",
]

_LATER = {"CATALOGUE": "catalogue", "explain": "explaining", "list_rules": "explaining"}


def __getattr__(name: str) -> object:
    """Return what has to do with the pages of rules, which no check needs."""
    home = _LATER.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
