"""Where a command writes what it made: files, whole or not at all and never over the map, or standard output."""

from __future__ import annotations

import errno
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from argmap.cli.reading import STANDARD_INPUT, CannotRunError


def form_of(to: Path | None, suffixes: Mapping[str, str], otherwise: str) -> str:
    """Return the form that the suffix of *to* names, *otherwise* for standard output.

    Raises:
        CannotRunError: if it names none.
    """
    if to is None:
        return otherwise
    found = suffixes.get(to.suffix.lower())
    if found is None:
        shown = click.format_filename(to)
        what = f"'{to.suffix}' says no format" if to.suffix else "it has no suffix that says a format"
        raise CannotRunError(f"{shown}: {what}; end it in {', '.join(suffixes)}, or give the format with -f")
    return found


def require_other_file(name: str, to: Path | None) -> None:
    """Refuse to write *to* the file of the map *name*.

    Raises:
        CannotRunError: if they are one file.
        click.BadParameter: if *to* has no name.
    """
    if to is None:
        return
    if to == Path():
        raise click.BadParameter("a file needs a name; '-' is standard output", param_hint="'-o'")
    if name != STANDARD_INPUT and to.exists() and Path(name).exists() and to.samefile(name):
        raise CannotRunError(f"{click.format_filename(name)}: this would overwrite the map; name another file")


def write_out(data: bytes, to: Path | None) -> None:
    """Write *data* to the file *to*, and say so, or to standard output if it is None.

    Raises:
        CannotRunError: if it cannot be written.
    """
    if to is None:
        sys.stdout.buffer.write(data)
        return
    from argmap.files import write_bytes

    shown = click.format_filename(to)
    try:
        write_bytes(to, data)
    except FileNotFoundError:
        raise CannotRunError(f"{shown}: there is no folder {click.format_filename(to.parent)}") from None
    except OSError as error:
        raise CannotRunError(f"{shown}: {(error.strerror or str(error)).lower()}") from None
    try:
        click.echo(f"wrote {shown}")
    except OSError as error:
        if error.errno != errno.EBADF:  # closed: nobody wants to know, and the file is there
            raise
