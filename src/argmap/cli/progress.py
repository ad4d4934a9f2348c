"""A word on standard error, on a terminal only, for what takes long enough that people ask whether it goes on."""

from __future__ import annotations

import itertools
import os
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

T = TypeVar("T")

PATIENCE = 1.0
"""How many seconds people wait without asking."""
_TURN = 0.2
_waits: list[str] = []


def with_progress(items: Iterable[T], length: int, label: str, *, patience: float = PATIENCE) -> Iterator[T]:
    """Yield *items*, of which there are *length*; on a terminal a bar shows how many came, once *patience* is over."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    start = time.monotonic()
    bar = click.progressbar(length=length, label=label, file=sys.stderr)
    shown = 0
    try:
        for done, item in enumerate(items, 1):
            if time.monotonic() - start >= patience:
                bar.update(done - shown)
                shown = done
            yield item
    finally:
        if shown:
            # The bar goes, so that it does not stand among the findings.
            click.echo("\r\x1b[2K", nl=False, err=True)


@contextmanager
def waiting(what: str, *, patience: float = PATIENCE) -> Iterator[None]:
    """Say on a terminal *what* goes on, and for how long already, once *patience* is over; nothing of it stays there.

    Within another wait, the other speaks. It cannot speak while something holds Python's lock, as Graphviz does in this process.
    """
    if _waits or sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    # While Graphviz draws, standard error is turned away.
    terminal = os.dup(sys.stderr.fileno())
    ticking = threading.Thread(target=_tick, args=(terminal, what, patience, done), daemon=True)
    _waits.append(what)
    ticking.start()
    try:
        yield
    finally:
        done.set()
        ticking.join()
        _waits.remove(what)
        os.close(terminal)


def _tick(terminal: int, what: str, patience: float, done: threading.Event) -> None:
    start = time.monotonic()
    if done.wait(patience):
        return
    for turn in itertools.cycle("|/-\\"):
        os.write(terminal, f"\r{turn} {what} … {time.monotonic() - start:.0f} s\x1b[K".encode())
        if done.wait(_TURN):
            break
    os.write(terminal, b"\r\x1b[2K")
