"""The two ways to a drawing: `to_graphviz`, to go on from with Graphviz, and `render`, which writes a finished one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from attrs import evolve

from argmap.collector import collector_paused
from argmap.drawing.cutting import cut_names, names_cut_in_overview
from argmap.drawing.dot import dot_lines, graph_name
from argmap.drawing.draw import draw
from argmap.drawing.engines import Engine, find_engine
from argmap.drawing.errors import RenderError
from argmap.drawing.escaping import clean
from argmap.drawing.exporting import EXPORTS, export
from argmap.drawing.findings import badges_of, describe_findings, lay_over
from argmap.drawing.finishing import around, lay_out, paint, require_settled
from argmap.drawing.fit import Fit, fit_into
from argmap.drawing.glyphs import missing_characters
from argmap.drawing.labels import is_cut
from argmap.drawing.leftout import left_out
from argmap.drawing.links import Links
from argmap.drawing.narrowing import narrowed
from argmap.drawing.options import FORMATS, DrawingOptions, GraphOptions, Settings, require_options, require_word
from argmap.drawing.overview import describe_overview, draw_overview
from argmap.drawing.picture import Picture
from argmap.drawing.png import describe_png
from argmap.drawing.preference import AUTO, follow_preference
from argmap.drawing.repeating import with_repeats
from argmap.drawing.sections import sections_of
from argmap.drawing.sheet import Sheet
from argmap.drawing.svg import describe, refine_svg
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
    view = _view(m, settings)
    if format in EXPORTS:
        settings = evolve(settings, premises="graph", full_texts=False)  # they know no cells, and nothing stands below
        return export(format, _picture(view, settings), sheet_of(view, settings), settings.engine, settings.timeout)
    return finish(partial(_picture, view), partial(_description, view), settings, format, m.language)


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


def measure_fit(m: ArgumentMap, **options: Unpack[DrawingOptions]) -> Fit:
    """Return how the drawing comes out in the place that *fit* says, and whether it can be read there.

    Raises:
        RenderError: as `render` does; or if *fit* says no place.
    """
    settings = Settings(**options)
    return fit_of(partial(_picture, _view(m, settings)), settings, find_engine(settings.engine))


def fit_of(draw: Callable[[Settings], Picture], settings: Settings, run: Engine) -> Fit:
    """Return how what *draw* gives comes out in the place of *settings*.

    Raises:
        RenderError: if they have none.
    """
    if settings.fit is None:
        raise RenderError("no place to fit: say fit='84x120mm'")
    sized = lay_out(lambda direction: draw(evolve(settings, direction=direction)), settings, run)
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
    sheet = sheet_of(_view(m, settings), settings)
    if settings.overview:
        return tuple(thesis for thesis in m.theses if is_cut(sheet, m.claim(thesis)))
    return tuple(_cut(sheet))


def find_cut_names(m: ArgumentMap, **options: Unpack[DrawingOptions]) -> tuple[str, ...]:
    """Return what has a name that a drawing shows cut: groups, voices, sources and schemes. *lines* of None cuts none.

    >>> from argmap.model import ArgumentMap, Claim, Voice
    >>> m = ArgumentMap(title="T", voices=[Voice("mayor", "Name " * 40)], claims=[Claim("a", "A.", voice="mayor")])
    >>> find_cut_names(m), find_cut_names(m, lines=None)
    (("voice 'mayor'",), ())

    Raises:
        RenderError: as `find_cut_texts` does.
    """
    settings = Settings(**options)
    sheet = sheet_of(_view(m, settings), settings)
    return names_cut_in_overview(sheet, sections_of(m)) if settings.overview else cut_names(sheet)


def find_left_out(m: ArgumentMap, **options: Unpack[DrawingOptions]) -> str:
    """Return in a line what a drawing with these options shows and leaves out, as it stands in the drawing; "" if it shows all.

    Raises:
        RenderError: as `find_cut_texts` does.
    """
    return left_out(_view(m, Settings(**options)))


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
        # No picture outlives the block: the collector would look through all of it first thing.
        name, body = _dot(_picture(_view(m, settings), settings))
    return graphviz.Digraph(name=name, body=body)


def _dot(picture: Picture) -> tuple[str, list[str]]:
    return graph_name(picture), list(dot_lines(picture))


def _view(m: ArgumentMap, settings: Settings) -> View:
    require_map(m)
    view = narrowed(whole(m) if settings.group is None else of_group(m, settings.group), settings)
    # Boxes of premises repeat what they need in their own way.
    return view if settings.premises == "box" else with_repeats(view, settings.crossings)


def _picture(view: View, settings: Settings) -> Picture:
    if settings.overview:
        sheet = sheet_of(view, settings)
        return finished(draw_overview(sheet, sections_of(view.map), settings.direction), view.map, settings)
    return draw_sheet(sheet_of(view, settings), settings)


def draw_sheet(sheet: Sheet, settings: Settings) -> Picture:
    """Return the picture of *sheet* with all that *settings* put around and over it."""
    if settings.full_texts:
        sheet = evolve(sheet, notes={name: number for number, name in enumerate(_cut(sheet), 1)})
    return finished(draw(sheet, settings.direction), sheet.map, settings)


def finished(picture: Picture, m: ArgumentMap, settings: Settings) -> Picture:
    """Return *picture*, of *m* or a part of it, with what *settings* put around and over it."""
    picture = around(picture, settings)
    return lay_over(picture, m, settings.findings) if settings.findings else picture


def _description(view: View, settings: Settings) -> str:
    if settings.overview:
        return describe_overview(view.map, sections_of(view.map))
    return describe(view, settings.evaluation)


def sheet_of(view: View, settings: Settings, links: Links | None = None) -> Sheet:
    """Return the sheet on which *view* is drawn; *links* lead to the drawings of the other sections."""
    return Sheet(
        view,
        evolve(settings.theme, page=TRANSPARENT) if settings.transparent else settings.theme,
        settings.wrap,
        verdicts_of(view.map, settings.evaluation),
        badges_of(view.map, settings.findings),
        claim_numbers(view.map) if settings.numbers else {},
        settings.premises,
        settings.lines,
        links=links,
    )


def _cut(sheet: Sheet) -> Iterator[str]:
    items = (item for items in (sheet.view.claims, sheet.view.evidence) for item in items)
    return (item.id for item in items if is_cut(sheet, item))
