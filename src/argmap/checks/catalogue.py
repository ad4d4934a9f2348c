"""The catalogue of rules, in the order of their codes, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from argmap.checks.dialectic import (
    asserted_but_out,
    critical_question_open,
    denied_but_in,
    standoff,
    thesis_undecided,
    thesis_unsupported,
    unanswered_objection,
)
from argmap.checks.evidence import (
    circular_sourcing,
    common_origin,
    disputed_evidence_unmarked,
    double_counting,
    expired_evidence,
    no_source,
    self_citation,
    single_source,
    stands_on_weak_reasons,
    stronger_than_source,
    undated_evidence,
    unsupported_claim,
)
from argmap.checks.logic import (
    circular_support,
    contradictory_assertions,
    derived_contradiction,
    expectation_failed,
    odd_attack_cycle,
    scheme_mismatch,
    self_attack,
    strict_closure,
)
from argmap.checks.references import (
    duplicate_id,
    duplicate_inference,
    duplicate_reference,
    list_as_string,
    retired_reference,
    self_reference,
    unknown_ref,
    unused_element,
    wrong_sort_ref,
)
from argmap.checks.sources import quote_ambiguous, quote_not_found, source_missing
from argmap.checks.structure import (
    empty_inference,
    map_too_large,
    no_thesis,
    orphan,
    several_theses,
    shortcut_edge,
    single_premise,
    thesis_used_as_premise,
    too_deep,
    too_many_premises,
    too_many_reasons,
    undeveloped_but_supported,
    unreachable,
)
from argmap.checks.syntax import (
    bad_id,
    empty_text,
    impossible_date,
    missing_key,
    out_of_range,
    strict_rebuttal,
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
    strict_rebuttal,
    duplicate_id,
    unknown_ref,
    list_as_string,
    wrong_sort_ref,
    self_reference,
    duplicate_reference,
    duplicate_inference,
    unused_element,
    retired_reference,
    no_thesis,
    several_theses,
    thesis_used_as_premise,
    orphan,
    unreachable,
    empty_inference,
    undeveloped_but_supported,
    too_many_premises,
    too_many_reasons,
    too_deep,
    shortcut_edge,
    single_premise,
    map_too_large,
    circular_support,
    self_attack,
    contradictory_assertions,
    derived_contradiction,
    odd_attack_cycle,
    scheme_mismatch,
    strict_closure,
    expectation_failed,
    unsupported_claim,
    no_source,
    single_source,
    double_counting,
    common_origin,
    circular_sourcing,
    expired_evidence,
    undated_evidence,
    self_citation,
    disputed_evidence_unmarked,
    stronger_than_source,
    stands_on_weak_reasons,
    unanswered_objection,
    standoff,
    critical_question_open,
    asserted_but_out,
    thesis_undecided,
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
