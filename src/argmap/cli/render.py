"""The command `argmap render`: draw a map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.boxing import boxing_options
from argmap.cli.evaluating import evaluation_of
from argmap.cli.finding import remarks_on
from argmap.cli.looks import Looks, drawing_options, looks_options, tell_fit, tell_fits, tell_missing_font
from argmap.cli.losses import tell_losses, tell_misnamed, tell_size, tell_unused
from argmap.cli.progress import waiting
from argmap.cli.reading import STANDARD_INPUT, CannotRunError, folder_of, read_map, require_map
from argmap.cli.themes import THEMES, ThemeWord, theme_of
from argmap.cli.viewing import Viewed, require_whole, suggest, told_warnings, viewing, viewing_options
from argmap.cli.weighing import Weighed, weighing_options
from argmap.cli.writing import write_out

if TYPE_CHECKING:
    from argmap.drawing.options import DrawingOptions
    from argmap.formats.toml import Reading
    from argmap.model import ArgumentMap

    _Choice = click.Choice[str]
else:
    _Choice = click.Choice  # of old releases it takes no parameter


class _Words(_Choice):
    """A choice that takes its words in any case, and shows them as they are documented."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word that *value* is."""
        words = {word.casefold(): word for word in self.choices}
        return super().convert(words.get(str(value).casefold(), value), param, ctx)


# The words of `argmap.drawing`, which is too much to import for a help text; a test holds the two together.
FORMATS = ("svg", "png", "pdf", "html", "dot", "mermaid", "graphml", "tex")
DIRECTIONS = ("auto", "BT", "TB", "LR", "RL")
ENGINES = ("auto", "pygraphviz", "dot")
MIN_WRAP, MAX_WRAP = 8, 200


@click.command(short_help="Draw a map with Graphviz.")
@click.argument("name", metavar="MAP")
@click.option(
    "-o", "--output", metavar="FILE", help="Write to FILE, or to standard output if it is '-'. [default: MAP's name]"
)
@click.option(
    "-f",
    "--format",
    "file_format",
    type=_Words(FORMATS),
    help="PNG and PDF are drawn with the fonts of this machine, an SVG with its reader's. [default: as FILE's suffix, else svg]",
)
@click.option(
    "--theme",
    type=ThemeWord(),
    metavar=f"[{'|'.join(THEMES)}|FILE.toml]",
    default="light",
    show_default=True,
    help="The colours; auto is light or dark as the reader of an SVG or a page prefers. A file has colours of your own.",
)
@click.option(
    "--direction",
    type=_Words(DIRECTIONS),
    default="auto",
    show_default=True,
    help="Where the steps lead: BT puts the thesis at the top, RL at the left edge.",
)
@click.option(
    "--wrap",
    metavar="N",
    type=click.IntRange(MIN_WRAP, MAX_WRAP),
    default=32,
    show_default=True,
    help="Break text after N columns.",
)
@boxing_options
@click.option("--legend/--no-legend", default=True, help="Explain the shapes and lines that occur. [default: yes]")
@click.option(
    "--engine",
    type=_Words(ENGINES),
    default="auto",
    show_default=True,
    help="The Graphviz to draw with: the one in pygraphviz, or the program dot.",
)
@click.option(
    "--evaluate", "evaluated", is_flag=True, help="Draw what stands and how strongly, as argmap evaluate weighs it."
)
@weighing_options
@viewing_options
@click.option("--group", metavar="ID", help="Draw one group, with what it needs of others repeated.")
@looks_options
@click.option("--open", "show", is_flag=True, help="Open the drawing when it is written.")
def render(  # noqa: PLR0917  # click passes by keyword
    name: str,
    output: str | None,
    file_format: str | None,
    theme: str,
    direction: str,
    wrap: int,
    legend: bool,  # noqa: FBT001  # the same
    engine: str,
    evaluated: bool,  # noqa: FBT001  # the same
    group: str | None,
    show: bool,  # noqa: FBT001  # the same
    weighed: Weighed,
    viewed: Viewed,
    boxing: DrawingOptions,
    looks: Looks,
) -> None:
    """Draw MAP, a TOML file or '-' for standard input, as SVG, PNG, PDF, HTML or DOT, or for Mermaid, GraphML or LaTeX.

    A map with faults is drawn as far as it can be read. HTML is a page to explore the map in, with its evaluation and
    findings, in one file. DOT comes without title and legend, to be changed and drawn by Graphviz; so do the flowchart of
    Mermaid, the graph of GraphML, and the TikZ of LaTeX. The map from standard input goes to standard output unless -o says
    otherwise. With --evaluate, and with any option that says how to weigh, which implies it, what is out is grey and says so,
    and claims that are not have their strength.

    Exit status: 0 if it was drawn, 1 if the file holds no map, 2 if argmap could not run.
    """
    to = _where_to(name, output, file_format, "overview" if viewed.overview else group)
    if viewed.split and to is None:
        raise click.UsageError("--split writes several files: name the overview's with -o")
    if show and to is None:
        raise click.UsageError("--open needs a file: name one with -o")
    reading = read_map(name)
    m = require_map(reading)
    options: DrawingOptions = {
        "evaluation": evaluation_of(name, m, weighed) if evaluated or weighed else None,
        "theme": theme_of(theme),
        "direction": direction,
        "wrap": wrap,
        "legend": legend,
        "engine": engine,
        "group": group,
        **boxing,
        **drawing_options(looks, name, reading),
        **viewing(viewed),
    }
    as_format = file_format or _format_of(to)
    if as_format == "html":
        require_whole(viewed)
    with told_warnings():
        if as_format in ("svg", "png", "pdf") and not viewed.split:  # the others have no size, or many
            options = _fitted(m, looks, options)
        if viewed.split and to is not None:
            files = _draw_sections(m, to, as_format, options)
            _tell_fits(m, looks, to, options)
        else:
            files = {to: _draw(name, reading, m, as_format, options)}
    for file, drawing in files.items():
        write_out(drawing, file)
    if to is not None:
        tell_misnamed(to, as_format)
    tell_unused(as_format, overview=viewed.overview, groups=bool(viewed.split or group))
    tell_losses(m, as_format, options, split=bool(viewed.split))
    tell_size(files[to], as_format)
    tell_missing_font(looks)
    if group is None and as_format in ("svg", "png", "pdf"):
        suggest(m, viewed)
    if show and to is not None:
        click.launch(str(to))


def _where_to(name: str, output: str | None, file_format: str | None, part: str | None) -> Path | None:
    """Return the file to write, None for standard output."""
    if output == STANDARD_INPUT or (output is None and name == STANDARD_INPUT):
        return None
    if output is None:
        stem = Path(name).name.removesuffix(".toml")
        return Path(f"{stem}-{part}.{file_format or 'svg'}" if part else f"{stem}.{file_format or 'svg'}")
    if not output:
        raise click.BadParameter("a file needs a name; '-' is standard output", param_hint="'-o'")
    to = Path(output)
    if name != STANDARD_INPUT and to.exists() and Path(name).exists() and to.samefile(name):
        raise CannotRunError(f"{click.format_filename(name)}: the drawing would overwrite the map; name another file")
    return to


def _format_of(to: Path | None) -> str:
    from argmap.drawing import RenderError, format_of

    if to is None:
        return "svg"
    try:
        return format_of(to)
    except RenderError as error:
        raise CannotRunError(f"{error} with -f") from None


def _fitted(m: ArgumentMap, looks: Looks, options: DrawingOptions) -> DrawingOptions:
    from argmap.drawing import RenderError

    try:
        return tell_fit(m, looks, options)
    except RenderError as error:
        raise CannotRunError(str(error)) from None


def _tell_fits(m: ArgumentMap, looks: Looks, to: Path, options: DrawingOptions) -> None:
    from argmap.drawing import RenderError

    try:
        tell_fits(m, looks, to, options)
    except RenderError as error:
        raise CannotRunError(str(error)) from None


@waiting("drawing the map")
def _draw(name: str, reading: Reading, m: ArgumentMap, file_format: str, options: DrawingOptions) -> bytes:
    from argmap.drawing import RenderError, render_bytes

    try:
        if file_format == "html":
            from argmap.drawing.page import draw_page

            found = None if options.get("findings") else remarks_on(name, reading)
            return draw_page(m, base=Path(folder_of(name)), found=found, **options)
        return render_bytes(m, file_format, **options)
    except RenderError as error:
        raise CannotRunError(str(error)) from None


@waiting("drawing the sections")
def _draw_sections(m: ArgumentMap, to: Path, file_format: str, options: DrawingOptions) -> dict[Path | None, bytes]:
    from argmap.drawing import RenderError, draw_sections

    try:
        return dict(draw_sections(m, to, file_format, **options).items())
    except RenderError as error:
        raise CannotRunError(str(error)) from None
