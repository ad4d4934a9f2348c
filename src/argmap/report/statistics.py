"""Statistics for people and programs: how often each rule found something, and the numbers of each map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from attrs import asdict

from argmap.diagnostics import Rule, quoted
from argmap.report.findings import FileFindings
from argmap.report.text import summarise

if TYPE_CHECKING:
    from argmap.checks.metrics import Metrics

SCHEMA = 1
"""The version of the JSON; it grows when a key changes its meaning or goes."""

_MOST_POINTS = 5


def format_statistics(
    files: Iterable[tuple[FileFindings, Metrics | None]], unread: Sequence[tuple[str, str]] = ()
) -> str:
    """Return how many findings there are of each rule, most first; then the numbers of each map, and the summary.

    A file that holds no map has no numbers. Findings that are waived or known do not count.
    """
    files = tuple(files)
    counts = _counts(file for file, _ in files)
    digits = max((len(str(count)) for _, count in counts), default=0)
    width = max((len(rule.name) for rule, _ in counts), default=0)
    lines = [f"{count:{digits}}  {rule.code}  {rule.name:{width}}  {rule.severity.value}" for rule, count in counts]
    parts = ["\n".join(lines)] if lines else []
    parts.extend(_of_map(file.source.name, metrics) for file, metrics in files if metrics is not None)
    return "\n\n".join([*parts, summarise((file for file, _ in files), len(unread))]) + "\n"


def format_statistics_json(
    files: Iterable[tuple[FileFindings, Metrics | None]], unread: Sequence[tuple[str, str]] = ()
) -> str:
    """Return the same as one JSON object: `rules` (code, name, count, most first), `maps` by file, `unread`.

    The numbers of a map are those of `argmap.checks.metrics.Metrics`, under the same names; null for a file that holds no map.
    """
    import json

    files = tuple(files)
    document = {
        "schema": SCHEMA,
        "rules": [
            {"code": rule.code, "name": rule.name, "count": count} for rule, count in _counts(file for file, _ in files)
        ],
        "maps": {file.source.name: None if metrics is None else asdict(metrics) for file, metrics in files},
        "unread": [{"file": name, "reason": reason} for name, reason in unread],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _counts(files: Iterable[FileFindings]) -> list[tuple[Rule, int]]:
    counts = Counter(finding.diagnostic.rule for file in files for finding in file.findings)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].code))


def _of_map(name: str, metrics: Metrics) -> str:
    rows = [
        ("claims", f"{metrics.claims}"),
        ("arguments", f"{metrics.arguments}"),
        ("rebuttals", f"{metrics.rebuttals}"),
        ("evidence", f"{metrics.evidence}"),
        ("sources", f"{metrics.sources}"),
        ("depth", "no thesis" if metrics.depth is None else f"{metrics.depth}"),
        ("width", "no thesis" if metrics.width is None else f"{metrics.width}"),
        ("leaves", f"{metrics.leaves}"),
        ("supported", _share(metrics.supported, metrics.claims, "claims")),
        ("sourced", _share(metrics.sourced, metrics.evidence, "items of evidence")),
        ("anchored", _share(metrics.anchored, metrics.claims, "claims")),
    ]
    if metrics.single_points is not None:
        rows.append(("support", _points(metrics.single_points)))
    return "\n".join([name, *(f"  {label:10}  {value}" for label, value in rows)])


def _share(part: int, whole: int, what: str) -> str:
    return f"{part} of {whole} {what} ({part / whole:.0%})" if whole else f"no {what}"


def _points(ids: tuple[str, ...]) -> str:
    """Return how many single points of failure there are in what speaks for the theses, and the first of them."""
    if not ids:
        return "rests on no single fact, objections aside"
    shown = ", ".join(quoted(name) for name in ids[:_MOST_POINTS])
    more = f" and {len(ids) - _MOST_POINTS} more" if len(ids) > _MOST_POINTS else ""
    return f"rests on {len(ids)} single fact{'s' * (len(ids) > 1)}, objections aside: {shown}{more}"
