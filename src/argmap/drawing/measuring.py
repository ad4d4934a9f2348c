"""How wide lines come out in DejaVu Sans, near enough to keep them within their place, where nothing lays them out."""

from __future__ import annotations

from argmap.drawing.wrapping import display_width, wrap

# From the space to the tilde, in hundredths of the size of the type.
# fmt: off
_ASCII = (
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54,
    100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50,
    50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
)
# fmt: on
_OTHER = 62  # a column of any other script
_BOLDER = 1.13


def width_of(line: str, size: float, *, bold: bool = False) -> float:
    """Return about how wide *line* is in type of this *size*.

    >>> width_of("ill", 10), width_of("WOW", 10)
    (8.4, 27.7)
    """
    latin = [_ASCII[ord(each) - ord(" ")] for each in line if " " <= each <= "~"]
    others = display_width("".join(each for each in line if not " " <= each <= "~"))
    return (sum(latin) + _OTHER * others) * size / 100 * (_BOLDER if bold else 1)


def wrap_within(text: str, columns: int, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return *text* in lines of at most so many *columns*, fewer where its letters are broader than most: within *width*."""
    lines = wrap(text, columns)
    while columns > 1 and (widest := max((width_of(line, size, bold=bold) for line in lines), default=0)) > width:
        columns = max(1, min(columns - 1, int(columns * width / widest)))
        lines = wrap(text, columns)
    return lines
