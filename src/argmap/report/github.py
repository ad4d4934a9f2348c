"""Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from argmap.diagnostics import Diagnostic, Severity
from argmap.report.findings import FileFindings, Finding, alike
from argmap.report.terminal import printable
from argmap.report.text import summarise

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice", Severity.NOTE: "notice"}


def format_github(files: Iterable[FileFindings], unread: Sequence[tuple[str, str]] = ()) -> str:
    """Return a workflow command for each finding of *files* and each *unread* file, and the summary line.

    Rules that did not run for one reason share a notice: GitHub shows only so many for a step.
    """
    files = tuple(files)
    return "".join(f"{line}\n" for line in (*_commands(files, unread), summarise(files, len(unread))))


def _commands(files: Iterable[FileFindings], unread: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, reason in unread:
        yield _command("error", {"file": name, "title": "not read"}, reason)
    for file in files:
        yield from (_finding(file.source.name, finding) for finding in file.findings)
        yield from (_notice(file.source.name, group, reason) for group, reason in alike(file.notes))


def _finding(name: str, finding: Finding) -> str:
    start, end = finding.position, finding.end
    place: dict[str, object] = {"file": name, "line": start.line, "endLine": end.line, "col": start.column}
    # GitHub refuses columns where a finding is on several lines.
    if start.line == end.line:
        place["endColumn"] = end.column
    else:
        del place["col"]
    return _about(finding.diagnostic, place)


def _notice(name: str, notes: Sequence[Diagnostic], reason: str) -> str:
    if len(notes) == 1:
        return _about(notes[0], {"file": name})
    return _command("notice", {"file": name, "title": ", ".join(note.rule.code for note in notes)}, reason)


def _about(diagnostic: Diagnostic, place: dict[str, object]) -> str:
    rule, advice = diagnostic.rule, f"\nhelp: {diagnostic.help}" if diagnostic.help else ""
    properties = {**place, "title": f"{rule.code} {rule.name}"}
    return _command(_COMMANDS[diagnostic.severity], properties, f"{diagnostic.message}{advice}")


def _command(command: str, properties: dict[str, object], message: str) -> str:
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{command} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """Return *text* with what would end a command or steer a terminal out of the way."""
    lines = text.replace("%", "%25").replace("\r", "%0D").split("\n")
    return "%0A".join(printable(line) for line in lines)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
