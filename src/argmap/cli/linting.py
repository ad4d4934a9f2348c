"""The options that say which rules `argmap check` runs and what fails it, and what they make of the configuration."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import click
from immutabledict import immutabledict

from argmap.cli.counting import FORMS as STATISTICS_FORMS
from argmap.cli.gathering import Command, gathered
from argmap.cli.reading import CannotRunError, folder_of, read_date
from argmap.files import is_file

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.checks import Bar, Choice, Selection
    from argmap.checks.configuration import Configuration

# The words of `argmap.diagnostics.Profile`, which is too much to import for a help text; a test holds the two together.
PROFILES = ("draft", "default", "strict", "reconstruct", "teach", "assurance")


def _path(_: click.Context, __: click.Parameter, value: str | None) -> Path | None:
    """Return *value* as a path: a callback of click, since to name the class at once would import it for every run."""
    if value is None:
        return None
    from pathlib import Path

    return Path(value)


_OPTIONS = (
    click.option(
        "--profile", type=click.Choice(PROFILES), help="Run the rules that suit a kind of work. [default: default]"
    ),
    click.option(
        "--select", multiple=True, metavar="RULES", help="Run these rules only: codes, their beginnings, names, or ALL."
    ),
    click.option("--extend-select", multiple=True, metavar="RULES", help="Run these rules, too."),
    click.option("--ignore", multiple=True, metavar="RULES", help="Leave these rules out."),
    click.option(
        "--fail-on",
        multiple=True,
        metavar="WHAT",
        help="Exit with 1 at findings of this severity or a higher one, or of these rules, or never. [default: error]",
    ),
    click.option(
        "--today", callback=read_date, metavar="DATE", help="The date that rules about dates go by, as 2026-12-31."
    ),
    click.option(
        "--config",
        type=click.Path(),
        callback=_path,
        metavar="FILE",
        help="Read this configuration, in place of the nearest argmap.toml or pyproject.toml.",
    ),
    click.option("--no-config", is_flag=True, help="Read no configuration."),
    click.option(
        "--baseline",
        type=click.Path(),
        callback=_path,
        metavar="FILE",
        help="Leave out the findings in this file. [default: argmap-baseline.json, if there is one]",
    ),
    click.option("--no-baseline", is_flag=True, help="Leave out no findings."),
    click.option(
        "--write-baseline", is_flag=True, help="Write what is found to the baseline, and so accept it for now."
    ),
    click.option(
        "--statistics",
        is_flag=True,
        help="Print how much each rule found, and the numbers of each map, in place of findings.",
    ),
)


class Linting(NamedTuple):
    """What the options say, as it was typed."""

    profile: str | None
    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: tuple[str, ...]
    today: datetime.date | None
    config: Path | None
    no_config: bool
    baseline: Path | None
    no_baseline: bool
    write_baseline: bool
    statistics: bool


NO_OPTIONS = Linting(None, (), (), (), (), None, None, False, None, False, False, False)  # noqa: FBT003 - fields in order
"""What the options say where there are none."""


class Rules(NamedTuple):
    """What the configuration and the options together say of one map."""

    selection: Selection
    bar: Bar
    today: datetime.date | None
    baseline: Path | None
    """None: none is to be read or written."""
    sources: Mapping[str, Path] = immutabledict()
    """Where the configuration says that the texts of sources are, by id."""
    configuration: str | None = None
    """What the configuration is called, if there is one."""


def linting_options(command: Command) -> Command:
    """Give *command* the options that choose rules and what fails, as its one parameter `linting`."""
    return gathered(command, "linting", Linting, Linting._fields, _OPTIONS)


def require_coherent(linting: Linting, form: str) -> None:
    """Refuse options that contradict each other or the *form*, or name no rule.

    Raises:
        click.UsageError: if they do.
    """
    if linting.config and linting.no_config:
        raise click.UsageError("--config reads a configuration, --no-config none: leave one of them out")
    if linting.no_baseline and (linting.baseline or linting.write_baseline):
        other = "--baseline" if linting.baseline else "--write-baseline"
        raise click.UsageError(f"{other} has a baseline, --no-baseline none: leave one of them out")
    if linting.statistics and form not in STATISTICS_FORMS:
        raise click.UsageError(f"--statistics prints {' or '.join(STATISTICS_FORMS)}, not {form}")
    _choices(linting)


def default_rules() -> Rules:
    """Return what holds where neither an option nor a configuration says anything."""
    from argmap.checks import choose_bar, select_rules

    return Rules(select_rules(), choose_bar("error"), None, None)


def rules_for(name: str, linting: Linting, read: dict[Path, Configuration]) -> Rules:
    """Return what holds for the map *name*; *read* keeps the configurations that were read already.

    Raises:
        CannotRunError: if its configuration cannot be read, or has faults; these have then been printed.
        click.UsageError: if an option names no rule.
    """
    from argmap.checks import choose_bar, select_rules

    choices, bar = _choices(linting)
    path = _configuration_of(name, linting)
    today = linting.today
    if path is None:
        baseline = _baseline(linting, None, None)
        return Rules(select_rules(*choices), bar or choose_bar("error"), today, baseline)
    configuration = read.get(path) or read.setdefault(path, _read(path))
    settings = configuration.settings_of(name)
    told = [each.fail_on for each in settings if each.fail_on is not None]
    return Rules(
        select_rules(*(each.choice for each in settings), *choices),
        bar or choose_bar(told[-1] if told else "error"),
        today or configuration.today,
        _baseline(linting, configuration.folder, configuration.baseline),
        {source: configuration.folder / text for each in settings for source, text in each.sources.items()},
        _shown(path),
    )


def _choices(linting: Linting) -> tuple[tuple[Choice, ...], Bar | None]:
    """Return what the options choose, and what fails; none, and None, where they say nothing."""
    from argmap.checks import Choice, SelectionError, UnknownRuleError, choose_bar, select_rules  # with all rules
    from argmap.diagnostics import Profile

    choice = Choice(
        profile=Profile(linting.profile) if linting.profile else None,
        select=_words("--select", linting.select) if linting.select else None,
        extend_select=_words("--extend-select", linting.extend_select),
        ignore=_words("--ignore", linting.ignore),
    )
    fail_on = _words("--fail-on", linting.fail_on)
    try:
        select_rules(choice)
        return (choice,), choose_bar(fail_on) if fail_on else None
    except (UnknownRuleError, SelectionError) as error:
        raise click.UsageError(str(error.args[0])) from None


def _words(option: str, values: tuple[str, ...]) -> tuple[str, ...]:
    """Return what an option names, word by word; it names something, if it is given: else a variable may have been empty."""
    from argmap.checks.selection import split_selectors

    words = split_selectors(values)
    if values and not words:
        raise click.UsageError(f"{option} names nothing; write a rule after it, or leave it out")
    return words


def _configuration_of(name: str, linting: Linting) -> Path | None:
    from argmap.checks.locating import find_configuration

    if linting.no_config:
        return None
    return linting.config or find_configuration(folder_of(name))


def _read(path: Path) -> Configuration:
    from argmap.checks.configuration import ConfigurationError, read_configuration

    name = _shown(path)
    try:
        return read_configuration(path, name)
    except ConfigurationError as error:
        from argmap.report.text import format_faults

        click.echo(format_faults(error.source, error.diagnostics), err=True)
        count = len(error.diagnostics)
        raise CannotRunError(f"{name}: the configuration has {count} fault{'s' * (count > 1)}") from None
    except FileNotFoundError:
        raise CannotRunError(f"{name}: there is no such file") from None
    except OSError as error:
        raise CannotRunError(f"{name}: {(error.strerror or str(error)).lower()}") from None


def _shown(path: Path) -> str:
    """Return *path* as short as it is from the current folder."""
    try:
        short = os.path.relpath(path)
    except ValueError:  # on another drive
        return click.format_filename(path)
    return click.format_filename(short if not short.startswith("..") else path)


def _baseline(linting: Linting, folder: Path | None, configured: str | None) -> Path | None:
    """Return the baseline that holds, beside the configuration if that is in a *folder*."""
    from argmap.checks.locating import BASELINE

    if linting.no_baseline or linting.baseline:
        return linting.baseline
    if folder is None and not linting.write_baseline and not is_file(BASELINE):
        return None
    from pathlib import Path

    default = (folder or Path()) / (configured or BASELINE)
    return default if configured or linting.write_baseline or is_file(default) else None
