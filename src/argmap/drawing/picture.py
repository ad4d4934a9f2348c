"""A drawing as values, before any DOT: nodes in clusters, and edges between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from argmap.drawing.style import FONT, Form, Line, Sign, Standing
from argmap.drawing.themes import Theme

if TYPE_CHECKING:
    from argmap.drawing.findings import Remark


@frozen
class Node:
    """One box: `id` names it in DOT and SVG, `label` is the inside of an HTML label, `tooltip` plain text.

    `pen` is the width of its outline in points, 0 for that of its form.
    """

    id: str
    form: Form
    label: str
    tooltip: str
    classes: str
    url: str = ""
    standing: Standing | None = None
    pen: int = 0


@frozen
class Edge:
    """One line; `width` is its pen's, in points."""

    id: str
    tail: str
    head: str
    line: Line
    width: float
    tooltip: str
    classes: str


@frozen
class Cluster:
    """A group's frame and what stands in it; `label` is the inside of an HTML label."""

    id: str
    label: str
    tooltip: str
    nodes: tuple[Node, ...]


@frozen
class Picture:
    """All that a drawing shows; `nodes` are those in no cluster. With *evaluated*, lines are as wide as an evaluation says.

    `remarks` are what checks found. The title stands above if there is to be a `heading`, `caption` and `footer` below.
    """

    title: str
    theme: Theme
    rankdir: str
    clusters: tuple[Cluster, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    signs: frozenset[Sign]
    evaluated: bool = False
    remarks: tuple[Remark, ...] = ()
    font: str = FONT
    heading: bool = True
    caption: str = ""
    footer: str = ""

    def all_nodes(self) -> Iterator[Node]:
        """Yield the nodes of the clusters, then the others."""
        for cluster in self.clusters:
            yield from cluster.nodes
        yield from self.nodes

    def labels(self) -> Iterator[str]:
        """Yield all that is written, with its markup."""
        yield from (self.title, self.caption, self.footer)
        yield from (cluster.label for cluster in self.clusters)
        yield from (node.label for node in self.all_nodes())

    def tooltips(self) -> Mapping[str, str]:
        """Return the tooltip of each thing drawn, by its id."""
        drawn: tuple[Iterable[Node | Edge | Cluster], ...] = (self.clusters, self.all_nodes(), self.edges)
        return {thing.id: thing.tooltip for things in drawn for thing in things}
