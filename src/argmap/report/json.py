"""Findings as JSON, for programs: the same data as the text, with routes and spans; as one object, or an object a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from argmap.diagnostics import Diagnostic, Severity
from argmap.edits import Fix
from argmap.report.findings import FileFindings, Finding, locate
from argmap.report.fixes import Replacement, replacements
from argmap.source import Position, SourceText

if TYPE_CHECKING:
    from argmap.checks.waiving import Waived

SCHEMA = 1
"""The version of this output; it grows when a key changes its meaning or goes."""


def format_json(files: Iterable[FileFindings], unread: Sequence[tuple[str, str]] = ()) -> str:
    """Return the findings of *files* as one JSON object.

    Its keys are `schema`, `consistent`, `counts`, `diagnostics`, `waived` (findings that a map accepts, each with the `reason`),
    `known` (how many findings of a baseline are left out), `skipped` (rules that did not run), and `unread`: the files that could
    not be read, with the reason. Where nobody can say it, `consistent` is null: a file is unread, errors were not looked for, or
    are known.
    """
    import json

    files = tuple(files)
    severities = (Severity.ERROR, Severity.WARNING, Severity.HINT)
    counts = {severity.value: sum(file.count(severity) for file in files) for severity in severities}
    document = {
        "schema": SCHEMA,
        "consistent": _consistent(files, unread),
        "counts": counts,
        "diagnostics": list(_findings(files)),
        "waived": [_waived(file.source, waived) for file in files for waived in file.waived],
        "known": sum(len(file.known) for file in files),
        "skipped": list(_notes(files)),
        "unread": list(_unread(unread)),
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _consistent(files: tuple[FileFindings, ...], unread: Sequence[tuple[str, str]]) -> bool | None:
    if any(file.count(Severity.ERROR) for file in files):
        return False
    known = any(finding.severity is Severity.ERROR for file in files for finding in file.known)
    return None if known or unread or any(file.partial for file in files) else True


def format_jsonl(files: Iterable[FileFindings], unread: Sequence[tuple[str, str]] = ()) -> str:
    """Return the findings of *files* as JSON, an object a line: what `format_json` has in its lists.

    The key `is` says what a line is: "finding", "skipped" or "unread".
    """
    import json

    files = tuple(files)
    kinds = {"finding": _findings(files), "skipped": _notes(files), "unread": _unread(unread)}
    rows = ({"is": kind, **each} for kind, entries in kinds.items() for each in entries)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _findings(files: Iterable[FileFindings]) -> Iterator[dict[str, object]]:
    for file in files:
        fixed = replacements(file.source, [finding.diagnostic for finding in file.findings])
        yield from (_finding(file.source, *each) for each in zip(file.findings, fixed, strict=True))


def _notes(files: Iterable[FileFindings]) -> Iterator[dict[str, object]]:
    return (_skipped(file.source, note) for file in files for note in file.notes)


def _unread(unread: Sequence[tuple[str, str]]) -> Iterator[dict[str, object]]:
    return ({"file": name, "reason": reason} for name, reason in unread)


def _finding(source: SourceText, finding: Finding, fixed: Iterable[Replacement]) -> dict[str, object]:
    diagnostic = finding.diagnostic
    return {
        "file": source.name,
        **_range(finding.position, finding.end),
        "severity": diagnostic.severity.value,
        "code": diagnostic.rule.code,
        "name": diagnostic.rule.name,
        "anchor": diagnostic.rule.anchor,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "route": list(diagnostic.route),
        "related": [list(route) for route in diagnostic.related],
        "witness": list(diagnostic.witness),
        "fix": _fix(diagnostic.fix, fixed),
    }


def _waived(source: SourceText, waived: Waived) -> dict[str, object]:
    [finding] = locate(source, [waived.finding]).findings
    until = waived.suppression.until
    return {
        **_finding(source, finding, *replacements(source, [waived.finding])),
        "reason": waived.suppression.reason,
        "until": None if until is None else str(until),
    }


def _range(start: Position, end: Position) -> dict[str, int]:
    return {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}


def _skipped(source: SourceText, note: Diagnostic) -> dict[str, object]:
    rule = note.rule
    return {"file": source.name, "code": rule.code, "name": rule.name, "anchor": rule.anchor, "reason": note.message}


def _fix(fix: Fix | None, fixed: Iterable[Replacement]) -> dict[str, object] | None:
    edits = [{**_range(each.start, each.end), "text": each.text} for each in fixed]
    return None if fix is None else {"says": fix.says, "safety": fix.safety.value, "edits": edits}
