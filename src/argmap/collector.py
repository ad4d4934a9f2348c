"""Python's garbage collector, kept from searching while very many values are made that all live on."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the garbage collector inside the block, if it is on.

    Frozen values refer only to older ones and make no cycles, so what it would find is nothing; on a map of 10,000 claims
    it would search for a quarter of the time.

    >>> with collector_paused():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
