"""`argmap evaluate`: prints what stands in a map, how strongly, and what changes if something is taken away."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import click

from argmap.cli.reading import CannotRunError, read_map, require_map
from argmap.cli.weighing import Weighed, weighing, weighing_options

if TYPE_CHECKING:
    from argmap.evaluation import Options
    from argmap.model import ArgumentMap
    from argmap.report.evaluation import EvaluationReport

FORMS = ("text", "json", "csv", "markdown")
# The words of `argmap.evaluation`, which is too much to import for a help text; a test holds the two together.
MODELS = ("df-quad", "quadratic-energy", "weakest-link")
_WIDTH = 120


@click.command()
@click.argument("name", metavar="MAP")
@click.option("-f", "--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option(
    "--model",
    type=click.Choice(MODELS),
    default="df-quad",
    show_default=True,
    help="How strengths combine at a claim.",
)
@click.option("--gate/--no-gate", default=True, help="Give what is out no strength. [default: yes]")
@weighing_options
def evaluate(  # click passes by keyword
    name: str,
    form: str,
    model: str,
    gate: bool,  # noqa: FBT001  # the same
    weighed: Weighed,
) -> None:
    """Say which claims of MAP stand, and how strongly.

    MAP is a TOML file, or - for standard input. A claim is in, out (unsupported: no ground of it is live; defeated: something
    speaks against those that are) or undecided. With --without, --without-voice, --set or --standard, what changes is
    shown. Without any option that changes the result, the expectations in the map's [expect] are held against it.

    Exit status: 0 if all is as expected, 1 if an expectation fails or the file has faults, 2 if it could not be evaluated.
    """
    from argmap.evaluation import UnknownNameError

    reading = read_map(name)
    m = require_map(reading, otherwise=2)
    try:
        options = weighing(m, weighed)
        report = _report(m, model, options, gate=gate)
    except (UnknownNameError, ValueError) as error:
        raise CannotRunError(f"{click.format_filename(name)}: {error}") from None
    click.echo(_printed(report, form), nl=False)
    # What could not be read may be an expectation, or decide one.
    sys.exit(int(bool(report.unmet or reading.diagnostics)))


def _report(m: ArgumentMap, model: str, options: Options, *, gate: bool) -> EvaluationReport:
    from argmap.evaluation import evaluate as evaluate_map
    from argmap.evaluation import unmet
    from argmap.report.evaluation import EvaluationReport

    preferences = options.get("preferences", "strengths")
    before = evaluate_map(m, preferences=preferences, model=model, gate=gate)
    if options.keys() - {"preferences"}:
        after = evaluate_map(m, model=model, gate=gate, **options)
        return EvaluationReport(map=m, evaluation=after, before=before)
    as_expected = not options and model == MODELS[0] and gate
    return EvaluationReport(map=m, evaluation=before, unmet=unmet(m, before) if as_expected else ())


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
