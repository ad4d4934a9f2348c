"""From pictures to what is painted: laid out, with what stands around them, in the size and the resolution asked for."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve, frozen

from argmap.drawing.direction import steps_across
from argmap.drawing.engines import Engine
from argmap.drawing.errors import RenderError
from argmap.drawing.fit import PAD, fit_into
from argmap.drawing.furniture import SCREEN, Box, furnish
from argmap.drawing.ladder import lay_out_in_time
from argmap.drawing.options import Settings
from argmap.drawing.picture import Picture
from argmap.drawing.preference import AUTO
from argmap.drawing.stopping import stoppable
from argmap.drawing.themes import THEMES, Theme

_MAX_PIXELS = 32_767  # Cairo's limit for either side of an image
_MAX_AREA = 150_000_000  # of pixels, each of which takes four bytes while they are painted
_LEAST_STEP = 44  # a mark's height and the space before the next box, in points
_ADVICE = "draw it as SVG or PDF, or one group at a time"


@frozen
class Sized:
    """A picture that is laid out, as DOT with positions, and the box that holds it and what stands around it."""

    picture: Picture
    dot: str
    box: Box


def around(picture: Picture, settings: Settings) -> Picture:
    """Return *picture* with the title, the caption, the footer and the font of *settings*."""
    return evolve(
        picture,
        title=settings.title or picture.title,
        heading=settings.title != "",
        caption=settings.caption,
        footer=settings.footer,
        font=settings.font,
    )


def lay_out(draw: Callable[[str], Picture], settings: Settings, run: Engine, file_format: str = "svg") -> Sized:
    """Return what *draw* gives for a direction, laid out.

    Where it is to fit a place, and nobody says the direction, it is laid out both ways, and the larger one is returned.

    Raises:
        RenderError: if it cannot be laid out in time, or is certain to be too large for a PNG where *file_format* is one.
    """
    place = settings.fit
    shape = place.width / place.height if place else SCREEN
    ways = ("BT", "RL") if place and settings.direction == "auto" else (settings.direction,)
    laid_out = []
    for picture in map(draw, ways):
        if file_format == "png" and place is None:
            _require_possible(picture, settings)
        positioned, drawn = lay_out_in_time(
            picture, stoppable(run, picture), settings.timeout, anchors=file_format == "svg"
        )
        laid_out.append(Sized(drawn, *furnish(positioned, drawn, legend=settings.legend, shape=shape)))
    return max(laid_out, key=lambda each: fit_into(place, each.picture, each.box).scale) if place else laid_out[0]


def paint(sized: Sized, settings: Settings, file_format: str, run: Engine) -> bytes:
    """Return *sized* painted.

    Raises:
        RenderError: if it is too large for a PNG, or painting it takes too long.
    """
    if file_format == "png":
        _require_drawable(sized, settings)
    # A PDF would get half an inch of its own around the pad.
    own = {"png": f"dpi={settings.resolution};", "pdf": "margin=0;"}.get(file_format, "")
    if settings.fit is not None:
        own += f' size="{settings.fit.width / 72:.6f},{settings.fit.height / 72:.6f}";'
    end = sized.dot.rindex("}")
    engine = stoppable(run, sized.picture)
    return engine(f"{sized.dot[:end]}{own}}}\n", "nop2", file_format, settings.timeout)


def require_settled(theme: Theme, file_format: str) -> None:
    """Refuse the theme that only a reader of SVG or HTML can settle, for any other format that has colours."""
    if theme is AUTO and file_format not in ("svg", "graphml"):
        *first, last = THEMES
        raise RenderError(
            f"the theme 'auto' is light or dark as the reader of an SVG or an HTML page prefers, and {file_format} asks nobody; "
            f"choose {', '.join(first)} or {last}"
        )


def _require_possible(picture: Picture, settings: Settings) -> None:
    """Refuse what is too large for a PNG before it is laid out, where that is certain: a chain of very many steps."""
    least = steps_across(picture.edges) * _LEAST_STEP * settings.resolution / 72
    if least > _MAX_PIXELS:
        raise RenderError(
            f"the drawing would be longer than {least:,.0f} pixels, and a PNG has at most {_MAX_PIXELS:,} on a side; {_ADVICE}"
        )


def _require_drawable(sized: Sized, settings: Settings) -> None:
    """Refuse what Cairo would shrink or break off, and what takes more memory than a machine may have."""
    scale = settings.resolution / 72 * (fit_into(settings.fit, sized.picture, sized.box).scale if settings.fit else 1)
    width, height = (round((side + 2 * PAD) * scale) for side in (sized.box.width, sized.box.height))
    if max(width, height) > _MAX_PIXELS:
        raise RenderError(
            f"the drawing has {width:,} x {height:,} pixels, and a PNG at most {_MAX_PIXELS:,} on a side; {_ADVICE}"
        )
    if width * height > _MAX_AREA:
        raise RenderError(
            f"the drawing has {width:,} x {height:,} pixels, more than {_MAX_AREA // 1_000_000} million in all; {_ADVICE}"
        )
