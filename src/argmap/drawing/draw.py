"""The picture of a view: every node and edge made, and each node put into the frame it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from argmap.drawing.boxes import box_edges, box_node
from argmap.drawing.direction import choose_direction
from argmap.drawing.edges import contrary_edges, evidence_edges, inference_edges
from argmap.drawing.labels import cluster_label, speaks_for_thesis, whole_text
from argmap.drawing.leftout import left_out
from argmap.drawing.nodes import claim_node, evidence_node, mark_node, missing_node, repeated_node
from argmap.drawing.picture import Cluster, Edge, Node, Picture
from argmap.drawing.places import Place, find_places
from argmap.drawing.repeating import repeat_name
from argmap.drawing.rooting import rooted
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import Sign
from argmap.drawing.verdicts import signs_of
from argmap.drawing.view import View, target_of
from argmap.drawing.words import inference_tooltip
from argmap.model import Evidence, Inference


def draw(sheet: Sheet, direction: str) -> Picture:
    """Return the picture of *sheet*'s view. Linear in the size of the view."""
    homes = _homes(sheet.view)
    places = find_places(sheet) if sheet.premises == "box" else {}
    boxes: dict[str | None, list[Node]] = {}
    for home, node in _nodes(sheet, homes, places):
        boxes.setdefault(home, []).append(node)
    drawn = {node.id: node for nodes in boxes.values() for node in nodes}
    edges = rooted(_edges(sheet, drawn, places), sheet.map.theses)
    if direction == "auto":
        direction = choose_direction(len(sheet.view.claims), drawn.values(), edges)
    clusters = (
        Cluster(
            f"group.{group.id}",
            cluster_label(sheet, group.title),
            _group_tooltip(group.title, group.note),
            tuple(nodes),
        )
        for group in sheet.view.sections
        if (nodes := boxes.get(group.id))
    )
    return Picture(
        title=_title(sheet.view),
        theme=sheet.theme,
        rankdir=direction,
        clusters=tuple(clusters),
        nodes=tuple(boxes.get(None, ())),
        edges=edges,
        signs=frozenset(_signs(sheet, drawn.values())),
        evaluated=bool(sheet.verdicts),
        notice=left_out(sheet.view),
        backlink=sheet.links.to_index() if sheet.links else "",
        notes=tuple(whole_text(sheet, name) for name in sheet.notes),
    )


def _nodes(sheet: Sheet, homes: Mapping[str, str], places: Mapping[str, Place]) -> Iterator[tuple[str | None, Node]]:
    for claim in sheet.view.claims:
        if claim.id not in places:
            yield homes.get(claim.id), claim_node(sheet, claim)
    for section, claim_id in dict.fromkeys((section, claim) for (claim, _), section in sheet.view.repeats.items()):
        yield section, repeated_node(sheet, sheet.map.claim(claim_id), repeat_name(section, claim_id))
    for (reference, _), name in sheet.missing.items():
        if name not in places:
            yield homes.get(reference), missing_node(sheet, reference, name)
    for item in sheet.view.evidence:
        yield _home_of_evidence(item, homes), evidence_node(sheet, item)
    for inference in sheet.view.inferences:
        if sheet.premises == "box":
            box = box_node(sheet, inference, places)
            yield _home_of_box(sheet.view, inference, box, homes), box
        elif sheet.has_mark(inference):
            yield _home_of_inference(sheet.view, inference, homes), mark_node(sheet, inference)


def _edges(sheet: Sheet, drawn: Mapping[str, Node], places: Mapping[str, Place]) -> Iterator[Edge]:
    if sheet.premises == "box":
        yield from box_edges(sheet, drawn, places)
        return
    for inference in sheet.view.inferences:
        mark = drawn.get(inference.id)
        # What a mark says of its inference, its lines say too.
        tooltip = mark.tooltip if mark else inference_tooltip(sheet, inference)
        yield from inference_edges(sheet, inference, tooltip, marked=mark is not None)
    for item in sheet.view.evidence:
        yield from evidence_edges(sheet, item)
    yield from contrary_edges(sheet)


def _signs(sheet: Sheet, drawn: Iterable[Node]) -> Iterator[Sign]:
    """Yield the signs that occur."""
    shown = {
        Sign.SIDE: any(speaks_for_thesis(sheet, claim) for claim in sheet.view.claims),
        Sign.STRENGTH: any(item.strength is not None for item in sheet.view.evidence),
        Sign.REPEATED: any(cell.refers_to for node in drawn for cell in node.cells),
        Sign.SECTION: any(sheet.view.elsewhere.values()) or bool(sheet.view.repeats),
        Sign.LEADS_TO: bool(sheet.view.leads_to),
        Sign.BEHIND: bool(sheet.behind),
        Sign.LEADS_ON: bool(sheet.leads_on - sheet.view.leads_to.keys()),
    }
    yield from (sign for sign, occurs in shown.items() if occurs)
    if sheet.verdicts:
        yield from signs_of(sheet.verdicts[name] for name in sheet.view.drawn if name in sheet.verdicts)


def _homes(view: View) -> Mapping[str, str]:
    """Return the group of each claim: of two that name it, the first, since a node stands in one frame."""
    homes: dict[str, str] = {}
    for group in view.sections:
        for claim in group.claims:
            homes.setdefault(claim, group.id)
    return homes


def _home_of_evidence(item: Evidence, homes: Mapping[str, str]) -> str | None:
    return next((homes[claim] for claim in (*item.supports, *item.opposes) if claim in homes), None)


def _home_of_inference(view: View, inference: Inference, homes: Mapping[str, str]) -> str | None:
    """Return the group that holds all that the inference ties together, if one does."""
    if not homes:
        return None
    found = {homes.get(end) for end in _ends(view, inference)}
    return found.pop() if len(found) == 1 else None


def _home_of_box(view: View, inference: Inference, box: Node, homes: Mapping[str, str]) -> str | None:
    """Return the group of all claims that stand whole in *box*; where none does, the group that the inference is of."""
    found = {homes.get(cell.id) for cell in box.cells if not cell.refers_to}
    return found.pop() if len(found) == 1 else None if found else _home_of_inference(view, inference, homes)


def _ends(view: View, inference: Inference) -> Iterable[str]:
    """Return the claims that *inference* ties together; where it attacks a step or evidence, those that this ties.

    Premises that are repeated where they are needed tie nothing.
    """
    ends = _own_premises(view, inference)
    target = view.map.get(target_of(inference))
    if isinstance(target, Inference):
        return (*ends, *_own_premises(view, target), target_of(target))
    if isinstance(target, Evidence):
        return (*ends, *target.supports[:1], *target.opposes[:1])
    return (*ends, target_of(inference))


def _own_premises(view: View, inference: Inference) -> tuple[str, ...]:
    premises = (premise.claim for premise in inference.premises)
    return tuple(claim for claim in premises if (claim, inference.id) not in view.repeats)


def _title(view: View) -> str:
    return view.map.title if view.group is None else f"{view.map.title} — {view.group.title}"


def _group_tooltip(title: str, note: str) -> str:
    return f"{title}\n{note.strip()}" if note.strip() else title
