"""Which rules run, and how much their findings weigh: choices by code, beginning of codes or name, of which a later one wins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.checks.binding import is_binding
from argmap.checks.map_rules import RULES
from argmap.checks.naming import UnknownRuleError, unknown_rule
from argmap.comparison import digest, same
from argmap.diagnostics import ArgmapError, Diagnostic, Profile, Rule, Severity, quoted
from argmap.representation import brief

EVERY = "ALL"
"""The selector of all rules."""
LEVELS = {severity.value: severity for severity in Severity if severity is not Severity.NOTE}
"""The severities that a finding can have, by their words."""
NEVER = "never"
"""What to fail on, where nothing is to fail."""

Selectors: TypeAlias = str | Iterable[str]
"""What names rules: `ALL`, codes (LOG001), their beginnings (LOG, LOG00) and names, in a list or with commas between them."""

_BEGINNING = r"[a-z]{3}[0-9]{0,3}"
_WHOLE = 6


class SelectionError(ArgmapError, ValueError):
    """Raised where a choice of rules cannot be made: it would leave out what must not be left out."""


def split_selectors(selectors: Selectors) -> tuple[str, ...]:
    """Return *selectors* one by one.

    >>> split_selectors("LOG, EVD0"), split_selectors(["LOG,EVD0", "orphan"])
    (('LOG', 'EVD0'), ('LOG', 'EVD0', 'orphan'))
    """
    given = (selectors,) if isinstance(selectors, str) else selectors
    return tuple(word.strip() for words in given for word in words.split(",") if word.strip())


def _severities(severities: Mapping[str, Severity]) -> Mapping[str, Severity]:
    return immutabledict(severities)


@frozen(eq=False, kw_only=True)
class Choice:
    """What one place says of the rules: a profile, or rules in its stead, rules beside those, rules less, and severities.

    Where two selectors speak of one rule, the one that says more decides: `ignore=["LOG"], select=["LOG001"]` leaves LOG001.
    """

    profile: Profile | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default=immutabledict(), converter=_severities)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest


@frozen(eq=False)
class Selection:
    """The codes of the rules that run, the severities of those that do not keep their own, and the profile they are chosen by."""

    rules: frozenset[str]
    severities: Mapping[str, Severity] = field(default=immutabledict(), converter=_severities)
    profile: Profile = Profile.DEFAULT

    __repr__ = brief
    __eq__ = same
    __hash__ = digest

    @property
    def finds_every_error(self) -> bool:
        """Whether what it finds no error in is consistent: it runs each error rule of the default profile, as an error."""
        return all(
            rule.code in self.rules and self.severities.get(rule.code) in (None, Severity.ERROR)
            for rule in RULES
            if rule.severity is Severity.ERROR and rule.runs_in(Profile.DEFAULT)
        )

    @property
    def left_out(self) -> Mapping[str, Severity]:
        """The rules of the default profile, or of the one chosen, that do not run, with the severities of what they would find."""
        missing = (rule for rule in RULES if rule.code not in self.rules)
        profiles = (Profile.DEFAULT, self.profile)
        return {rule.code: self._severity(rule) for rule in missing if any(map(rule.runs_in, profiles))}

    @property
    def unsought(self) -> frozenset[Severity]:
        """The severities of findings that no rule that runs can have."""
        sought = {self._severity(rule) for rule in RULES if rule.code in self.rules}
        return frozenset(LEVELS.values()) - sought

    def _severity(self, rule: Rule) -> Severity:
        return self.severities.get(rule.code, rule.severity)


@frozen(eq=False)
class Bar:
    """What findings fail a check: those at or above a severity, and those of some rules."""

    severity: Severity | None = Severity.ERROR
    rules: frozenset[str] = frozenset()

    __repr__ = brief
    __eq__ = same
    __hash__ = digest

    def fails(self, finding: Diagnostic) -> bool:
        """Say whether *finding* fails the check; notes never do.

        >>> Bar(Severity.WARNING).fails(Diagnostic(rule=Rule("A", "a", Severity.HINT), message="m"))
        False
        """
        if finding.severity is Severity.NOTE:
            return False
        if finding.rule.code in self.rules:
            return True
        order = tuple(Severity)
        return self.severity is not None and order.index(finding.severity) <= order.index(self.severity)


def rules_of(selector: str) -> tuple[Rule, ...]:
    """Return the rules that *selector* names, in the order of their codes; it may stand in any case.

    >>> [rule.code for rule in rules_of("syn00")][:2], [rule.code for rule in rules_of("circular-support")]
    (['SYN001', 'SYN002'], ['LOG001'])

    Raises:
        UnknownRuleError: if there is none; the message has the nearest one.
    """
    wanted = selector.strip().casefold()
    begins = re.fullmatch(_BEGINNING, wanted) is not None
    found = tuple(
        rule
        for rule in RULES
        if wanted in (rule.name, EVERY.casefold()) or (begins and rule.code.casefold().startswith(wanted))
    )
    if not found:
        raise unknown_rule(selector, families=True)
    return found


def rules_to_leave_out(selector: str) -> tuple[Rule, ...]:
    """Return the rules that *selector* names and that can be left out.

    Raises:
        UnknownRuleError: if there is no such rule.
        SelectionError: if none of them can be left out.
    """
    found = tuple(rule for rule in rules_of(selector) if not is_binding(rule))
    if not found:
        raise SelectionError(
            f"what {selector} finds cannot be ignored, nor made less than an error; mend it: nothing else can be judged without"
        )
    return found


def select_rules(*choices: Choice) -> Selection:
    """Return the rules that *choices* leave to run, each choice on top of those before it, the first on the default profile.

    Rules that cannot be suppressed always run.

    >>> select_rules(Choice(select=("circular-support",), ignore=("EVD",))).rules >= {"LOG001", "REF002"}
    True

    Raises:
        UnknownRuleError: if a selector names no rule.
        SelectionError: if a selector would leave out only rules that cannot be left out.
    """
    chosen = _of_profile(Profile.DEFAULT)
    profiles = [choice.profile for choice in choices if choice.profile is not None]
    severities = _severities_in(profiles[-1]) if profiles else {}
    for choice in choices:
        chosen = _chosen(choice, chosen)
        for selector, severity in sorted(choice.severities.items(), key=lambda pair: _says(pair[0])):
            severities.update({rule.code: severity for rule in rules_to_leave_out(selector)})
    binding = {rule.code for rule in RULES if is_binding(rule)}
    return Selection(chosen | binding, severities, profiles[-1] if profiles else Profile.DEFAULT)


def _severities_in(profile: Profile) -> dict[str, Severity]:
    rules = [rule for rule in RULES if rule.strict is not None and profile is Profile.STRICT]
    return {rule.code: rule.strict for rule in rules if rule.strict is not None}


def choose_bar(words: Selectors) -> Bar:
    """Return what *words* say is to fail a check: severities (the lowest counts), selectors of rules, or `never`.

    >>> choose_bar("warning").severity.value, choose_bar("LOG001, never").rules
    ('warning', frozenset({'LOG001'}))

    Raises:
        UnknownRuleError: if a word is none of these; the message has the nearest one.
    """
    severities: list[Severity] = []
    rules: set[str] = set()
    for word in split_selectors(words):
        if word.casefold() in LEVELS:
            severities.append(LEVELS[word.casefold()])
        elif word.casefold() != NEVER:
            rules.update(_rules_to_fail_on(word))
    lowest = max(severities, key=tuple(Severity).index, default=None)
    return Bar(lowest, frozenset(rules))


def _rules_to_fail_on(word: str) -> Iterator[str]:
    import difflib

    try:
        yield from (rule.code for rule in rules_of(word))
    except UnknownRuleError as error:
        near = difflib.get_close_matches(word.casefold(), (*LEVELS, NEVER), n=1)
        raise UnknownRuleError(
            f"{quoted(word)} is no severity and no rule; did you mean {near[0]}?" if near else error.args[0]
        ) from None


def _of_profile(profile: Profile) -> frozenset[str]:
    return frozenset(rule.code for rule in RULES if rule.runs_in(profile))


def _chosen(choice: Choice, before: frozenset[str]) -> frozenset[str]:
    chosen = set(before if choice.profile is None else _of_profile(choice.profile))
    if choice.select is not None:
        chosen = set()
    # What says more comes later, and so decides; at a draw the rule is left out.
    for _, leave_out, selector in sorted(_marks(choice)):
        if leave_out:
            chosen.difference_update(rule.code for rule in rules_to_leave_out(selector))
        else:
            chosen.update(rule.code for rule in rules_of(selector))
    return frozenset(chosen)


def _marks(choice: Choice) -> Iterator[tuple[int, bool, str]]:
    yield from ((_says(selector), False, selector) for selector in (*(choice.select or ()), *choice.extend_select))
    yield from ((_says(selector), True, selector) for selector in choice.ignore)


def _says(selector: str) -> int:
    """Return how much *selector* says: the length of the beginning of a code, of a name that of a whole code."""
    wanted = selector.strip().casefold()
    if wanted == EVERY.casefold():
        return 0
    return len(wanted) if re.fullmatch(_BEGINNING, wanted) else _WHOLE
