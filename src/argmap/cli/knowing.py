"""Baselines on the command line: what is known is left out of the findings, and what is found becomes known."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from argmap.cli.reading import CannotRunError
from argmap.files import is_file

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.checks.baseline import Baseline
    from argmap.cli.checking import Checked
    from argmap.diagnostics import Diagnostic
    from argmap.report import FileFindings


def without_what_is_known(checked: Sequence[Checked], *, write: bool) -> tuple[FileFindings, ...]:
    """Return the findings of the files without those in their baselines; to *write*, all there are become known first.

    Raises:
        CannotRunError: if a baseline cannot be read or written.
    """
    if all(each.baseline is None for each in checked):
        return tuple(each.findings for each in checked)
    from argmap.checks.baseline import compare
    from argmap.report.findings import without_known

    baselines = {path: _read(path, missing_is_empty=write) for path in _paths(checked)}
    if write:
        baselines = {path: _rewritten(path, old, checked) for path, old in baselines.items()}
    gone: Counter[Path] = Counter()
    files: list[FileFindings] = []
    for each in checked:
        if each.baseline is None:
            files.append(each.findings)
        else:
            compared = compare(baselines[each.baseline], _called(each, each.baseline), _found(each), each.ran)
            gone[each.baseline] += compared.gone
            files.append(without_known(each.findings, compared.known))
    _tell_of_gone(gone)
    return tuple(files)


def _paths(checked: Iterable[Checked]) -> Iterator[Path]:
    yield from dict.fromkeys(each.baseline for each in checked if each.baseline is not None)


def _read(path: Path, *, missing_is_empty: bool) -> Baseline:
    from argmap.checks.baseline import Baseline, BaselineError, read_baseline

    name = click.format_filename(path)
    try:
        return read_baseline(path)
    except FileNotFoundError:
        if missing_is_empty:
            return Baseline()
        raise CannotRunError(f"{name}: there is no such baseline; --write-baseline writes it") from None
    except OSError as error:
        raise CannotRunError(f"{name}: {(error.strerror or str(error)).lower()}") from None
    except BaselineError as error:
        raise CannotRunError(f"{name}: {error}") from None


def _rewritten(path: Path, old: Baseline, checked: Iterable[Checked]) -> Baseline:
    from argmap.checks.baseline import updated, without_maps, write_baseline

    new = without_maps(old, lambda map_: not is_file(path.parent / map_))
    for each in checked:
        if each.baseline == path:
            new = updated(new, _called(each, path), _found(each), each.ran)
    name = click.format_filename(path)
    try:
        write_baseline(path, new)
    except OSError as error:
        raise CannotRunError(f"{name}: {(error.strerror or str(error)).lower()}") from None
    before, after = old.total, new.total
    same = sum(min(count, new.entries.get(known, 0)) for known, count in old.entries.items())
    changed = f" ({after - same} new, {before - same} gone)" if before else ""
    click.echo(f"argmap: {name} has {after} known finding{'s' * (after != 1)}{changed}", err=True)
    return new


def _tell_of_gone(gone: Mapping[Path, int]) -> None:
    for path, count in gone.items():
        if count:
            what, them = ("1 known finding is", "it") if count == 1 else (f"{count} known findings are", "them")
            name = click.format_filename(path)
            click.echo(f"argmap: {name}: {what} no more; --write-baseline takes {them} out", err=True)


def _found(checked: Checked) -> Iterator[Diagnostic]:
    return (finding.diagnostic for finding in checked.findings.findings)


def _called(checked: Checked, baseline: Path) -> str:
    """Return what *baseline* calls the map: the way to it from the baseline's folder, wherever the command runs."""
    from pathlib import Path

    try:
        return Path(os.path.relpath(checked.name, baseline.parent)).as_posix()
    except ValueError:  # on another drive
        return Path(checked.name).as_posix()
