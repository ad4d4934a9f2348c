"""DOT text of a picture. The lines are written here, since the graphviz package's own methods take 25 times as long."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.drawing.picture import Cluster, Edge, Node, Picture
from argmap.drawing.style import TEXT_SIZE, TITLE_SIZE, edge_attributes, node_attributes
from argmap.drawing.text import clip, quote
from argmap.drawing.themes import Theme

_GROUP_SIZE = (TEXT_SIZE + TITLE_SIZE) // 2
_MAX_NAME = 200


def dot_lines(picture: Picture, *, tooltips: bool = True) -> Iterator[str]:
    """Yield the lines between the braces of the picture's digraph, each with its line end."""
    yield from _defaults(picture)
    for cluster in picture.clusters:
        yield from _cluster_lines(cluster, picture, tooltips=tooltips)
    for node in picture.nodes:
        yield f"\t{_node_line(node, picture.theme, tooltips=tooltips)}\n"
    for edge in picture.edges:
        yield f"\t{_edge_line(edge, picture.theme, tooltips=tooltips)}\n"


def graph_name(picture: Picture) -> str:
    """Return the digraph's name, which viewers show: the title, its special characters as entities."""
    return quote(clip(picture.title, _MAX_NAME))[1:-1]


def dot_text(picture: Picture) -> str:
    """Return the digraph as DOT to be laid out: without tooltips.

    They may be longer than what Graphviz can read back of its own output; an SVG gets them afterwards.
    """
    return f'digraph "{graph_name(picture)}" {{\n{"".join(dot_lines(picture, tooltips=False))}}}\n'


def _defaults(picture: Picture) -> Iterator[str]:
    theme = picture.theme
    font = f'fontname={quote(picture.font)} fontcolor="{theme.text}"'
    yield (
        f'\tgraph [rankdir={picture.rankdir} nodesep=.25 ranksep=.4 splines=true newrank=true pad=.25 id="drawing.map" '
        f'bgcolor="{theme.page}" {font} fontsize={_GROUP_SIZE}]\n'
    )
    yield f'\tnode [{font} fontsize={TEXT_SIZE} margin=".16,.1" height=.3 width=.5]\n'
    yield "\tedge [arrowsize=.7]\n"


def _cluster_lines(cluster: Cluster, picture: Picture, *, tooltips: bool) -> Iterator[str]:
    group = picture.theme.group
    # Graphviz turns the places of labels together with the drawing.
    top = "b" if picture.rankdir == "BT" else "t"
    left = "r" if picture.rankdir == "RL" else "l"
    yield f'\tsubgraph "cluster_{cluster.id}" {{\n'
    yield (
        f'\t\tgraph [id="{cluster.id}" class=group label=<{cluster.label}> labelloc={top} labeljust={left} margin=10 '
        f'style="rounded,filled,dashed" fillcolor="{group.fill}" color="{group.line}"'
        f"{_tooltip(cluster.tooltip, wanted=tooltips)}]\n"
    )
    for node in cluster.nodes:
        yield f"\t\t{_node_line(node, picture.theme, tooltips=tooltips)}\n"
    yield "\t}\n"


def _node_line(node: Node, theme: Theme, *, tooltips: bool) -> str:
    url = f" URL={quote(node.url)}" if node.url else ""
    pen = f" penwidth={node.pen}" if node.pen else ""  # the last one counts
    return (
        f'"{node.id}" [label=<{node.label}> {node_attributes(node.form, theme, node.standing)}{pen} id="{node.id}" '
        f'class="{node.classes}"{url}{_tooltip(node.tooltip, wanted=tooltips)}]'
    )


def _edge_line(edge: Edge, theme: Theme, *, tooltips: bool) -> str:
    return (
        f'"{edge.tail}" -> "{edge.head}" [{edge_attributes(edge.line, theme)} penwidth={edge.width:g} '
        f'id="{edge.id}" class="{edge.classes}"{_tooltip(edge.tooltip, wanted=tooltips)}]'
    )


def _tooltip(text: str, *, wanted: bool) -> str:
    return f" tooltip={quote(text)}" if wanted else ""
