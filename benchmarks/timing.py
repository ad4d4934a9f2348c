"""Times of calls in this process, and processor times of whole processes."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

_V = TypeVar("_V")


def best_of(
    rounds: int,
    calls: Mapping[str, Callable[[_V], object]],
    fresh: Callable[[], _V],
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, float]:
    """Return the least time in seconds by *clock* of each of *calls*, each of a *fresh* value, which nothing was looked up in yet.

    They take turns, so that a busy spell hits them alike. The garbage collector runs as it always does.
    """
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            value = fresh()
            start = clock()
            call(value)
            times[name].append(clock() - start)
    return {name: min(taken) for name, taken in times.items()}


def process_times(runs: int, commands: Mapping[str, Sequence[str]]) -> dict[str, tuple[float, float]]:
    """Return the median processor time and wall time in seconds of each of *commands*, which take turns.

    They run once before, so that their bytecode is cached.
    """
    for command in commands.values():
        _run(command)
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            taken[name].append(_run(command))
    return {
        name: (statistics.median(cpu for cpu, _ in times), statistics.median(wall for _, wall in times))
        for name, times in taken.items()
    }


def _run(command: Sequence[str]) -> tuple[float, float]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, wall
