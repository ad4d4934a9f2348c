"""Checks: rules that say where a map does not hold together, and where it is weak."""

from argmap.checks.catalogue import CATALOGUE
from argmap.checks.engine import Examination, check, examine
from argmap.checks.explaining import explain, list_rules
from argmap.checks.naming import UnknownRuleError, find_rule
from argmap.checks.selection import Bar, Choice, Selection, SelectionError, choose_bar, select_rules
from argmap.checks.waiving import Waived

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
