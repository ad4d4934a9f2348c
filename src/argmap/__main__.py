"""`python -m argmap`, and the command `argmap`: where both begin and end."""

from __future__ import annotations

import atexit
import gc
import os
import sys


def run() -> None:
    """Run the command line, and end without taking apart what the run has made."""
    # Python looks for cycles at every 700 new values: a run makes very many, and few cycles.
    gc.set_threshold(200_000, 50, 50)
    from argmap.cli import main

    try:
        main(prog_name="argmap")
    except SystemExit as end:
        _leave(end)
        raise


def _leave(end: SystemExit) -> None:
    """End the process as *end* says, at once; do nothing where that could lose anything."""
    import threading  # click has imported it

    watched = sys.gettrace() or sys.getprofile() or "_lsprof" in sys.modules  # who debugs or measures has the last word
    if threading.active_count() > 1 or watched or not isinstance(end.code, int | None):
        return
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        return  # Python says what it says of a stream that cannot be written
    atexit._run_exitfuncs()  # noqa: SLF001 - as Python does; there is no other way to run them
    # Freeing each value one by one, and looking for cycles once more, takes a tenth of the time of a check.
    os._exit(end.code or 0)


if __name__ == "__main__":
    run()
