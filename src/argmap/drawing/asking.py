"""What one may ask of a drawing without making it: how it fits, and what it cuts, leaves out and has no letters for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Unpack

from attrs import evolve

from argmap.drawing.cutting import cut_names, names_cut_in_overview
from argmap.drawing.engines import Engine, find_engine
from argmap.drawing.errors import RenderError
from argmap.drawing.finishing import lay_out
from argmap.drawing.fit import Fit, fit_into
from argmap.drawing.glyphs import missing_characters
from argmap.drawing.labels import is_cut
from argmap.drawing.leftout import left_out
from argmap.drawing.options import DrawingOptions, Settings
from argmap.drawing.picture import Picture
from argmap.drawing.pictures import cut_elements, picture_of, sheet_of, view_of
from argmap.drawing.sections import sections_of
from argmap.model import ArgumentMap


def measure_fit(m: ArgumentMap, **options: Unpack[DrawingOptions]) -> Fit:
    """Return how the drawing comes out in the place that *fit* says, and whether it can be read there.

    Raises:
        RenderError: as `render` does; or if *fit* says no place.
    """
    settings = Settings(**options)
    return fit_of(partial(picture_of, view_of(m, settings)), settings, find_engine(settings.engine))


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
    sheet = sheet_of(view_of(m, settings), settings)
    if settings.overview:
        return tuple(thesis for thesis in m.theses if is_cut(sheet, m.claim(thesis)))
    return tuple(cut_elements(sheet))


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
    sheet = sheet_of(view_of(m, settings), settings)
    return names_cut_in_overview(sheet, sections_of(m)) if settings.overview else cut_names(sheet)


def find_left_out(m: ArgumentMap, **options: Unpack[DrawingOptions]) -> str:
    """Return in a line what a drawing with these options shows and leaves out, as it stands in the drawing; "" if it shows all.

    Raises:
        RenderError: as `find_cut_texts` does.
    """
    return left_out(view_of(m, Settings(**options)))


def find_missing_characters(m: ArgumentMap, **options: Unpack[DrawingOptions]) -> tuple[str, ...]:
    """Return the characters that a PNG or PDF has boxes for, because no font that is installed has them, in their order.

    None where this cannot be told: without Fontconfig's `fc-list`, and on macOS and Windows.

    Raises:
        RenderError: as `find_cut_texts` does.
    """
    settings = Settings(**options)
    return missing_characters("".join(picture_of(view_of(m, settings), settings).labels()))
