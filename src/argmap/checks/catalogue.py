"""The catalogue of rules, in the order of their codes, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from argmap.checks.dialectic import (
    asserted_but_out,
    attackers_stronger,
    conceded_but_unadjusted,
    denied_but_in,
    misdirected_objection,
    one_sided,
    own_defeater,
    relies_on_denied,
    standoff,
    straw_man_suspect,
    thesis_undecided,
    thesis_unsupported,
    unanswered_objection,
    unsupported_objection,
)
from argmap.checks.evidence import (
    disputed_evidence_unmarked,
    no_source,
    overclaim,
    overclaim_if_independent,
    partly_rated,
    pseudo_precision,
    rests_on_assumptions,
    stands_on_weak_reasons,
    strength_without_basis,
    underclaim,
    ungrounded_claim,
    unsupported_claim,
    weakest_link,
)
from argmap.checks.logic import (
    circular_support,
    contradictory_assertions,
    derived_contradiction,
    expectation_failed,
    odd_attack_cycle,
    self_attack,
    strict_closure,
)
from argmap.checks.references import (
    duplicate_id,
    duplicate_inference,
    duplicate_reference,
    list_as_string,
    self_reference,
    unknown_ref,
    unused_element,
    wrong_sort_ref,
)
from argmap.checks.sources import quote_ambiguous, quote_not_found, source_missing
from argmap.checks.structure import (
    empty_inference,
    no_thesis,
    orphan,
    several_theses,
    thesis_used_as_premise,
    unreachable,
)
from argmap.checks.syntax import (
    bad_id,
    empty_text,
    impossible_date,
    missing_key,
    out_of_range,
    toml_invalid,
    unknown_key,
    unsupported_format,
    wrong_type,
)
from argmap.checks.view import View
from argmap.diagnostics import ArgmapError, Diagnostic, Rule


class RulePage(Protocol):
    """A module whose docstring is the page of its rule."""

    RULE: Rule


@runtime_checkable
class CheckedRule(RulePage, Protocol):
    """A rule of maps; those of files are found when a file is read."""

    def check(self, view: View, /) -> Iterator[Diagnostic]:
        """Yield the findings of the rule."""


class UnknownRuleError(ArgmapError, LookupError):
    """Raised where a code or name is that of no rule; the message has the nearest one."""


CATALOGUE: tuple[RulePage, ...] = (
    toml_invalid,
    unknown_key,
    wrong_type,
    missing_key,
    empty_text,
    bad_id,
    out_of_range,
    impossible_date,
    unsupported_format,
    duplicate_id,
    unknown_ref,
    list_as_string,
    wrong_sort_ref,
    self_reference,
    duplicate_reference,
    duplicate_inference,
    unused_element,
    no_thesis,
    several_theses,
    thesis_used_as_premise,
    orphan,
    unreachable,
    empty_inference,
    circular_support,
    self_attack,
    contradictory_assertions,
    derived_contradiction,
    odd_attack_cycle,
    strict_closure,
    expectation_failed,
    unsupported_claim,
    ungrounded_claim,
    rests_on_assumptions,
    no_source,
    strength_without_basis,
    partly_rated,
    overclaim,
    overclaim_if_independent,
    underclaim,
    weakest_link,
    disputed_evidence_unmarked,
    pseudo_precision,
    stands_on_weak_reasons,
    unanswered_objection,
    own_defeater,
    attackers_stronger,
    one_sided,
    unsupported_objection,
    straw_man_suspect,
    standoff,
    misdirected_objection,
    relies_on_denied,
    asserted_but_out,
    thesis_undecided,
    conceded_but_unadjusted,
    denied_but_in,
    thesis_unsupported,
    source_missing,
    quote_not_found,
    quote_ambiguous,
)

CHECKED: tuple[CheckedRule, ...] = tuple(page for page in CATALOGUE if isinstance(page, CheckedRule))


def find_rule(code_or_name: str) -> Rule:
    """Return the rule with this code or name, in whatever case.

    >>> find_rule("log001").name, find_rule("circular-support").code
    ('circular-support', 'LOG001')

    Raises:
        UnknownRuleError: if there is none; the message has the nearest one.
    """
    return _find_page(code_or_name).RULE


def explain(code_or_name: str) -> str:
    """Return the page of a rule, in Markdown: what it finds, why that is bad, how to mend it, when to live with it.

    >>> print(explain("LOG001").splitlines()[0])
    # LOG001 circular-support (error)

    Raises:
        UnknownRuleError: if there is no such rule; the message has the nearest one.
    """
    page = _find_page(code_or_name)
    return f"# {page.RULE.code} {page.RULE.name} ({page.RULE.severity})\n\n{(page.__doc__ or '').strip()}\n"


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


def _find_page(code_or_name: str) -> RulePage:
    known = {key.casefold(): page for page in CATALOGUE for key in (page.RULE.code, page.RULE.name)}
    wanted = code_or_name.strip().casefold()
    if wanted in known:
        return known[wanted]
    import difflib

    near = difflib.get_close_matches(wanted, known, n=1)
    hint = (
        f"; did you mean {known[near[0]].RULE.code} {known[near[0]].RULE.name}?"
        if near
        else "; argmap explain lists them all"
    )
    raise UnknownRuleError(f"there is no rule '{code_or_name}'{hint}")
