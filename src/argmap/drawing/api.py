"""The two ways to a drawing: `to_graphviz`, to go on from with Graphviz, and `render`, which writes a finished one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from argmap.collector import collector_paused
from argmap.drawing.dot import dot_lines, dot_text, graph_name
from argmap.drawing.draw import draw
from argmap.drawing.engines import find_engine
from argmap.drawing.errors import RenderError
from argmap.drawing.furniture import Box, furnish
from argmap.drawing.glyphs import missing_characters
from argmap.drawing.labels import is_cut
from argmap.drawing.options import FORMATS, DrawingOptions, GraphOptions, Settings, require_word
from argmap.drawing.picture import Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.svg import describe, refine_svg
from argmap.drawing.themes import THEMES
from argmap.drawing.verdicts import verdicts_of
from argmap.drawing.view import View, of_group, whole
from argmap.files import write_bytes
from argmap.model import ArgumentMap
from argmap.model.map import require_map

if TYPE_CHECKING:
    import graphviz  # type: ignore[import-untyped]  # it ships no types

_SUFFIXES = {".svg": "svg", ".png": "png", ".pdf": "pdf", ".html": "html", ".dot": "dot", ".gv": "dot"}
_MAX_PIXELS = 32_767  # Cairo's limit for either side of an image
_PIXELS_PER_POINT = 96 / 72  # at Graphviz's resolution
_PAD = 18  # on each side, as in the graph's attributes


def to_graphviz(m: ArgumentMap, **options: Unpack[GraphOptions]) -> graphviz.Digraph:
    """Return *m* as a Digraph of the graphviz package, without title and legend, to customise and draw from there.

    Nodes and edges have the ids of their elements, and classes such as `claim thesis` and `inference attack`. The lines
    are the same for the same map on every run. *evaluation*, one of *m*, adds what stands and how strongly, and the classes
    `in`, `out`, `undecided`, `defeated`, `unsupported`, `undercut`, `withheld`, `outweighed` and `unsettled`. Linear in the
    size of the map.

    >>> from argmap.model import ArgumentMap, Claim
    >>> print(to_graphviz(ArgumentMap(title="Lanes", claims=[Claim("a", "Build lanes.")])).source.splitlines()[0])
    digraph Lanes {

    Raises:
        RenderError: if there is no such theme, direction or group, *wrap* is no usable length of line, or *evaluation* is of
            another map.
    """
    return _digraph(m, Settings(**options))


def render(
    m: ArgumentMap,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002  # the word of the command line, and of every drawing library
    **options: Unpack[DrawingOptions],
) -> Path:
    """Draw *m* into the file *path*, whole or not at all, and return the path.

    The format is *format*, else the one that the suffix of *path* names. `dot` is the text of `to_graphviz`, without title
    and legend. *evaluation*, one of *m*, is drawn with it: what is out grey and in words, strengths in numbers and in the
    width of lines. *group* draws one group, with what it needs of the others repeated.

    Raises:
        RenderError: if no Graphviz is installed, an argument is none of its words, the map has no such group, *evaluation*
            is of another map, or the drawing is too large for a PNG.
        OSError: if the file cannot be written.
    """
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
    settings = Settings(**options)
    if format == "dot":
        source: str = _digraph(m, settings).source
        return source.encode()
    if format == "html":
        from argmap.drawing.page import draw_page

        return draw_page(m, **options)
    view = _view(m, settings)
    picture = _picture(view, settings)
    run = find_engine(settings.engine)
    positioned = run(dot_text(picture), "dot", "dot").decode()
    furnished, box = furnish(positioned, picture, legend=settings.legend)
    if format == "png":
        _require_drawable(box)
    drawing = run(furnished, "nop2", format)
    if format == "svg":
        return refine_svg(drawing, picture.title, describe(view, settings.evaluation), picture.tooltips())
    return drawing


def find_cut_texts(m: ArgumentMap, **options: Unpack[DrawingOptions]) -> tuple[str, ...]:
    """Return the ids of the claims and evidence that a drawing shows cut: text after six lines, a short title after two.

    Tooltips, in SVG and DOT, have them whole.

    >>> from argmap.model import ArgumentMap, Claim
    >>> find_cut_texts(ArgumentMap(title="Lanes", claims=[Claim("a", "word " * 99), Claim("b", "Build lanes.")]))
    ('a',)

    Raises:
        RenderError: if there is no such group, or *wrap* is no usable length of line.
    """
    settings = Settings(**options)
    sheet = _sheet(_view(m, settings), settings)
    return tuple(item.id for items in (sheet.view.claims, sheet.view.evidence) for item in items if is_cut(sheet, item))


def find_missing_characters(m: ArgumentMap, **options: Unpack[DrawingOptions]) -> tuple[str, ...]:
    """Return the characters that a PNG or PDF has boxes for, because no font that is installed has them, in their order.

    None where this cannot be told: without Fontconfig's `fc-list`, and on macOS and Windows.

    Raises:
        RenderError: as `find_cut_texts` does.
    """
    settings = Settings(**options)
    return missing_characters("".join(_picture(_view(m, settings), settings).labels()))


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
        picture = _picture(_view(m, settings), settings)
        return graphviz.Digraph(name=graph_name(picture), body=list(dot_lines(picture)))


def _view(m: ArgumentMap, settings: Settings) -> View:
    require_map(m)
    return whole(m) if settings.group is None else of_group(m, settings.group)


def _picture(view: View, settings: Settings) -> Picture:
    return draw(_sheet(view, settings), settings.direction)


def _sheet(view: View, settings: Settings) -> Sheet:
    return Sheet(view, THEMES[settings.theme], settings.wrap, verdicts_of(view.map, settings.evaluation))


def _require_drawable(box: Box) -> None:
    """Refuse what Cairo would shrink or break off."""
    width, height = (round((side + 2 * _PAD) * _PIXELS_PER_POINT) for side in (box.width, box.height))
    if max(width, height) > _MAX_PIXELS:
        raise RenderError(
            f"the drawing has {width:,} x {height:,} pixels, and a PNG at most {_MAX_PIXELS:,} on a side; "
            "draw it as SVG or PDF, or one group at a time"
        )
