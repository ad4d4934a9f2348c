"""Doing something again whenever a file changes.

Files are looked at a few times a second: that costs next to nothing, and works in containers, on shared folders, and where editors
put a new file in the place of the old one.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

_INTERVAL = 0.2
_SETTLING = 0.05  # an editor may empty a file before it writes it
_SHARE = 0.1  # of the time, at most, goes into looking

Stamp: TypeAlias = tuple[int, int, int]
Stamps: TypeAlias = Mapping[str, Stamp | None]


def watch(look: Callable[[], Iterable[str]], act: Callable[[], tuple[Iterable[str], Callable[[], None]]]) -> None:
    """Call *act*, and again each time a file has changed, come or gone, until an interrupt.

    *look* returns the files that matter, which may come to be more or fewer. *act* returns the others on which its result depends,
    and what shows the result: whoever sees it and changes a file then can rely on that being noticed.
    """
    others: tuple[str, ...] = ()
    try:
        while True:
            looked = tuple(look())
            before = stamps((*looked, *others))
            found, show = act()
            others = tuple(found)
            after = stamps((*looked, *others))
            show()
            _wait(look, others, {file: before.get(file, stamp) for file, stamp in after.items()})
    except KeyboardInterrupt:
        return


def stamps(files: Iterable[str]) -> dict[str, Stamp | None]:
    """Return for each of *files* what changes when it changes; None where there is no such file."""
    return {file: _stamp(file) for file in files}


def _stamp(file: str) -> Stamp | None:
    try:
        status = os.stat(file)  # noqa: PTH116 - a name may be what no path can be
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _wait(look: Callable[[], Iterable[str]], others: Iterable[str], before: Stamps) -> None:
    """Wait until something is other than *before*, and then stays so."""
    while True:
        start = time.monotonic()
        now = stamps((*look(), *others))
        cost = time.monotonic() - start
        if any(before.get(file) != now.get(file) for file in before.keys() | now.keys()):
            break
        time.sleep(max(_INTERVAL, cost / _SHARE))
    settled: Stamps | None = None
    while now != settled:
        settled = now
        time.sleep(_SETTLING)
        now = stamps((*look(), *others))
