"""What `argmap check` says on standard error beside its findings: what failed, what was mended, which names lead nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from argmap.cli.reading import CannotRunError, shown_name
from argmap.files import is_file

if TYPE_CHECKING:
    from argmap.cli.checking import Checked
    from argmap.cli.mending import Mending
    from argmap.report import FileFindings


def require_known(named: Iterable[str], checked: Sequence[Checked]) -> None:
    """Refuse texts of sources that none of the maps has: they are misspelt.

    Raises:
        CannotRunError: if there is one; where a map could not be read, nobody knows.
    """
    for source in _unknown(named, checked):
        where = f"{shown_name(checked[0].name)}: " if len(checked) == 1 else ""
        raise CannotRunError(f"{where}--source names '{source}', {_nowhere(checked)}")


def tell_of_sources(checked: Sequence[Checked]) -> None:
    """Say which sources of the configurations none of the maps has for which they hold; other maps may have them."""
    for configuration in dict.fromkeys(each.configuration for each in checked if each.configuration is not None):
        theirs = [each for each in checked if each.configuration == configuration]
        named = {source: path for each in theirs for source, path in each.configured.items()}
        for source in _unknown(named, theirs):
            gone = "" if is_file(named[source]) else f"; nor is there a file {click.format_filename(named[source])}"
            click.echo(f"argmap: {configuration}: sources names '{source}', {_nowhere(theirs)}{gone}", err=True)


def tell_of_failure(failing: Mapping[str, int]) -> None:
    """Say what failed the check, how many of each severity, where it was not errors alone: these the summary has."""
    if failing.keys() - {"error"}:
        counts = (f"{count} {severity}{'s' * (count != 1)}" for severity, count in failing.items())
        click.echo(f"argmap: fails: {', '.join(counts)}", err=True)


def count_failing(files: Iterable[FileFindings]) -> Mapping[str, int]:
    """Return how many findings of each severity fail the check, the gravest first."""
    from argmap.diagnostics import Severity

    found = Counter(finding.diagnostic.severity for file in files for finding in file.findings if file.fails(finding))
    return {severity.value: found[severity] for severity in Severity if found[severity]}


def tell_of_mending(checked: Sequence[Checked], files: Sequence[FileFindings], mending: Mending) -> None:
    """Say what was mended, fix by fix, and how much of the rest can be."""
    for each in checked:
        if each.mended and each.mended.made:
            count = len(each.mended.made)
            click.echo("\n".join(each.mended.made), err=True)
            click.echo(f"argmap: {shown_name(each.name)}: {count} fix{'es' * (count > 1)} made", err=True)
    # What is known already is not shown, and so not offered.
    offered = [each.fixes for each, file in zip(checked, files, strict=True) if _offers_fixes(file)]
    safe, unsafe = (sum(counts) for counts in zip(*offered, strict=True)) if offered else (0, 0)
    if mending.diff:  # which has shown the others
        safe, unsafe = 0, 0 if mending.unsafe_fixes else unsafe
    ways = ((safe, "--fix"), (unsafe, "--unsafe-fixes"))
    told = " and ".join(f"{count} with {option}" for count, option in ways if count)
    if told:
        click.echo(f"argmap: can be mended: {told}", err=True)


def _offers_fixes(file: FileFindings) -> bool:
    return any(found.diagnostic.fix is not None for found in file.findings)


def _unknown(named: Iterable[str], checked: Sequence[Checked]) -> Iterable[str]:
    known = {source for each in checked for source in each.sources or ()}
    if not checked or any(each.sources is None for each in checked):
        return ()
    return [source for source in named if source not in known]


def _nowhere(checked: Sequence[Checked]) -> str:
    known = dict.fromkeys(source for each in checked for source in each.sources or ())
    has = f"the sources are {', '.join(known)}" if known else "there are no sources"
    return f"which {'the map does not have' if len(checked) == 1 else 'none of the maps has'}; {has}"
