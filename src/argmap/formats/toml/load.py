"""Reading maps: tolerantly, with every fault as a finding, or strictly, with an exception that carries them all."""

import os
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from argmap.collector import collector_paused
from argmap.diagnostics import Diagnostic, InvalidMapError
from argmap.formats.toml.build import build_map
from argmap.formats.toml.parse import decode, parse
from argmap.formats.toml.places import find_map_places
from argmap.model import ArgumentMap
from argmap.source import SourceText

StrPath: TypeAlias = str | os.PathLike[str]


class Reading(NamedTuple):
    """What a file gave: the map, as far as it could be built (None: nothing could), every fault, and the text."""

    map: ArgumentMap | None
    diagnostics: tuple[Diagnostic, ...]
    source: SourceText


def read(path: StrPath) -> Reading:
    """Read the file at *path*, faults and all.

    Raises:
        OSError: if the file cannot be read.
    """
    with open(path, "rb") as file:  # noqa: PTH123 - pathlib is slow to import
        return read_bytes(file.read(), os.fspath(path))


def read_bytes(data: bytes, name: str) -> Reading:
    """Read a map from bytes, which should be UTF-8; *name* is what findings call the file."""
    text, fault = decode(data)
    return _reading(text, name, None, (fault,)) if fault else reads(text, name)


def reads(text: str, name: str = "<string>") -> Reading:
    r"""Read a map from a text, faults and all; *name* is what findings call it.

    >>> reading = reads('format = 1\ntitle = "A"\nthesis = 5')
    >>> print(reading.map.title, *reading.diagnostics)
    A thesis: error SYN003 wrong-type 'thesis' is an integer, not an id (a string)
    """
    if not isinstance(text, str):
        raise TypeError(f"a text is due, not {type(text).__name__}: decode it, or give the file to load or read")
    text = text.removeprefix("\ufeff")
    with collector_paused():
        document, fault = parse(text)
        if fault is not None:
            return _reading(text, name, None, (fault,))
        m, context = build_map(document)
    return _reading(text, name, m, context.findings)


def _reading(text: str, name: str, m: ArgumentMap | None, diagnostics: Iterable[Diagnostic]) -> Reading:
    return Reading(m, tuple(diagnostics), SourceText(name, text, find_map_places))


def load(path: StrPath) -> ArgumentMap:
    """Return the map in the TOML file at *path*.

    Raises:
        InvalidMapError: if the file has any fault; the exception carries all of them.
        OSError: if the file cannot be read.
    """
    return _strict(read(path))


def loads(text: str, name: str = "<string>") -> ArgumentMap:
    r"""Return the map in a TOML text; *name* is what findings call it.

    >>> loads('format = 1\ntitle = "A"\nclaims.a.text = "A claim."')["a"].text
    'A claim.'

    Raises:
        InvalidMapError: if the text has any fault; the exception carries all of them.
    """
    return _strict(reads(text, name))


def _strict(reading: Reading) -> ArgumentMap:
    if reading.map is None or reading.diagnostics:
        raise InvalidMapError(reading.source, reading.diagnostics)
    return reading.map
