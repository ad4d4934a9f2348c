"""`argmap hinges`: prints what a claim hinges on."""

from __future__ import annotations

import shutil
import sys

import click

from argmap.cli.progress import waiting
from argmap.cli.reading import CannotRunError, read_map, require_map
from argmap.cli.weighing import Weighed, claim_or_thesis, weighing, weighing_options

_WIDTH = 120
# The numbers of `argmap.evaluation`; a test holds the two together.
LARGEST, MOST_SETS = 4, 1_000_000


@click.command()
@click.argument("name", metavar="MAP")
@click.argument("claim", metavar="[CLAIM]", required=False)
@click.option("-f", "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option(
    "--size",
    type=click.IntRange(0),
    default=LARGEST,
    show_default=True,
    metavar="N",
    help="Try sets of up to N facts.",
)
@click.option(
    "--most",
    type=click.IntRange(0),
    default=MOST_SETS,
    show_default=True,
    metavar="N",
    help="Leave out a size of which there are so many sets that more than N would be tried.",
)
@click.option(
    "--top", type=click.IntRange(0), default=10, show_default=True, metavar="N", help="Print N lines of the ranking."
)
@weighing_options
def hinges(  # noqa: PLR0917  # click passes by keyword
    name: str,
    claim: str | None,
    form: str,
    size: int,
    most: int,
    top: int,
    weighed: Weighed,
) -> None:
    """Say what CLAIM of MAP, by default its thesis, hinges on.

    MAP is a TOML file, or - for standard input. Printed are the smallest sets of facts (bare claims, assumptions and evidence)
    without which its label is another, and what its strength depends on most. Sets are tried one size after the other.

    Exit status: 0, or 2 if it could not be evaluated.
    """
    from argmap.evaluation import UnknownNameError, sensitivities, why
    from argmap.evaluation import hinges as find
    from argmap.report.hinges import HingesReport, format_hinges, format_hinges_json

    m = require_map(read_map(name), otherwise=2)
    try:
        options = weighing(m, weighed)
        about = claim_or_thesis(m, claim)
        with waiting("trying what the claim hinges on"):
            found = find(m, about, size=size, most=most, **options)
            explanation, influences = why(m, about, **options), sensitivities(m, about, **options)
        report = HingesReport(map=m, hinges=found, sensitivities=influences, explanation=explanation)
    except (UnknownNameError, ValueError) as error:
        raise CannotRunError(f"{click.format_filename(name)}: {error}") from None
    if form == "json":
        click.echo(format_hinges_json(report), nl=False)
        return
    width = shutil.get_terminal_size((_WIDTH, 0)).columns if sys.stdout.isatty() else _WIDTH
    click.echo(format_hinges(report, width=width, top=top), nl=False)
