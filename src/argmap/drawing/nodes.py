"""The nodes of a drawing: claims, evidence, the marks of inferences, and what is named but missing."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.drawing.labels import claim_label, evidence_label, mark_label, missing_label
from argmap.drawing.picture import Node
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import Form
from argmap.drawing.words import claim_form, claim_tooltip, evidence_tooltip, inference_tooltip, mark_form
from argmap.model import Argument, Claim, Evidence, Inference

LINKED = ("http://", "https://", "mailto:")
"""How addresses begin that a reader may follow: no other is ever a link."""


def claim_node(sheet: Sheet, claim: Claim) -> Node:
    """Return the box of *claim*."""
    form = claim_form(sheet, claim)
    classes = ["claim", *_claim_classes(sheet, claim, form)]
    return Node(
        claim.id,
        form,
        claim_label(sheet, claim),
        claim_tooltip(sheet, claim),
        with_verdict(sheet, claim.id, " ".join(classes)),
        sheet.links.to_claim(claim.id) if sheet.links and form is Form.ELSEWHERE else "",
        standing=sheet.standing_of(claim.id),
    )


def repeated_node(sheet: Sheet, claim: Claim, name: str) -> Node:
    """Return the box, called *name*, that stands for *claim* in another section than its own."""
    node = claim_node(sheet.repeating, claim)
    return node._replace(id=name, classes=f"{node.classes} repeated")


def evidence_node(sheet: Sheet, item: Evidence) -> Node:
    """Return the note of *item*, linked to its source where that has an address."""
    named = "sources" not in sheet.view.hidden
    source = sheet.source(item.source) if item.source and named else None
    url = source.url if source and source.url and source.url.lower().startswith(LINKED) else ""
    classes = f"evidence {item.kind.value}" if item.kind else "evidence"
    return Node(
        item.id,
        Form.EVIDENCE,
        evidence_label(sheet, item),
        evidence_tooltip(sheet, item),
        with_verdict(sheet, item.id, classes),
        url,
        sheet.standing_of(item.id),
    )


def mark_node(sheet: Sheet, inference: Inference) -> Node:
    """Return the mark of *inference*: a pill for an argument, a sharp-cornered box for a rebuttal."""
    return Node(
        inference.id,
        mark_form(sheet, inference),
        mark_label(sheet, inference),
        inference_tooltip(sheet, inference),
        inference_classes(sheet, inference),
        standing=sheet.standing_of(inference.id),
    )


def missing_node(sheet: Sheet, reference: str, name: str) -> Node:
    """Return the box, called *name*, of a *reference* to nothing."""
    tooltip = f"{reference or 'an empty name'}: the map names it and does not have it"
    return Node(name, Form.MISSING, missing_label(sheet, reference), tooltip, "missing")


def inference_classes(sheet: Sheet, inference: Inference) -> str:
    """Return the CSS classes of *inference*'s mark and lines."""
    classes = "inference support" if isinstance(inference, Argument) else "inference attack"
    return with_verdict(sheet, inference.id, classes)


def with_verdict(sheet: Sheet, element: str, classes: str) -> str:
    """Return *classes* and those of the verdict on *element*."""
    verdict = sheet.verdicts.get(element)
    return f"{classes} {verdict.classes}" if verdict else classes


def _claim_classes(sheet: Sheet, claim: Claim, form: Form) -> Iterator[str]:
    if claim.id in sheet.theses:
        yield "thesis"
    if claim.implicit:
        yield "implicit"
    if claim.assumption:
        yield "assumption"
    if claim.undeveloped:
        yield "undeveloped"
    if claim.withdrawn:
        yield "withdrawn"
    if form is Form.ELSEWHERE:
        yield "elsewhere"
    if claim.kind:
        yield claim.kind
    yield sheet.stance_of(claim)
