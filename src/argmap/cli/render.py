"""The command `argmap render`: draw a map."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from argmap.cli.reading import STANDARD_INPUT, CannotRunError, read_map

if TYPE_CHECKING:
    from argmap.formats.toml import Reading
    from argmap.model import ArgumentMap


class _Options(TypedDict):
    """What the options say of the drawing, in the words of `render_bytes`."""

    theme: str
    direction: str
    wrap: int
    legend: bool
    engine: str
    group: str | None


# The words of `argmap.drawing`, which is too much to import for a help text; a test holds the two together.
FORMATS = ("svg", "png", "pdf", "dot")
THEMES = ("light", "dark")
DIRECTIONS = ("auto", "BT", "TB", "LR", "RL")
ENGINES = ("auto", "pygraphviz", "dot")


@click.command(short_help="Draw a map with Graphviz.")
@click.argument("name", metavar="MAP")
@click.option(
    "-o", "--output", metavar="FILE", help="Write to FILE, or to standard output if it is '-'. [default: MAP's name]"
)
@click.option("-f", "--format", "file_format", type=click.Choice(FORMATS), help="[default: as FILE's suffix, else svg]")
@click.option("--theme", type=click.Choice(THEMES), default="light", show_default=True)
@click.option(
    "--direction",
    metavar="[auto|BT|TB|LR|RL]",
    type=click.Choice(DIRECTIONS, case_sensitive=False),
    default="auto",
    show_default=True,
    help="Where the steps lead: BT puts the thesis at the top, RL at the left edge.",
)
@click.option("--wrap", metavar="N", type=int, default=32, show_default=True, help="Break text after N columns.")
@click.option("--legend/--no-legend", default=True, help="Explain the shapes and lines that occur. [default: yes]")
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default="auto",
    show_default=True,
    help="The Graphviz to draw with: the one in pygraphviz, or the program dot.",
)
@click.option("--group", metavar="ID", help="Draw one group, with what it needs of others repeated.")
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
    group: str | None,
    show: bool,  # noqa: FBT001  # the same
) -> None:
    """Draw MAP, a TOML file or '-' for standard input, as SVG, PNG, PDF or DOT.

    A map with faults is drawn as far as it can be read. DOT comes without title and legend, to be changed and drawn by
    Graphviz. The map from standard input goes to standard output unless -o says otherwise.
    """
    to = _where_to(name, output, file_format, group)
    if show and to is None:
        raise click.UsageError("--open needs a file: name one with -o")
    m = _require_map(read_map(name))
    drawing = _draw(
        m,
        file_format or _format_of(to),
        theme=theme,
        direction=direction,
        wrap=wrap,
        legend=legend,
        engine=engine,
        group=group,
    )
    _write(drawing, to)
    if show and to is not None:
        click.launch(str(to))


def _where_to(name: str, output: str | None, file_format: str | None, group: str | None) -> Path | None:
    """Return the file to write, None for standard output."""
    if output == STANDARD_INPUT or (output is None and name == STANDARD_INPUT):
        return None
    if output is None:
        stem = Path(name).name.removesuffix(".toml")
        return Path(f"{stem}-{group}.{file_format or 'svg'}" if group else f"{stem}.{file_format or 'svg'}")
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


def _require_map(reading: Reading) -> ArgumentMap:
    """Return the map, with a word on its faults; without a map, print the findings and exit."""
    if reading.map is None:
        from argmap.report import format_text
        from argmap.report.findings import locate

        click.echo(format_text([locate(reading.source, reading.diagnostics)]), nl=False, err=True)
        sys.exit(1)
    faults = len(reading.diagnostics)
    if faults:
        name = "-" if reading.source.name == "<stdin>" else reading.source.name
        count = "1 fault" if faults == 1 else f"{faults} faults"
        click.echo(f"argmap: {count} in {reading.source.name}: run argmap check {name}", err=True)
    return reading.map


def _draw(m: ArgumentMap, file_format: str, **options: Unpack[_Options]) -> bytes:
    from argmap.drawing import RenderError, render_bytes

    try:
        return render_bytes(m, file_format, **options)
    except RenderError as error:
        raise CannotRunError(str(error)) from None


def _write(drawing: bytes, to: Path | None) -> None:
    if to is None:
        sys.stdout.buffer.write(drawing)
        return
    from argmap.files import write_bytes

    shown = click.format_filename(to)
    try:
        write_bytes(to, drawing)
    except FileNotFoundError:
        raise CannotRunError(f"{shown}: there is no folder {click.format_filename(to.parent)}") from None
    except OSError as error:
        raise CannotRunError(f"{shown}: {(error.strerror or str(error)).lower()}") from None
    click.echo(f"wrote {shown}")
