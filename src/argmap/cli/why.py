"""`argmap why`: prints why a claim stands or does not."""

from __future__ import annotations

import shutil
import sys

import click

from argmap.cli.progress import waiting
from argmap.cli.reading import CannotRunError, read_map, require_map
from argmap.cli.weighing import Weighed, claim_or_thesis, weighing, weighing_options

_WIDTH = 120
_DEPTH = 40


@click.command()
@click.argument("name", metavar="MAP")
@click.argument("claim", metavar="[CLAIM]", required=False)
@click.option("-f", "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option(
    "--depth",
    type=click.IntRange(0),
    default=_DEPTH,
    show_default=True,
    metavar="N",
    help="Print N levels of the tree; what lies below is counted.",
)
@weighing_options
def why(  # click passes by keyword
    name: str,
    claim: str | None,
    form: str,
    depth: int,
    weighed: Weighed,
) -> None:
    """Say why CLAIM of MAP, by default its thesis, is in, out or undecided.

    MAP is a TOML file, or - for standard input. A paragraph says it in plain words; the tree below it has all that the label
    follows from: the reasons that are live, the objections that hit, what answers them, down to bare claims, evidence and
    assumptions. The numbers at claims are strengths, those at steps are weights.

    Exit status: 0, or 2 if it could not be evaluated.
    """
    from argmap.evaluation import UnknownNameError
    from argmap.evaluation import evaluate as evaluate_map
    from argmap.evaluation import why as explain
    from argmap.report.explanation import format_explanation
    from argmap.report.explanation_data import format_explanation_json

    m = require_map(read_map(name), otherwise=2)
    try:
        options = weighing(m, weighed)
        about = claim_or_thesis(m, claim)
        with waiting("evaluating the map"):
            explanation, evaluation = explain(m, about, **options), evaluate_map(m, **options)
    except (UnknownNameError, ValueError) as error:
        raise CannotRunError(f"{click.format_filename(name)}: {error}") from None
    if form == "json":
        click.echo(format_explanation_json(m, explanation, evaluation), nl=False)
        return
    width = shutil.get_terminal_size((_WIDTH, 0)).columns if sys.stdout.isatty() else _WIDTH
    click.echo(format_explanation(m, explanation, evaluation, width=width, depth=depth), nl=False)
