"""Load, check, draw and write maps of growing size, and start the command: `python -m benchmarks --help`."""

from __future__ import annotations

import gc
import tempfile
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Final, TypeAlias

import click
from attrs import evolve

import argmap
from argmap import ArgumentMap
from benchmarks.maps import SHAPES
from benchmarks.others import ARGUEBUF, arguebuf_call
from benchmarks.report import Bar, format_bars, format_table
from benchmarks.startup import startup_bars
from benchmarks.timing import best_of

Times: TypeAlias = Mapping[str, float]
_SIZES: Final = (100, 1_000, 10_000, 100_000)
_BAR_SIZE: Final = 10_000
# Beyond these, more would keep a person waiting for minutes and say nothing new.
_MOST_FOR_ARGUEBUF: Final = 10_000
_CLAIMS_IN_ALL: Final = 200_000
_COLUMNS: Final = ("tomllib", "load", "check", "DOT", "dump", *(("arguebuf",) if ARGUEBUF else ()))


@click.command()
@click.option("--most", type=int, default=_SIZES[-1], show_default=True, help="Leave out maps of more claims.")
@click.option("--rounds", type=click.IntRange(1), default=5, show_default=True, help="Take the best of so many times.")
@click.option(
    "--runs", type=click.IntRange(1), default=15, show_default=True, help="Take the median of so many processes."
)
@click.option("--shape", "shapes", type=click.Choice(list(SHAPES)), multiple=True, help="Only maps of this shape.")
def main(most: int, rounds: int, runs: int, shapes: tuple[str, ...]) -> None:
    """Print what argmap's work costs, and whether it keeps the bars."""
    sizes = [size for size in _SIZES if size <= most]
    measured = {shape: {size: _measure(shape, size, rounds) for size in sizes} for shape in shapes or SHAPES}
    click.echo("Seconds, the best of the rounds; load/tomllib is a ratio.\n")
    click.echo(format_table(("shape", "claims", *_COLUMNS, "load/tomllib"), _time_rows(measured)))
    click.echo("\nGrowth of the time for ten times the claims: 10 is linear.\n")
    click.echo(format_table(("shape", "to", *_COLUMNS), _growth_rows(measured)))
    with tempfile.TemporaryDirectory() as folder:
        bars = [*startup_bars(runs, Path(folder)), *_size_bars(measured)]
    click.echo(f"\n{format_bars(bars)}")


def _measure(shape: str, size: int, rounds: int) -> Times:
    """Return the times of everything that is done to the map of *shape* and *size*."""
    click.echo(f"{shape} of {size:,} claims", err=True)
    m = SHAPES[shape](size)
    text = argmap.dumps(m)
    calls: dict[str, Callable[[ArgumentMap], object]] = {
        "tomllib": lambda _: tomllib.loads(text),
        "load": lambda _: argmap.loads(text),
        "check": argmap.check,
        "DOT": lambda m: argmap.to_graphviz(m).source,
        "dump": argmap.dumps,
    }
    if ARGUEBUF and size <= _MOST_FOR_ARGUEBUF:
        arguebuf = arguebuf_call(m)
        calls["arguebuf"] = lambda _: arguebuf()
    gc.collect()
    return best_of(min(rounds, max(_CLAIMS_IN_ALL // size, 1)), calls, fresh=lambda: evolve(m))


def _time_rows(measured: Mapping[str, Mapping[int, Times]]) -> Iterator[list[str]]:
    for shape, by_size in measured.items():
        for size, times in by_size.items():
            ratio = f"{times['load'] / times['tomllib']:.2f}"
            yield [shape, f"{size:,}", *(_cell(times.get(column), 4) for column in _COLUMNS), ratio]


def _growth_rows(measured: Mapping[str, Mapping[int, Times]]) -> Iterator[list[str]]:
    for shape, by_size in measured.items():
        sizes = list(by_size)
        for small, large in pairwise(sizes):
            before, after = by_size[small], by_size[large]
            growth = (after[column] / before[column] if column in after else None for column in _COLUMNS)
            yield [shape, f"{large:,}", *(_cell(factor, 1) for factor in growth)]


def _cell(figure: float | None, digits: int) -> str:
    return "-" if figure is None else f"{figure:.{digits}f}"


def _size_bars(measured: Mapping[str, Mapping[int, Times]]) -> Iterable[Bar]:
    for shape, by_size in measured.items():
        if times := by_size.get(_BAR_SIZE):
            what = f"{shape} of {_BAR_SIZE:,} claims"
            yield Bar(f"load, {what}", times["load"] / times["tomllib"], "x tomllib", at_most=1)
            yield Bar(f"check, {what}", times["check"], "s", at_most=1)
            yield Bar(f"DOT, {what}", times["DOT"], "s", at_most=0.5)


if __name__ == "__main__":
    main()
