"""What stands around a drawing stays within its place, however broad its letters are."""

import re

import pytest

from argmap.drawing import render_bytes
from argmap.drawing.measuring import wrap_within
from argmap.drawing.style import MARK_SIZE
from argmap.model import ArgumentMap, Claim


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Paint lines.", ("Paint lines.",)),
        ("W" * 20, ("W" * 5, "W" * 5, "W" * 5, "W" * 5)),
        ("[1] " + "W" * 12, ("[1]", "WWWWW", "WWWWW", "WW")),
        ("WIDE LANES", ("WIDE", "LANES")),
        ("自転車道を造る", ("自転車道", "を造る")),
        ("W", ("W",)),
        ("", ()),
    ],
)
def test_lines_have_fewer_letters_where_these_are_broad(text: str, lines: tuple[str, ...]) -> None:
    assert wrap_within(text, 12, 57, 10) == lines


def test_what_is_wider_than_its_place_by_itself_still_has_a_line_of_its_own() -> None:
    assert wrap_within("WW", 4, 3, 10) == ("W", "W")


def test_an_unbroken_word_stays_in_its_column_below_the_drawing() -> None:
    m = ArgumentMap(title="T", claims=[Claim("a", "W" * 400), *(Claim(f"c{n}", "word " * 10) for n in range(4))])
    drawn = render_bytes(m, full_texts=True, legend=False).decode()
    note = drawn[drawn.index('id="note.1"') :].split("</g>", 1)[0]
    lines = re.findall(r'x="([-\d.]+)"[^>]*>(W+)<', note)
    left = float(lines[0][0])
    width = re.search(r'viewBox="0.00 0.00 ([\d.]+)', drawn)

    assert sum(len(line) for _, line in lines) == 400
    assert width is not None
    assert all(left + len(line) * 0.99 * MARK_SIZE < float(width[1]) for _, line in lines)
    heading = re.findall(r'x="([-\d.]+)"', drawn[drawn.index('id="drawing.heading"') :])[0]
    assert left == pytest.approx(float(heading), abs=1)
