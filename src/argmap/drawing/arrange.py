"""An SVG arranged for screen readers: lists of the things drawn, each a symbol with a name, and nothing said twice.

The roles are those of WAI-ARIA Graphics 1.0, each with the role of ARIA that an older reader falls back on. A symbol hides what
it holds, so what has a link in it, or cells, is an object.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from argmap.drawing.escaping import clean
from argmap.drawing.picture import Cell, Cluster, Edge, Node, Picture

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as XmlElement

DOCUMENT, _OBJECT, _SYMBOL = "graphics-document document", "graphics-object group", "graphics-symbol img"
_ELEMENTS, _LEGEND, _HEADING, _NOTE = "drawing.elements", "drawing.legend", "drawing.heading", "note."


def arrange(graph: XmlElement, picture: Picture) -> None:
    """Put what *graph* holds, the drawing of *picture*, into lists: of the elements, of each group's, of the legend's rows.

    Lines whose mark or evidence says the same are hidden from screen readers, and so are the legend's samples.
    """
    groups = {group.get("id", ""): group for group in graph.findall("g")}
    background = graph.findall("polygon")
    elements = _list(_ELEMENTS, "Elements of the argument", _items(picture, groups))
    legend = _list(_LEGEND, "Legend", _legend(groups))
    hidden = _hidden(picture, groups)
    graph[:] = [*background, *(part for part in (elements, *hidden, legend) if part is not None)]


def _items(picture: Picture, groups: dict[str, XmlElement]) -> Iterator[XmlElement]:
    """Yield the items of the list of elements, and take them out of *groups*."""
    for cluster in picture.clusters:
        frame = groups.pop(cluster.id)
        within = _list("", "", [_item(_node(groups.pop(node.id), node)) for node in cluster.nodes])
        yield _item(_named(frame, cluster, _OBJECT, within))
    for node in picture.nodes:
        yield _item(_node(groups.pop(node.id), node))
    said = {node.tooltip for node in picture.all_nodes()}
    for edge in picture.edges:
        if edge.tooltip not in said and edge.id in groups:  # Graphviz may lose a line
            yield _item(_named(groups.pop(edge.id), edge, _SYMBOL))


def _node(group: XmlElement, node: Node) -> XmlElement:
    """Return *group* as the symbol of *node*, or as an object with a link or a list of cells in it."""
    if not node.cells:
        _unwrap(group)
        return _named(group, node, _SYMBOL if group.find("a") is None else _OBJECT)
    anchors = group.findall("g")
    _remove(group, anchors)
    cells = [_item(_cell(anchor, cell)) for anchor, cell in zip(anchors, node.cells, strict=True)]
    return _named(group, node, _OBJECT, _list("", "", cells))


def _cell(anchor: XmlElement, cell: Cell) -> XmlElement:
    """Return *anchor* as the symbol of *cell*, or as an object with the link to the claim that it repeats."""
    link = _link(anchor)
    anchor.set("id", cell.id)
    anchor.set("class", f"cell {cell.classes}")
    anchor[:] = [link] if cell.refers_to else list(link)
    return _named(anchor, cell, _OBJECT if cell.refers_to else _SYMBOL)


def _unwrap(group: XmlElement) -> None:
    """Take the links in *group* out of the groups that Graphviz puts around them."""
    for place, part in enumerate(list(group)):
        if part.tag == "g":
            group[place] = _link(part)


def _link(anchor: XmlElement) -> XmlElement:
    """Return the link in *anchor*, Graphviz's group around it, with an address only: what it stands in has the tooltip."""
    link = anchor[0]
    address = next(value for name, value in link.attrib.items() if name.endswith("href"))
    link.attrib.clear()
    link.set("xlink:href", address)
    return link


def _named(
    group: XmlElement, thing: Node | Cell | Edge | Cluster, role: str, more: XmlElement | None = None
) -> XmlElement:
    """Return *group* with the tooltip of *thing* as its title, which names it, and *more* at its end."""
    _remove(group, group.findall("title"))
    group.insert(0, _element("title", {}, clean(thing.tooltip)))
    group.set("role", role)
    if more is not None:
        group.append(more)
    return group


def _hidden(picture: Picture, groups: Mapping[str, XmlElement]) -> list[XmlElement]:
    """Return the rest of *groups*; a screen reader skips lines, which tell a pointer what they are, the heading and notes."""
    tooltips = {edge.id: edge.tooltip for edge in picture.edges}
    for name, group in groups.items():
        _remove(group, group.findall("title"))
        _unwrap(group)
        if name in tooltips:
            group.insert(0, _element("title", {}, clean(tooltips[name])))
        if name in tooltips or name == _HEADING or name.startswith(_NOTE):
            group.set("aria-hidden", "true")
    return list(groups.values())


def _legend(groups: dict[str, XmlElement]) -> Iterator[XmlElement]:
    """Yield the rows of the legend, each its sample, which is hidden, and its text; and take them out of *groups*."""
    names = [name for name in groups if name.startswith("legend.") and name.endswith(".text")]
    for name in names:
        parts = [groups.pop(part) for part in (name.removesuffix(".text"), name) if part in groups]
        for part in parts:
            _remove(part, part.findall("title"))
        for sample in parts[:-1]:
            sample.set("aria-hidden", "true")
        yield _item(*parts)


def _list(name: str, label: str, items: Iterable[XmlElement]) -> XmlElement | None:
    """Return a list of *items*, None if there are none."""
    held = list(items)
    attributes = {"id": name, "role": "list", "aria-label": label}
    return _element("g", {key: value for key, value in attributes.items() if value}, "", *held) if held else None


def _item(*parts: XmlElement) -> XmlElement:
    return _element("g", {"role": "listitem"}, "", *parts)


def _element(tag: str, attributes: dict[str, str], text: str, *parts: XmlElement) -> XmlElement:
    from xml.etree import ElementTree as ET

    element = ET.Element(tag, attributes)
    element.text, element.tail = text or None, "\n"
    element.extend(parts)
    return element


def _remove(group: XmlElement, parts: Iterable[XmlElement]) -> None:
    for part in parts:
        group.remove(part)
