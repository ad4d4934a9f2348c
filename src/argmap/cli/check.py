"""`argmap check`: prints the findings of maps, and a line that says whether they are consistent."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import click

from argmap.cli.checking import Checked, Manner, Outcome, Task, Unread
from argmap.cli.colour import Colour, has_colour, output_encoding, painted
from argmap.cli.counting import statistics
from argmap.cli.knowing import without_what_is_known
from argmap.cli.linting import Linting, linting_options, require_coherent, rules_for
from argmap.cli.mending import Mending, mending_options
from argmap.cli.reading import STANDARD_INPUT, CannotRunError, read_sources, shown_name
from argmap.cli.telling import count_failing, require_known, tell_of_failure, tell_of_mending, tell_of_sources
from argmap.report.forms import Form, format_findings
from argmap.report.text import unpainted

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.checks.configuration import Configuration

_COVERAGE_FORMS = ("text", "concise", "json")


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
    "--coverage",
    is_flag=True,
    help="Print which sentences of each source at hand are neither quoted nor named as left out.",
)
@click.option("--skip-others", is_flag=True, help="Pass over named files that are no maps, as in a folder.")
@click.option(
    "--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl-C, which ends it with status 0."
)
@linting_options
@mending_options
def check(
    maps: tuple[str, ...],
    form: str,
    colour: str,
    sources: tuple[str, ...],
    *,
    coverage: bool,
    skip_others: bool,
    watch: bool,
    linting: Linting,
    mending: Mending,
) -> None:
    """Say where the argument in each MAP does not hold together.

    MAP is a TOML file, a folder in which all maps are checked, a pattern such as 'maps/**/*.toml', or - for standard input.
    Errors make a map inconsistent, warnings are weaknesses of the argument, hints are advice; notes say which rules could not run.

    RULES are codes (LOG001), their beginnings (LOG) and names (circular-support), with commas between them; argmap explain lists
    them. What the options leave open, the nearest argmap.toml or pyproject.toml says, and each map by its own `ignore`.

    Exit status: 0 if there is no error, 1 if there is one, 2 if a file could not be read; --fail-on says what else is to count.
    With --diff, 1 if a fix would change anything.
    """
    require_coherent(linting, form)
    if mending.diff and form not in ("text", "concise"):
        raise click.UsageError(f"--diff shows a diff in place of the findings, not {form}; leave one of them out")
    if watch and mending:
        raise click.UsageError("--watch writes nothing: mend without it, or leave --fix, --unsafe-fixes and --diff out")
    if coverage and form not in _COVERAGE_FORMS:
        raise click.UsageError(f"--coverage prints text, concise or json, not {form}")
    if linting.write_baseline and STANDARD_INPUT in maps:
        raise click.UsageError("--write-baseline knows maps by their files, and standard input is none: name the file")
    output = _Output(Form(form), linting, mending, in_colour=has_colour(Colour(colour)), again=watch)

    def outcomes() -> Sequence[Outcome]:
        manner = Manner(
            read_sources(sources),
            mending or None,
            count_fixes=output.form is Form.TEXT and not linting.statistics,
            measure=linting.statistics,
            cover=coverage,
        )
        return _check(maps, manner, linting, skip_others=skip_others)

    if watch:
        _watch(maps, [option.partition("=")[2] for option in sources], outcomes, output)
        return
    sys.exit(_show(outcomes(), output))


class _Output(NamedTuple):
    """How findings are printed, and what of them; `again`: whenever something changes."""

    form: Form
    linting: Linting
    mending: Mending
    in_colour: bool
    again: bool


def _check(maps: Sequence[str], manner: Manner, linting: Linting, *, skip_others: bool) -> Sequence[Outcome]:
    from argmap.cli.pool import check_all
    from argmap.cli.progress import with_progress
    from argmap.cli.search import find_tasks, folders_without_maps

    read: dict[Path, Configuration] = {}
    tasks = [_with_rules(task, linting, read) for task in find_tasks(maps, skip_others=skip_others)]
    checked = check_all(tasks, manner)
    outcomes = list(with_progress(checked, len(tasks), "checking"))
    require_known(manner.sources, [each for each in outcomes if isinstance(each, Checked)])
    return [*outcomes, *folders_without_maps(tasks, outcomes)]


def _with_rules(task: Task | Unread, linting: Linting, read: dict[Path, Configuration]) -> Task | Unread:
    """Return *task* with its rules; without them, nobody can say what any finding weighs, and nothing is checked."""
    return task if isinstance(task, Unread) else task._replace(rules=rules_for(task.name, linting, read))


def _show(outcomes: Iterable[Outcome], output: _Output) -> int:
    """Print what came of all files, and return the exit status."""
    outcomes = tuple(outcomes)
    unread = [each for each in outcomes if isinstance(each, Unread)]
    for each in unread:
        CannotRunError(each.reason).show()
    checked = [each for each in outcomes if isinstance(each, Checked)]
    tell_of_sources(checked)
    files = without_what_is_known(checked, write=output.linting.write_baseline)
    reasons = [(each.name, each.reason) for each in unread]
    if output.mending.diff:
        click.echo("".join(each.mended.diff for each in checked if each.mended), nl=False)
        tell_of_mending(checked, files, output.mending)
        return 2 if unread else int(any(each.mended and each.mended.diff for each in checked))
    text = ""
    if output.linting.statistics:
        text = statistics(checked, files, reasons, output.form.value)
    elif files or output.form is not Form.TEXT:
        paint = painted if output.in_colour else unpainted
        text = format_findings(output.form, files, reasons, paint, output_encoding())
    covered = [(shown_name(each.name), each.coverage) for each in checked if each.coverage is not None]
    if covered:
        from argmap.report.coverage import add_coverage

        text = add_coverage(output.form.value, text, covered)
    # A map from standard input that was mended has gone to standard output.
    aside = any(each.mended and each.name == STANDARD_INPUT for each in checked)
    click.echo(text, nl=False, color=output.in_colour, err=aside)
    tell_of_mending(checked, files, output.mending)
    failing = count_failing(files)
    tell_of_failure(failing)
    if output.again and files and output.form is not Form.TEXT:
        from argmap.report.text import summarise

        click.echo(f"argmap: {summarise(files, len(unread))}", err=True)
    return 2 if unread else int(bool(failing))


def _watch(
    maps: Sequence[str], texts: Sequence[str], outcomes: Callable[[], Sequence[Outcome]], output: _Output
) -> None:
    """Check whenever a map, the text of a source or a configuration changes, until an interrupt."""
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
