"""Reading what the command line names: maps, standard input, and texts of sources."""

from __future__ import annotations

import os
import sys
from collections.abc import Container, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.formats.toml import Reading
    from argmap.model import ArgumentMap

STANDARD_INPUT = "-"


class CannotRunError(click.ClickException):
    """What keeps a command from running: said in one line on standard error, with exit status 2."""

    exit_code = 2

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        """Print the message, in the form of all messages of the command line."""
        click.echo(f"argmap: {self.message}", err=True)


def read_map(name: str) -> Reading:
    """Read the map in the file *name*, or from standard input if it is `-`.

    Raises:
        CannotRunError: if it cannot be read.
    """
    from argmap.formats.toml import read_bytes

    return read_bytes(read_data(name), shown_name(name))


def shown_name(name: str) -> str:
    """Return what findings call the file *name*."""
    return "<stdin>" if name == STANDARD_INPUT else click.format_filename(name)


def require_map(reading: Reading, *, otherwise: int = 1) -> ArgumentMap:
    """Return the map, with a word on its faults; without a map, print the findings and exit with the status *otherwise*."""
    if reading.map is None:
        from argmap.report import format_text
        from argmap.report.findings import of_no_map

        click.echo(format_text([of_no_map(reading.source, reading.diagnostics)]), nl=False, err=True)
        sys.exit(otherwise)
    faults = len(reading.diagnostics)
    if faults:
        name = "-" if reading.source.name == "<stdin>" else reading.source.name
        count = "1 fault" if faults == 1 else f"{faults} faults"
        click.echo(
            f"argmap: {count} in the shape of {reading.source.name}, left out here: run argmap check {name}", err=True
        )
    return reading.map


def folder_of(name: str) -> str:
    """Return the folder from which the paths in the map *name* count."""
    return "." if name == STANDARD_INPUT else os.path.dirname(name) or "."  # noqa: PTH120 - pathlib is slow to import


def read_sources(options: Iterable[str]) -> dict[str, str]:
    """Return the texts of sources by id, from options `ID=PATH`.

    Raises:
        CannotRunError: if a file cannot be read or is not UTF-8.
        click.BadParameter: if an option is not of this form.
    """
    texts: dict[str, str] = {}
    for option in options:
        source, equals, path = option.partition("=")
        if not source or not equals or not path:
            raise click.BadParameter(f"'{option}' is not of the form ID=PATH", param_hint="'--source'")
        texts[source] = _read_text(path)
    return texts


def read_configured(paths: Mapping[str, Path], sources: Container[str]) -> dict[str, str]:
    """Return the texts at *paths* of those of the *sources* that a configuration names.

    Raises:
        CannotRunError: if a file cannot be read or is not UTF-8.
    """
    return {source: _read_text(os.fspath(path)) for source, path in paths.items() if source in sources}


def _read_text(name: str) -> str:
    if os.path.isdir(name):  # noqa: PTH112 - Path.is_dir() raises where a folder on the way lets nobody look
        raise CannotRunError(f"{name}: this is a folder, not a file; name the text in it")
    try:
        return read_data(name).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        from argmap.checks.texts import describe_byte

        raise CannotRunError(f"{name}: {describe_byte(error)} is no UTF-8; save the text as UTF-8") from None


def read_date(context: click.Context, option: click.Parameter, written: str | None) -> date | None:
    """Return the date that an option gives; a callback of click.

    Raises:
        click.BadParameter: if it is no date of the form 2026-12-31.
    """
    if written is None:
        return None
    try:
        found = date.fromisoformat(written)
    except ValueError:
        found = None
    # Python reads weeks and days without dashes as well; a map does not.
    if found is None or found.isoformat() != written:
        raise click.BadParameter(f"'{written}' is no date of the form 2026-12-31", context, option)
    return found


def read_data(name: str) -> bytes:
    """Return what is in the file *name*, or comes from standard input if it is `-`.

    Raises:
        CannotRunError: if it cannot be read.
    """
    if name == STANDARD_INPUT:
        if sys.stdin is None:
            raise CannotRunError("standard input is closed; name the file")
        return sys.stdin.buffer.read()
    path, name = name, click.format_filename(name)
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib is slow to import
            return file.read()
    except FileNotFoundError:
        raise CannotRunError(f"{name}: {_link(path) or f'there is no such file{_neighbour(path)}'}") from None
    except IsADirectoryError:
        raise CannotRunError(f"{name}: this is a folder, not a file; name the map in it{_maps_in(path)}") from None
    except OSError as error:
        raise CannotRunError(f"{name}: {(error.strerror or str(error)).lower()}") from None
    except ValueError as error:  # a null byte in the name
        raise CannotRunError(f"{name!r}: {error}") from None


def _link(name: str) -> str:
    """Return where *name*, at which nothing can be read, leads if it is a symbolic link: there is something of that name."""
    try:
        goal = os.readlink(name)  # noqa: PTH115 - pathlib is slow to import
    except OSError:
        return ""
    return f"this is a symbolic link to {click.format_filename(goal)}, and leads to no file"


def _neighbour(name: str) -> str:
    import difflib
    from pathlib import Path

    path = Path(name)
    try:
        there = [each for each in path.parent.iterdir() if each.suffix in {".toml", path.suffix} and each.exists()]
        names = sorted(each.name for each in there)
    except OSError:
        return ""
    near = difflib.get_close_matches(path.name, names, n=1)
    return f"; did you mean {path.parent / near[0]}?" if near else ""


def _maps_in(folder: str) -> str:
    from pathlib import Path

    try:
        names = sorted(each.name for each in Path(folder).iterdir() if each.suffix == ".toml")
    except OSError:
        return ""
    return f": {', '.join(names[:5])}{', …' if len(names) > 5 else ''}" if names else ""  # noqa: PLR2004 - a glance
