"""A thesis on a circle as the root of the drawing: the circle is broken where it leaves the thesis, and not elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from argmap.drawing.picture import Edge
from argmap.drawing.style import EDGES

_Lines: TypeAlias = Mapping[str, Sequence[Edge]]


def rooted(edges: Iterable[Edge], theses: Iterable[str]) -> tuple[Edge, ...]:
    """Return *edges* with those backward that leave one of *theses* and lead back to it. Linear for each thesis on a circle.

    Graphviz breaks a circle anywhere. Of two theses that rest on each other the first is the root.
    """
    edges, theses = tuple(edges), tuple(theses)
    ends = frozenset(theses)
    if not any(edge.tail in ends for edge in edges):
        return edges
    leaving, coming = _lines_at(edges)
    backward: set[str] = set()
    for thesis in theses:
        if thesis in leaving and thesis in coming:
            behind = _behind(thesis, coming, backward)
            backward.update(edge.id for edge in leaving[thesis] if edge.head in behind)
    return tuple(edge._replace(backward=True) if edge.id in backward else edge for edge in edges) if backward else edges


def _behind(thesis: str, coming: _Lines, broken: set[str]) -> set[str]:
    """Return what leads to *thesis*, itself included, by other lines than those that are *broken*."""
    behind = {thesis}
    todo = [thesis]
    for name in todo:  # grows while it is read
        tails = {edge.tail for edge in coming.get(name, ()) if edge.id not in broken} - behind
        behind |= tails
        todo += tails
    return behind


def _lines_at(edges: Iterable[Edge]) -> tuple[_Lines, _Lines]:
    """Return the lines that leave each box, and those that come to it; what excludes is no step, and ranks nothing."""
    leaving: dict[str, list[Edge]] = {}
    coming: dict[str, list[Edge]] = {}
    for edge in edges:
        if not EDGES[edge.line].both:
            leaving.setdefault(edge.tail, []).append(edge)
            coming.setdefault(edge.head, []).append(edge)
    return leaving, coming
