"""Checks: rules that say where a map does not hold together, and where it is weak."""

from argmap.checks.catalogue import CATALOGUE, UnknownRuleError, explain, find_rule, list_rules
from argmap.checks.engine import check

__all__ = ["CATALOGUE", "UnknownRuleError", "check", "explain", "find_rule", "list_rules"]
