"""What to leave out of the findings on a map whose file has faults: what only follows from them."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.diagnostics import Diagnostic, Need, Severity
from argmap.source import Route


def without_consequences(faults: Iterable[Diagnostic], findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return *findings* without those that only follow from *faults* of the file.

    What could not be read is not judged: a finding at or below a faulty place goes; a weakness or hint of an element
    that has any fault goes, and so do all that are read off the labels, and that a suppression is unused; so does a reference to an
    id that is itself at fault; and a thesis is not missed where the key stands in the wrong place.
    """
    faults = tuple(faults)
    places = {fault.route for fault in faults if fault.route}
    elements = {place[:2] for place in places}
    names = {name for fault in faults if fault.rule.name == "bad-id" for name in fault.names}
    misplaced = any("thesis" in fault.names or fault.route[:1] == ("thesis",) for fault in faults)
    return tuple(
        finding
        for finding in findings
        if not _follows(finding, places, elements, names) and not (misplaced and finding.rule.name == "no-thesis")
    )


def _follows(finding: Diagnostic, places: set[Route], elements: set[Route], names: set[str]) -> bool:
    route = finding.route
    if places and Need.LABELS in finding.rule.needs:
        return True
    if places and finding.rule.name == "unused-suppression":
        return True
    if any(route[:end] in places for end in range(1, len(route) + 1)) or not names.isdisjoint(finding.names):
        return True
    return finding.severity is not Severity.ERROR and len(route) > 1 and route[:2] in elements
