"""What speaks for and what against can be told apart by their hues alone, also by readers who see fewer colours."""

import math
import re
from pathlib import Path

import pytest

from argmap.drawing.themes import CLASSIC, DARK, LIGHT, Hue, Theme

Vector = tuple[float, ...]
Matrix = tuple[Vector, Vector, Vector]

# Machado, Oliveira & Fernandes (2009), severity 1.0, of linear RGB.
VISIONS: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# From linear sRGB to XYZ (IEC 61966-2-1), and its white, D65.
TO_XYZ: Matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)

TELLING_APART = 60  # CIE76; 2.3 is just noticeable
CONFUSED = 25


def times(matrix: Matrix, vector: Vector) -> Vector:
    return tuple(sum(cell * value for cell, value in zip(row, vector, strict=True)) for row in matrix)


def linear(colour: str) -> Vector:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return tuple(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)


def lab(colour: str, vision: str) -> Vector:
    """CIE L*a*b* of a colour as it is seen."""
    seen = tuple(min(max(value, 0), 1) for value in times(VISIONS[vision], linear(colour)))
    x, y, z = (
        part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
        for part in (value / white for value, white in zip(times(TO_XYZ, seen), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, vision: str) -> float:
    """Delta E, CIE 1976."""
    return math.dist(lab(one, vision), lab(other, vision))


def line(theme: Theme, hue: Hue) -> str:
    return theme.inks[hue].line


def test_the_difference_of_black_and_white_is_a_hundred_for_everyone() -> None:
    assert [round(difference("#000000", "#FFFFFF", vision), 1) for vision in VISIONS] == [100.0] * 4


def test_the_simulation_confuses_what_such_readers_confuse() -> None:
    assert difference("#FF0000", "#808000", "protan") < difference("#FF0000", "#808000", "normal") / 2
    assert difference("#0000FF", "#006464", "tritan") < difference("#0000FF", "#006464", "normal") / 2


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("against", [Hue.AGAINST, Hue.UNDERCUT])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_lines_for_and_against_can_be_told_apart_by_hue(theme: Theme, against: Hue, vision: str) -> None:
    assert difference(line(theme, Hue.FOR), line(theme, against), vision) > TELLING_APART


@pytest.mark.parametrize("vision", ["normal", "tritan"])
@pytest.mark.parametrize("pair", [(Hue.FOR, Hue.AGAINST), (Hue.FOR, Hue.UNDERCUT), (Hue.AGAINST, Hue.UNDERCUT)])
def test_the_hues_of_classic_can_be_told_apart_by_most(pair: tuple[Hue, Hue], vision: str) -> None:
    one, other = (line(CLASSIC, hue) for hue in pair)

    assert difference(one, other, vision) > (CONFUSED if Hue.FOR not in pair else TELLING_APART)


def test_the_documents_say_how_far_apart_the_lines_are() -> None:
    document = (Path(__file__).parents[2] / "docs" / "drawing.md").read_text("utf-8")
    rows = [
        [theme.name, *(round(difference(line(theme, Hue.FOR), line(theme, Hue.AGAINST), vision)) for vision in VISIONS)]
        for theme in (LIGHT, DARK, CLASSIC)
    ]

    assert re.findall(r"^\| `(\w+)` \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", document, re.MULTILINE) == [
        tuple(map(str, row)) for row in rows
    ]
    assert round(difference(line(CLASSIC, Hue.AGAINST), line(CLASSIC, Hue.UNDERCUT), "deutan")) == 8
    assert "red and amber are 8 apart for deutan readers" in document
