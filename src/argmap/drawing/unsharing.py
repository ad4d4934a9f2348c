"""A picture without shared boxes: what leads to several places is drawn once for each, so that the whole becomes trees."""

from __future__ import annotations

from collections import Counter

from attrs import evolve

from argmap.drawing.picture import Edge, Node, Picture
from argmap.drawing.style import EDGES, MARKS, Form


def unshared(picture: Picture) -> Picture:
    """Return *picture* with a box of its own for each line but the first that leaves a claim or an item of evidence. Linear.

    Trees are laid out in a fraction of the time that a net takes, and no line of theirs crosses another.
    """
    nodes = {node.id: node for node in picture.all_nodes() if node.form not in MARKS}
    uses: Counter[str] = Counter()
    copies: list[Node] = []
    edges: list[Edge] = []
    for edge in picture.edges:
        node = nodes.get(edge.tail)
        if node is not None and not EDGES[edge.line].both:
            uses[node.id] += 1
            if uses[node.id] > 1:
                copies.append(_copy(node, uses[node.id]))
                edges.append(edge._replace(tail=copies[-1].id, backward=False))
                continue
        edges.append(edge)
    return evolve(picture, nodes=(*picture.nodes, *copies), edges=tuple(edges))


def _copy(node: Node, number: int) -> Node:
    form = node.form if node.form is Form.EVIDENCE else Form.REPEATED
    # No element can have this name: an id has no dot in it, and a derived one two.
    return node._replace(id=f"repeat..{number}.{node.id}", form=form, classes=f"{node.classes} repeated")
