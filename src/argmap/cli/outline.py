"""`argmap outline`: prints a map as a nested list of all that it says."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from argmap.cli.evaluating import evaluation_of
from argmap.cli.progress import waiting
from argmap.cli.reading import STANDARD_INPUT, CannotRunError, read_map, require_map
from argmap.cli.weighing import Weighed, weighing_options
from argmap.cli.writing import form_of, require_other_file, write_out

# The words of `argmap.writing`, which is too much to import for a help text; a test holds the two together.
FORMATS = ("text", "markdown", "html")
SUFFIXES = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}
_WIDTH = 100


@click.command()
@click.argument("name", metavar="MAP")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE. [default: standard output]")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Markdown is CommonMark, HTML one page that needs no network. [default: as FILE's suffix, else text]",
)
@click.option("--group", metavar="ID", help="Write one group, with what it needs of others referred to.")
@click.option(
    "--evaluate", "evaluated", is_flag=True, help="Say what stands and how strongly, as argmap evaluate weighs it."
)
@weighing_options
def outline(  # noqa: PLR0917  # click passes by keyword
    name: str,
    output: str | None,
    form: str | None,
    group: str | None,
    evaluated: bool,  # noqa: FBT001  # the same
    weighed: Weighed,
) -> None:
    """Write MAP, a TOML file or '-' for standard input, as a nested list of all that it says.

    Under each claim stand its quotes and notes, the arguments for it (because), its rebuttals (but; however and undercuts
    against steps and evidence), its evidence, and its contraries. Each element is written out once; where it comes again, a
    mark says where it is. Groups are sections. Lists that grow too deep go on in new ones, which have numbers. It is what a
    drawing shows, for those who cannot see it. With --evaluate, and with any option that says how to weigh, which implies
    it, every element has its label.

    Exit status: 0 if it was written, 1 if the file holds no map, 2 if argmap could not run.
    """
    from argmap.drawing.errors import RenderError

    to = None if output in (None, STANDARD_INPUT) else Path(output or "")
    form = form or form_of(to, SUFFIXES, "text")
    require_other_file(name, to)
    m = require_map(read_map(name))
    with waiting("writing the outline"):
        from argmap.writing import outline as outline_of

        evaluation = evaluation_of(name, m, weighed) if evaluated or weighed else None
        try:
            written = outline_of(m, format=form, evaluation=evaluation, group=group, width=_width(to))
        except RenderError as error:
            raise CannotRunError(str(error)) from None
    write_out(written.encode(), to)


def _width(to: Path | None) -> int:
    return shutil.get_terminal_size((_WIDTH, 0)).columns if to is None and sys.stdout.isatty() else _WIDTH
