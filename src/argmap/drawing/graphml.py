"""A picture as GraphML, which yEd, Gephi, Cytoscape, networkx and other programs for graphs read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from argmap.drawing.captions import Caption
from argmap.drawing.escaping import clean
from argmap.drawing.picture import Edge, Node, Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import EDGES, MARKS, Form, mark_word
from argmap.drawing.verdicts import Verdict

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as XmlElement

_NAMESPACE: Final = "http://graphml.graphdrawing.org/xmlns"
_SCHEMA: Final = "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
_KEYS: Final = {
    "graph": ("title", "direction"),
    "node": (
        "sort",
        "text",
        "title",
        "label",
        "words",
        "strength",
        "relation",
        "group",
        "evaluation",
        "findings",
        "url",
    ),
    "edge": ("relation", "strength", "classes", "evaluation"),
}


def to_graphml(picture: Picture, sheet: Sheet, captions: Mapping[str, Caption]) -> bytes:
    """Return *picture* of *sheet* as GraphML: a node for each box, an edge for each line, all directed. Linear."""
    from xml.etree import ElementTree as ET

    root = ET.Element(
        "graphml",
        {
            "xmlns": _NAMESPACE,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": f"{_NAMESPACE} {_SCHEMA}",
        },
    )
    for domain, names in _KEYS.items():
        for name in names:
            attributes = {"id": f"{domain}.{name}", "for": domain, "attr.name": name, "attr.type": "string"}
            ET.SubElement(root, "key", attributes)
    graph = ET.SubElement(root, "graph", {"id": "map", "edgedefault": "directed"})
    _add_data(graph, "graph", {"title": picture.title, "direction": picture.rankdir})
    groups = {node.id: cluster.tooltip.partition("\n")[0] for cluster in picture.clusters for node in cluster.nodes}
    for node in picture.all_nodes():
        facts = _node_facts(node, captions[node.id], groups.get(node.id, ""), sheet.verdicts.get(node.id))
        facts["findings"] = sheet.badges.get(node.id, "")
        _add_data(ET.SubElement(graph, "node", {"id": node.id}), "node", facts)
    strengths = {
        each.id: str(each.strength) for each in (*sheet.view.inferences, *sheet.view.evidence) if each.strength
    }
    for edge in picture.edges:
        element = ET.SubElement(graph, "edge", {"id": edge.id, "source": edge.tail, "target": edge.head})
        _add_data(element, "edge", dict(_edge_facts(edge, sheet, strengths)))
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add_data(element: XmlElement, domain: str, facts: Mapping[str, str]) -> None:
    """Add what *facts* say, if they say anything."""
    from xml.etree import ElementTree as ET

    for name, value in facts.items():
        if value:
            ET.SubElement(element, "data", {"key": f"{domain}.{name}"}).text = clean(value)


def _node_facts(node: Node, caption: Caption, group: str, verdict: Verdict | None) -> dict[str, str]:
    relation = mark_word(node.form) if node.form in MARKS else ""
    return {
        "sort": _sort(node.form),
        "text": "" if relation else caption.text,
        "title": caption.title,
        "label": caption.title or caption.text,
        "words": caption.small,
        "strength": caption.strength,
        "relation": relation,
        "group": group,
        "evaluation": verdict.sentence if verdict else "",
        "url": node.url,
    }


def _sort(form: Form) -> str:
    if form in MARKS:
        return "argument" if form in (Form.BECAUSE, Form.BECAUSE_IMPLICIT) else "rebuttal"
    return form.value if form in (Form.EVIDENCE, Form.MISSING, Form.THESIS) else "claim"


def _edge_facts(edge: Edge, sheet: Sheet, strengths: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield "relation", edge.line.value
    yield "classes", edge.classes
    element = _element_of(edge, sheet)
    if not edge.classes.endswith(" premise"):
        yield "strength", strengths.get(element, "")
    verdict = sheet.verdicts.get(element)
    yield "evaluation", verdict.sentence if verdict else ""


def _element_of(edge: Edge, sheet: Sheet) -> str:
    """Return the step or evidence that *edge* is a line of, "" if it joins two claims that exclude each other."""
    if EDGES[edge.line].both:
        return ""
    if edge.id in sheet.map:
        return edge.id
    return edge.head if edge.classes.endswith(" premise") else edge.tail
