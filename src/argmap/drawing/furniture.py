"""What stands around a drawing and never in it: the title above, the legend below or beside, texts and captions below.

Graphviz has laid out the map; these are added to its positioned DOT, at places computed from the drawing's box, and the
whole is painted as it stands. All lengths are points, y runs upwards.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import partial

from attrs import frozen

from argmap.drawing.errors import RenderError
from argmap.drawing.escaping import escape_html, quote
from argmap.drawing.frames import Place, labels_apart
from argmap.drawing.labels import TABLE, framed, strength_bar
from argmap.drawing.legend import Sample, samples
from argmap.drawing.measuring import wrap_within
from argmap.drawing.picture import Picture
from argmap.drawing.style import (
    CAPTION_SIZE,
    EDGES,
    GROUP_SIZE,
    MARK_SIZE,
    META_SIZE,
    TITLE_SIZE,
    Form,
    Line,
    Sign,
    edge_attributes,
    node_attributes,
)
from argmap.drawing.themes import Hue, Theme
from argmap.drawing.wrapping import display_width, wrap

_BOX = re.compile(r'bb="([-\d.e+]+),([-\d.e+]+),([-\d.e+]+),([-\d.e+]+)"')
_GAP = 28
_ROW, _SAMPLE, _SPACE, _COLUMN_GAP = 22, 66, 10, 24
_SAMPLE_HEIGHT = 16
_BAR_SHOWN = 2 / 3
_LINE_HEIGHT = 1.35
# The width of a column of text, in its type's size: an upper bound for lines of DejaVu Sans, bold being wider.
_REGULAR, _BOLD = 0.56, 0.7
_INCH = 72
SCREEN = 1.6
"""The shape of most screens: width by height."""
_CLOSE = 1.05
_NOTE_WIDTH = 380


@frozen
class Box:
    """A rectangle by its corners."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.top - self.bottom


def furnish(positioned: str, picture: Picture, *, legend: bool, shape: float = SCREEN) -> tuple[str, Box]:
    """Return *positioned*, Graphviz's layout of *picture*, with what stands around it, and the box that holds it all.

    The legend goes where the whole comes out largest in a place of this *shape*, which is its width by its height.

    Raises:
        RenderError: if *positioned* is no layout.
    """
    positioned, lines = labels_apart(positioned, partial(_frame_label, picture.theme))
    found = _BOX.search(positioned)
    if found is None:
        raise RenderError("Graphviz gave no layout of the map")
    box = Box(*map(float, found.groups()))
    shown = tuple(samples(picture)) if legend else ()
    if shown:
        added, box = _legend(shown, box, picture.theme, shape)
        lines += added
    added, box = _notes(picture, box)
    lines += added
    for name, text, size, colour in (
        ("drawing.caption", picture.caption, CAPTION_SIZE, picture.theme.text),
        ("drawing.footer", picture.footer, META_SIZE, picture.theme.meta),
    ):
        added, box = _below(name, text, size, colour, box)
        lines += added
    added, box = _under_title(picture, box)
    lines += added
    if picture.heading:
        added, box = _title(picture, box)
        lines += added
    # Whole points, or the last row of pixels is half page, half nothing.
    box = Box(math.floor(box.left), math.floor(box.bottom), math.ceil(box.right), math.ceil(box.top))
    bounds = f'bb="{box.left:g},{box.bottom:g},{box.right:g},{box.top:g}"'
    end = positioned.rindex("}")
    body = positioned[: found.start()] + bounds + positioned[found.end() : end]
    return f"{body}{''.join(lines)}}}\n", box


def _title(picture: Picture, box: Box) -> tuple[list[str], Box]:
    """Set the title above the top left corner of *box*, in as many lines as fit its width, but no narrower than a phrase."""
    columns = max(int(box.width / (_BOLD * TITLE_SIZE)), 30)
    room = max(box.width, columns * _BOLD * TITLE_SIZE)
    lines = wrap_within(picture.title, columns, room, TITLE_SIZE, bold=True)
    width = max(box.width, max(map(display_width, lines)) * _BOLD * TITLE_SIZE)
    height = len(lines) * TITLE_SIZE * _LINE_HEIGHT
    label = "".join(f'<b>{escape_html(line)}</b><br align="left"/>' for line in lines)
    bottom = box.top + _GAP / 2
    place = Box(box.left, bottom, box.left + width, bottom + height)
    line = _text("drawing.heading", label, place, TITLE_SIZE, picture.theme.text)
    return [line], Box(box.left, box.bottom, max(box.right, place.right), place.top)


def _under_title(picture: Picture, box: Box) -> tuple[list[str], Box]:
    """Set what stands under the title above *box*: what the drawing leaves out, and over it the way back to the overview."""
    added: list[str] = []
    room = _GAP / 2
    for name, said, hue, url in (
        ("drawing.notice", picture.notice, picture.theme.meta, ""),
        (
            "drawing.backlink",
            "← overview" if picture.backlink else "",
            picture.theme.inks[Hue.FOR].line,
            picture.backlink,
        ),
    ):
        if said:
            lines = wrap(said, max(int(box.width / (_REGULAR * MARK_SIZE)), 40), max_lines=4)
            width = max(map(display_width, lines)) * _REGULAR * MARK_SIZE
            label = "".join(f'{escape_html(line)}<br align="left"/>' for line in lines)
            bottom = box.top + room
            place = Box(box.left, bottom, box.left + width, bottom + len(lines) * MARK_SIZE * _LINE_HEIGHT)
            added.append(_text(name, label, place, MARK_SIZE, hue, url=url))
            # What comes next, the title too, stands close above.
            box, room = Box(box.left, box.bottom, max(box.right, place.right), place.top - _GAP / 3), _GAP / 3
    return added, box


def _notes(picture: Picture, box: Box) -> tuple[list[str], Box]:
    """Set the texts that boxes have cut below *box*, with their numbers: in columns, as many as a reader can follow."""
    columns = max(1, int((box.width + _GAP) / (_NOTE_WIDTH + _GAP)))
    width = max((box.width - (columns - 1) * _GAP) / columns, _NOTE_WIDTH / 2)
    texts = [f"[{number}] {text}" for number, text in enumerate(picture.notes, 1)]
    notes = [wrap_within(text, int(width / (_REGULAR * MARK_SIZE)), width, MARK_SIZE) for text in texts]
    line = MARK_SIZE * _LINE_HEIGHT
    share = sum(len(lines) + 1 / 2 for lines in notes) * line / columns
    around, left, top = box, box.left, box.bottom - _GAP
    added: list[str] = []
    for number, lines in enumerate(notes, 1):
        if box.bottom - _GAP - top >= share:
            left, top = left + width + _GAP, box.bottom - _GAP
        place = Box(left, top - len(lines) * line, left + width, top)
        label = "".join(f'{escape_html(text)}<br align="left"/>' for text in lines)
        added.append(_text(f"note.{number}", label, place, MARK_SIZE, picture.theme.text))
        around = Box(box.left, min(around.bottom, place.bottom), max(around.right, place.right), box.top)
        top = place.bottom - line / 2
    return added, around


def _below(name: str, text: str, size: int, colour: str, box: Box) -> tuple[list[str], Box]:
    """Set *text*, if there is any, below the bottom left corner of *box*, in lines that fit its width."""
    columns = max(int(box.width / (_REGULAR * size)), 40)
    lines = wrap_within(text, columns, max(box.width, columns * _REGULAR * size), size)
    if not lines:
        return [], box
    width = max(box.width, max(map(display_width, lines)) * _REGULAR * size)
    label = "".join(f'{escape_html(line)}<br align="left"/>' for line in lines)
    top = box.bottom - _GAP / 2
    place = Box(box.left, top - len(lines) * size * _LINE_HEIGHT, box.left + width, top)
    return [_text(name, label, place, size, colour)], Box(box.left, place.bottom, max(box.right, place.right), box.top)


def _legend(shown: tuple[Sample, ...], box: Box, theme: Theme, shape: float) -> tuple[list[str], Box]:
    """Set the samples in columns below *box*, or beside it where the whole can then be shown noticeably larger."""
    text_width = max(display_width(sample.says) for sample in shown) * _REGULAR * META_SIZE
    column = _SAMPLE + _SPACE + text_width + _COLUMN_GAP
    fitting = max(1, int((box.width + _COLUMN_GAP) / column))
    below = _Grid(box.left, box.bottom - _GAP, math.ceil(len(shown) / fitting), len(shown), column)
    beside = _Grid(box.right + _GAP, box.top, max(1, int(box.height / _ROW)), len(shown), column)
    heights = [_height_for(grid.around(box), shape) for grid in (below, beside)]
    grid = below if heights[0] <= _CLOSE * heights[1] else beside
    lines = [
        line for place, sample in enumerate(shown) for line in _sample(sample, *grid.place(place), text_width, theme)
    ]
    return lines, grid.around(box)


@frozen
class _Grid:
    """Places for samples, filled column by column from the top left corner."""

    left: float
    top: float
    rows: int
    count: int
    column: float

    def place(self, number: int) -> tuple[float, float]:
        """Return the left edge and the middle line of sample *number*, from 0."""
        return self.left + number // self.rows * self.column, self.top - (number % self.rows + 0.5) * _ROW

    def around(self, box: Box) -> Box:
        """Return the box of *box* and the grid together."""
        right = self.left + math.ceil(self.count / self.rows) * self.column - _COLUMN_GAP
        bottom = self.top - min(self.rows, self.count) * _ROW
        return Box(box.left, min(box.bottom, bottom), max(box.right, right), box.top)


def _height_for(box: Box, shape: float) -> float:
    """Return the height of the smallest place of this *shape* that holds *box*."""
    return max(box.width / shape, box.height)


def _sample(sample: Sample, left: float, middle: float, text_width: float, theme: Theme) -> Iterator[str]:
    name = f"legend.{sample.name}"
    label = f'{escape_html(sample.says)}<br align="left"/>'
    names = f'id="{name}" class=legend'
    if sample.form is not None:
        look = node_attributes(sample.form, theme, sample.standing) + (f" penwidth={sample.pen}" if sample.pen else "")
        place = f'pos="{left + _SAMPLE / 2:g},{middle:g}" {_size(_SAMPLE - 4, _SAMPLE_HEIGHT)} fixedsize=true'
        inside = _inside(sample, theme)
        yield f'\t"{name}" [{look} {place} label=<{inside}> margin=0 fontsize={META_SIZE} {names}]\n'
    if sample.line is not None:
        ends = f"{name}.from", f"{name}.to"
        for end, x in zip(ends, (left, left + _SAMPLE), strict=True):
            yield f'\t"{end}" [shape=point style=invis {_size(0.01, 0.01)} pos="{x:g},{middle:g}" id="{end}"]\n'
        path = _path(sample.line, left, left + _SAMPLE, middle)
        look = edge_attributes(sample.line, theme)
        yield f'\t"{ends[0]}" -> "{ends[1]}" [{look} penwidth=2 pos="{path}" {names}]\n'
    start = left + _SAMPLE + _SPACE
    place_of_text = Box(start, middle - _ROW / 2, start + text_width, middle + _ROW / 2)
    yield _text(f"{name}.text", label, place_of_text, META_SIZE, theme.text)


def _path(line: Line, left: float, right: float, middle: float) -> str:
    """Return a straight spline whose ends leave room for the arrow heads, as Graphviz's own do."""
    stroke = EDGES[line]
    start = left + stroke.arrow_length if stroke.both else left
    stop = right - stroke.arrow_length
    points = (start + (stop - start) * part / 3 for part in range(4))
    tail = f"s,{left:g},{middle:g} " if stroke.both else ""
    head = f"e,{right:g},{middle:g} " if stroke.arrow_length else ""
    return tail + head + " ".join(f"{x:g},{middle:g}" for x in points)


def _inside(sample: Sample, theme: Theme) -> str:
    if sample.form is Form.THESIS:
        inside = f'{TABLE}<tr><td width="{_SAMPLE - 26}" height="1"></td></tr></table>'
        return framed(inside, theme.inks[Hue.THESIS].line)
    if sample.sign is Sign.SIDE:
        return _side(theme)
    if sample.sign is Sign.STRENGTH:
        return strength_bar(_BAR_SHOWN, theme)
    return escape_html(sample.word) or " "


def _side(theme: Theme) -> str:
    cell = f'<td border="3" sides="l" color="{theme.side}" width="{_SAMPLE - 14}" height="{_SAMPLE_HEIGHT - 4}"></td>'
    return f"{TABLE}<tr>{cell}</tr></table>"


def _frame_label(theme: Theme, name: str, label: str, place: Place) -> str:
    return _text(name, label, Box(*place), GROUP_SIZE, theme.text)


def _text(name: str, label: str, box: Box, size: int, colour: str, *, url: str = "") -> str:
    """Return a node that is only text, its left edge that of *box*: in a cell as wide as the box, for Graphviz centres."""
    cell = f'<td align="left" balign="left" width="{math.ceil(box.width)}">{label}</td>'
    table = f"{TABLE}<tr>{cell}</tr></table>"
    link = f" URL={quote(url)}" if url else ""
    place = f'pos="{box.left + box.width / 2:g},{box.bottom + box.height / 2:g}" {_size(box.width, box.height)}'
    return (
        f'\t"{name}" [shape=plain label=<{table}> {place} margin=0 fontsize={size} fontcolor="{colour}" '
        f'id="{name}" class=legend{link}]\n'
    )


def _size(width: float, height: float) -> str:
    return f"width={width / _INCH:.6g} height={height / _INCH:.6g}"
