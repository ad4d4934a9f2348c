"""The two ways to a drawing: `to_graphviz`, to go on from with Graphviz, and `render`, which writes a finished one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from attrs import evolve

from argmap.collector import collector_paused
from argmap.drawing.dot import dot_lines, graph_name
from argmap.drawing.draw import draw
from argmap.drawing.engines import Engine, find_engine
from argmap.drawing.errors import RenderError
from argmap.drawing.exporting import EXPORTS, export
from argmap.drawing.findings import badges_of, describe_findings, lay_over
from argmap.drawing.finishing import Sized, around, lay_out, paint, require_settled
from argmap.drawing.fit import Fit, fit_into
from argmap.drawing.glyphs import missing_characters
from argmap.drawing.labels import is_cut
from argmap.drawing.options import FORMATS, DrawingOptions, GraphOptions, Settings, require_word
from argmap.drawing.picture import Picture
from argmap.drawing.png import describe_png
from argmap.drawing.preference import AUTO, follow_preference
from argmap.drawing.sheet import Sheet
from argmap.drawing.svg import describe, refine_svg
from argmap.drawing.text import clean
from argmap.drawing.themes import TRANSPARENT
from argmap.drawing.verdicts import verdicts_of
from argmap.drawing.view import View, of_group, whole
from argmap.files import write_bytes
from argmap.model import ArgumentMap
from argmap.model.map import require_map
from argmap.model.numbering import claim_numbers

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

    >>> from argmap.model import ArgumentMap, Claim
    >>> print(to_graphviz(ArgumentMap(title="Lanes", claims=[Claim("a", "Build lanes.")])).source.splitlines()[0])
    digraph Lanes {

    Raises:
        RenderError: if there is no such theme, direction or group, *wrap* is no usable length of line, or *evaluation* is of
            another map.
    """
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
    view = _view(m, settings)
    if format in EXPORTS:
        settings = evolve(settings, premises="graph")  # other programs know no cells
        return export(format, _picture(view, settings), _sheet(view, settings), settings.engine)
    run = find_engine(settings.engine)
    sized = _lay_out(view, settings, run, anchors=format == "svg")
    drawing = paint(sized, settings, format, run)
    if format == "pdf":
        return drawing
    title, described = sized.picture.title, describe(view, settings.evaluation)
    if settings.findings:
        described += f" {describe_findings(settings.findings)}"
    if format == "png":
        return describe_png(drawing, clean(title), clean(described))
    refined = refine_svg(drawing, sized.picture, described, m.language)
    return follow_preference(refined) if settings.theme is AUTO else refined


def measure_fit(m: ArgumentMap, **options: Unpack[DrawingOptions]) -> Fit:
    """Return how the drawing comes out in the place that *fit* says, and whether it can be read there.

    Raises:
        RenderError: as `render` does; or if *fit* says no place.
    """
    settings = Settings(**options)
    if settings.fit is None:
        raise RenderError("no place to fit: say fit='84x120mm'")
    sized = _lay_out(_view(m, settings), settings, find_engine(settings.engine), anchors=False)
    return fit_into(settings.fit, sized.picture, sized.box)


def find_cut_texts(m: ArgumentMap, **options: Unpack[DrawingOptions]) -> tuple[str, ...]:
    """Return the ids of the claims and evidence that a drawing shows cut: text after *lines*, a short title after two.

    Tooltips, in SVG and DOT, have them whole; *full_texts* prints them below the drawing.

    >>> from argmap.model import ArgumentMap, Claim
    >>> find_cut_texts(ArgumentMap(title="Lanes", claims=[Claim("a", "word " * 99), Claim("b", "Build lanes.")]))
    ('a',)

    Raises:
        RenderError: if there is no such group, or *wrap* is no usable length of line.
    """
    settings = Settings(**options)
    return tuple(_cut(_sheet(_view(m, settings), settings)))


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


def _lay_out(view: View, settings: Settings, run: Engine, *, anchors: bool) -> Sized:
    def drawn(direction: str) -> Picture:
        return _picture(view, evolve(settings, direction=direction))

    return lay_out(drawn, settings, run, anchors=anchors)


def _picture(view: View, settings: Settings) -> Picture:
    sheet = _sheet(view, settings)
    if settings.full_texts:
        sheet = evolve(sheet, notes={name: number for number, name in enumerate(_cut(sheet), 1)})
    picture = around(draw(sheet, settings.direction), settings)
    return lay_over(picture, view.map, settings.findings) if settings.findings else picture


def _sheet(view: View, settings: Settings) -> Sheet:
    return Sheet(
        view,
        evolve(settings.theme, page=TRANSPARENT) if settings.transparent else settings.theme,
        settings.wrap,
        verdicts_of(view.map, settings.evaluation),
        badges_of(view.map, settings.findings),
        claim_numbers(view.map) if settings.numbers else {},
        settings.premises,
        settings.lines,
    )


def _cut(sheet: Sheet) -> Iterator[str]:
    items = (item for items in (sheet.view.claims, sheet.view.evidence) for item in items)
    return (item.id for item in items if is_cut(sheet, item))
