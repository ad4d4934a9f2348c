"""Checking a map: the chosen rules of the catalogue, in one pass each, and their findings in the order of the map."""

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from attrs import evolve

from argmap.checks.binding import is_binding
from argmap.checks.map_rules import CHECKED, CheckedRule
from argmap.checks.order import in_map_order
from argmap.checks.selection import Choice, Selection, Selectors, select_rules, split_selectors
from argmap.checks.texts import texts_given
from argmap.checks.view import View
from argmap.checks.waiving import Waived, waive
from argmap.collector import collector_paused
from argmap.diagnostics import DID_NOT_RUN, Diagnostic, Need, Profile, Severity, quoted
from argmap.model import ArgumentMap
from argmap.model.map import require_map


class Examination(NamedTuple):
    """What the rules say of a map: the findings that are left, those that the map accepts, and the codes of the rules that ran."""

    findings: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...]
    ran: frozenset[str]


def check(
    m: ArgumentMap,
    *,
    sources: Mapping[str, str | os.PathLike[str]] | None = None,
    base: str | os.PathLike[str] | None = None,
    today: date | None = None,
    profile: Profile | str = Profile.DEFAULT,
    select: Selectors | None = None,
    extend_select: Selectors = (),
    ignore: Selectors = (),
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with *m*, or weak, in the order of the map; empty if nothing is.

    *sources* are texts of sources by the id of the source: a string is the text itself, a `Path` is read. Other sources are read
    from their `file`, relative to *base*, the folder of the map (None: the current one); a map does not know where it was loaded
    from. *today* is the date that rules about dates go by; without it they do not run. *profile* chooses the rules; *select*
    chooses others in its stead, *extend_select* more, *ignore* fewer: each is a list of codes, beginnings of codes and names, or a
    string of them with commas between. What concerns the whole map comes first, then each element's findings in the order of the
    rules, and last a note for each rule that could not run. What the map accepts by an `ignore` is left out.

    >>> from argmap.model import Claim
    >>> lanes = Claim("lanes", "The city should build cycle lanes.", because="cheep")
    >>> m = ArgumentMap(title="Lanes", thesis="lanes", claims=[lanes, Claim("cheap", "Lanes are cheap.", kind="definition")])
    >>> print(check(m)[0])
    claims.lanes.because[0].premises[0]: error REF002 unknown-ref there is no claim 'cheep'

    Raises:
        UnknownRuleError: if a selector names no rule; the message has the nearest one.
        SelectionError: if *ignore* names only rules that cannot be left out.
        UnknownNameError: if *sources* names a source that the map does not have.
        OSError: if a path in *sources* cannot be read.
        ValueError: if there is no such profile, or a path in *sources* is of no text in UTF-8.
        TypeError: if an argument is of another type.
    """
    require_map(m)
    given = texts_given(m, sources or {})
    _require_date(today)
    choice = Choice(
        profile=_profile(profile),
        select=None if select is None else split_selectors(select),
        extend_select=split_selectors(extend_select),
        ignore=split_selectors(ignore),
    )
    folder = None if base is None else os.fspath(base)
    return examine(m, select_rules(choice), sources=given, base=folder, today=today).findings


def examine(
    m: ArgumentMap,
    selection: Selection,
    *,
    sources: Mapping[str, str] | None = None,
    base: str | None = None,
    today: date | None = None,
) -> Examination:
    """Return all that the rules of *selection* say of *m*; the rest is as in `check`."""
    view = View(m, sources or {}, base, today, selection.profile)
    rules = [rule for rule in CHECKED if rule.RULE.code in selection.rules]
    with collector_paused():
        found = [diagnostic for rule in rules if not _is_about_suppressions(rule) for diagnostic in _run(rule, view)]
        notes = {diagnostic.rule.code for diagnostic in found if diagnostic.severity is Severity.NOTE}
        ran = frozenset(rule.RULE.code for rule in rules) - notes
        waiving = waive(m, found, ran=ran, today=today)
        # Only what is shown replaces: what is waived must not take along the weaker finding, which is not.
        left = list(_without_superseded(waiving.left))
        unjudged = any(is_binding(each.rule) and each.severity is Severity.ERROR for each in found)
        view = evolve(view, idle=waiving.idle, unjudged=unjudged)
        left.extend(diagnostic for rule in rules if _is_about_suppressions(rule) for diagnostic in _run(rule, view))
        return Examination(in_map_order(m, _weighed(left, selection)), waiving.waived, ran)


def _profile(word: Profile | str) -> Profile:
    try:
        return Profile(word)
    except ValueError:
        raise ValueError(f"there is no profile {word!r}; there are {', '.join(Profile)}") from None


def _require_date(today: object) -> None:
    """Refuse what orders with no date, whether any date of the map is held against it or not."""
    if today is not None and (isinstance(today, datetime) or not isinstance(today, date)):
        how = "take its .date()" if isinstance(today, datetime) else "give one as datetime.date(2026, 12, 31)"
        raise TypeError(f"today is {today!r}, not a date: {how}")


def _is_about_suppressions(rule: CheckedRule) -> bool:
    return rule.RULE.code.startswith("SUP")


def _weighed(found: Iterable[Diagnostic], selection: Selection) -> Iterable[Diagnostic]:
    """Return the findings with the severities that *selection* gives them; notes stay notes."""
    if not selection.severities:
        return found
    return (
        diagnostic
        if diagnostic.severity is Severity.NOTE
        else evolve(diagnostic, severity=selection.severities.get(diagnostic.rule.code, diagnostic.severity))
        for diagnostic in found
    )


def _run(rule: CheckedRule, view: View) -> Iterator[Diagnostic]:
    missing = [need for need in rule.RULE.needs if view.lacks(need)]
    if not missing:
        yield from rule.check(view)
    for need in missing:
        yield Diagnostic(
            rule=rule.RULE, message=f"{DID_NOT_RUN}: it needs {_lacking(need, view)}", severity=Severity.NOTE
        )


def _lacking(need: Need, view: View) -> str:
    """Return what the map lacks, and how to give it; what it has named or written already is not asked for again."""
    match need:
        case Need.SOURCES if not view.map.sources:
            return 'the source of the quotes: write a table [sources.ID] with its title, and file = "…"'
        case Need.SOURCES if not view.quoted.quotations:
            return "quotes that name a source of the map: see unknown-ref"
        case Need.SOURCES if all(each.source in view.quoted.texts.faults for each in view.quoted.quotations):
            return "the text of a source, and none could be read: see source-missing"
        case Need.THESIS if view.map.thesis:
            name = view.map.thesis[0]
            return f"a thesis, and {quoted(name)} {'is withdrawn' if name in view.map.theses else 'is no claim of the map'}"
        case _:
            return need.value


def _without_superseded(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the findings that no stronger one replaces at the same place or at a peer; that a rule did not run replaces nothing."""
    found = list(found)
    replaces = {rule.RULE.code: getattr(rule, "SUPERSEDES", ()) for rule in CHECKED}
    spoke = (diagnostic for diagnostic in found if diagnostic.severity is not Severity.NOTE)
    replaced = {(code, diagnostic.route) for diagnostic in spoke for code in replaces[diagnostic.rule.code]}
    for diagnostic in found:
        places = (diagnostic.route, *diagnostic.peers)
        if not any((diagnostic.rule.code, place) in replaced for place in places):
            yield diagnostic
