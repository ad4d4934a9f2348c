"""Checking a file: what to check, how, and what comes of it, as values that one process can hand to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import evolve
from immutabledict import immutabledict

from argmap.cli.reading import (
    STANDARD_INPUT,
    CannotRunError,
    folder_of,
    read_configured,
    read_data,
    shown_name,
)

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.checks.covering import Coverage
    from argmap.checks.metrics import Metrics
    from argmap.checks.waiving import Waived
    from argmap.cli.linting import Rules
    from argmap.cli.mending import MendedFile, Mending
    from argmap.diagnostics import Diagnostic
    from argmap.formats.toml import Reading
    from argmap.report import FileFindings


class Task(NamedTuple):
    """A file to check by its `rules`.

    One that is not `sure` to be a map may be another's; it was then found in `folder`, if in one.
    """

    name: str
    sure: bool = True
    folder: str | None = None
    rules: Rules | None = None


class Manner(NamedTuple):
    """How files are checked: with texts of sources by their ids; and what is to be done besides.

    That is to mend them, to count what could be mended, to measure them, and to `cover`: to say what of their sources they
    account for.
    """

    sources: Mapping[str, str] = immutabledict()
    mending: Mending | None = None
    count_fixes: bool = False
    measure: bool = False
    cover: bool = False


class Checked(NamedTuple):
    """The findings of the file `name`, the rules that ran on all of it, and the baseline that holds for it.

    `sources` are the ids of the map's sources, if it could be read, `configured` the files that `configuration` gives for such
    ids, and `depends_on` other files that the findings depend on; `mended` is what fixes
    made of the file, if any was to be made; `fixes` are how many safe ones are left to make, and how many unsafe ones besides.
    """

    name: str
    findings: FileFindings
    ran: frozenset[str] = frozenset()
    baseline: Path | None = None
    metrics: Metrics | None = None
    sources: tuple[str, ...] | None = None
    configuration: str | None = None
    configured: Mapping[str, Path] = immutabledict()
    depends_on: tuple[str, ...] = ()
    mended: MendedFile | None = None
    fixes: tuple[int, int] = (0, 0)
    coverage: Coverage | None = None


class Unread(NamedTuple):
    """A file that could not be read or checked, as it is shown, and why; the reason begins with the name."""

    name: str
    reason: str


class PassedOver(NamedTuple):
    """A file that turned out to be no map."""

    name: str


Outcome: TypeAlias = Checked | Unread | PassedOver
"""What comes of a task."""


def check_one(task: Task | Unread, manner: Manner) -> Outcome:
    """Check a file; one that cannot be read never hides what is wrong with the others."""
    if isinstance(task, Unread):
        return task
    try:
        data = read_data(task.name)
        if not task.sure and not looks_like_a_map(data):
            return PassedOver(task.name)
        return _check(task, data, manner)
    except CannotRunError as error:
        return Unread(shown_name(task.name), error.message)


def looks_like_a_map(data: bytes) -> bool:
    r"""Say whether a TOML file is a map, or meant as one: it has `claims`, or both `format` and `title` at its top.

    A look at its lines: it may be one that does not parse.

    >>> looks_like_a_map(b'[claims.a]\ntext = '), looks_like_a_map(b'[project]\nformat = 1\ntitle = "x"\n')
    (True, False)
    """
    import re

    if data.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16, which no map is; that it is meant as one can be seen
        data = data.replace(b"\0", b"")[2:]
    header = re.search(rb"^[ \t]*\[", data, re.MULTILINE)
    top = data[: header.start()] if header else data
    keys = set(re.findall(rb"""^(?:\xef\xbb\xbf)?[ \t]*["']?(format|title|claims)["']?[ \t]*[=.]""", top, re.MULTILINE))
    return (
        b"claims" in keys
        or keys == {b"format", b"title"}
        or re.search(rb"""^[ \t]*\[[ \t]*["']?claims["']?[ \t]*[\].]""", data, re.MULTILINE) is not None
    )


def _check(task: Task, data: bytes, manner: Manner) -> Checked:
    from argmap.formats.toml import read_bytes

    reading = read_bytes(data, shown_name(task.name))
    if manner.mending is None:
        return check_reading(task, reading, manner)
    from argmap.cli.linting import default_rules
    from argmap.cli.mending import mend_file

    name, rules = task.name, task.rules or default_rules()
    mended = mend_file(name, data, reading, lambda each: _found(each, name, rules, manner).told, manner.mending)
    return check_reading(task, mended.reading, manner)._replace(mended=mended)


def check_reading(task: Task, reading: Reading, manner: Manner) -> Checked:
    """Check what was read of the file of *task*."""
    from argmap.cli.linting import default_rules

    name, rules = task.name, task.rules or default_rules()
    found = _found(reading, name, rules, manner)
    return Checked(
        name=name,
        findings=_located(reading, found, rules),
        ran=found.ran,
        baseline=None if name == STANDARD_INPUT else rules.baseline,
        metrics=found.metrics,
        sources=tuple(source.id for source in reading.map.sources) if reading.map else None,
        configuration=rules.configuration,
        configured=rules.sources,
        depends_on=files_of_sources(reading, name),
        fixes=_fixes(reading, found.told, name, rules, manner) if manner.count_fixes else (0, 0),
        coverage=found.coverage,
    )


def _fixes(reading: Reading, told: Sequence[Diagnostic], name: str, rules: Rules, manner: Manner) -> tuple[int, int]:
    from argmap.cli.mending import count_fixes

    return count_fixes(
        reading, told, lambda each: _found(each, name, rules, manner._replace(measure=False, cover=False)).told
    )


def _located(reading: Reading, found: _Found, rules: Rules) -> FileFindings:
    from argmap.report.findings import locate, of_no_map

    if reading.map is None:
        return evolve(of_no_map(reading.source, found.told), bar=rules.bar)
    selection, unsought = rules.selection, rules.selection.unsought
    return evolve(
        locate(reading.source, found.told),
        waived=found.waived,
        partial=not selection.finds_every_error,
        unsought=unsought,
        left_out=frozenset(code for code, severity in selection.left_out.items() if severity not in unsought),
        bar=rules.bar,
    )


class _Found(NamedTuple):
    """What is told of a reading, and what else is known of it."""

    told: tuple[Diagnostic, ...]
    ran: frozenset[str] = frozenset()
    waived: tuple[Waived, ...] = ()
    metrics: Metrics | None = None
    coverage: Coverage | None = None


def _found(reading: Reading, name: str, rules: Rules, manner: Manner) -> _Found:
    if reading.map is None:
        return _Found(reading.diagnostics)
    from argmap.checks import examine
    from argmap.checks.consequences import without_consequences

    ids = [source.id for source in reading.map.sources]
    given = {source: text for source, text in manner.sources.items() if source in ids}
    texts = {**read_configured(rules.sources, ids), **given}
    found = examine(reading.map, rules.selection, sources=texts, base=folder_of(name), today=rules.today)
    told = (*reading.diagnostics, *without_consequences(reading.diagnostics, found.findings))
    metrics = None
    if manner.measure:
        from argmap.checks.metrics import measure

        metrics = measure(reading.map)
    covered = None
    if manner.cover:
        from argmap.checks.covering import coverage

        covered = coverage(reading.map, sources=texts, base=folder_of(name))
    # What could not be read may hide what is known.
    ran = frozenset[str]() if reading.diagnostics else found.ran
    return _Found(told, ran, found.waived, metrics, covered)


def files_of_sources(reading: Reading, name: str) -> tuple[str, ...]:
    """Return the files that the sources of the map *name* name, from where this process is."""
    sources = reading.map.sources if reading.map else ()
    files = [source.file for source in sources if source.file is not None]
    if not files:
        return ()
    from pathlib import Path

    return tuple(str(Path(folder_of(name), file)) for file in files)
