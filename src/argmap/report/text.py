"""Findings as text: a line that editors can follow, the source line with carets under the fault, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from argmap.diagnostics import Diagnostic, Severity
from argmap.report.findings import FileFindings, Finding
from argmap.report.terminal import printable
from argmap.source import Position, SourceText, Span, format_route

_LONGEST_LINE = 120
"""How many columns of a source line are shown."""


def format_text(files: Iterable[FileFindings], unread: Sequence[tuple[str, str]] = ()) -> str:
    """Return the findings of *files*, each with its source line, and a summary line, which counts the *unread* ones too."""
    files = tuple(files)
    parts = [_format_finding(file.source, finding) for file in files for finding in file.findings]
    notes = [f"{file.source.name}: {line}" for file in files for line in _notes(file.notes)]
    return "\n".join([*parts, *notes, *([""] if notes else []), summarise(files, len(unread))]) + "\n"


def format_concise(files: Iterable[FileFindings], _: Sequence[tuple[str, str]] = ()) -> str:
    """Return the findings of *files*, a line each."""
    return "".join(f"{_place(file.source, finding)}\n" for file in files for finding in file.findings)


def summarise(files: Iterable[FileFindings], unread: int = 0) -> str:
    """Return one line that says whether the maps are consistent, and how many weaknesses and hints they have.

    >>> summarise([])
    'consistent: no weaknesses, no hints'
    """
    files = tuple(files)
    errors, warnings, hints = (
        sum(file.count(severity) for file in files) for severity in (Severity.ERROR, Severity.WARNING, Severity.HINT)
    )
    head = f"not consistent: {_count(errors, 'error')}, " if errors else "consistent: "
    skipped = len({(file.source.name, note.rule.code) for file in files for note in file.notes})
    tail = f" ({_count(skipped, 'rule')} did not run)" if skipped else ""
    several = f" in {len(files)} files" if len(files) > 1 else ""
    missed = f"; {_count(unread, 'file')} could not be read" if unread else ""
    return f"{head}{_count(warnings, 'weakness', 'weaknesses')}, {_count(hints, 'hint')}{several}{tail}{missed}"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def _notes(notes: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield a line for each reason why rules did not run, with all that it kept from running."""
    by_reason: dict[str, list[Diagnostic]] = {}
    for note in notes:
        by_reason.setdefault(note.message, []).append(note)
    for reason, alike in by_reason.items():
        codes = ", ".join(note.rule.code for note in alike)
        yield _headline(alike[0]) if len(alike) == 1 else f"{alike[0].severity} {codes} {reason}"


def _headline(diagnostic: Diagnostic) -> str:
    rule = diagnostic.rule
    return f"{diagnostic.severity} {rule.code} {rule.name} {diagnostic.message}"


def _place(source: SourceText, finding: Finding) -> str:
    position = finding.position
    return f"{source.name}:{position.line}:{position.column}: {_headline(finding.diagnostic)}"


def _format_finding(source: SourceText, finding: Finding) -> str:
    lines = [_place(source, finding)]
    if finding.span is not None:
        lines.extend(_excerpt(source, finding.span, finding.position))
    lines.extend(f"  see {related}" for related in _related(source, finding.diagnostic))
    if finding.diagnostic.help:
        lines.append(f"  help: {finding.diagnostic.help}")
    return "\n".join([*lines, ""])


def _related(source: SourceText, diagnostic: Diagnostic) -> Iterator[str]:
    for route in diagnostic.related:
        span = source.span(route)
        line = f" on line {source.position(span.start).line}" if span else ""
        yield f"{format_route(route)}{line}"


def _excerpt(source: SourceText, span: Span, position: Position) -> Iterator[str]:
    """Yield the line on which *span* begins, and carets under the part of it that stands there."""
    line = source.line(position.line)
    if not line.strip():
        return
    start = position.column - 1
    length = max(1, min(span.end - span.start, len(line) - start))
    # A long line is shown from a little before the fault.
    cut = max(0, start - _LONGEST_LINE // 3) if len(line) > _LONGEST_LINE else 0
    shown = line[cut : cut + _LONGEST_LINE]
    length = min(length, len(shown) - (start - cut)) if start - cut < len(shown) else 1
    left, right = "…" if cut else "", "…" if cut + _LONGEST_LINE < len(line) else ""
    gutter = " " * len(str(position.line))
    before = left + shown[: start - cut]
    yield f"  {position.line} | {left}{printable(shown)}{right}"
    yield f"  {gutter} | {_blank(before)}{'^' * max(1, _width(shown[start - cut : start - cut + length]))}"


def _blank(text: str) -> str:
    """Return white space as wide as *text*; tabs stay, since only the terminal knows how wide they are."""
    return "".join("\t" if part == "\t" else " " * _width(part) for part in _tabs_apart(text))


def _tabs_apart(text: str) -> Iterator[str]:
    head, tab, rest = text.partition("\t")
    while tab:
        yield head
        yield tab
        head, tab, rest = rest.partition("\t")
    yield head


def _width(text: str) -> int:
    """Return how many columns a terminal gives *text*: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    return max(0, wcswidth(printable(text).replace("\ufffd", "?")))
