"""What is told of a drawing that was written: what it does not show, and who will not show it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from argmap.drawing.options import DrawingOptions
    from argmap.model import ArgumentMap

_SHOWN = 2  # of what was cut or is missing, by name


def tell_losses(m: ArgumentMap, file_format: str, options: DrawingOptions) -> None:
    """Say what of the map the drawing does not show, though it should."""
    from argmap.drawing import find_cut_texts, find_left_out, find_missing_characters

    if options["premises"] == "box" and file_format in ("html", "mermaid", "graphml", "tex"):
        click.echo(f"argmap: --premises box is for svg, png, pdf and dot; {file_format} has the graph form", err=True)
    if file_format == "html":
        return  # the page has all texts whole
    if left_out := find_left_out(m, **options):
        click.echo(f"argmap: {left_out}", err=True)
    if file_format in ("mermaid", "graphml"):
        return  # they have no lines to break
    keeps_all = file_format in ("svg", "dot")
    cut = () if options["full_texts"] and file_format != "dot" else find_cut_texts(m, **options)
    if cut:
        names = _some([f"'{name}'" for name in cut])
        said = f"the text of {names} is cut" if len(cut) == 1 else f"the texts of {names} are cut"
        whole = (
            "tooltips have it whole"
            if keeps_all
            else "an SVG has it whole in tooltips, and --full-texts prints it below"
        )
        click.echo(f"argmap: {said} after {options['lines']} lines (a title after 2); {whole}", err=True)
    missing = () if keeps_all or file_format == "tex" else find_missing_characters(m, **options)
    if missing:
        names = _some([unicodedata.name(character, f"U+{ord(character):04X}") for character in missing])
        click.echo(f"argmap: no font here has {names}: a box stands for what is missing{_advice(missing)}", err=True)


def tell_misnamed(to: Path, as_format: str) -> None:
    """Say if the suffix of the file is that of another format: what opens it goes by its name."""
    from argmap.drawing import RenderError, format_of

    try:
        named = format_of(to)
    except RenderError:  # a suffix of no format
        return
    if named != as_format:
        click.echo(
            f"argmap: {click.format_filename(to)} is {as_format.upper()}, as -f says, and named as {named.upper()}",
            err=True,
        )


def tell_size(drawing: bytes, file_format: str) -> None:
    """Say what other programs do not draw as they are commonly set up."""
    if file_format == "mermaid":
        from argmap.drawing.mermaid import MOST_CHARACTERS, MOST_LINES, is_beyond_mermaid

        if is_beyond_mermaid(drawing.decode()):
            most = f"{MOST_LINES} lines and {MOST_CHARACTERS:,} characters"
            click.echo(f"argmap: Mermaid draws at most {most} unless told otherwise: try one --group", err=True)


def _advice(missing: Sequence[str]) -> str:
    from argmap.drawing.glyphs import fonts_for

    fonts = fonts_for(missing)
    return f"; install {_some(fonts)}" if fonts else ""


def _some(names: Sequence[str]) -> str:
    """Return the first of *names* and how many more there are."""
    shown = names if len(names) <= _SHOWN + 1 else [*names[:_SHOWN], f"{len(names) - _SHOWN} more"]
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
