"""The edges of a drawing: premises to marks, marks to what they bear on, evidence to claims, claims that exclude others."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.drawing.nodes import inference_classes, with_verdict
from argmap.drawing.picture import Edge
from argmap.drawing.sheet import Sheet, target_place
from argmap.drawing.style import Line, pen_width
from argmap.drawing.view import target_of
from argmap.drawing.words import evidence_tooltip
from argmap.model import Claim, Evidence, EvidenceKind, Inference, Rebuttal

THIN = 1.0
_PREMISES = {Line.ATTACK: Line.ATTACK_PREMISE, Line.UNDERCUT: Line.UNDERCUT_PREMISE}


def inference_edges(sheet: Sheet, inference: Inference, tooltip: str, *, marked: bool) -> Iterator[Edge]:
    """Yield the lines of *inference*: from each premise to its mark, if it is *marked*, and on to its target; else one for both."""
    target = target_edge(sheet, inference, tooltip)
    name, line, width, classes = inference.id, target.line, target.width, target.classes
    premises = dict.fromkeys([premise.claim for premise in inference.premises])
    if not marked:
        [premise] = premises
        tail = sheet.end(premise, name)
        if tail is not None and target.head:
            yield Edge(name, tail, target.head, _sound(sheet, premise, line), width, tooltip, classes)
        return
    line, width, classes = _PREMISES.get(line, Line.SUPPORT_PREMISE), min(width, THIN), f"{classes} premise"
    for number, premise in enumerate(premises, 1):
        tail = sheet.end(premise, name)
        if tail is not None:
            kind = _sound(sheet, premise, line)
            yield Edge(f"{name}.premise.{number}", tail, name, kind, width, tooltip, classes)
    if target.head:
        yield target


def target_edge(sheet: Sheet, inference: Inference, tooltip: str) -> Edge:
    """Return the line of *inference* from its mark, or its box, to its target; with no head, if that is not drawn."""
    return Edge(
        f"{inference.id}.target",
        inference.id,
        sheet.end(target_of(inference), target_place(inference)) or "",
        _line_to(sheet, inference),
        _width(sheet, inference),
        tooltip,
        inference_classes(sheet, inference),
    )


def evidence_edges(sheet: Sheet, item: Evidence) -> Iterator[Edge]:
    """Yield a line from *item* to each claim that it supports or opposes; a thin one from an illustration, which proves nothing."""
    tooltip = evidence_tooltip(sheet, item)
    width = _width(sheet, item)
    illustrates = item.kind is EvidenceKind.ILLUSTRATION
    width = min(width, THIN) if illustrates else width
    for line, claims in ((Line.SUPPORT, item.supports), (Line.ATTACK, item.opposes)):
        if sheet.view.only not in (None, line.value):
            continue
        for claim in dict.fromkeys(claims):
            head = sheet.end(claim, item.id)
            if head is not None:
                name = f"{item.id}.{line.value}.{head}"
                kind = _sound(sheet, claim, Line.ILLUSTRATION if illustrates else line)
                classes = with_verdict(sheet, item.id, f"evidence {line.value}")
                yield Edge(name, item.id, head, kind, width, tooltip, classes)


def contrary_edges(sheet: Sheet) -> Iterator[Edge]:
    """Yield one line for each two claims that exclude each other, whichever of them says so; the stronger word wins."""
    if sheet.view.only == "support":
        return
    pairs: dict[frozenset[str], tuple[str, str, Line]] = {}
    for claim in sheet.view.claims:
        for line, others in ((Line.CONTRADICTORY, claim.contradictory_to), (Line.CONTRARY, claim.contrary_to)):
            for other in others:
                pair = frozenset((claim.id, other))
                if pair not in pairs or (line is Line.CONTRADICTORY and pairs[pair][2] is Line.CONTRARY):
                    pairs[pair] = (claim.id, other, line)
    for claim_id, other, line in pairs.values():
        head = sheet.end(other, claim_id)
        if head is not None:
            word = "contraries: not both are true" if line is Line.CONTRARY else "contradictories: exactly one is true"
            kind, tooltip = _sound(sheet, other, line), f"{claim_id} and {other} are {word}"
            yield Edge(f"{claim_id}.{line.value}.{head}", claim_id, head, kind, THIN, tooltip, line.value)


def _width(sheet: Sheet, element: Inference | Evidence) -> float:
    """Return how wide the lines of *element* are: as strong as it comes out, or as it is rated if nothing was evaluated."""
    verdict = sheet.verdicts.get(element.id)
    if verdict:
        return verdict.width
    return pen_width(element.strength.value if element.strength else None)


def _line_to(sheet: Sheet, inference: Inference) -> Line:
    target = sheet.map.get(target_of(inference))
    if isinstance(inference, Rebuttal):
        return Line.ATTACK if target is None or isinstance(target, Claim) else Line.UNDERCUT
    return Line.SUPPORT if target is None or isinstance(target, Claim) else Line.FAULT


def _sound(sheet: Sheet, reference: str, line: Line) -> Line:
    """Return *line*, or the line of a fault where *reference* is of the wrong sort; a missing claim shows as a box."""
    return line if isinstance(sheet.map.get(reference), Claim | None) else Line.FAULT
