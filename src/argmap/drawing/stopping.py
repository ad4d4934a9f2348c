"""Graphviz in a process of its own, which can be stopped: by a limit of time, by Ctrl-C, and by its own crash."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from typing import TypeAlias

from argmap.drawing.engines import Engine, render_in_process, render_with_dot
from argmap.drawing.errors import RenderError, TimeIsUpError
from argmap.drawing.picture import Picture

LimitedEngine: TypeAlias = Callable[[str, str, str, float], bytes]
"""An engine that is also told how many seconds it has; it raises TimeIsUpError when they are over."""

SMALL, TANGLED = 1_000, 100
"""So many nodes and edges, with so many more edges than nodes, are laid out in half a second, tried on random maps.

A thousand of them with hundreds more edges than nodes may take minutes.
"""
_FAILED = 3
_WORK = "from argmap.drawing.stopping import work; work()"


def stoppable(engine: Engine, picture: Picture) -> LimitedEngine:
    """Return *engine* so that it can be stopped while it draws *picture*.

    A small picture is drawn in this process, and in so little time that no limit is needed.
    """
    if engine is render_with_dot:
        return lambda text, layout, file_format, seconds: render_with_dot(text, layout, file_format, seconds=seconds)
    small = picture.size <= SMALL and 2 * len(picture.edges) - picture.size <= TANGLED
    if small or not sys.executable:
        return lambda text, layout, file_format, _: engine(text, layout, file_format)
    return render_in_child


def render_in_child(text: str, layout: str, file_format: str, seconds: float) -> bytes:
    """Return *text* drawn by the Graphviz that pygraphviz carries, in another process.

    Raises:
        TimeIsUpError: if it takes longer than *seconds*; it is stopped.
        RenderError: if Graphviz fails or crashes.
    """
    command = [sys.executable, "-P", "-c", _WORK, layout, file_format]
    # The child finds argmap and pygraphviz where this process does, wherever that is.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(  # noqa: S603  # Python itself
            command, input=text.encode(), capture_output=True, env=environment, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise TimeIsUpError(seconds) from None
    if done.returncode == _FAILED:
        raise RenderError(done.stderr.decode(errors="replace").strip())
    if done.returncode or not done.stdout:
        raise RenderError(f"Graphviz broke off (exit code {done.returncode}): the map may be too large for it")
    return done.stdout


def work() -> None:
    """Draw what comes from standard input, as the arguments of the process say; this is what the child does."""
    _, layout, file_format = sys.argv
    try:
        drawing = render_in_process(sys.stdin.buffer.read().decode(), layout, file_format)
    except RenderError as error:
        sys.stderr.write(str(error))
        sys.exit(_FAILED)
    sys.stdout.buffer.write(drawing)
