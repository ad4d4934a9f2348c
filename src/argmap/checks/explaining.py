"""The page of a rule as a person asks for it, and the list of rules."""

from __future__ import annotations

from argmap.checks.binding import can_be_suppressed, is_binding
from argmap.checks.catalogue import CATALOGUE
from argmap.checks.map_rules import RulePage
from argmap.checks.naming import find_page
from argmap.diagnostics import Profile, Rule


def explain(code_or_name: str) -> str:
    """Return the page of a rule, in Markdown: what it finds, why that is bad, how to mend it, when to live with it, where it runs.

    >>> print(explain("LOG001").splitlines()[0])
    # LOG001 circular-support (error)

    Raises:
        UnknownRuleError: if there is no such rule; the message has the nearest one.
    """
    return _explained(find_page(code_or_name))


def list_rules(family: str = "") -> str:
    """Return a line for each rule of *family* (the letters of its codes; "": of all): code, name, severity, what it finds.

    "" if there is no such family.

    >>> print(list_rules("syn").splitlines()[0])
    SYN001  toml-invalid              error    The file is not TOML, or not UTF-8.
    """
    width = max(len(page.RULE.name) for page in CATALOGUE)
    pages = [page for page in CATALOGUE if family.strip().upper() in ("", page.RULE.code.rstrip("0123456789"))]
    rows = ((page.RULE, (page.__doc__ or "").strip().split("\n")[0]) for page in pages)
    return "".join(f"{rule.code}  {rule.name:{width}}  {rule.severity.value:7}  {line}\n" for rule, line in rows)


def _explained(page: RulePage) -> str:
    rule, text = page.RULE, (page.__doc__ or "").strip()
    return f"# {rule.code} {rule.name} ({rule.severity})\n\n{text}\n\n## Where it runs\n\n{_where(rule)}\n"


def _where(rule: Rule) -> str:
    if is_binding(rule):
        return "Always: no profile and no option leaves it out, and it cannot be suppressed."
    profiles = [profile.value for profile in Profile if rule.runs_in(profile)]
    others = [profile.value for profile in Profile if not rule.runs_in(profile)]
    if not others:
        where = "In every profile."
    elif rule.only_in is None:
        where = f"In every profile but {', '.join(others)}."
    else:
        where = f"Off by default: in the profile{'s' * (len(profiles) > 1)} {', '.join(profiles)}, and where it is selected."
    return where if can_be_suppressed(rule) else f"{where} It cannot be suppressed in a map, only ignored by an option."
