"""Figures as tables of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen


@frozen
class Bar:
    """A figure and what it may be at most; None where it only stands for comparison."""

    what: str
    figure: float
    unit: str
    at_most: float | None = None


def format_bars(bars: Iterable[Bar]) -> str:
    """Return a line for each of *bars*, with whether it is kept."""
    rows = [
        (
            bar.what,
            f"{bar.figure:.3g} {bar.unit}",
            "" if bar.at_most is None else f"at most {bar.at_most:g}",
            "" if bar.at_most is None else ("kept" if bar.figure <= bar.at_most else "MISSED"),
        )
        for bar in bars
    ]
    return format_table(("what", "figure", "bar", ""), rows)


def format_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return *rows* below *head*, the first column to the left and the others to the right.

    >>> print(format_table(("shape", "s"), [("tree", "1.5"), ("chain", "12")]))
    shape    s
    -----  ---
    tree   1.5
    chain   12
    """
    lines = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    lines.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
