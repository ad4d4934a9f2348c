"""Which findings nobody can wave through: those without which the rest of a map cannot be judged."""

from __future__ import annotations

from argmap.diagnostics import Rule

_BINDING = ("REF001", "REF002", "REF004")


def is_binding(rule: Rule) -> bool:
    """Say whether *rule* always runs, is always shown, and cannot be suppressed: that of a file's form, and of what ids lead to.

    >>> from argmap.diagnostics import Severity
    >>> is_binding(Rule("REF002", "unknown-ref", Severity.ERROR)), is_binding(Rule("REF008", "unused-element", Severity.WARNING))
    (True, False)
    """
    return rule.code.startswith("SYN") or rule.code in _BINDING


def can_be_suppressed(rule: Rule) -> bool:
    """Say whether an `ignore` in a map can accept what *rule* finds; what is wrong with suppressions it cannot."""
    return not is_binding(rule) and not rule.code.startswith("SUP")
