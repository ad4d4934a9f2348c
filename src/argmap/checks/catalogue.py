"""The catalogue of rules, in the order of their codes, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Protocol, runtime_checkable

from argmap.checks.binding import can_be_suppressed, is_binding
from argmap.checks.dialectic import (
    asserted_but_out,
    attackers_stronger,
    conceded_but_unadjusted,
    critical_question_open,
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
    circular_sourcing,
    common_origin,
    disputed_evidence_unmarked,
    double_counting,
    expired_evidence,
    hasty_generalisation,
    no_source,
    overclaim,
    overclaim_if_independent,
    partly_rated,
    pseudo_precision,
    rests_on_assumptions,
    self_citation,
    single_source,
    stale_review,
    stands_on_weak_reasons,
    strength_without_basis,
    stronger_than_source,
    undated_evidence,
    underclaim,
    ungrounded_claim,
    unreviewed,
    unsupported_claim,
    weakest_link,
)
from argmap.checks.logic import (
    circular_support,
    contradictory_assertions,
    contradictory_premises,
    derived_contradiction,
    duplicate_claim,
    equivocation,
    expectation_failed,
    holding_hands,
    incoherent_certainties,
    is_ought,
    odd_attack_cycle,
    ought_is,
    rabbit_rule,
    restated_premise,
    same_reason_both_ways,
    scheme_mismatch,
    self_attack,
    self_undermining_support,
    stance_clash,
    strict_closure,
    strict_undercut,
    supports_and_undercuts,
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
from argmap.checks.sources import (
    ellipsis_order,
    emended_without_reason,
    implicit_but_quoted,
    low_coverage,
    paragraph_mismatch,
    quote_ambiguous,
    quote_drift,
    quote_not_found,
    quote_too_short,
    shared_anchor,
    source_changed,
    source_missing,
    unanchored_claim,
    voice_unquoted,
)
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
from argmap.checks.style import (
    compound_claim,
    dangling_pronoun,
    hedge_mismatch,
    long_text,
    missing_title,
    not_a_statement,
    placeholder,
    reasoning_in_box,
)
from argmap.checks.suppression import (
    expired_suppression,
    suppression_without_reason,
    unused_suppression,
)
from argmap.checks.suppression import (
    unknown_rule as unknown_rule_page,
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
from argmap.diagnostics import ArgmapError, Diagnostic, Profile, Rule, quoted

_LONGEST_FAMILY = 3
"""How many letters the codes of a family begin with."""


class RulePage(Protocol):
    """A module whose docstring is the page of its rule."""

    RULE: Rule
    __name__: str


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
    self_undermining_support,
    contradictory_assertions,
    stance_clash,
    contradictory_premises,
    same_reason_both_ways,
    derived_contradiction,
    odd_attack_cycle,
    strict_undercut,
    is_ought,
    ought_is,
    restated_premise,
    duplicate_claim,
    rabbit_rule,
    holding_hands,
    equivocation,
    scheme_mismatch,
    strict_closure,
    expectation_failed,
    incoherent_certainties,
    supports_and_undercuts,
    unsupported_claim,
    ungrounded_claim,
    rests_on_assumptions,
    no_source,
    strength_without_basis,
    partly_rated,
    overclaim,
    overclaim_if_independent,
    underclaim,
    single_source,
    double_counting,
    common_origin,
    circular_sourcing,
    expired_evidence,
    undated_evidence,
    stale_review,
    unreviewed,
    weakest_link,
    hasty_generalisation,
    self_citation,
    disputed_evidence_unmarked,
    stronger_than_source,
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
    critical_question_open,
    relies_on_denied,
    asserted_but_out,
    thesis_undecided,
    conceded_but_unadjusted,
    denied_but_in,
    thesis_unsupported,
    source_missing,
    quote_not_found,
    quote_ambiguous,
    quote_drift,
    source_changed,
    low_coverage,
    unanchored_claim,
    implicit_but_quoted,
    shared_anchor,
    ellipsis_order,
    quote_too_short,
    paragraph_mismatch,
    emended_without_reason,
    voice_unquoted,
    not_a_statement,
    reasoning_in_box,
    compound_claim,
    long_text,
    dangling_pronoun,
    hedge_mismatch,
    placeholder,
    missing_title,
    unused_suppression,
    suppression_without_reason,
    expired_suppression,
    unknown_rule_page,
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
    """Return the page of a rule, in Markdown: what it finds, why that is bad, how to mend it, when to live with it, where it runs.

    >>> print(explain("LOG001").splitlines()[0])
    # LOG001 circular-support (error)

    Raises:
        UnknownRuleError: if there is no such rule; the message has the nearest one.
    """
    return _explained(_find_page(code_or_name))


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


def unknown_rule(word: str, *, families: bool = False) -> UnknownRuleError:
    """Return what to raise where *word* is no code and no name, nor, with *families*, the beginning of codes.

    >>> print(unknown_rule("circular-suport"))
    there is no rule 'circular-suport'; did you mean LOG001 circular-support?
    """
    meant = nearest_rule(word)
    import difflib

    names = {page.RULE.code[:3].casefold(): page.RULE.code[:3] for page in CATALOGUE} if families else {}
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
    import difflib

    known = _known()
    near = difflib.get_close_matches(word.strip().casefold(), known, n=1)
    return known[near[0]].RULE if near else None


def _find_page(code_or_name: str) -> RulePage:
    page = _known().get(code_or_name.strip().casefold())
    if page is None:
        raise unknown_rule(code_or_name)
    return page


@cache
def _known() -> Mapping[str, RulePage]:
    return {key.casefold(): page for page in CATALOGUE for key in (page.RULE.code, page.RULE.name)}


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
