"""A drawing made to fit a place on paper: the direction in which it can be shown largest, and how large that is."""

from __future__ import annotations

import re

from attrs import frozen

from argmap.drawing.errors import RenderError
from argmap.drawing.furniture import Box
from argmap.drawing.picture import Picture
from argmap.drawing.style import META_SIZE

PAD = 18
"""What is left free on each side, in points, as in the graph's attributes."""
LEAST_TYPE, LEAST_LINE = 6, 0.25
"""The smallest type that is read without effort, and the thinnest line that is printed whole, in points."""
POINTS = {"mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pt": 1.0}
"""Units, and how many points they are."""
_OUTLINE = 1
_LENGTH = r"(\d+(?:\.\d*)?|\.\d+)\s*(mm|cm|in|pt)?"
_PLACE = re.compile(rf"\s*{_LENGTH}\s*[x×*]\s*{_LENGTH}\s*", re.IGNORECASE)  # noqa: RUF001  # the sign is meant


@frozen
class Place:
    """A rectangle on paper, in points."""

    width: float
    height: float


@frozen
class Fit:
    """How a drawing comes out in a place: its direction, its scale (at most 1), and what can just be seen of it, in points."""

    direction: str
    scale: float
    smallest_type: float
    thinnest_line: float
    needs: Place
    """The smallest place of this shape in which all of it can be read."""

    @property
    def is_readable(self) -> bool:
        """Whether its type has 6 points and its lines a quarter of one."""
        return self.smallest_type >= LEAST_TYPE and self.thinnest_line >= LEAST_LINE


def place_of(written: str | Place | None) -> Place | None:
    """Return the place that is *written* as width and height: in millimetres, unless it says cm, in or pt.

    >>> place_of("3.5 x 5in"), place_of("25.4x50.8")
    (Place(width=252.0, height=360.0), Place(width=72.0, height=144.0))

    Raises:
        RenderError: if it is not of this form, or has no room.
    """
    if written is None or isinstance(written, Place):
        return written
    found = _PLACE.fullmatch(written)
    if found is None:
        raise RenderError(f"{written!r} is no size of a place; write its width and height, as 84x120mm or 3.5x5in")
    width, unit, height, other = found.groups()
    units = ((unit or other or "mm").lower(), (other or unit or "mm").lower())
    place = Place(*(float(side) * POINTS[each] for side, each in zip((width, height), units, strict=True)))
    if min(place.width, place.height) < POINTS["cm"]:
        raise RenderError(f"{written!r} has no room for a drawing; a centimetre on each side is the least")
    return place


def fit_into(place: Place, picture: Picture, box: Box) -> Fit:
    """Return how *picture*, which *box* holds at its full size, comes out in *place*. It is never made larger."""
    width, height = box.width + 2 * PAD, box.height + 2 * PAD
    scale = min(1.0, place.width / width, place.height / height)
    line = min((edge.width for edge in picture.edges), default=_OUTLINE)
    readable = max(LEAST_TYPE / META_SIZE, LEAST_LINE / min(line, _OUTLINE))
    return Fit(
        picture.rankdir,
        scale,
        META_SIZE * scale,
        min(line, _OUTLINE) * scale,
        Place(width * readable, height * readable),
    )
