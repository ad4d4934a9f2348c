"""Small drawings stand upright, broad and large ones run sideways."""

import pytest

from argmap.drawing.draw import draw
from argmap.drawing.picture import Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.themes import LIGHT
from argmap.drawing.view import whole
from argmap.model import ArgumentMap, Claim


def picture(m: ArgumentMap) -> Picture:
    return draw(Sheet(whole(m), LIGHT, 32), "auto")


@pytest.mark.parametrize(("claims", "rankdir"), [(6, "BT"), (7, "RL")])
def test_a_drawing_with_many_boxes_side_by_side_runs_sideways(claims: int, rankdir: str) -> None:
    reasons = [f"c{n}" for n in range(claims - 1)]
    m = ArgumentMap(
        title="M", claims=[Claim("t", "T.", because=reasons), *(Claim(name, "A reason.") for name in reasons)]
    )

    assert picture(m).rankdir == rankdir


@pytest.mark.parametrize(("claims", "rankdir"), [(25, "BT"), (26, "RL")])
def test_a_large_map_runs_sideways(claims: int, rankdir: str) -> None:
    chain = [Claim(f"c{n}", "A reason.", because=f"c{n + 1}") for n in range(claims - 1)]
    m = ArgumentMap(title="M", claims=[*chain, Claim(f"c{claims - 1}", "The end.")])

    assert picture(m).rankdir == rankdir
