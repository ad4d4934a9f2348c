"""Which way a drawing runs, where nobody says: upright if that fits a screen, else sideways, which is nearer a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from argmap.drawing.picture import Edge, Node
from argmap.drawing.style import EDGES, MARKS

SMALL_MAP = 25
"""Beyond so many claims, an upright drawing is many times as wide as high."""
BROAD = 5
"""More boxes than these side by side are wider than a screen, at type that can be read."""


def choose_direction(claims: int, nodes: Iterable[Node], edges: Iterable[Edge]) -> str:
    """Return "BT", with the thesis at the top, or "RL", with the thesis at the left edge. Linear."""
    if claims > SMALL_MAP:
        return "RL"
    ranks = _ranks(edges)
    boxes: Counter[int] = Counter()
    for node in nodes:
        boxes[ranks.get(node.id, 0)] += len(node.cells) or node.form not in MARKS
    return "RL" if max(boxes.values(), default=0) > BROAD else "BT"


def steps_across(edges: Iterable[Edge]) -> int:
    """Return the number of steps of the longest way through *edges*, circles left out; no drawing is shorter. Linear."""
    return max(_ranks(edges).values(), default=0)


def _ranks(edges: Iterable[Edge]) -> Mapping[str, int]:
    """Return how many steps each node is from where the edges end; on a circle, from where it was left."""
    tails: dict[str, list[str]] = {}
    waiting: Counter[str] = Counter()
    for edge in edges:
        if not EDGES[edge.line].both:
            tail, head = (edge.head, edge.tail) if edge.backward else (edge.tail, edge.head)
            tails.setdefault(head, []).append(tail)
            waiting[tail] += 1
    ranks: dict[str, int] = {}
    todo = [head for head in tails if not waiting[head]]
    for head in todo:  # grows while it is read
        for tail in tails.get(head, ()):
            ranks[tail] = max(ranks.get(tail, 0), ranks.get(head, 0) + 1)
            waiting[tail] -= 1
            if not waiting[tail]:
                todo.append(tail)
    return ranks
