"""Draw maps of growing size whole, and one map again and again: `python -m benchmarks.drawing --help`."""

from __future__ import annotations

import resource
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

import argmap
from argmap.drawing import LayoutWarning, RenderError, render_bytes
from argmap.drawing.options import DEFAULT_TIMEOUT
from benchmarks.maps import SHAPES
from benchmarks.report import Bar, format_bars, format_table

_SIZES: Final = (100, 500, 2_000, 10_000)
_RENDERS: Final = 200
_SETTLED: Final = 50
_OP_ED: Final = Path(__file__).parent.parent / "maps" / "open-source-diplomacy.toml"


@click.command()
@click.option("--most", type=int, default=_SIZES[-1], show_default=True, help="Leave out maps of more claims.")
@click.option(
    "--timeout", type=float, default=DEFAULT_TIMEOUT, show_default=True, help="Seconds that a layout may take."
)
@click.option("--shape", "shapes", type=click.Choice(list(SHAPES)), multiple=True, help="Only maps of this shape.")
def main(most: int, timeout: float, shapes: tuple[str, ...]) -> None:
    """Print how long whole drawings take and how large they are, and whether drawing again and again takes more memory."""
    rows = [_row(shape, size, timeout) for shape in shapes or SHAPES for size in _SIZES if size <= most]
    click.echo(format_table(("shape", "claims", "seconds", "points", "MB", "rungs"), rows))
    click.echo(f"\n{format_bars(_memory_bars())}")


def _row(shape: str, size: int, timeout: float) -> list[str]:
    """Return the figures of the SVG of the map of *shape* and *size*: what it took, how large it is, how far down it went."""
    click.echo(f"{shape} of {size:,} claims", err=True)
    m = SHAPES[shape](size)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", LayoutWarning)
        start = _worked()
        try:
            svg = render_bytes(m, timeout=timeout)
        except RenderError:
            return [shape, f"{size:,}", f"{_worked() - start:.2f}", "refused", "", str(len(told))]
        taken = _worked() - start
    width, height = (
        svg.split(name, 1)[1].split(b'"', 2)[1].decode().removesuffix("pt") for name in (b" width", b" height")
    )
    points = f"{int(width):,} x {int(height):,}"
    return [shape, f"{size:,}", f"{taken:.2f}", points, f"{len(svg) / 1e6:.1f}", str(len(told))]


def _worked() -> float:
    """Return the processor time of this process and its children so far, which other programs do not lengthen."""
    taken = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in taken)


def _memory_bars() -> Iterator[Bar]:
    """Yield by how much the memory of this process grows while one map is drawn again and again, once caches are full."""
    m = argmap.load(_OP_ED)
    for _ in range(_SETTLED):
        render_bytes(m)
    before = _resident()
    for _ in range(_RENDERS):
        render_bytes(m)
    grown = (_resident() - before) / 1e6
    yield Bar(f"memory over {_RENDERS} renders of the op-ed", grown, "MB", at_most=8)


def _resident() -> int:
    """Return how many bytes of memory this process holds now; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0
    return pages * 4096


if __name__ == "__main__":
    main()
