"""Inferences as boxes: a head that says the relation, a cell for each premise, and lines that end at cells and heads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.drawing.edges import contrary_edges, evidence_edges, target_edge
from argmap.drawing.escaping import attribute
from argmap.drawing.labels import TABLE, missing_label, repeated_label
from argmap.drawing.nodes import claim_node, mark_node, missing_node
from argmap.drawing.picture import HEAD, Cell, Edge, Node
from argmap.drawing.places import Place, is_claim, premises_of
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import MARK_SIZE, TEXT_SIZE, Form, Standing, cell_attributes
from argmap.drawing.themes import Theme
from argmap.model import Claim, Inference

_AROUND = 5


def box_node(sheet: Sheet, inference: Inference, places: Mapping[str, Place]) -> Node:
    """Return the box of *inference*: its mark as the head, and its premises as cells."""
    cells = (_cell(sheet, inference, premise, places) for premise in premises_of(sheet, inference))
    return mark_node(sheet, inference)._replace(cells=tuple(cells))


def box_edges(sheet: Sheet, boxes: Mapping[str, Node], places: Mapping[str, Place]) -> Iterator[Edge]:
    """Yield the lines of a drawing whose inferences are *boxes*, by id."""
    ends = (target_edge(sheet, inference, boxes[inference.id].tooltip) for inference in sheet.view.inferences)
    drawn = [edge for edge in ends if edge.head]
    for item in sheet.view.evidence:
        drawn += evidence_edges(sheet, item)
    drawn += contrary_edges(sheet)
    for edge in drawn:
        tail, tail_port = _port(edge.tail, boxes, places)
        head, head_port = _port(edge.head, boxes, places)
        yield edge._replace(tail=tail, head=head, tail_port=tail_port, head_port=head_port)


def box_label(node: Node, rankdir: str, theme: Theme, *, tooltips: bool, anchors: bool) -> str:
    """Return the HTML label of *node*, a box with cells: beside each other where the drawing runs upright, else in a column.

    The head is where the line to the target leaves.
    """
    cells = [_framed(cell, theme, _anchor(cell, tooltip=tooltips) if anchors else "") for cell in node.cells]
    rows = ["".join(cells)] if rankdir in ("BT", "TB") else cells
    across = f' colspan="{len(cells)}"' if rankdir in ("BT", "TB") and len(cells) > 1 else ""
    head = f'<td port="{HEAD}"{across} cellpadding="4"><font point-size="{MARK_SIZE}">{node.label}</font></td>'
    rows = [*rows, head] if rankdir == "TB" else [head, *rows]
    return f"{TABLE}{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _cell(sheet: Sheet, inference: Inference, premise: tuple[int, str, str], places: Mapping[str, Place]) -> Cell:
    number, reference, name = premise
    use, port = f"{inference.id}.premise.{number}", f"p{number}"
    if not is_claim(sheet, reference):
        told = f"{reference} is no claim, and only a claim can be a premise"
        return Cell(use, port, Form.MISSING, missing_label(sheet, reference, "no claim"), told, "fault")
    claim = sheet.map.get(reference)
    node = claim_node(sheet, claim) if isinstance(claim, Claim) else missing_node(sheet, reference, name)
    cell = Cell(name, port, node.form, node.label, node.tooltip, node.classes, node.standing)
    if places.get(name) == (inference.id, number):
        return cell
    label = repeated_label(sheet, reference)
    return cell._replace(id=use, label=label, classes=f"{cell.classes} repeated", refers_to=name)


def _port(end: str, boxes: Mapping[str, Node], places: Mapping[str, Place]) -> tuple[str, str]:
    """Return the node and the port where a line to or from *end* meets it."""
    if end in places:
        inference, number = places[end]
        return inference, f"p{number}"
    return end, HEAD if end in boxes and boxes[end].cells else ""


def _framed(cell: Cell, theme: Theme, anchor: str) -> str:
    """Return *cell* in the middle of some room, which is its inference's, so that lines end at its own frame."""
    look = f'{cell_attributes(cell.form, theme, cell.standing, cell.pen)} cellpadding="7" align="left" balign="left"'
    colour = theme.meta if cell.standing is Standing.OUT else theme.text  # not the one of the box
    inside = f'<font point-size="{TEXT_SIZE}" color="{colour}">{cell.label}</font>'
    table = f'{TABLE}<tr><td port="{cell.port}"{anchor} {look}>{inside}</td></tr></table>'
    return f'<td cellpadding="{_AROUND}">{table}</td>'


def _anchor(cell: Cell, *, tooltip: bool) -> str:
    link = f' id="{cell.id}" href="#{cell.refers_to or cell.id}"'
    return f"{link} title={attribute(cell.tooltip)}" if tooltip else link
