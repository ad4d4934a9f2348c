"""`argmap evaluate`: prints what stands in a map, how strongly, and what changes if something is taken away."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, TypedDict

import click

from argmap.cli.reading import CannotRunError, read_map, require_map

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.report.evaluation import EvaluationReport

# The words of `argmap.evaluation`, which is too much to import for a help text; a test holds the two together.
FORMS = ("text", "json", "csv", "markdown")
LABELLING_FORMS = ("text", "json")
SEMANTICS = ("grounded", "complete", "preferred", "stable")
PREFERENCES = ("strengths", "none")
MODELS = ("df-quad", "quadratic-energy", "weakest-link")
_WIDTH = 120


class _Options(TypedDict):
    """What the options say of the evaluation, in the words of `argmap.evaluate`."""

    semantics: str
    preferences: str
    model: str
    gate: bool


class _Changes(TypedDict):
    """What the options take away from the map and rate anew, in the same words."""

    without: Sequence[str]
    without_voices: Sequence[str]
    ratings: Mapping[str, str | float]


_DEFAULTS = _Options(semantics="grounded", preferences="strengths", model="df-quad", gate=True)


@click.command()
@click.argument("name", metavar="MAP")
@click.option("-f", "--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option(
    "--semantics",
    type=click.Choice(SEMANTICS),
    default="grounded",
    show_default=True,
    help="Which labels: the grounded ones, or what all labellings of another kind agree on.",
)
@click.option(
    "--preferences",
    type=click.Choice(PREFERENCES),
    default="strengths",
    show_default=True,
    help="Whether a stronger reason withstands a weaker objection.",
)
@click.option(
    "--model",
    type=click.Choice(MODELS),
    default="df-quad",
    show_default=True,
    help="How strengths combine at a claim.",
)
@click.option("--gate/--no-gate", default=True, help="Give what is out no strength. [default: yes]")
@click.option("--without", multiple=True, metavar="ID", help="Take an element away. May be given several times.")
@click.option("--without-voice", "voices", multiple=True, metavar="ID", help="Take away what a voice puts forward.")
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="ID=STRENGTH",
    help="Rate an element anew, by a number or a word; a claim by its credence.",
)
@click.option(
    "--labellings",
    "most",
    type=click.IntRange(1),
    metavar="N",
    help="Print the first N labellings, one by one, instead.",
)
@click.option("--status", metavar="ID", help="Say instead whether an element is in in some labelling, and in all.")
def evaluate(  # noqa: PLR0917  # click passes by keyword
    name: str,
    form: str,
    semantics: str,
    preferences: str,
    model: str,
    gate: bool,  # noqa: FBT001  # the same
    without: tuple[str, ...],
    voices: tuple[str, ...],
    settings: tuple[str, ...],
    most: int | None,
    status: str | None,
) -> None:
    r"""Say which claims of MAP stand, and how strongly.

    MAP is a TOML file, or - for standard input. A claim is in, out (unsupported: no ground of it is live; defeated: something
    speaks against those that are) or undecided. With --without, --without-voice or --set, what changes is shown. Without any
    option that changes the result, the expectations in the map's [expect] are held against it.

    \b
    Where claims conflict, there is more than one way to see a map:
      grounded   what stands however conflicts are decided: one labelling, the most cautious
      complete   every labelling in which all labels have their reasons; they agree on the grounded one
      preferred  those in which as much is in as can be
      stable     those that leave nothing undecided; there need be none
    All but the grounded one are found by a SAT solver: pip install 'argmap[sat]'.

    Exit status: 0 if all is as expected, 1 if an expectation fails, the file has faults or there is no stable labelling, 2 if it
    could not be evaluated.
    """
    if most is not None and status is not None:
        raise click.UsageError("--labellings and --status are two questions: ask one at a time")
    if (most is not None or status is not None) and form not in LABELLING_FORMS:
        asked = "--labellings" if status is None else "--status"
        raise click.UsageError(f"{asked} prints {' or '.join(LABELLING_FORMS)}, not {form}")
    reading = read_map(name)
    m = require_map(reading, otherwise=2)
    options = _Options(semantics=semantics, preferences=preferences, model=model, gate=gate)
    changes = _Changes(without=without, without_voices=voices, ratings=_ratings(settings, without))
    failed = False
    with _telling(click.format_filename(name)):
        if status is not None:
            printed = _status(m, status, options, changes, form)
        elif most is not None:
            printed, failed = _labellings(m, most, options, changes, form)
        else:
            report = _report(m, options, changes)
            printed, failed = _printed(report, form), bool(report.unmet)
    click.echo(printed, nl=False)
    # What could not be read may be an expectation, or decide one.
    sys.exit(int(failed or bool(reading.diagnostics)))


@contextmanager
def _telling(name: str) -> Iterator[None]:
    """Say in a line why the map *name* has no such labels."""
    from argmap.evaluation import MissingSolverError, NoLabellingError, UnknownNameError

    try:
        yield
    except NoLabellingError as error:
        click.echo(f"argmap: {name}: {error}", err=True)
        sys.exit(1)
    except MissingSolverError as error:
        raise CannotRunError(str(error)) from None
    except (UnknownNameError, ValueError) as error:
        raise CannotRunError(f"{name}: {error}") from None


def _ratings(settings: Sequence[str], without: Sequence[str]) -> dict[str, str | float]:
    ratings: dict[str, str | float] = {}
    for setting in settings:
        element, equals, rating = (part.strip() for part in setting.partition("="))
        if not element or not equals or not rating:
            raise click.BadParameter(f"'{setting}' is not of the form ID=STRENGTH", param_hint="'--set'")
        if element in ratings:
            raise click.BadParameter(f"'{element}' is rated twice", param_hint="'--set'")
        if element in without:
            raise click.BadParameter(f"'{element}' is taken away by --without", param_hint="'--set'")
        try:
            ratings[element] = float(rating)
        except ValueError:
            ratings[element] = rating
    return ratings


def _report(m: ArgumentMap, options: _Options, changes: _Changes) -> EvaluationReport:
    from argmap.evaluation import evaluate as evaluate_map
    from argmap.evaluation import unmet
    from argmap.report.evaluation import EvaluationReport

    before = evaluate_map(m, **options)
    if not any(changes.values()):
        expected = unmet(m, before) if options == _DEFAULTS else ()
        return EvaluationReport(map=m, evaluation=before, unmet=expected)
    return EvaluationReport(map=m, evaluation=evaluate_map(m, **changes, **options), before=before)


def _labellings(m: ArgumentMap, most: int, options: _Options, changes: _Changes, form: str) -> tuple[str, bool]:
    from argmap.evaluation import labellings
    from argmap.report.labellings import LabellingsReport, format_labellings, format_labellings_json

    found = labellings(m, semantics=options["semantics"], preferences=options["preferences"], **changes)
    first = tuple(islice(found, most))
    report = LabellingsReport(
        map=m, semantics=options["semantics"], labellings=first, more=next(found, None) is not None
    )
    printed = format_labellings_json(report) if form == "json" else format_labellings(report, width=_width())
    return printed, not first


def _status(m: ArgumentMap, element: str, options: _Options, changes: _Changes, form: str) -> str:
    from argmap.evaluation import acceptance
    from argmap.report.labellings import format_acceptance, format_acceptance_json

    found = acceptance(m, element, semantics=options["semantics"], preferences=options["preferences"], **changes)
    return format_acceptance_json(m, found) if form == "json" else format_acceptance(m, found, width=_width())


def _printed(report: EvaluationReport, form: str) -> str:
    from argmap.report.evaluation import format_evaluation, format_evaluation_markdown
    from argmap.report.evaluation_data import format_evaluation_csv, format_evaluation_json

    match form:
        case "json":
            return format_evaluation_json(report)
        case "markdown":
            return format_evaluation_markdown(report)
        case "csv":
            for failed in report.unmet:  # a table has no place for them
                click.echo(f"{failed.claim}: expected {failed.expected}, computed {failed.computed}", err=True)
            return format_evaluation_csv(report)
        case _:
            return format_evaluation(report, width=_width())


def _width() -> int:
    return shutil.get_terminal_size((_WIDTH, 0)).columns if sys.stdout.isatty() else _WIDTH
