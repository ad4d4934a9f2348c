"""Checking a map: every rule of the catalogue, in one pass each, and their findings in the order of the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from argmap.checks.catalogue import CHECKED, CheckedRule
from argmap.checks.order import in_map_order
from argmap.checks.view import View
from argmap.collector import collector_paused
from argmap.diagnostics import Diagnostic, Need, Profile, Severity
from argmap.model import ArgumentMap
from argmap.model.map import require_map


def check(
    m: ArgumentMap,
    *,
    sources: Mapping[str, str] | None = None,
    base: Path | None = None,
    today: date | None = None,
    profile: Profile | str = Profile.DEFAULT,
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with *m*, or weak, in the order of the map; empty if nothing is.

    *sources* are texts of sources by the id of the source; other sources are read from their `file`, relative to *base*
    (None: the current folder). *today* is the date that rules about dates go by; without it they do not run. *profile* chooses
    the rules. What concerns the whole map comes first, then each element's findings in the order of
    the rules, and last a note for each rule that could not run.

    >>> from argmap.model import Claim
    >>> lanes = Claim("lanes", "The city should build cycle lanes.", because="cheep")
    >>> m = ArgumentMap(title="Lanes", thesis="lanes", claims=[lanes, Claim("cheap", "Lanes are cheap.", kind="definition")])
    >>> print(check(m)[0])
    claims.lanes.because[0].premises[0]: error REF002 unknown-ref there is no claim 'cheep'
    """
    require_map(m)
    profile = Profile(profile)
    view = View(m, sources or {}, base, today, profile)
    with collector_paused():
        rules = [rule for rule in CHECKED if rule.RULE.runs_in(profile)]
        found = [diagnostic for rule in rules for diagnostic in _run(rule, view)]
        return in_map_order(m, _without_superseded(found))


def _run(rule: CheckedRule, view: View) -> Iterator[Diagnostic]:
    missing = [need for need in rule.RULE.needs if view.lacks(need)]
    if not missing:
        yield from rule.check(view)
    for need in missing:
        lacking = need.value
        if need is Need.SOURCES and not view.map.sources:
            lacking = 'the source of the quotes: write a table [sources.ID] with its title, and file = "…"'
        yield Diagnostic(rule=rule.RULE, message=f"did not run: it needs {lacking}", severity=Severity.NOTE)


def _without_superseded(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the findings that no stronger one replaces at the same place."""
    found = list(found)
    replaces = {rule.RULE.code: getattr(rule, "SUPERSEDES", ()) for rule in CHECKED}
    replaced = {(code, diagnostic.route) for diagnostic in found for code in replaces[diagnostic.rule.code]}
    return (diagnostic for diagnostic in found if (diagnostic.rule.code, diagnostic.route) not in replaced)
