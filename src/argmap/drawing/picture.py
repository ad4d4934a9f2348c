"""A drawing as values, before any DOT: nodes in clusters, and edges between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from argmap.drawing.style import FONT, Form, Line, Sign, Standing
from argmap.drawing.themes import Theme

if TYPE_CHECKING:
    from argmap.drawing.findings import Remark


class Cell(NamedTuple):
    """A premise in the box of its inference, there whole or only referred to; `label` is the inside of an HTML label."""

    id: str
    port: str
    form: Form
    label: str
    tooltip: str
    classes: str
    standing: Standing | None = None
    pen: int = 0
    refers_to: str = ""


class Node(NamedTuple):
    """One box: `id` names it in DOT and SVG, `label` is the inside of an HTML label, `tooltip` plain text.

    With *cells* the label is the head of the box. `pen` is the width of its outline in points, 0 for that of its form.
    """

    id: str
    form: Form
    label: str
    tooltip: str
    classes: str
    url: str = ""
    standing: Standing | None = None
    pen: int = 0
    cells: tuple[Cell, ...] = ()


HEAD = "head"
"""The port of the head of a box with cells."""


class Edge(NamedTuple):
    """One line; `width` is its pen's, in points, `label` the inside of an HTML label. Its ends are nodes, or ports of nodes.

    A *backward* one runs against the way of the drawing.
    """

    id: str
    tail: str
    head: str
    line: Line
    width: float
    tooltip: str
    classes: str
    tail_port: str = ""
    head_port: str = ""
    label: str = ""
    backward: bool = False


class Cluster(NamedTuple):
    """A group's frame and what stands in it; `label` is the inside of an HTML label."""

    id: str
    label: str
    tooltip: str
    nodes: tuple[Node, ...]


@frozen
class Picture:
    """All that a drawing shows; `nodes` are those in no cluster. With *evaluated*, lines are as wide as an evaluation says.

    `remarks` are what checks found. The title stands above if there is to be a `heading`, `caption` and `footer` below; `notes`
    are the texts that boxes refer to by number, from 1. `notice` stands under the title: what the drawing leaves out.
    `backlink` is the address of the overview that a section belongs to. An *overview* has sections for nodes.
    """

    title: str
    theme: Theme
    rankdir: str
    clusters: tuple[Cluster, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    signs: frozenset[Sign]
    evaluated: bool = False
    notice: str = ""
    backlink: str = ""
    overview: bool = False
    remarks: tuple[Remark, ...] = ()
    font: str = FONT
    heading: bool = True
    caption: str = ""
    footer: str = ""
    notes: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many nodes and edges there are."""
        return sum(len(cluster.nodes) for cluster in self.clusters) + len(self.nodes) + len(self.edges)

    def all_nodes(self) -> Iterator[Node]:
        """Yield the nodes of the clusters, then the others."""
        for cluster in self.clusters:
            yield from cluster.nodes
        yield from self.nodes

    def all_boxes(self) -> Iterator[Node | Cell]:
        """Yield the nodes, and after each its cells."""
        for node in self.all_nodes():
            yield node
            yield from node.cells

    def labels(self) -> Iterator[str]:
        """Yield all that is written, with its markup."""
        yield from (self.title, self.notice, self.caption, self.footer, *self.notes)
        yield from (cluster.label for cluster in self.clusters)
        yield from (box.label for box in self.all_boxes())
        yield from (edge.label for edge in self.edges)
