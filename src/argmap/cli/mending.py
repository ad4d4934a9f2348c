"""The options that mend maps, and the mending of a file: written whole or not at all, or shown as a diff."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import click

from argmap.cli.gathering import Command, gathered
from argmap.cli.reading import STANDARD_INPUT, CannotRunError, shown_name

if TYPE_CHECKING:
    from argmap.checks.mending import Find, Mended
    from argmap.diagnostics import Diagnostic
    from argmap.formats.toml import Reading

_OPTIONS = (
    click.option("--fix", is_flag=True, help="Mend what can be mended without changing what the map means."),
    click.option("--unsafe-fixes", is_flag=True, help="Mend what can be mended, also where it may change that."),
    click.option("--diff", is_flag=True, help="Show what --fix would change, in place of the findings; write nothing."),
)


class Mending(NamedTuple):
    """What the options say, as it was typed."""

    fix: bool
    unsafe_fixes: bool
    diff: bool

    def __bool__(self) -> bool:
        """Say whether anything is to be mended."""
        return self.fix or self.unsafe_fixes or self.diff


class MendedFile(NamedTuple):
    """What fixes made of a file: how it reads now, what each did and where, and the lines that differ, if these were asked for."""

    reading: Reading
    made: tuple[str, ...] = ()
    diff: str = ""


def mending_options(command: Command) -> Command:
    """Give *command* the options that mend, as its one parameter `mending`."""
    return gathered(command, "mending", Mending, Mending._fields, _OPTIONS)


def mend_file(name: str, data: bytes, reading: Reading, find: Find, mending: Mending) -> MendedFile:
    """Return what the fixes of the findings that *find* finds make of the file *name*, and write it, unless it is to be shown.

    What came from standard input goes to standard output.

    Raises:
        CannotRunError: if the file cannot be written.
    """
    from argmap.checks.mending import mend
    from argmap.formats.toml import reads

    before = reading.source.text
    mended = mend(reading, find, unsafe=mending.unsafe_fixes)
    if mending.diff:
        return MendedFile(reading, diff=_diff(shown_name(name), before, mended.text))
    if name == STANDARD_INPUT:
        click.echo(_mark(data).decode() + mended.text, nl=False)
    elif mended.text != before:
        _write(name, data, mended.text)
    return MendedFile(reads(mended.text, shown_name(name)), tuple(_told(shown_name(name), mended)))


def count_fixes(reading: Reading, found: Sequence[Diagnostic], find: Find) -> tuple[int, int]:
    """Return how many fixes `--fix` would make, and how many more `--unsafe-fixes`; *found* are the findings on *reading*.

    They are made, and forgotten: one that cannot be made is not to be promised.
    """
    from argmap.edits import Safety

    kinds = {each.fix.safety for each in found if each.fix is not None}
    if not kinds:
        return 0, 0
    from argmap.checks.mending import mend

    def known(other: Reading) -> Iterable[Diagnostic]:
        return found if other is reading else find(other)

    safe = len(mend(reading, known).made) if Safety.SAFE in kinds else 0
    every = len(mend(reading, known, unsafe=True).made) if Safety.UNSAFE in kinds else safe
    return safe, max(every - safe, 0)


def _told(name: str, mended: Mended) -> Iterator[str]:
    for found, line in zip(mended.made, mended.lines, strict=True):
        if found.fix is not None:
            yield f"{name}:{line}: {found.rule.code} {found.fix.says}"


def _write(name: str, data: bytes, text: str) -> None:
    from argmap.files import write_bytes

    try:
        write_bytes(name, _mark(data) + text.encode())
    except OSError as error:
        raise CannotRunError(f"{shown_name(name)}: {(error.strerror or str(error)).lower()}") from None


def _mark(data: bytes) -> bytes:
    """Return the byte order mark that *data* begins with, if it does."""
    return data[:3] if data.startswith(b"\xef\xbb\xbf") else b""


def _diff(name: str, before: str, after: str) -> str:
    import difflib

    lines = difflib.unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
