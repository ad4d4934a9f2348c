"""`argmap review`: records that elements were reviewed, and lists which were not, or have changed since."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.reading import STANDARD_INPUT, CannotRunError, read_map, require_map

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.formats.toml import Reading
    from argmap.model import ArgumentMap


@click.command()
@click.argument("name", metavar="MAP")
@click.argument("elements", metavar="[ELEMENT...]", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Record all arguments, rebuttals and evidence as reviewed.")
@click.option("--stale", is_flag=True, help="Record again what has changed since its review.")
def review(name: str, elements: tuple[str, ...], *, every: bool, stale: bool) -> None:
    """Record in MAP that each ELEMENT was reviewed, as it is now; without one, say which were not.

    The record is a fingerprint in [reviews]: argmap check says when what was reviewed has changed. Of a claim it holds text and
    kind; of an argument or rebuttal the texts of its premises, with their roles, and of what it bears on, and its mode, scheme
    and strength; of evidence its text, kind, strength and date, the texts of its claims, and the title of its source.

    Exit status: 0, or without an ELEMENT 1 if something has changed since its review; 2 if argmap could not run.
    """
    if every and (elements or stale):
        raise click.UsageError(f"--all records all: leave {'--stale' if stale else 'the elements'} out")
    reading = read_map(name)
    m = require_map(reading, otherwise=2)
    chosen = _chosen(m, name, elements, every=every, stale=stale)
    if not (elements or every or stale):
        sys.exit(_list(m))
    if name == STANDARD_INPUT:
        raise CannotRunError("what comes from standard input has no file to record a review in")
    _require_editable(reading, chosen)
    _record(Path(name), m, chosen)
    _tell_of_faults(reading, m, chosen)


def _chosen(m: ArgumentMap, name: str, elements: Sequence[str], *, every: bool, stale: bool) -> list[str]:
    """Return the ids of what is to be recorded, in the order of the map."""
    from argmap.evaluation.options import require_named
    from argmap.model import Claim, DerivedId, UnknownNameError

    for element in elements:
        try:
            require_named(m, element)
        except UnknownNameError as error:
            raise CannotRunError(f"{click.format_filename(name)}: {error}") from None
        if isinstance(m[element].id, DerivedId):
            raise CannotRunError(
                f"{click.format_filename(name)}: '{element}' stands on its claim; give it a table of its own"
            )
    named = set(elements)
    if every:
        named.update(each.id for each in m if not isinstance(each, Claim) and not isinstance(each.id, DerivedId))
    if stale:
        named.update(_stale(m))
    return [each.id for each in m if each.id in named]


def _stale(m: ArgumentMap) -> list[str]:
    from argmap.checks.fingerprints import fingerprint

    return [each for each, seen in m.reviews.items() if each in m and seen != fingerprint(m, m[each])]


def _list(m: ArgumentMap) -> int:
    """Print what was not reviewed, or has changed since, and return the exit status."""
    from argmap.model import Claim, DerivedId

    stale = _stale(m)
    named = [each.id for each in m if not isinstance(each, Claim) and not isinstance(each.id, DerivedId)]
    for each in named:
        if each not in m.reviews:
            click.echo(f"not reviewed  {each}")
    for each in stale:
        click.echo(f"changed since  {each}")
    gone = [each for each in m.reviews if each not in m]
    for each in gone:
        click.echo(f"not in the map {each}")
    fresh = len(m.reviews) - len(gone) - len(stale)
    left = len([each for each in named if each not in m.reviews])
    click.echo(f"reviewed: {fresh}, changed since: {len(stale)}, not reviewed: {left}")
    return int(bool(stale))


def _require_editable(reading: Reading, chosen: Sequence[str]) -> None:
    """Refuse to write where an entry of *chosen* stands already and is no fingerprint: an editor would have to guess."""
    for fault in reading.diagnostics:
        if fault.route[:1] == ("reviews",) and fault.route[1:2] in ((), *((each,) for each in chosen)):
            raise CannotRunError(f"{reading.source.name}:{_line(reading, fault)}: {fault.message}; mend this first")


def _tell_of_faults(reading: Reading, m: ArgumentMap, recorded: Sequence[str]) -> None:
    """Say of what was *recorded* what of it could not be read: it will count as changed when that is mended."""
    from argmap.checks.routes import route_of

    routes = {route_of(m[each]) for each in recorded}
    for fault in reading.diagnostics:
        if fault.route[:2] in routes:
            place = f"{reading.source.name}:{_line(reading, fault)}"
            click.echo(f"argmap: {place}: '{fault.route[1]}' is recorded without this: {fault.message}", err=True)


def _line(reading: Reading, fault: Diagnostic) -> int:
    span = reading.source.span(fault.route)
    return reading.source.position(span.start).line if span else 1


def _record(path: Path, m: ArgumentMap, chosen: Sequence[str]) -> None:
    from argmap.checks.fingerprints import fingerprint
    from argmap.edits import Insert, Replace
    from argmap.files import write_bytes
    from argmap.formats.toml import reads
    from argmap.formats.toml.edit import edit_text

    prints = {each: fingerprint(m, m[each]) for each in chosen}
    edits = [
        Replace(("reviews", each), seen) if each in m.reviews else Insert(("reviews",), each, seen)
        for each, seen in prints.items()
        if m.reviews.get(each) != seen
    ]
    data = path.read_bytes()
    mark = data[:3] if data.startswith(b"\xef\xbb\xbf") else b""
    text, made = edit_text(data[len(mark) :].decode(), [edits])
    after = reads(text).map
    if edits and (not made or after is None or any(after.reviews.get(each) != seen for each, seen in prints.items())):
        raise CannotRunError(
            f"{click.format_filename(path)}: [reviews] cannot be edited as it is written; give it a table"
        )
    if edits:
        try:
            write_bytes(path, mark + text.encode())
        except OSError as error:
            name = click.format_filename(path)
            raise CannotRunError(f"{name}: {(error.strerror or str(error)).lower()}") from None
    changed = len([each for each in chosen if m.reviews.get(each) not in (None, prints[each])])
    again = f", {changed} of them again" if changed else ""
    click.echo(f"reviewed: {len(chosen)}{again}")
