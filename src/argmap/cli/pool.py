"""Checking many files: one after the other, or in several processes where that pays; what comes of it is the same."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial

from argmap.cli.checking import Manner, Outcome, Task, Unread, check_one
from argmap.cli.reading import STANDARD_INPUT

WORTH_A_POOL = 512 * 2**10
"""From how many bytes of maps on several processes are faster.

Two forks cost .07 s of processor time, as much as checking 90 KiB; where processes start anew, it is .3 s or 400 KiB.
"""

_CHUNKS_EACH = 8  # for each process: few enough to cost little, enough to keep all of them busy to the end


def check_all(tasks: Sequence[Task | Unread], manner: Manner, *, processes: int | None = None) -> Iterator[Outcome]:
    """Yield what comes of each task, in their order; *processes* is how many work on it, if not as many as pay."""
    if processes is None:
        processes = min(_processors(), len(tasks)) if _is_worth_a_pool(tasks) else 1
    if processes < 2 or any(task.name == STANDARD_INPUT for task in tasks):  # noqa: PLR2004 - a pool of one is none
        return (check_one(task, manner) for task in tasks)
    return _in_processes(tasks, manner, processes)


def _is_worth_a_pool(tasks: Sequence[Task | Unread]) -> bool:
    total = 0
    for task in tasks if len(tasks) > 1 else ():
        total += _size(task.name)
        if total >= WORTH_A_POOL:
            return True
    return False


def _size(name: str) -> int:
    try:
        return os.stat(name).st_size  # noqa: PTH116 - pathlib is slow to import
    except (OSError, ValueError):
        return 0


def _processors() -> int:
    # Where a container or a scheduler allows fewer than the machine has, that counts.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _in_processes(tasks: Sequence[Task | Unread], manner: Manner, processes: int) -> Iterator[Outcome]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(processes, multiprocessing.get_context(_start_method()), _leave_interrupts_to_the_parent)
    done = 0
    try:
        size = max(1, len(tasks) // (_CHUNKS_EACH * processes))
        with _interrupts_held():  # a pool that is only half begun cannot be ended
            outcomes = pool.map(partial(check_one, manner=manner), tasks, chunksize=size)
        for outcome in outcomes:
            done += 1
            yield outcome
    except BrokenProcessPool:
        # A process was killed, perhaps for want of memory: what it leaves is checked here, one file at a time.
        yield from (check_one(task, manner) for task in tasks[done:])
    except BaseException:
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _start_method() -> str:
    """Return how processes start: by a fork, which has all modules at once, where no thread could be left in the middle of it."""
    import threading

    if sys.platform != "linux" or threading.active_count() > 1:
        return "spawn"
    # What the forks would otherwise each import.
    import argmap.checks
    import argmap.formats.toml
    import argmap.report.findings  # noqa: F401

    return "fork"


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let an interrupt inside the block take effect after it; only the main thread is ever interrupted."""
    import signal
    import threading

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)
    if came:
        signal.raise_signal(signal.SIGINT)


def _leave_interrupts_to_the_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
