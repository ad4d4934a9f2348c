"""The texts of sources: those handed over by the caller, and those read from the files that sources name."""

import os
import stat
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from argmap.diagnostics import quoted
from argmap.model import ArgumentMap, Source

LARGEST_FILE = 16 * 2**20
"""How large the file of a source may be, in bytes."""

# A named pipe would keep whoever opens it waiting for a writer; where there is no such flag there are no such pipes.
_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0)


class Texts(NamedTuple):
    """The texts at hand by the id of their source, why the others' files could not be read, and which of these are not there."""

    at_hand: Mapping[str, str]
    faults: Mapping[str, str]
    absent: frozenset[str] = frozenset()


def texts_given(m: ArgumentMap, sources: Mapping[str, str | os.PathLike[str]]) -> dict[str, str]:
    """Return the texts that a caller hands over: a string is the text, a path that of a file.

    Raises:
        UnknownNameError: if *m* has no such source.
        OSError: if a file cannot be read.
        ValueError: if a file is none that the file of a source can be.
        TypeError: if a value is neither.
    """
    known = [source.id for source in m.sources]
    for source in sources:
        if source not in known:
            from argmap.evaluation import UnknownNameError

            has = f"the sources are {', '.join(map(quoted, known))}" if known else "the map has no sources"
            raise UnknownNameError(f"there is no source {quoted(source)}; {has}")
    return {source: _text_given(source, text) for source, text in sources.items()}


def read_texts(sources: Iterable[Source], given: Mapping[str, str], base: str | None) -> Texts:
    """Return the texts of *sources*: from *given*, else from their files, relative to *base* (None: the current folder).

    A file is read if it is a regular file of UTF-8 of at most `LARGEST_FILE` bytes. A byte order mark is dropped.
    """
    at_hand: dict[str, str] = {}
    faults: dict[str, str] = {}
    absent: set[str] = set()
    for source in sources:
        if source.id in given:
            at_hand[source.id] = given[source.id]
        elif source.file is not None:
            try:
                at_hand[source.id] = _read(os.path.join(base or "", source.file))  # noqa: PTH118 - pathlib is slow to import
            except (OSError, ValueError) as error:
                faults[source.id] = _why(error, source.file)
                if isinstance(error, FileNotFoundError | NotADirectoryError):
                    absent.add(source.id)
    return Texts(at_hand, faults, frozenset(absent))


def describe_byte(error: UnicodeDecodeError) -> str:
    """Return the byte that is no UTF-8, and the line on which it stands, from 1."""
    line = error.object.count(b"\n", 0, error.start) + 1
    return f"byte 0x{error.object[error.start]:02x} on line {line:,}"


def _text_given(source: str, text: object) -> str:
    match text:
        case str():
            return text
        case os.PathLike():
            try:
                return _read(text)
            except _UnfitError as error:
                raise ValueError(f"the text of {quoted(source)}: {text} {error}") from None
        case _:
            raise TypeError(
                f"the text of {quoted(source)} is {type(text).__name__}, not a str (the text) or a Path (its file)"
            )


class _UnfitError(ValueError):
    """The file is there and is not what a source's file must be; the message completes the file's name."""


def _read(path: str | os.PathLike[str]) -> str:
    with open(path, "rb", opener=_open) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise _UnfitError("is no regular file")
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise _UnfitError(f"is larger than {LARGEST_FILE >> 20} MiB")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _UnfitError(f"is not UTF-8: {describe_byte(error)} cannot be read") from None


def _open(path: str, flags: int) -> int:
    return os.open(path, flags | _WITHOUT_WAITING)


def _why(error: OSError | ValueError, file: str) -> str:
    match error:
        case _UnfitError():
            return f"{quoted(file)} {error}"
        case FileNotFoundError() | NotADirectoryError():
            return f"there is no file {quoted(file)}"
        case IsADirectoryError():
            return f"{quoted(file)} is a folder"
        case OSError(strerror=str(reason)):
            return f"{quoted(file)} cannot be read: {reason.lower()}"
        case _:
            return f"{quoted(file)} cannot be the name of a file"
