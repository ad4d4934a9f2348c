"""Rules by their codes and names, and the nearest one where a word is neither."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from argmap.checks.map_rules import RULES, RulePage
from argmap.diagnostics import ArgmapError, Rule, quoted
from argmap.spelling import nearest

_LONGEST_FAMILY = 3
"""How many letters the codes of a family begin with."""


class UnknownRuleError(ArgmapError, LookupError):
    """Raised where a code or name is that of no rule; the message has the nearest one."""


def find_rule(code_or_name: str) -> Rule:
    """Return the rule with this code or name, in whatever case.

    >>> find_rule("log001").name, find_rule("circular-support").code
    ('circular-support', 'LOG001')

    Raises:
        UnknownRuleError: if there is none; the message has the nearest one.
    """
    rule = _known().get(code_or_name.strip().casefold())
    if rule is None:
        raise unknown_rule(code_or_name)
    return rule


def find_page(code_or_name: str) -> RulePage:
    """Return the module of the rule with this code or name, as `find_rule` finds it."""
    from argmap.checks.catalogue import CATALOGUE

    rule = find_rule(code_or_name)
    return next(page for page in CATALOGUE if rule == page.RULE)


def unknown_rule(word: str, *, families: bool = False) -> UnknownRuleError:
    """Return what to raise where *word* is no code and no name, nor, with *families*, the beginning of codes.

    >>> print(unknown_rule("circular-suport"))
    there is no rule 'circular-suport'; did you mean LOG001 circular-support?
    """
    meant = nearest_rule(word)
    import difflib

    names = {rule.code[:3].casefold(): rule.code[:3] for rule in RULES} if families and word.isalpha() else {}
    family = difflib.get_close_matches(word.strip().casefold(), names, n=1)
    hint = "argmap explain lists them all"
    if family and (meant is None or len(word.strip()) <= _LONGEST_FAMILY):
        hint = f"did you mean {names[family[0]]}?"
    elif meant is not None:
        hint = f"did you mean {meant.code} {meant.name}?"
    return UnknownRuleError(f"there is no rule {quoted(word)}; {hint}")


def nearest_rule(word: str) -> Rule | None:
    """Return the rule whose code or name is most like *word*, or None if none is like it.

    >>> nearest_rule("LOG0001").code
    'LOG001'
    """
    near = nearest(word, _known())
    return _known()[near] if near else None


@cache
def _known() -> Mapping[str, Rule]:
    return {key.casefold(): rule for rule in RULES for key in (rule.code, rule.name)}
