"""`argmap report`: writes a report on a map, with drawings, outline, evaluation and findings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.progress import waiting
from argmap.cli.reading import STANDARD_INPUT, CannotRunError, folder_of, read_map, require_map
from argmap.cli.weighing import Weighed, weighing, weighing_options
from argmap.cli.writing import form_of, require_other_file, write_out

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.formats.toml import Reading
    from argmap.model import ArgumentMap

# The words of `argmap.writing`, which is too much to import for a help text; a test holds the two together.
FORMATS = ("markdown", "html")
SUFFIXES = {".md": "markdown", ".html": "html", ".htm": "html"}


@click.command()
@click.argument("name", metavar="MAP")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    required=True,
    help="Write to FILE, and drawings for Markdown beside it; '-' is standard output.",
)
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), help="[default: as FILE's suffix]")
@click.option("--drawings/--no-drawings", default=True, help="Draw the map, or each of its groups. [default: yes]")
@weighing_options
def report(
    name: str,
    output: str,
    form: str | None,
    drawings: bool,  # noqa: FBT001  # click passes by keyword
    weighed: Weighed,
) -> None:
    """Write a report on MAP, a TOML file or '-' for standard input, as Markdown or as one page of HTML.

    It has the thesis, how it fares, why, and what it hinges on; a drawing, and the outline, of the map or of each of its
    groups; the evaluation as a table, what argmap check finds by its default rules, and the sources and voices. Texts that
    drawings cut stand in it in full. For Markdown, the drawings are SVG files beside it, named after it and replaced.

    Exit status: 0 if it was written, 1 if the file holds no map, 2 if argmap could not run.
    """
    to = None if output == STANDARD_INPUT else Path(output)
    form = form or form_of(to, SUFFIXES, "markdown")
    if to is None and drawings and form == "markdown":
        raise click.UsageError(
            "drawings need a file to stand beside: name one with -o, or leave them out: --no-drawings"
        )
    require_other_file(name, to)
    reading = read_map(name)
    m = require_map(reading)
    with waiting("writing the report"):
        from argmap.drawing.errors import RenderError
        from argmap.evaluation import UnknownNameError
        from argmap.writing.api import report_files

        try:
            options = weighing(m, weighed)
            files = report_files(m, to or Path(output), form, _findings(name, m, reading), drawings=drawings, **options)
        except RenderError as error:
            raise CannotRunError(f"{error}; or leave the drawings out: --no-drawings") from None
        except (UnknownNameError, ValueError) as error:
            raise CannotRunError(f"{click.format_filename(name)}: {error}") from None
    for each in files if to else ():
        require_other_file(name, each)
    for each, data in files.items():
        write_out(data, each if to else None)


def _findings(name: str, m: ArgumentMap, reading: Reading) -> tuple[Diagnostic, ...]:
    from argmap.checks import check
    from argmap.checks.consequences import without_consequences

    found = check(m, base=folder_of(name))
    return (*reading.diagnostics, *without_consequences(reading.diagnostics, found))
