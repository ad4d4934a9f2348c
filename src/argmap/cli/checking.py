"""Checking a file: what to check, how, and what comes of it, as values that one process can hand to another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.cli.reading import CannotRunError, folder_of, read_data, shown_name

if TYPE_CHECKING:
    from argmap.formats.toml import Reading
    from argmap.report import FileFindings


@frozen
class Task:
    """A file to check. One that is not `sure` to be a map may be another's; it was then found in `folder`, if in one."""

    name: str
    sure: bool = True
    folder: str | None = None


@frozen
class Manner:
    """How files are checked: with texts of sources by their ids, and the date of today."""

    sources: Mapping[str, str] = field(default=immutabledict(), repr=False)
    today: date | None = None


@frozen
class Checked:
    """The findings of a file, and the other files that they depend on."""

    findings: FileFindings
    depends_on: tuple[str, ...] = ()


@frozen
class Unread:
    """A file that could not be read or checked, as it is shown, and why; the reason begins with the name."""

    name: str
    reason: str


@frozen
class PassedOver:
    """A file that turned out to be no map."""

    name: str


Outcome: TypeAlias = Checked | Unread | PassedOver


def check_one(task: Task | Unread, manner: Manner) -> Outcome:
    """Check a file; one that cannot be read never hides what is wrong with the others."""
    if isinstance(task, Unread):
        return task
    try:
        data = read_data(task.name)
        if not task.sure and not looks_like_a_map(data):
            return PassedOver(task.name)
        return _check(task.name, data, manner)
    except CannotRunError as error:
        return Unread(shown_name(task.name), error.message)


def looks_like_a_map(data: bytes) -> bool:
    r"""Say whether a TOML file is a map, or meant as one: it has `claims`, or both `format` and `title` at its top.

    A look at its lines: it may be one that does not parse.

    >>> looks_like_a_map(b'[claims.a]\ntext = '), looks_like_a_map(b'[project]\nformat = 1\ntitle = "x"\n')
    (True, False)
    """
    import re

    header = re.search(rb"^[ \t]*\[", data, re.MULTILINE)
    top = data[: header.start()] if header else data
    keys = set(re.findall(rb"""^(?:\xef\xbb\xbf)?[ \t]*["']?(format|title|claims)["']?[ \t]*[=.]""", top, re.MULTILINE))
    return (
        b"claims" in keys
        or keys == {b"format", b"title"}
        or re.search(rb"""^[ \t]*\[[ \t]*["']?claims["']?[ \t]*[\].]""", data, re.MULTILINE) is not None
    )


def _check(name: str, data: bytes, manner: Manner) -> Checked:
    from argmap.formats.toml import read_bytes
    from argmap.report.findings import locate

    reading = read_bytes(data, shown_name(name))
    if reading.map is None:
        return Checked(locate(reading.source, reading.diagnostics))
    from argmap.checks import check as check_map
    from argmap.checks.consequences import without_consequences

    _require_known(manner.sources, [source.id for source in reading.map.sources], name)
    findings = check_map(reading.map, sources=manner.sources, base=folder_of(name), today=manner.today)
    told = (*reading.diagnostics, *without_consequences(reading.diagnostics, findings))
    return Checked(locate(reading.source, told), _files_of_sources(reading, name))


def _require_known(texts: Mapping[str, str], sources: list[str], name: str) -> None:
    for source in texts:
        if source not in sources:
            known = f"its sources are {', '.join(sources)}" if sources else "it has no sources"
            raise CannotRunError(f"{name}: --source names '{source}', which the map does not have; {known}")


def _files_of_sources(reading: Reading, name: str) -> tuple[str, ...]:
    sources = reading.map.sources if reading.map else ()
    return tuple(str(Path(folder_of(name), source.file)) for source in sources if source.file is not None)
