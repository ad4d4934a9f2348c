"""`argmap evaluate`: prints what stands in a map, how strongly, and what changes if something is taken away."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, TypedDict

import click

from argmap.cli.progress import waiting
from argmap.cli.reading import CannotRunError, read_map, require_map
from argmap.cli.weighing import Weighed, weighing, weighing_options

if TYPE_CHECKING:
    from argmap.evaluation import Options
    from argmap.model import ArgumentMap
    from argmap.report.evaluation import EvaluationReport

# The words of `argmap.evaluation`, which is too much to import for a help text; a test holds the two together.
FORMS = ("text", "json", "csv", "markdown")
LABELLING_FORMS = ("text", "json")
SEMANTICS = ("grounded", "complete", "preferred", "stable")
MODELS = ("df-quad", "quadratic-energy", "weakest-link")
_WIDTH = 120


class _How(TypedDict):
    """What else the options say of the evaluation, in the words of `argmap.evaluate`."""

    semantics: str
    model: str
    gate: bool


_DEFAULTS = _How(semantics="grounded", model="df-quad", gate=True)
_ONE_BY_ONE = "preferred"  # as `argmap.labellings` and `argmap.acceptance`; the grounded labelling is only one


@click.command()
@click.argument("name", metavar="MAP")
@click.option("-f", "--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option(
    "--semantics",
    type=click.Choice(SEMANTICS),
    help="Which labels: the grounded ones, or what all labellings of another kind agree on. "
    "[default: grounded; with --labellings and --status: preferred]",
)
@click.option(
    "--model",
    type=click.Choice(MODELS),
    default="df-quad",
    show_default=True,
    help="How strengths combine at a claim.",
)
@click.option("--gate/--no-gate", default=True, help="Give what is out no strength. [default: yes]")
@weighing_options
@click.option(
    "--labellings",
    "most",
    type=click.IntRange(1),
    metavar="N",
    help="Print the first N labellings, one by one, instead.",
)
@click.option("--status", metavar="ID", help="Say instead whether an element is in by some labelling, and by all.")
def evaluate(  # noqa: PLR0917  # click passes by keyword
    name: str,
    form: str,
    semantics: str | None,
    model: str,
    gate: bool,  # noqa: FBT001  # the same
    most: int | None,
    status: str | None,
    weighed: Weighed,
) -> None:
    """Say which claims of MAP stand, and how strongly.

    MAP is a TOML file, or - for standard input. A claim is in, out (unsupported: no ground of it is live; defeated: something
    speaks against those that are) or undecided. With --without, --without-voice, --set or --standard, what changes is
    shown. Without any option that changes the result, the expectations in the map's [expect] are held against it.

    \b
    Where claims conflict, there is more than one way to see a map:
      grounded   what stands however conflicts are decided: one, cautious
      complete   all in which labels have their reasons; they agree on that
      preferred  those in which as much is in as can be
      stable     those that leave nothing undecided; there need be none

    All but the grounded one are found by a SAT solver: pip install 'argmap[sat]'. --labellings and --status are about the
    preferred ones, unless --semantics names others.

    Exit status: 0 if all is as expected, 1 if an expectation fails, the file has faults or there is no stable labelling, 2 if it
    could not be evaluated.
    """  # noqa: D301 - click wraps no lines after a backspace
    if most is not None and status is not None:
        raise click.UsageError("--labellings and --status are two questions: ask one at a time")
    if most is not None or status is not None:
        _require_effect("--labellings" if status is None else "--status", form)
    reading = read_map(name)
    m = require_map(reading, otherwise=2)
    failed = False
    with _telling(click.format_filename(name)), waiting("evaluating the map"):
        options = weighing(m, weighed)
        if status is not None:
            printed = _status(m, status, semantics or _ONE_BY_ONE, options, form)
        elif most is not None:
            printed, failed = _labellings(m, most, semantics or _ONE_BY_ONE, options, form)
        else:
            how = semantics or _DEFAULTS["semantics"]
            report = _report(m, _How(semantics=how, model=model, gate=gate), options)
            printed, failed = _printed(report, form), bool(report.unmet)
    click.echo(printed, nl=False)
    # What could not be read may be an expectation, or decide one.
    sys.exit(int(failed or bool(reading.diagnostics)))


def _require_effect(asked: str, form: str) -> None:
    """Refuse what has no effect on the answer to *asked*, which is about labels alone.

    Raises:
        click.UsageError: if there is such an option, or the answer does not come in this *form*.
    """
    if form not in LABELLING_FORMS:
        raise click.UsageError(f"{asked} prints {' or '.join(LABELLING_FORMS)}, not {form}")
    context = click.get_current_context()
    for name, option in (("model", "--model"), ("gate", "--gate" if context.params["gate"] else "--no-gate")):
        if context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE:
            raise click.UsageError(f"{asked} is about labels, and {option} about strengths: leave one of them out")


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
        raise CannotRunError(f"{error}; --semantics grounded needs none") from None
    except (UnknownNameError, ValueError) as error:
        raise CannotRunError(f"{name}: {error}") from None


def _report(m: ArgumentMap, how: _How, options: Options) -> EvaluationReport:
    from argmap.evaluation import evaluate as evaluate_map
    from argmap.evaluation import unmet
    from argmap.report.evaluation import EvaluationReport

    before = evaluate_map(m, preferences=options.get("preferences", "strengths"), **how)
    if options.keys() - {"preferences"}:
        return EvaluationReport(map=m, evaluation=evaluate_map(m, **how, **options), options=options, before=before)
    as_expected = not options and how == _DEFAULTS
    return EvaluationReport(map=m, evaluation=before, unmet=unmet(m, before) if as_expected else ())


def _labellings(m: ArgumentMap, most: int, semantics: str, options: Options, form: str) -> tuple[str, bool]:
    from argmap.evaluation import labellings
    from argmap.report.labellings import LabellingsReport, format_labellings, format_labellings_json

    found = labellings(m, semantics=semantics, **options)
    first = tuple(islice(found, most))
    more = next(found, None) is not None
    report = LabellingsReport(map=m, semantics=semantics, labellings=first, more=more, options=options)
    printed = format_labellings_json(report) if form == "json" else format_labellings(report, width=_width())
    return printed, not first


def _status(m: ArgumentMap, element: str, semantics: str, options: Options, form: str) -> str:
    from argmap.evaluation import acceptance
    from argmap.report.labellings import format_acceptance, format_acceptance_json

    found = acceptance(m, element, semantics=semantics, **options)
    if form == "json":
        return format_acceptance_json(m, found, options)
    return format_acceptance(m, found, width=_width())


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
