"""DOT text of a picture. The lines are written here, since the graphviz package's own methods take 25 times as long."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.drawing.boxes import box_label
from argmap.drawing.escaping import quote
from argmap.drawing.picture import HEAD, Cluster, Edge, Node, Picture
from argmap.drawing.style import EDGES, GROUP_SIZE, META_SIZE, TEXT_SIZE, edge_attributes, node_attributes
from argmap.drawing.wrapping import clip

_MAX_NAME = 200
_RANKS, _BOX_RANKS = ".4", ".55"  # between boxes lines turn, from a head to a cell
# Where lines leave the head of a box, where they come to its cells, and where those come that attack the step itself.
_SIDES = {"BT": ("n", "s", "e"), "TB": ("s", "n", "e"), "RL": ("w", "e", "e"), "LR": ("e", "w", "w")}


def dot_lines(picture: Picture, *, tooltips: bool = True, anchors: bool = True) -> Iterator[str]:
    """Yield the lines between the braces of the picture's digraph, each with its line end.

    With *anchors*, cells have their ids, which Graphviz writes only of what is linked: to itself, or to what it repeats.
    """
    yield from _defaults(picture)
    for cluster in picture.clusters:
        yield from _cluster_lines(cluster, picture, tooltips=tooltips, anchors=anchors)
    for node in picture.nodes:
        yield _node_line(node, picture, tooltips=tooltips, anchors=anchors)
    for edge in picture.edges:
        yield _edge_line(edge, picture, tooltips=tooltips)


def graph_name(picture: Picture) -> str:
    """Return the digraph's name, which viewers show: the title, its special characters as entities."""
    return quote(clip(picture.title, _MAX_NAME))[1:-1]


def dot_text(picture: Picture, attributes: str = "", *, anchors: bool = True) -> str:
    """Return the digraph as DOT to be laid out: without tooltips, with more *attributes* of the graph.

    With *anchors*, cells have their ids. Tooltips may be longer than what Graphviz can read back of its own output; an SVG gets
    them afterwards.
    """
    more = f"\tgraph [{attributes}]\n" if attributes else ""
    lines = "".join(dot_lines(picture, tooltips=False, anchors=anchors))
    # The first statement about the graph holds for its clusters too; a later one for itself, and what it lays out.
    return f'digraph "{graph_name(picture)}" {{\n{lines}{more}}}\n'


def _defaults(picture: Picture) -> Iterator[str]:
    theme = picture.theme
    comment = f" comment={quote(picture.notice)}" if picture.notice else ""
    ranks = _BOX_RANKS if any(node.cells for node in picture.all_nodes()) else _RANKS
    font = f'fontname={quote(picture.font)} fontcolor="{theme.text}"'
    yield (
        f'\tgraph [rankdir={picture.rankdir} nodesep=.25 ranksep={ranks} splines=true newrank=true pad=.25 id="drawing.map" '
        f'bgcolor="{theme.page}" {font} fontsize={GROUP_SIZE}{comment}]\n'
    )
    yield f'\tnode [{font} fontsize={TEXT_SIZE} margin=".16,.1" height=.3 width=.5]\n'
    labels = f" {font} fontsize={META_SIZE}" if any(edge.label for edge in picture.edges) else ""
    yield f"\tedge [arrowsize=.7{labels}]\n"


def _cluster_lines(cluster: Cluster, picture: Picture, *, tooltips: bool, anchors: bool) -> Iterator[str]:
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
        yield f"\t{_node_line(node, picture, tooltips=tooltips, anchors=anchors)}"
    yield "\t}\n"


def _node_line(node: Node, picture: Picture, *, tooltips: bool, anchors: bool) -> str:
    theme = picture.theme
    if node.cells:
        label = box_label(node, picture.rankdir, theme, tooltips=tooltips, anchors=anchors)
        look = f"{node_attributes(node.form, theme, node.standing)} margin=0"
    else:
        label, look = node.label, node_attributes(node.form, theme, node.standing)
    url = f" URL={quote(node.url)}" if node.url else ""
    pen = f" penwidth={node.pen}" if node.pen else ""  # the last one counts
    return (
        f'\t"{node.id}" [label=<{label}> {look}{pen} id="{node.id}" '
        f'class="{node.classes}"{url}{_tooltip(node.tooltip, wanted=tooltips)}]\n'
    )


def _edge_line(edge: Edge, picture: Picture, *, tooltips: bool) -> str:
    label = f" label=<{edge.label}>" if edge.label else ""
    tail, head = _ends(edge, picture.rankdir)
    if edge.backward:
        tail, head = head, tail
        label += f" dir=back arrowtail={EDGES[edge.line].arrow}"
    return (
        f"\t{tail} -> {head} [{edge_attributes(edge.line, picture.theme)} penwidth={edge.width:g}{label} "
        f'id="{edge.id}" class="{edge.classes}"{_tooltip(edge.tooltip, wanted=tooltips)}]\n'
    )


def _ends(edge: Edge, rankdir: str) -> tuple[str, str]:
    """Return both ends with their ports, and the sides of these that face each other."""
    if not edge.tail_port and not edge.head_port:
        return f'"{edge.tail}"', f'"{edge.head}"'
    out, into, beside = _SIDES[rankdir]
    if EDGES[edge.line].both:  # between two cells, and the head is on their other side
        out = beside = into
    tail = f'"{edge.tail}":"{edge.tail_port}":{out}' if edge.tail_port else f'"{edge.tail}"'
    side = beside if edge.head_port == HEAD else into
    return tail, f'"{edge.head}":"{edge.head_port}":{side}' if edge.head_port else f'"{edge.head}"'


def _tooltip(text: str, *, wanted: bool) -> str:
    return f" tooltip={quote(text)}" if wanted else ""
