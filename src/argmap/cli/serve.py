"""`argmap serve`: a map as a page in the browser, drawn anew whenever the file is saved."""

from __future__ import annotations

import contextlib
import errno
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.checking import files_of_sources
from argmap.cli.finding import remarks_on
from argmap.cli.reading import STANDARD_INPUT, CannotRunError, folder_of, read_map
from argmap.cli.search import configurations
from argmap.cli.serving import HOST, Board, Server
from argmap.cli.watching import watch

if TYPE_CHECKING:
    from argmap.drawing.page.data import Remark

_PORT = 8642


@click.command(short_help="Show a map in the browser, and again whenever it is saved.")
@click.argument("name", metavar="MAP")
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    default=_PORT,
    show_default=True,
    help="Listen on this port of 127.0.0.1; 0 takes one that is free.",
)
@click.option("--open/--no-open", "show", default=True, help="Open the page in the browser. [default: yes]")
def serve(name: str, port: int, *, show: bool) -> None:
    """Show MAP, a TOML file, as a page in the browser; draw it again whenever it is saved, until Ctrl-C.

    The page is the one that argmap render writes as HTML, with what argmap check finds beside the drawing. While the file is
    broken it keeps the last drawing, and says what is wrong and on which line. Only browsers on this machine are answered.

    Exit status: 0 when it was ended, 2 if argmap could not run.
    """
    if name == STANDARD_INPUT:
        raise click.UsageError("standard input cannot be watched; name the file of the map")
    read_map(name)  # a wrong name is told at once
    board = Board()
    with _listen(port, board) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with contextlib.suppress(KeyboardInterrupt):
            address = f"http://{HOST}:{server.port}/"
            click.echo(f"{click.format_filename(name)}: {address} (Ctrl-C ends it)")
            if show:
                click.launch(address)
            watch(lambda: (name, *configurations([name])), lambda: _draw_again(name, board))
        board.end()
        server.shutdown()


def _listen(port: int, board: Board) -> Server:
    try:
        return Server(port, board)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            why = f"port {port} is taken; name another with --port, or let --port 0 find one"
        elif error.errno == errno.EACCES:
            why = f"port {port} is not for everyone; name one from 1024 with --port, or let --port 0 find one"
        else:
            why = f"port {port}: {(error.strerror or str(error)).lower()}"
        raise CannotRunError(why) from None


def _draw_again(name: str, board: Board) -> tuple[Iterable[str], Callable[[], None]]:
    """Read, check and draw the map; return the files of its sources, and what puts up the result."""
    from argmap.drawing import RenderError
    from argmap.drawing.page import draw_page

    try:
        reading = read_map(name)
        found = remarks_on(name, reading, lines=True)
    except CannotRunError as error:
        why = error.message
        return (), lambda: _tell(board, name, why, ())
    if reading.map is None:
        return (), lambda: _tell(board, name, f"{click.format_filename(name)} cannot be read", found)
    try:
        page = draw_page(reading.map, base=Path(folder_of(name)), found=found, live=board.version + 1)
    except RenderError as error:
        why = str(error)
        return (), lambda: _tell(board, name, why, ())
    return files_of_sources(reading, name), lambda: board.show(page)


def _tell(board: Board, name: str, title: str, found: Iterable[Remark]) -> None:
    """Put up what is wrong; where there never was a drawing, beside an empty one."""
    if not board.version:
        from argmap.drawing.page import draw_page
        from argmap.model import ArgumentMap

        board.show(draw_page(ArgumentMap(title=Path(name).name), found=(), live=1))
    faults = [
        {"severity": each.severity, "place": each.place, "rule": each.rule, "message": each.message, "help": each.help}
        for each in found
    ]
    board.tell({"title": title, "faults": faults})
