"""`argmap evaluate`: prints what stands in a map, how strongly, and what changes if something is taken away."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypedDict

import click

from argmap.cli.reading import CannotRunError, read_map, require_map
from argmap.cli.what_if import ratings_of, what_if_options

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.report.evaluation import EvaluationReport

# The words of `argmap.evaluation`, which is too much to import for a help text; a test holds the two together.
FORMS = ("text", "json", "csv", "markdown")
PREFERENCES = ("strengths", "none")
MODELS = ("df-quad", "quadratic-energy", "weakest-link")
_WIDTH = 120


class _Options(TypedDict):
    """What the options say of the evaluation, in the words of `argmap.evaluate`."""

    preferences: str
    model: str
    gate: bool


_DEFAULTS = _Options(preferences="strengths", model="df-quad", gate=True)


@click.command()
@click.argument("name", metavar="MAP")
@click.option("-f", "--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
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
@what_if_options
def evaluate(  # noqa: PLR0917  # click passes by keyword
    name: str,
    form: str,
    preferences: str,
    model: str,
    gate: bool,  # noqa: FBT001  # the same
    without: tuple[str, ...],
    voices: tuple[str, ...],
    settings: tuple[str, ...],
) -> None:
    """Say which claims of MAP stand, and how strongly.

    MAP is a TOML file, or - for standard input. A claim is in, out (unsupported: no ground of it is live; defeated: something
    speaks against those that are) or undecided. With --without, --without-voice or --set, what changes is shown. Without any
    option that changes the result, the expectations in the map's [expect] are held against it.

    Exit status: 0 if all is as expected, 1 if an expectation fails or the file has faults, 2 if it could not be evaluated.
    """
    from argmap.evaluation import UnknownNameError

    reading = read_map(name)
    m = require_map(reading, otherwise=2)
    options = _Options(preferences=preferences, model=model, gate=gate)
    try:
        report = _report(m, options, without, voices, ratings_of(settings, without))
    except (UnknownNameError, ValueError) as error:
        raise CannotRunError(f"{click.format_filename(name)}: {error}") from None
    click.echo(_printed(report, form), nl=False)
    # What could not be read may be an expectation, or decide one.
    sys.exit(int(bool(report.unmet or reading.diagnostics)))


def _report(
    m: ArgumentMap,
    options: _Options,
    without: Sequence[str],
    voices: Sequence[str],
    ratings: Mapping[str, str | float],
) -> EvaluationReport:
    from argmap.evaluation import evaluate as evaluate_map
    from argmap.evaluation import unmet
    from argmap.report.evaluation import EvaluationReport

    before = evaluate_map(m, **options)
    if not (without or voices or ratings):
        expected = unmet(m, before) if options == _DEFAULTS else ()
        return EvaluationReport(map=m, evaluation=before, unmet=expected)
    after = evaluate_map(m, without=without, without_voices=voices, ratings=ratings, **options)
    return EvaluationReport(map=m, evaluation=after, before=before)


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
            width = shutil.get_terminal_size((_WIDTH, 0)).columns if sys.stdout.isatty() else _WIDTH
            return format_evaluation(report, width=width)
