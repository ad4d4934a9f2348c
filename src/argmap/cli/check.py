"""`argmap check`: prints the findings of maps, and a line that says whether they are consistent."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import click
from attrs import frozen

from argmap.cli.colour import Colour, has_colour, painted
from argmap.cli.reading import STANDARD_INPUT, CannotRunError, read_date, read_sources
from argmap.report.forms import Form, format_findings
from argmap.report.text import unpainted

if TYPE_CHECKING:
    from argmap.cli.checking import Outcome

_INTERRUPTED = 130  # what shells say of a command that Ctrl-C ended


@click.command()
@click.argument("maps", nargs=-1, required=True, metavar="MAP...")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice([form.value for form in Form]),
    default=Form.TEXT.value,
    show_default=True,
    help="How to print findings.",
)
@click.option(
    "--color",
    "--colour",
    "colour",
    type=click.Choice([choice.value for choice in Colour]),
    default=Colour.AUTO.value,
    show_default=True,
    help="Whether text has colours; auto: on a terminal, unless NO_COLOR is set.",
)
@click.option(
    "--source",
    "sources",
    multiple=True,
    metavar="ID=PATH",
    help="Hold the quotes of source ID against the text in PATH. May be given several times.",
)
@click.option(
    "--today", callback=read_date, metavar="DATE", help="The date that rules about dates go by, as 2026-12-31."
)
@click.option("--skip-others", is_flag=True, help="Pass over named files that are no maps, as in a folder.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl-C.")
def check(
    maps: tuple[str, ...],
    form: str,
    colour: str,
    sources: tuple[str, ...],
    today: date | None,
    *,
    skip_others: bool,
    watch: bool,
) -> None:
    """Say where the argument in each MAP does not hold together.

    MAP is a TOML file, a folder in which all maps are checked, a pattern such as 'maps/**/*.toml', or - for standard input.
    Errors make a map inconsistent, warnings are weaknesses of the argument, hints are advice; notes say which rules could not run.

    Exit status: 0 if there is no error, 1 if there is one, 2 if a file could not be read.
    """
    output = _Output(Form(form), in_colour=has_colour(Colour(colour)))

    def outcomes() -> Sequence[Outcome]:
        return _check(maps, read_sources(sources), today, skip_others=skip_others)

    if watch:
        _watch(maps, [option.partition("=")[2] for option in sources], outcomes, output)
        return
    try:
        sys.exit(_show(outcomes(), output))
    except KeyboardInterrupt:
        click.echo("argmap: interrupted", err=True)
        sys.exit(_INTERRUPTED)


@frozen
class _Output:
    """How findings are printed."""

    form: Form
    in_colour: bool


def _check(
    maps: Sequence[str], sources: Mapping[str, str], today: date | None, *, skip_others: bool
) -> Sequence[Outcome]:
    from argmap.cli.checking import Manner
    from argmap.cli.pool import check_all
    from argmap.cli.progress import with_progress
    from argmap.cli.search import find_tasks, folders_without_maps

    tasks = find_tasks(maps, skip_others=skip_others)
    checked = check_all(tasks, Manner(sources, today))
    outcomes = list(with_progress(checked, len(tasks), "checking"))
    return [*outcomes, *folders_without_maps(tasks, outcomes)]


def _show(outcomes: Iterable[Outcome], output: _Output) -> int:
    """Print what came of all files, and return the exit status."""
    from argmap.cli.checking import Checked, Unread
    from argmap.diagnostics import Severity

    outcomes = tuple(outcomes)
    unread = [each for each in outcomes if isinstance(each, Unread)]
    for each in unread:
        CannotRunError(each.reason).show()
    files = [each.findings for each in outcomes if isinstance(each, Checked)]
    if files or output.form is not Form.TEXT:
        paint = painted if output.in_colour else unpainted
        text = format_findings(output.form, files, [(each.name, each.reason) for each in unread], paint)
        click.echo(text, nl=False, color=output.in_colour)
    return 2 if unread else int(any(file.count(Severity.ERROR) for file in files))


def _watch(
    maps: Sequence[str], texts: Sequence[str], outcomes: Callable[[], Sequence[Outcome]], output: _Output
) -> None:
    """Check whenever a map, the text of a source or a configuration changes, until an interrupt."""
    from argmap.cli.checking import Checked
    from argmap.cli.search import configurations, find_tasks
    from argmap.cli.watching import watch

    if STANDARD_INPUT in maps:
        raise click.UsageError("standard input cannot be watched; name the file of the map")

    def files() -> list[str]:
        names = [task.name for task in find_tasks(maps)]
        return [*names, *texts, *configurations(names)]

    def check_again() -> tuple[list[str], Callable[[], None]]:
        try:
            found = outcomes()
        except CannotRunError as error:
            return [], partial(_show_anew, error.show)
        files_of_sources = [name for each in found if isinstance(each, Checked) for name in each.depends_on]
        return files_of_sources, partial(_show_anew, partial(_show, found, output))

    watch(files, check_again)


def _show_anew(show: Callable[[], object]) -> None:
    click.clear()
    show()
