"""What is told of a drawing that was written: what it does not show, and who will not show it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from argmap.drawing.options import DrawingOptions
    from argmap.model import ArgumentMap

_SHOWN = 2  # of what was cut or is missing, by name
_OF_SIZE = ("fit", "dpi")
_AROUND = ("legend", "caption", "footer", "full_texts")
_UNUSED: Mapping[str, Sequence[str]] = {
    "svg": ("dpi",),
    "pdf": ("dpi",),
    "html": ("premises", "lines", "full_texts", "transparent", *_OF_SIZE),
    "dot": (*_AROUND, *_OF_SIZE),
    "tex": ("premises", *_AROUND, *_OF_SIZE),
    "mermaid": ("premises", "lines", "wrap", "numbers", "font", "transparent", *_AROUND, *_OF_SIZE),
    "graphml": ("premises", "lines", "wrap", "numbers", "font", "theme", "transparent", *_AROUND, *_OF_SIZE),
}
"""The options without effect on each format, by their names."""
_UNUSED_ON: Mapping[str, Sequence[str]] = {
    "an overview": ("premises", "full_texts", "crossings"),
    "drawings of single groups": ("crossings",),
}
"""The same for what is drawn: an overview has no steps, and in its own drawing a group has all premises that it needs."""


def tell_losses(m: ArgumentMap, file_format: str, options: DrawingOptions, *, split: bool = False) -> None:
    """Say what of the map the drawing, or drawings that it is *split* into, do not show, though they should."""
    from argmap.drawing import find_cut_texts, find_left_out, find_missing_characters

    if file_format == "html":
        return  # the page has all texts whole
    if left_out := find_left_out(m, **options):
        click.echo(f"argmap: {left_out}", err=True)
    if file_format in ("mermaid", "graphml"):
        return  # they have no lines to break
    keeps_all = file_format in ("svg", "dot")
    printed = options["full_texts"] and file_format not in ("dot", "tex")
    cut = () if printed else find_cut_texts(m, **options)
    if cut:
        names = _some([f"'{name}'" for name in cut])
        one = len(cut) == 1
        said = f"the text of {names} is cut" if one else f"the texts of {names} are cut"
        lines = "1 line" if options["lines"] == 1 else f"{options['lines']} lines"
        click.echo(
            f"argmap: {said} after {lines} (a title after 2); {_where_whole(file_format, 'it' if one else 'them')}",
            err=True,
        )
    _tell_cut_names(m, file_format, options, split=split)
    missing = () if keeps_all or file_format == "tex" else find_missing_characters(m, **options)
    if missing:
        names = _some([unicodedata.name(character, f"U+{ord(character):04X}") for character in missing])
        click.echo(f"argmap: no font here has {names}: a box stands for what is missing{_advice(missing)}", err=True)


def _tell_cut_names(m: ArgumentMap, file_format: str, options: DrawingOptions, *, split: bool) -> None:
    from argmap.drawing import find_cut_names

    cut = find_cut_names(m, **options)
    if split:
        index: DrawingOptions = {**options, "overview": True, "only": None, "hide": ()}
        cut = tuple(dict.fromkeys((*find_cut_names(m, **index), *cut)))
    if cut:
        one = len(cut) == 1
        said = f"the name of {cut[0]} is cut" if one else f"the names of {_some(cut)} are cut"
        keeps = f"--lines all keeps {'it' if one else 'them'} whole"
        where = "tooltips have it whole" if one else "tooltips have them whole"
        click.echo(f"argmap: {said}; {where if file_format in ('svg', 'dot') else keeps}", err=True)


def tell_unused(file_format: str, *, overview: bool = False, groups: bool = False) -> None:
    """Say which of the options that were given have no effect on a drawing in this format, of the *overview* or by *groups*."""
    drawn = "an overview" if overview else "drawings of single groups" if groups else ""
    in_format = _given(_UNUSED.get(file_format, ()))
    on_drawn = [option for option in _given(_UNUSED_ON.get(drawn, ())) if option not in in_format]
    for given, what in ((in_format, file_format), (on_drawn, drawn)):
        if given:
            *first, last = given
            names = f"{', '.join(first)} and {last}" if first else last
            click.echo(f"argmap: {names} {'has' if not first else 'have'} no effect on {what}", err=True)


def _given(names: Sequence[str]) -> list[str]:
    """Return the options of these *names* that were given and say more than their defaults, as they are typed."""
    context = click.get_current_context()
    return [
        each.opts[0]
        for each in context.command.params
        if each.name in names
        and context.get_parameter_source(each.name) is click.core.ParameterSource.COMMANDLINE
        and not any(context.params[each.name] is nothing for nothing in (None, False))
        and context.params[each.name] not in ("", "graph")
    ]


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


def _where_whole(file_format: str, them: str) -> str:
    """Say where cut texts are whole: *them*, or it."""
    match file_format:
        case "svg" | "dot":
            return f"tooltips have {them} whole"
        case "tex":
            return f"--lines all keeps {them} whole"
        case _:
            return f"an SVG has {them} whole in tooltips, and --full-texts prints {them} below"


def _advice(missing: Sequence[str]) -> str:
    from argmap.drawing.glyphs import fonts_for

    fonts = fonts_for(missing)
    return f"; install {_some(fonts)}" if fonts else ""


def _some(names: Sequence[str]) -> str:
    """Return the first of *names* and how many more there are."""
    shown = names if len(names) <= _SHOWN + 1 else [*names[:_SHOWN], f"{len(names) - _SHOWN} more"]
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
