"""Findings as text: a line that editors can follow, the source line with carets under the fault, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from argmap.diagnostics import DID_NOT_RUN, Diagnostic, Severity
from argmap.report.columns import columns_of
from argmap.report.findings import FileFindings, Finding, alike, locate
from argmap.report.terminal import as_shown, printable
from argmap.source import SourceText, Span, format_route

Paint: TypeAlias = Callable[[str, str], str]
"""Returns a text in the colour of what it is: the word of a severity, or "code", "place", "gutter" or "help"."""

_LONGEST_LINE = 120
"""How many columns of a source line are shown."""
_COUNTED = {Severity.WARNING: ("weakness", "weaknesses"), Severity.HINT: ("hint", "hints")}
"""What findings are called that leave a map consistent: one, and several."""


def unpainted(text: str, _: str) -> str:
    """Return *text* as it is."""
    return text


def format_text(
    files: Iterable[FileFindings],
    unread: Sequence[tuple[str, str]] = (),
    paint: Paint = unpainted,
    encoding: str = "utf-8",
) -> str:
    """Return the findings of *files*, each with its source line, and a summary line, which counts the *unread* ones too.

    Carets stand where a stream of this *encoding* shows the text that they point at.
    """
    files = tuple(files)
    parts = [_format_finding(file.source, finding, paint, encoding) for file in files for finding in file.findings]
    notes = [f"{paint(_name(file.source), 'place')}: {line}" for file in files for line in _notes(file.notes, paint)]
    return "\n".join([*parts, *notes, *([""] if notes else []), summarise(files, len(unread))]) + "\n"


def format_faults(source: SourceText, faults: Iterable[Diagnostic]) -> str:
    """Return the *faults* of a file that is no map, each with its source line."""
    found = locate(source, faults)
    return "\n".join(_format_finding(source, finding, unpainted, "utf-8") for finding in found.findings)


def format_concise(files: Iterable[FileFindings], paint: Paint = unpainted) -> str:
    """Return the findings of *files*, a line each."""
    return "".join(f"{_place(file.source, finding, paint)}\n" for file in files for finding in file.findings)


def summarise(files: Iterable[FileFindings], unread: int = 0) -> str:
    """Return one line that says whether the maps are consistent, and how many weaknesses and hints they have.

    What no rule that was to run could find, it does not call absent.

    >>> summarise([])
    'consistent: no weaknesses, no hints'
    """
    files = tuple(files)
    several = f" in {len(files)} files" if len(files) > 1 else ""
    known = sum(len(file.known) for file in files)
    old = f"; {known} known" if known else ""
    missed = f"; {_count(unread, 'file')} could not be read" if unread else ""
    return f"{_verdict(files)}{_counts(files)}{several}{_unlooked(files)}{old}{missed}"


def count_of(severities: Sequence[Severity], severity: Severity) -> str:
    """Return how many of *severities* are *severity*, as the summary calls them: warnings are weaknesses.

    >>> count_of([Severity.WARNING, Severity.HINT, Severity.WARNING], Severity.WARNING)
    '2 weaknesses'
    """
    return _count(severities.count(severity), *_COUNTED[severity])


def _verdict(files: tuple[FileFindings, ...]) -> str:
    """Return what may be said of consistency: nothing, where errors were not looked for or are known."""
    errors = sum(file.count(Severity.ERROR) for file in files)
    if errors:
        return f"not consistent{_waivers(files)}: {_count(errors, 'error')}, "
    if any(finding.severity is Severity.ERROR for file in files for finding in file.known):
        return f"no new errors{_waivers(files)}: "
    if any(file.partial for file in files):
        return f"no errors by the rules that ran{_waivers(files)}: "
    return f"consistent{_waivers(files)}: "


def _counts(files: tuple[FileFindings, ...]) -> str:
    """Return how many weaknesses and hints there are, or that nobody looked for them."""
    parts, unsought = [], []
    for severity, (_, many) in _COUNTED.items():
        if files and all(severity in file.unsought for file in files):
            unsought.append(many)
        else:
            parts.append(count_of([each.diagnostic.severity for file in files for each in file.findings], severity))
    absent = f"{' and '.join(unsought)} were not looked for" if unsought else ""
    return "; ".join(part for part in (", ".join(parts), absent) if part)


def _unlooked(files: tuple[FileFindings, ...]) -> str:
    """Return how many rules did not run, or not on all, for want of something or because they were left out, in parentheses."""
    notes = {(file.source.name, note.rule.code): note.message for file in files for note in file.notes}
    skipped = sum(message.startswith(DID_NOT_RUN) for message in notes.values())
    partial = len(notes) - skipped
    left_out = len({code for file in files for code in file.left_out})
    everywhere = all(file.left_out == files[0].left_out for file in files)
    partly: dict[int, list[str]] = {}
    for severity, (_, many) in _COUNTED.items():
        partly.setdefault(sum(severity in file.unsought for file in files), []).append(many)
    parts = [
        *([f"{_count(skipped, 'rule')} did not run"] if skipped else []),
        *([f"{_count(partial, 'rule')} ran in part"] if partial else []),
        *([f"{_count(left_out, 'rule')} left out{'' if everywhere else ' in some'}"] if left_out else []),
        *(f"{' and '.join(each)} not looked for in {n} of them" for n, each in partly.items() if 0 < n < len(files)),
    ]
    return f" ({'; '.join(parts)})" if parts else ""


def _waivers(files: tuple[FileFindings, ...]) -> str:
    waivers, waived = sum(file.waivers for file in files), sum(len(file.waived) for file in files)
    more = f" for {waived} findings" if waived > waivers else ""
    return f" with {_count(waivers, 'waiver')}{more}" if waivers else ""


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def _notes(notes: Iterable[Diagnostic], paint: Paint) -> Iterator[str]:
    """Yield a line for each reason why rules did not run, with all that it kept from running."""
    for group, reason in alike(notes):
        severity, codes = group[0].severity.value, ", ".join(note.rule.code for note in group)
        several = f"{paint(severity, severity)} {paint(codes, 'code')} {reason}"
        yield _headline(group[0], paint) if len(group) == 1 else several


def _headline(diagnostic: Diagnostic, paint: Paint) -> str:
    severity, rule = diagnostic.severity.value, diagnostic.rule
    return f"{paint(severity, severity)} {paint(rule.code, 'code')} {rule.name} {diagnostic.message}"


def _name(source: SourceText) -> str:
    return printable(source.name)


def _place(source: SourceText, finding: Finding, paint: Paint) -> str:
    place = f"{_name(source)}:{finding.position.line}:{finding.position.column}"
    return f"{paint(place, 'place')}: {_headline(finding.diagnostic, paint)}"


def _format_finding(source: SourceText, finding: Finding, paint: Paint, encoding: str) -> str:
    lines = [_place(source, finding, paint)]
    if finding.span is not None:
        lines.extend(_excerpt(source, finding.span, finding, paint, encoding))
    lines.extend(f"  see {related}" for related in _related(finding))
    if finding.diagnostic.help:
        lines.append(f"  {paint('help', 'help')}: {finding.diagnostic.help}")
    return "\n".join([*lines, ""])


def _related(finding: Finding) -> Iterator[str]:
    for related in finding.related:
        line = f" on line {related.position.line}" if related.position else ""
        yield f"{printable(format_route(related.route))}{line}"


def _excerpt(source: SourceText, span: Span, finding: Finding, paint: Paint, encoding: str) -> Iterator[str]:
    """Yield the line on which *span* begins, and carets under the part of it that stands there."""
    position = finding.position
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
    before = as_shown(left + printable(shown[: start - cut]), encoding)
    pointed_at = as_shown(printable(shown[start - cut : start - cut + length]), encoding)
    carets = "^" * max(1, columns_of(pointed_at))
    yield f"  {paint(f'{position.line} |', 'gutter')} {left}{printable(shown)}{right}"
    yield f"  {paint(f'{gutter} |', 'gutter')} {_blank(before)}{paint(carets, finding.diagnostic.severity.value)}"


def _blank(text: str) -> str:
    """Return white space as wide as *text*; tabs stay, since only the terminal knows how wide they are."""
    return "".join("\t" if part == "\t" else " " * columns_of(part) for part in _tabs_apart(text))


def _tabs_apart(text: str) -> Iterator[str]:
    head, tab, rest = text.partition("\t")
    while tab:
        yield head
        yield tab
        head, tab, rest = rest.partition("\t")
    yield head
