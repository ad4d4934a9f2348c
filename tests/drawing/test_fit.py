"""A drawing that is to fit a place on paper does, in the direction in which it is largest, and is never enlarged."""

import re
import struct

import pytest

from argmap.drawing import RenderError, measure_fit, render_bytes
from argmap.drawing.fit import Place, place_of
from argmap.model import ArgumentMap, Claim

WIDE = ArgumentMap(
    title="Lanes",
    thesis="t",
    claims=[Claim("t", "Build.", because=[f"c{n}" for n in range(5)]), *(Claim(f"c{n}", "Cheap.") for n in range(5))],
)


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("25.4x50.8", Place(72, 144)),
        ("25.4x50.8mm", Place(72, 144)),
        ("2.54cmx50.8mm", Place(72, 144)),
        ("1 in × 2", Place(72, 144)),  # noqa: RUF001  # the sign is meant
        ("72PTX144pt", Place(72, 144)),
    ],
)
def test_a_place_is_written_with_its_units(written: str, place: Place) -> None:
    found = place_of(written)

    assert found is not None
    assert (found.width, found.height) == pytest.approx((place.width, place.height))


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("wide", "'wide' is no size of a place; write its width and height, as 84x120mm or 3.5x5in"),
        ("84", "'84' is no size of a place; write its width and height, as 84x120mm or 3.5x5in"),
        ("84x-1", "'84x-1' is no size of a place; write its width and height, as 84x120mm or 3.5x5in"),
        ("84x0", "'84x0' has no room for a drawing; a centimetre on each side is the least"),
    ],
)
def test_what_is_no_place_is_told(written: str, message: str) -> None:
    with pytest.raises(RenderError) as raised:
        render_bytes(WIDE, fit=written)

    assert str(raised.value) == message


def size(drawing: bytes, file_format: str, dpi: int = 300) -> tuple[float, float]:
    """The width and height of a drawing in points."""
    if file_format == "png":
        width, height = struct.unpack(">II", drawing[16:24])
        return width * 72 / dpi, height * 72 / dpi
    pattern = (
        rb'width="([\d.]+)pt" height="([\d.]+)pt"' if file_format == "svg" else rb"MediaBox \[ 0 0 ([\d.]+) ([\d.]+)"
    )
    found = re.search(pattern, drawing)
    assert found is not None
    return float(found[1]), float(found[2])


@pytest.mark.parametrize("file_format", ["svg", "png", "pdf"])
@pytest.mark.parametrize("place", [(200, 300), (300, 100)])
def test_a_drawing_fits_its_place_and_fills_it_one_way(file_format: str, place: tuple[int, int]) -> None:
    drawing = render_bytes(WIDE, file_format, fit=f"{place[0]}x{place[1]}pt")
    free = [whole - drawn for whole, drawn in zip(place, size(drawing, file_format), strict=True)]

    assert min(free) >= -1  # whole points, whole pixels
    assert min(free) < 2


def test_nothing_is_enlarged() -> None:
    assert size(render_bytes(WIDE, fit="4000x4000"), "svg") == size(render_bytes(WIDE, direction="BT"), "svg")
    assert measure_fit(WIDE, fit="4000x4000").scale == 1


def test_the_direction_is_the_one_in_which_the_drawing_is_larger() -> None:
    for fit in ("84x240", "240x84"):
        scales = {way: measure_fit(WIDE, fit=fit, direction=way, legend=False).scale for way in ("BT", "RL")}
        chosen = measure_fit(WIDE, fit=fit, legend=False)

        assert chosen.scale == max(scales.values())
        assert scales[chosen.direction] == chosen.scale
    assert measure_fit(WIDE, fit="84x240", legend=False).direction == "RL"
    assert measure_fit(WIDE, fit="240x40", legend=False).direction == "BT"


def test_it_is_told_what_can_be_read_and_what_place_it_needs() -> None:
    small = measure_fit(WIDE, fit="40x60")
    needs = f"{small.needs.width + 0.01}x{small.needs.height + 0.01}pt"
    enough = measure_fit(WIDE, fit=needs, direction=small.direction)

    assert not small.is_readable
    assert small.smallest_type == pytest.approx(9 * small.scale)
    assert enough.is_readable
    assert enough.smallest_type == pytest.approx(6, abs=0.1)


def test_without_a_place_there_is_nothing_to_measure() -> None:
    with pytest.raises(RenderError, match=r"^no place to fit: say fit='84x120mm'$"):
        measure_fit(WIDE)


@pytest.mark.parametrize(("dpi", "scale"), [(96, 1), (192, 2), (48, 0.5)])
def test_a_png_has_as_many_pixels_as_its_resolution_says(dpi: int, scale: float) -> None:
    width, height = (side / 72 * 96 for side in size(render_bytes(WIDE, "png"), "png", 96))

    assert size(render_bytes(WIDE, "png", dpi=dpi), "png", 72) == pytest.approx((width * scale, height * scale), abs=1)


def test_a_resolution_that_is_none_is_told() -> None:
    with pytest.raises(RenderError, match=r"^5 pixels to an inch are no resolution; choose 30 to 2400$"):
        render_bytes(WIDE, "png", dpi=5)


def test_a_png_that_would_be_too_large_at_its_resolution_is_told() -> None:
    many = ArgumentMap(title="M", claims=[Claim(f"c{n}", "A claim of some length.") for n in range(20)])

    with pytest.raises(RenderError, match="and a PNG at most 32,767 on a side"):
        render_bytes(many, "png", dpi=2400, direction="BT")
    assert render_bytes(many, "png", dpi=2400, direction="BT", fit="50x50").startswith(b"\x89PNG")
