"""Abstract frameworks beside formal-argumentation and clingo: `python -m benchmarks.frameworks --help`."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from typing import Final, TypeAlias

import click

from argmap.frameworks import Framework, dumps, loads, skeptical, some_extension
from benchmarks import by_clingo
from benchmarks.random_frameworks import admbuster, chain, erdos_renyi
from benchmarks.report import Bar, format_bars, format_table
from benchmarks.timing import best_of

Outcome: TypeAlias = tuple[float, bool | None]  # seconds, and the answer; None if there was none in time
FORMAL: Final = find_spec("argumentation") is not None
_SHAPES: Final[Mapping[str, tuple[float, Callable[[], Framework]]]] = {
    "sparse, 1,000, mean degree 2": (4, lambda: erdos_renyi(1_000, 2, 1)),
    "sparse, 1,000, mean degree 4": (4, lambda: erdos_renyi(1_000, 4, 1)),
    "sparse, 10,000, mean degree 2": (4, lambda: erdos_renyi(10_000, 2, 1)),
    "sparse, 10,000, mean degree 4": (4, lambda: erdos_renyi(10_000, 4, 1)),
    "dense, 1,000, mean degree 500": (50, lambda: erdos_renyi(1_000, 500, 1)),
    "dense, 10,000, mean degree 100": (50, lambda: erdos_renyi(10_000, 100, 1)),
    "chain, 10,000": (4, lambda: chain(10_000)),
    "admbuster, 10,000": (4, lambda: admbuster(10_000)),
}
# Sizes and mean degrees; more attacks among 300 and 400 keep either engine from any answer in time.
_KINDS: Final = (
    *((100, degree) for degree in (4, 8, 16, 32)),
    *((200, degree) for degree in (4, 8, 16, 32)),
    *((300, degree) for degree in (4, 6)),
    *((400, degree) for degree in (4, 5)),
)
_LIMIT: Final = 10
_TASKS: Final = ("SE-ST", "SE-PR", "DS-PR")
_OURS: Final[Mapping[str, Callable[[Framework, str], bool]]] = {
    "SE-ST": lambda framework, _: some_extension(framework, "stable") is not None,
    "SE-PR": lambda framework, _: some_extension(framework, "preferred") is not None,
    "DS-PR": lambda framework, argument: bool(skeptical(framework, argument, "preferred", witness=False)),
}
_CLINGO: Final[Mapping[str, Callable[[Framework, str], bool]]] = {
    "SE-ST": by_clingo.some_stable,
    "SE-PR": by_clingo.some_preferred,
    "DS-PR": by_clingo.skeptical_preferred,
}
_ENGINES: Final = {"argmap": _OURS, "clingo": _CLINGO}


@click.command()
@click.option("--rounds", type=click.IntRange(1), default=7, show_default=True, help="Take the best of so many times.")
@click.option("--seeds", type=click.IntRange(1), default=5, show_default=True, help="Random frameworks of each kind.")
@click.option("--part", type=click.Choice(["grounded", "search"]), multiple=True, help="Only this part.")
@click.option("--task", "tasks", type=click.Choice(_TASKS), multiple=True, help="Only this task of the search.")
@click.option("--one", hidden=True, nargs=5, metavar="TASK ENGINE SIZE DEGREE SEED")
def main(rounds: int, seeds: int, part: tuple[str, ...], tasks: tuple[str, ...], one: tuple[str, ...] | None) -> None:
    """Print how fast frameworks are read, grounded and searched, and whether the bars are kept."""
    if one:
        _run_here(*one)
        return
    if "search" not in part and FORMAL:
        click.echo(format_bars(_grounded_bars(rounds)))
    elif "search" not in part:
        click.echo("formal-argumentation is not installed: nothing to hold the grounded extension against")
    if "grounded" not in part:
        _search(tasks or _TASKS, seeds)


def _grounded_bars(rounds: int) -> Iterator[Bar]:
    from benchmarks.by_formal_argumentation import grounded_of_pairs, grounded_of_text

    for what, (least, make) in _SHAPES.items():
        framework = make()
        names, rows, text = framework.arguments, framework.attacks, dumps(framework, "paf")
        pairs = [(names[a], names[b]) for a, row in enumerate(rows) for b in row]
        assert some_extension(framework, "grounded") == grounded_of_pairs(names, pairs)  # noqa: S101
        times = best_of(
            rounds,
            {
                "built": lambda _: some_extension(Framework(names, rows), "grounded"),  # noqa: B023 - used at once
                "their built": lambda _: grounded_of_pairs(names, pairs),  # noqa: B023
                "read": lambda _: some_extension(loads(text, "paf"), "grounded"),  # noqa: B023
                "their read": lambda _: grounded_of_text(text),  # noqa: B023
            },
            fresh=lambda: None,
        )
        yield Bar(f"{what}: built, grounded", times["built"] / times["their built"], "x theirs", at_most=1 / least)
        yield Bar(f"{what}: read from p af, grounded", times["read"] / times["their read"], "x theirs")


def _search(tasks: Sequence[str], seeds: int) -> None:
    """Ask both engines the same, in a process each, and print what it took."""
    click.echo(
        f"\nRandom frameworks (Erdős-Rényi), {seeds} of each kind; seconds of processor time, PAR-2, limit {_LIMIT} s.\n"
    )
    rows: list[Sequence[str]] = []
    sums = {(task, engine): 0.0 for task in tasks for engine in _ENGINES}
    for task in tasks:
        for size, degree in _KINDS:
            click.echo(f"{task} of {size}, mean degree {degree}", err=True)
            both = {engine: [_run(task, engine, size, degree, seed) for seed in range(seeds)] for engine in _ENGINES}
            rows.append([f"{task} {size}, mean degree {degree}", *_cells(both)])
            for engine, outcomes in both.items():
                sums[task, engine] += sum(map(_penalised, outcomes))
    click.echo(format_table(("task", *(f"{engine} {what}" for engine in _ENGINES for what in ("s", "solved"))), rows))
    bars = [
        Bar(
            f"{task}: PAR-2, {sums[task, 'argmap']:.1f} s",
            sums[task, "argmap"] / sums[task, "clingo"],
            "x clingo's",
            at_most=2,
        )
        for task in tasks
    ]
    click.echo(f"\n{format_bars(bars)}")


def _cells(both: Mapping[str, Sequence[Outcome]]) -> Iterator[str]:
    for answers in zip(*([answer for _, answer in outcomes] for outcomes in both.values()), strict=True):
        if len({answer for answer in answers if answer is not None}) > 1:
            raise AssertionError(f"the engines disagree: {both}")
    for outcomes in both.values():
        yield f"{sum(map(_penalised, outcomes)) / len(outcomes):.3f}"
        yield f"{sum(answer is not None for _, answer in outcomes)}/{len(outcomes)}"


def _penalised(outcome: Outcome) -> float:
    seconds, answer = outcome
    return 2 * _LIMIT if answer is None else seconds


def _run(task: str, engine: str, size: int, degree: int, seed: int) -> Outcome:
    words = [task, engine, str(size), str(degree), str(seed)]
    done = subprocess.run([sys.executable, "-m", __spec__.name, "--one", *words], capture_output=True, check=False)
    if done.returncode == -signal.SIGPROF:
        return _LIMIT, None
    done.check_returncode()
    seconds, answer = json.loads(done.stdout)
    return seconds, answer


def _run_here(task: str, engine: str, size: str, degree: str, seed: str) -> None:
    framework = erdos_renyi(int(size), int(degree), int(seed))
    ask = _ENGINES[engine][task]
    ask(Framework("ab", [[1], [0]]), "a")  # so that what is imported at first use is no part of the time
    signal.setitimer(signal.ITIMER_PROF, _LIMIT)  # ends the process, also inside a solver
    start = time.process_time()
    answer = ask(framework, framework.arguments[int(seed) % int(size)])
    click.echo(json.dumps([time.process_time() - start, answer]))


if __name__ == "__main__":
    main()
