"""The programs that lay out and paint: Graphviz inside pygraphviz, in this process, or the `dot` executable."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from typing import IO, TypeAlias

from argmap.drawing.errors import RenderError, TimeIsUpError
from argmap.drawing.fonts import font_environment

Engine: TypeAlias = Callable[[str, str, str], bytes]
"""From DOT text, a layout ("dot", or "nop2" for text that has positions) and a format, to the drawing."""

_INSTALL = "install it with: pip install 'argmap[render]', or install Graphviz from your system's packages"
_STDERR = 2
_one_at_a_time = threading.Lock()  # Graphviz keeps global state


def find_engine(name: str) -> Engine:
    """Return the engine called *name*: "pygraphviz", "dot", or "auto" for the first of these that is there.

    Raises:
        RenderError: if it is not installed; the message says how to install it.
    """
    match name:
        case "pygraphviz" | "auto" if _has_pygraphviz():
            return render_in_process
        case "dot" | "auto" if shutil.which("dot"):
            return render_with_dot
        case "pygraphviz":
            raise RenderError("pygraphviz is not installed; install it with: pip install 'argmap[render]'")
        case "dot":
            raise RenderError("there is no `dot` on the PATH; install Graphviz from your system's packages")
        case "auto":
            raise RenderError(f"drawing needs Graphviz, and neither pygraphviz nor `dot` is here; {_INSTALL}")
        case _:
            raise RenderError(f"there is no engine {name!r}; the engines are auto, pygraphviz, dot")


def render_in_process(text: str, layout: str, file_format: str) -> bytes:
    """Return *text* drawn by the Graphviz that pygraphviz carries.

    Raises:
        RenderError: if Graphviz fails; the message has what it said.
    """
    with _one_at_a_time, _environment(font_environment()), _captured_stderr() as said:
        try:
            return _render(text.encode(), layout.encode(), file_format.encode())
        except ValueError as error:
            raise RenderError(f"Graphviz could not draw the map: {said() or error}") from None


def render_with_dot(text: str, layout: str, file_format: str, *, seconds: float | None = None) -> bytes:
    """Return *text* drawn by the `dot` executable.

    Raises:
        TimeIsUpError: if it takes longer than *seconds*; it is stopped.
        RenderError: if it fails; the message has what it said.
    """
    command = [shutil.which("dot") or "dot", f"-K{layout}", f"-T{file_format}"]
    environment = {**os.environ, **font_environment()}
    try:
        done = subprocess.run(  # noqa: S603  # the user's own `dot`
            command, input=text.encode(), capture_output=True, env=environment, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise TimeIsUpError(error.timeout) from None
    except OSError as error:
        raise RenderError(f"`{command[0]}` does not run: {error.strerror}") from None
    if done.returncode or not done.stdout:
        said = done.stderr.decode(errors="replace").strip()
        raise RenderError(f"`dot` could not draw the map: {said or f'exit code {done.returncode}'}")
    return done.stdout


def _has_pygraphviz() -> bool:
    return find_spec("pygraphviz") is not None


def _render(text: bytes, layout: bytes, file_format: bytes) -> bytes:
    from pygraphviz import graphviz as gv

    graph = _parse(text)
    context = gv.gvContextWithBuiltins()
    try:
        if gv.gvLayout(context, graph, layout):
            raise ValueError("layout failed")
        failed, drawing = gv.gvRenderData(context, graph, file_format)
        gv.gvFreeLayout(context, graph)
    finally:
        gv.agclose(graph)
        gv.gvFreeContext(context)
    if failed:
        raise ValueError(f"rendering as {file_format.decode()} failed")
    return bytes(drawing)


def _parse(text: bytes) -> object:
    from pygraphviz import graphviz as gv

    with tempfile.TemporaryFile() as file:
        file.write(text)
        file.seek(0)
        return gv.agread(file, None)


@contextlib.contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Set *variables* while the library reads them, and leave no trace."""
    os.environ.update(variables)
    try:
        yield
    finally:
        for name in variables:
            os.environ.pop(name, None)


@contextlib.contextmanager
def _captured_stderr() -> Iterator[Callable[[], str]]:
    """Keep what C code says off the terminal: it warns about other programs' font files in drawings that came out well."""
    with tempfile.TemporaryFile() as file:
        try:
            kept = os.dup(_STDERR)
        except OSError:  # no standard error to keep clean
            yield lambda: ""
            return
        os.dup2(file.fileno(), _STDERR)
        try:
            yield lambda: _read_all(file)
        finally:
            os.dup2(kept, _STDERR)
            os.close(kept)


def _read_all(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode(errors="replace").strip()
