"""Findings as Markdown, for comments on a change: a heading for a file, and a table of its findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from argmap.diagnostics import Diagnostic
from argmap.report.findings import FileFindings, Finding
from argmap.report.terminal import printable
from argmap.report.text import summarise
from argmap.source import format_route

# What Markdown, or HTML in it, would take for its own.
_MARKS = re.compile(r"([\\`*_\[\]<>|~&#])")


def format_markdown(files: Iterable[FileFindings], unread: Sequence[tuple[str, str]] = ()) -> str:
    """Return the findings of *files* as Markdown, the rules that did not run, the *unread* files, and the summary line."""
    files = tuple(files)
    parts = [_file(file) for file in files if file.findings or file.notes]
    reasons = [f"- not read: {_escaped(reason)}" for _, reason in unread]
    return "\n".join([*parts, *reasons, *([""] if reasons else []), f"**{summarise(files, len(unread))}**", ""])


def _file(file: FileFindings) -> str:
    rows = [_row(finding) for finding in file.findings]
    table = ["| line | severity | rule | finding |", "| ---: | --- | --- | --- |", *rows, ""] if rows else []
    notes = [f"- {_rule(note)} {_escaped(note.message)}" for note in file.notes]
    return "\n".join([f"### {_code(file.source.name)}", "", *table, *notes, *([""] if notes else [])])


def _row(finding: Finding) -> str:
    diagnostic = finding.diagnostic
    text = "<br>".join(_sentences(finding))
    return f"| {finding.position.line} | {diagnostic.severity} | {_rule(diagnostic)} | {text} |"


def _sentences(finding: Finding) -> Iterator[str]:
    yield _escaped(finding.diagnostic.message)
    for related in finding.related:
        line = f" on line {related.position.line}" if related.position else ""
        yield f"see {_code(format_route(related.route))}{line}"
    if finding.diagnostic.help:
        yield f"help: {_escaped(finding.diagnostic.help)}"


def _rule(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.rule.code} {diagnostic.rule.name}"


def _escaped(text: str) -> str:
    # A comment after @ keeps a name in a map from calling whoever is called so.
    return _MARKS.sub(r"\\\1", printable(" ".join(text.split()))).replace("@", "@<!-- -->")


def _code(text: str) -> str:
    """Return *text* in backticks, more of them than it has in a row; in a table a bar needs its backslash even there."""
    text = printable(text).replace("|", "\\|")
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
