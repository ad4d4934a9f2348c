"""A progress bar on standard error, for what takes long enough that people ask themselves whether it goes on."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

T = TypeVar("T")

PATIENCE = 1.0
"""How many seconds people wait without asking."""


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
