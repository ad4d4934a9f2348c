"""How much of its sources each map accounts for, as text and as JSON: shares, and the sentences that nothing covers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from argmap.checks.covering import Coverage, SourceCoverage, Treatment
from argmap.report.terminal import printable

Covered: TypeAlias = Iterable[tuple[str, Coverage]]
"""The names of files, as they are shown, with what their maps do with their sources."""


def add_coverage(form: str, printed: str, covered: Covered) -> str:
    """Return *printed*, the findings of files in a *form*, with the coverage of the same files after them.

    JSON gets one more key, `coverage`; any other form the text, after a blank line.
    """
    if form != "json":
        return "\n".join(part for part in (printed, format_coverage(covered)) if part)
    import json

    document = {**json.loads(printed), "coverage": coverage_data(covered)}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def format_coverage(covered: Covered) -> str:
    """Return a line for each source, with the share of its sentences that is covered, and one for each sentence that is not."""
    return "".join(f"{line}\n" for name, coverage in covered for line in _lines(printable(name), coverage))


def coverage_data(covered: Covered) -> list[dict[str, object]]:
    """Return an object for each source: how many sentences are quoted and omitted, the share, and those that are uncovered.

    All but `file` and `source` are null where the text is not at hand.
    """
    return [row for name, coverage in covered for row in _rows(name, coverage)]


def _lines(name: str, coverage: Coverage) -> Iterator[str]:
    for each in coverage.sources:
        quoted, omitted, total = _count(each, Treatment.QUOTED), _count(each, Treatment.OMITTED), len(each.sentences)
        # Rounded down, so that only the whole is 100%.
        share = int(100 * (quoted + omitted) / total) if total else 100
        sentences = "1 sentence is" if total == 1 else f"{total:,} sentences are"
        yield f"{name}: {each.source}: {quoted:,} of {sentences} quoted, {omitted:,} left out on purpose ({share}%)"
        yield from (f"  paragraph {sentence.paragraph}: {printable(sentence.text)}" for sentence in each.uncovered)
    yield from (f"{name}: {source}: its text is not at hand" for source in coverage.missing)
    if not coverage.sources and not coverage.missing:
        yield f"{name}: it has no sources"


def _rows(name: str, coverage: Coverage) -> Iterator[dict[str, object]]:
    for each in coverage.sources:
        yield {
            "file": name,
            "source": each.source,
            "sentences": len(each.sentences),
            "quoted": _count(each, Treatment.QUOTED),
            "omitted": _count(each, Treatment.OMITTED),
            "share": each.share,
            "uncovered": [{"paragraph": sentence.paragraph, "text": sentence.text} for sentence in each.uncovered],
        }
    keys = ("sentences", "quoted", "omitted", "share", "uncovered")
    yield from ({"file": name, "source": source, **dict.fromkeys(keys)} for source in coverage.missing)


def _count(source: SourceCoverage, treatment: Treatment) -> int:
    return sum(sentence.treatment is treatment for sentence in source.sentences)
