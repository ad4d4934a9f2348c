"""Where Graphviz puts the boxes, frames and lines of a picture: its layout as numbers, in points, y upwards."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from attrs import frozen

from argmap.drawing.dot import dot_text
from argmap.drawing.picture import Picture

Point: TypeAlias = tuple[float, float]


@frozen
class Box:
    """A box: its middle, its width, its height."""

    middle: Point
    width: float
    height: float


@frozen
class Course:
    """The way of a line: the control points of a Bézier curve, and where its arrow heads end, if it has any."""

    points: tuple[Point, ...]
    start: Point | None
    end: Point | None


@frozen
class Positions:
    """The boxes of nodes and of clusters, and the courses of edges, by their ids."""

    nodes: Mapping[str, Box]
    clusters: Mapping[str, Box]
    edges: Mapping[str, Course]


def positions_of(picture: Picture, run: Callable[[str, str, str], bytes]) -> Positions:
    """Return where the engine *run* puts what *picture* has.

    Raises:
        RenderError: if Graphviz fails.
    """
    laid_out: dict[str, Any] = json.loads(run(dot_text(picture), "dot", "json0"))
    objects: list[dict[str, str]] = laid_out.get("objects", [])
    edges: list[dict[str, str]] = laid_out.get("edges", [])
    backward = {edge.id for edge in picture.edges if edge.backward}
    return Positions(
        nodes={each["id"]: _box(each) for each in objects if "pos" in each},
        clusters={each["id"]: _frame(each["bb"]) for each in objects if "bb" in each},
        edges={each["id"]: _course(each["pos"], backward=each["id"] in backward) for each in edges if "pos" in each},
    )


def _box(node: Mapping[str, str]) -> Box:
    inch = 72
    return Box(_point(node["pos"]), float(node["width"]) * inch, float(node["height"]) * inch)


def _frame(corners: str) -> Box:
    left, bottom, right, top = map(float, corners.split(","))
    return Box(((left + right) / 2, (bottom + top) / 2), right - left, top - bottom)


def _course(written: str, *, backward: bool) -> Course:
    ends: dict[str, Point] = {}
    points: list[Point] = []
    for part in written.split():
        if part[:2] in ("s,", "e,"):
            ends[part[0]] = _point(part[2:])
        else:
            points.append(_point(part))
    if backward:  # Graphviz was given it the other way round
        return Course(tuple(reversed(points)), ends.get("e"), ends.get("s"))
    return Course(tuple(points), ends.get("s"), ends.get("e"))


def _point(written: str) -> Point:
    across, up = written.split(",")[:2]
    return float(across), float(up)


def beziers(course: Course) -> Iterator[tuple[Point, Point, Point]]:
    """Yield the pieces of *course* after its first point: two control points, and the end of the piece."""
    for place in range(1, len(course.points) - 2, 3):
        first, second, end = course.points[place : place + 3]
        yield first, second, end
