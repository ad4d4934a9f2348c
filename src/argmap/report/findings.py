"""The findings of a file, each with its place in the text, in the order in which they are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve, frozen

from argmap.comparison import digest, same
from argmap.diagnostics import Diagnostic, Severity
from argmap.representation import brief
from argmap.source import Position, Route, SourceText, Span


class Related(NamedTuple):
    """A place that a finding clashes with; where the text has none, `position` and `end` are None."""

    route: Route
    position: Position | None
    end: Position | None


if TYPE_CHECKING:
    from argmap.checks.selection import Bar
    from argmap.checks.waiving import Waived


class Finding(NamedTuple):
    """A diagnostic and where it stands; its `span` is None where the text has no such place: then it is about the file.

    All places are looked up at once, in the process that has read the file.
    """

    diagnostic: Diagnostic
    span: Span | None
    position: Position
    end: Position
    related: tuple[Related, ...] = ()


@frozen(eq=False)
class FileFindings:
    """The findings of one file in the order of the text, and the notes of rules that did not run.

    `waived` are those that the map accepts, `known` those of a baseline; neither are among the findings. `partial` says that not
    every rule that finds errors was to run, so that nobody can call the map consistent. `unsought` are severities that no rule
    that was to run can have, `left_out` the rules of the default profile, or of the one chosen, that were not to run, where others
    of their severity were.
    `bar` says what fails the check: errors, if it is None.
    """

    source: SourceText
    findings: tuple[Finding, ...]
    notes: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...] = ()
    known: tuple[Diagnostic, ...] = ()
    partial: bool = False
    unsought: frozenset[Severity] = frozenset()
    left_out: frozenset[str] = frozenset()
    bar: Bar | None = None

    __repr__ = brief
    __eq__ = same
    __hash__ = digest

    @property
    def waivers(self) -> int:
        """How many suppressions are in use."""
        return len({waived.waiver.route for waived in self.waived})

    def fails(self, finding: Finding) -> bool:
        """Say whether *finding* fails the check."""
        diagnostic = finding.diagnostic
        return diagnostic.severity is Severity.ERROR if self.bar is None else self.bar.fails(diagnostic)

    def count(self, severity: Severity) -> int:
        """Return how many findings are of *severity*."""
        return Counter(finding.diagnostic.severity for finding in self.findings)[severity]


def alike(notes: Iterable[Diagnostic]) -> Iterator[tuple[tuple[Diagnostic, ...], str]]:
    """Yield the *notes* of rules that did not run for one reason, and that reason, which speaks of them all."""
    by_reason: dict[str, list[Diagnostic]] = {}
    for note in notes:
        by_reason.setdefault(note.message, []).append(note)
    for reason, group in by_reason.items():
        yield tuple(group), reason if len(group) == 1 else reason.replace("it needs", "they need", 1)


def locate(source: SourceText, diagnostics: Iterable[Diagnostic]) -> FileFindings:
    """Return *diagnostics* with their places in *source*, in the order of the text; ties keep their order."""
    diagnostics = tuple(diagnostics)
    findings = [_locate(source, each) for each in diagnostics if each.severity is not Severity.NOTE]
    findings.sort(key=lambda finding: (finding.position.line, finding.position.column, finding.diagnostic.rule.code))
    return FileFindings(source, tuple(findings), tuple(each for each in diagnostics if each.severity is Severity.NOTE))


def of_no_map(source: SourceText, faults: Iterable[Diagnostic]) -> FileFindings:
    """Return the *faults* of a file of which no map could be made: nothing else was looked for in it."""
    return evolve(locate(source, faults), unsought=frozenset((Severity.WARNING, Severity.HINT)))


def without_known(file: FileFindings, known: Iterable[Diagnostic]) -> FileFindings:
    """Return *file* with the *known* ones of its findings set apart."""
    known = tuple(known)
    apart = {id(diagnostic) for diagnostic in known}  # two findings may be equal, of which one is known
    left = tuple(finding for finding in file.findings if id(finding.diagnostic) not in apart)
    return evolve(file, findings=left, known=(*file.known, *known))


def _locate(source: SourceText, diagnostic: Diagnostic) -> Finding:
    span = diagnostic.span or source.span(diagnostic.route, key=diagnostic.at_key)
    position, end = _ends(source, span) if span else (Position(1, 1), Position(1, 1))
    return Finding(diagnostic, span, position, end, tuple(_relate(source, route) for route in diagnostic.related))


def _relate(source: SourceText, route: Route) -> Related:
    span = source.span(route)
    return Related(route, *(_ends(source, span) if span else (None, None)))


def _ends(source: SourceText, span: Span) -> tuple[Position, Position]:
    return source.position(span.start), source.position(span.end)
