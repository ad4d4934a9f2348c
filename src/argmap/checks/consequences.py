"""What to leave out of the findings on a map whose file has faults: what only follows from them."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.diagnostics import Diagnostic, Need, Rule, Severity
from argmap.source import Route


def without_consequences(faults: Iterable[Diagnostic], findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return *findings* without those that only follow from *faults* of the file, and a note for each rule that had a point there.

    What could not be read is not judged: a finding at or below a faulty place goes, and so does a reference to an id that is
    itself at fault; and a thesis is not missed where the key stands in the wrong place. A weakness or hint of an element
    that has any fault is kept back, and so are all that are read off the labels, and that a suppression is unused.
    """
    faults = tuple(faults)
    places = {fault.route for fault in faults if fault.route}
    names = {name for fault in faults if fault.rule.name == "bad-id" for name in fault.names}
    misplaced = any("thesis" in fault.names or fault.route[:1] == ("thesis",) for fault in faults)
    elements = {place[:2] for place in places}
    told, kept_back = list[Diagnostic](), dict[Rule, None]()
    for finding in findings:
        if (misplaced and finding.rule.name == "no-thesis") or _says_it_again(finding, places, names):
            continue
        if not places or not _may_follow(finding, elements):
            told.append(finding)
        elif finding.severity is not Severity.NOTE:
            kept_back[finding.rule] = None
    return (*told, *(Diagnostic(rule=rule, message=_KEPT_BACK, severity=Severity.NOTE) for rule in kept_back))


_KEPT_BACK = "has findings that may only follow from the faults of the file: mend those, and check again"


def _says_it_again(finding: Diagnostic, places: set[Route], names: set[str]) -> bool:
    """Say whether *finding* is about what a fault of the file has made it: what stands at a faulty place, or a faulty id."""
    route = finding.route
    return any(route[:end] in places for end in range(1, len(route) + 1)) or not names.isdisjoint(finding.names)


def _may_follow(finding: Diagnostic, elements: set[Route]) -> bool:
    """Say whether *finding* might not be there if the faults of *elements* were not."""
    if Need.LABELS in finding.rule.needs or finding.rule.name == "unused-suppression":
        return True
    return finding.severity is not Severity.ERROR and len(finding.route) > 1 and finding.route[:2] in elements
