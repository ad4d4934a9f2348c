"""The two ways to a drawing: `to_graphviz`, to go on from with Graphviz, and `render`, which writes a finished one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from attrs import evolve

from argmap.collector import collector_paused
from argmap.drawing.dot import dot_lines, graph_name
from argmap.drawing.engines import find_engine
from argmap.drawing.errors import RenderError
from argmap.drawing.escaping import clean
from argmap.drawing.exporting import EXPORTS, export
from argmap.drawing.findings import describe_findings
from argmap.drawing.finishing import lay_out, paint, require_settled
from argmap.drawing.options import FORMATS, DrawingOptions, GraphOptions, Settings, require_options, require_word
from argmap.drawing.overview import describe_overview
from argmap.drawing.picture import Picture
from argmap.drawing.pictures import picture_of, sheet_of, view_of
from argmap.drawing.png import describe_png
from argmap.drawing.preference import AUTO, follow_preference
from argmap.drawing.sections import sections_of
from argmap.drawing.svg import describe, refine_svg
from argmap.drawing.view import View
from argmap.files import write_bytes
from argmap.model import ArgumentMap

if TYPE_CHECKING:
    import graphviz  # type: ignore[import-untyped]  # it ships no types

_SUFFIXES = {".svg": "svg", ".png": "png", ".pdf": "pdf", ".html": "html", ".dot": "dot", ".gv": "dot"}
_SUFFIXES |= {".mmd": "mermaid", ".mermaid": "mermaid", ".graphml": "graphml", ".tex": "tex"}


def to_graphviz(m: ArgumentMap, **options: Unpack[GraphOptions]) -> graphviz.Digraph:
    """Return *m* as a Digraph of the graphviz package, without title and legend, to customise and draw from there.

    Nodes and edges have the ids of their elements, and classes such as `claim thesis` and `inference attack`. The lines
    are the same for the same map on every run. *evaluation*, one of *m*, adds what stands and how strongly, and the classes
    `in`, `out`, `undecided`, `defeated`, `unsupported`, `undercut`, `withheld`, `outweighed` and `unsettled`. Linear in the
    size of the map.

    The text, its `source`, needs no Graphviz. But the package draws with the program `dot` of the system, also where a cell of
    a notebook ends with the Digraph: the Graphviz that the extra `render` brings is for `render`, and for a cell that ends
    with the map.

    >>> from argmap.model import ArgumentMap, Claim
    >>> print(to_graphviz(ArgumentMap(title="Lanes", claims=[Claim("a", "Build lanes.")])).source.splitlines()[0])
    digraph Lanes {

    Raises:
        RenderError: if there is no such theme, direction or group, *wrap* is no usable length of line, or *evaluation* is of
            another map.
    """
    require_options("to_graphviz", options)
    settings = Settings(**options)
    require_settled(settings.theme, "dot")
    return _digraph(m, settings)


def render(
    m: ArgumentMap,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002  # the word of the command line, and of every drawing library
    **options: Unpack[DrawingOptions],
) -> Path:
    """Draw *m* into the file *path*, whole or not at all, and return the path.

    The format is *format*, else the one that the suffix of *path* names. `dot` is the text of `to_graphviz`, without title
    and legend; so are `mermaid`, `graphml` and `tex`, which are for other programs. *evaluation*, one of *m*, is drawn with it:
    what is out grey and in words, strengths in numbers and in the width of lines. *group* draws one group, with what it needs
    of the others repeated.

    Raises:
        RenderError: if no Graphviz is installed, an argument is none of its words, the map has no such group, *evaluation*
            is of another map, or the drawing is too large for a PNG.
        OSError: if the file cannot be written, or that of the theme not read.
    """
    require_options("render", options, "format")
    path = Path(path)
    write_bytes(path, render_bytes(m, format or format_of(path), **options))
    return path


def render_bytes(
    m: ArgumentMap,
    format: str = "svg",  # noqa: A002  # as above
    **options: Unpack[DrawingOptions],
) -> bytes:
    """Return the drawing that `render` writes.

    Raises:
        RenderError: as `render` does.
    """
    require_word("format", format, FORMATS)
    if format == "html":
        from argmap.drawing.page import draw_page

        return draw_page(m, **options)
    settings = Settings(**options)
    require_settled(settings.theme, format)
    if format == "dot":
        source: str = _digraph(m, evolve(settings, full_texts=False)).source  # nothing stands below it
        return source.encode()
    if format in EXPORTS and settings.overview:
        raise RenderError(f"an overview is drawn as svg, png, pdf or dot, not as {format}")
    if format == "graphml":  # data: a claim is one node, however many need it
        settings = evolve(settings, crossings=sys.maxsize)
    view = view_of(m, settings)
    if format in EXPORTS:
        settings = evolve(settings, premises="graph", full_texts=False)  # they know no cells, and nothing stands below
        return export(format, picture_of(view, settings), sheet_of(view, settings), settings.engine, settings.timeout)
    return finish(partial(picture_of, view), partial(_description, view), settings, format, m.language)


def finish(
    draw: Callable[[Settings], Picture],
    describe: Callable[[Settings], str],
    settings: Settings,
    file_format: str,
    language: str,
) -> bytes:
    """Return what *draw* gives, laid out and painted as SVG, PNG or PDF, with what *describe* gives in the first two."""
    run = find_engine(settings.engine)
    sized = lay_out(lambda direction: draw(evolve(settings, direction=direction)), settings, run, file_format)
    drawing = paint(sized, settings, file_format, run)
    if file_format == "pdf":
        return drawing
    title, description = sized.picture.title, describe(settings)
    if settings.findings:
        description += f" {describe_findings(settings.findings)}"
    if file_format == "png":
        return describe_png(drawing, clean(title), clean(description), settings.resolution)
    refined = refine_svg(drawing, sized.picture, description, language)
    return follow_preference(refined) if settings.theme is AUTO else refined


def format_of(path: Path) -> str:
    """Return the format that the suffix of *path* names.

    >>> format_of(Path("lanes.SVG"))
    'svg'

    Raises:
        RenderError: if it names none.
    """
    found = _SUFFIXES.get(path.suffix.lower())
    if found is None:
        what = f"{path.suffix!r} is no suffix of a drawing" if path.suffix else "it has no suffix that says a format"
        raise RenderError(f"{path}: {what}; end it in {', '.join(_SUFFIXES)}, or give the format")
    return found


def _digraph(m: ArgumentMap, settings: Settings) -> graphviz.Digraph:
    import graphviz

    with collector_paused():
        # No picture outlives the block: the collector would look through all of it first thing.
        name, body = _dot(picture_of(view_of(m, settings), settings))
    return graphviz.Digraph(name=name, body=body)


def _dot(picture: Picture) -> tuple[str, list[str]]:
    return graph_name(picture), list(dot_lines(picture))


def _description(view: View, settings: Settings) -> str:
    if settings.overview:
        return describe_overview(view.map, sections_of(view.map))
    return describe(view, settings.evaluation)
