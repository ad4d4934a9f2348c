"""Evaluate maps of growing size, deep, circular and wide: `python -m benchmarks.evaluation --help`."""

from __future__ import annotations

import gc
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Final, TypeAlias

import click
from attrs import evolve

import argmap
from argmap import ArgumentMap, evaluate, fix_labels, reweigh, sensitivities
from argmap.collector import collector_paused
from argmap.evaluation.links import links_of
from argmap.evaluation.program import program_of
from argmap.evaluation.standards import Weighing
from argmap.logic.grounded import well_founded
from benchmarks.circles import SHAPES as CIRCULAR
from benchmarks.circles import network
from benchmarks.maps import SHAPES as PLAIN
from benchmarks.maps import tree
from benchmarks.report import Bar, format_bars, format_table
from benchmarks.timing import best_of, process_times

Times: TypeAlias = Mapping[str, float]
_SHAPES: Final = {**PLAIN, **CIRCULAR}
_SIZES: Final = (1_000, 10_000, 100_000)
_BAR_SIZE: Final = 10_000
_NODES: Final = 100_000
_CLAIMS_IN_ALL: Final = 100_000
_COLUMNS: Final = ("labels", "evaluate")


@click.command()
@click.option("--most", type=int, default=_SIZES[-1], show_default=True, help="Leave out maps of more claims.")
@click.option("--rounds", type=click.IntRange(1), default=5, show_default=True, help="Take the best of so many times.")
@click.option(
    "--runs", type=click.IntRange(1), default=15, show_default=True, help="Take the median of so many processes."
)
@click.option("--shape", "shapes", type=click.Choice(list(_SHAPES)), multiple=True, help="Only maps of this shape.")
def main(most: int, rounds: int, runs: int, shapes: tuple[str, ...]) -> None:
    """Print what evaluation costs, and whether it keeps the bars."""
    sizes = [size for size in _SIZES if size <= most]
    measured = {shape: {size: _measure(shape, size, rounds) for size in sizes} for shape in shapes or _SHAPES}
    click.echo("Seconds of processor time, the best of the rounds: from a map to labels, and all of `evaluate`.\n")
    rows = (
        [shape, f"{size:,}", *(f"{times[column]:.4f}" for column in _COLUMNS)]
        for shape, by_size in measured.items()
        for size, times in by_size.items()
    )
    click.echo(format_table(("shape", "claims", *_COLUMNS), rows))
    click.echo("\nGrowth of the time for ten times the claims: 10 is linear.\n")
    click.echo(format_table(("shape", "to", *_COLUMNS), _growth_rows(measured)))
    with tempfile.TemporaryDirectory() as folder:
        bars = [*_label_bars(measured), *_strength_bars(rounds), *_startup_bars(runs, Path(folder))]
    click.echo(f"\n{format_bars(bars)}")


def _measure(shape: str, size: int, rounds: int) -> Times:
    click.echo(f"{shape} of {size:,} claims", err=True)
    m = _SHAPES[shape](size)
    gc.collect()
    calls: dict[str, Callable[[ArgumentMap], object]] = {"labels": _labels, "evaluate": evaluate}
    return best_of(min(rounds, max(_CLAIMS_IN_ALL // size, 1)), calls, fresh=lambda: evolve(m), clock=time.process_time)


def _labels(m: ArgumentMap) -> None:
    with collector_paused():
        well_founded(program_of(links_of(m, {}, {}, ()), Weighing()))


def _growth_rows(measured: Mapping[str, Mapping[int, Times]]) -> Iterator[list[str]]:
    for shape, by_size in measured.items():
        for small, large in pairwise(by_size):
            growth = (by_size[large][column] / by_size[small][column] for column in _COLUMNS)
            yield [shape, f"{large:,}", *(f"{factor:.1f}" for factor in growth)]


def _label_bars(measured: Mapping[str, Mapping[int, Times]]) -> Iterator[Bar]:
    for shape, by_size in measured.items():
        if times := by_size.get(_BAR_SIZE):
            yield Bar(f"map to labels, {shape} of {_BAR_SIZE:,} claims", times["labels"], "s", at_most=0.12)


def _strength_bars(rounds: int) -> Iterator[Bar]:
    """Yield what strengths of a map of as many nodes, and three times as many links, cost at first and then again."""
    m = network(_NODES)
    numbers = random.Random(1)  # noqa: S311 - no secret
    ratings = [{each.id: numbers.random() for each in m.arguments} for _ in range(rounds)]
    what = f"{_NODES:,} nodes, {3 * _NODES:,} links"
    for gate in (True, False):
        said = f"strengths, {what}" + ("" if gate else ", no gate")
        yield Bar(f"{said}: one shot", _seconds(partial(evaluate, m, gate=gate)), "s", at_most=2.5)
        fixed = fix_labels(m, gate=gate)
        reweigh(fixed, ratings[0])
        again = min(_seconds(partial(reweigh, fixed, each)) for each in ratings)
        yield Bar(f"{said}: again, other ratings", again, "s", at_most=0.3)
        yield Bar(f"{said}: sensitivities", _seconds(partial(sensitivities, m, "c0", gate=gate)), "s")


def _seconds(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


def _startup_bars(runs: int, folder: Path) -> Iterator[Bar]:
    """Yield what evaluating a small map adds to a process that has loaded it."""
    small = folder / "small.toml"
    argmap.dump(tree(50), small)
    load = f"import argmap; m = argmap.load({str(small)!r})"
    times = process_times(
        runs,
        {
            "load": [sys.executable, "-c", load],
            "evaluate": [sys.executable, "-c", f"{load}; argmap.evaluate(m)"],
            "command": [sys.executable, "-m", "argmap", "evaluate", str(small)],
            "check": [sys.executable, "-m", "argmap", "check", str(small)],
        },
    )
    added = times["evaluate"][0] - times["load"][0]
    yield Bar("evaluate, 50 claims: processor time over loading", added, "s", at_most=0.01)
    yield Bar("argmap evaluate, 50 claims: processor time", times["command"][0], "s")
    yield Bar("argmap check, 50 claims: processor time", times["check"][0], "s")


if __name__ == "__main__":
    main()
