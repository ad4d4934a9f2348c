"""What a legend explains: the forms and lines that occur in this drawing, in the order of the table of style."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.drawing.picture import Picture
from argmap.drawing.style import EDGES, MARKS, NODES, SIDE_SAYS, Form, Line, mark_word


@frozen
class Sample:
    """A row of the legend: a node, a line or the rule of the thesis's side as it is drawn, and what it means."""

    name: str
    says: str
    form: Form | None = None
    line: Line | None = None
    word: str = ""
    side: bool = False


def samples(picture: Picture) -> Iterator[Sample]:
    """Yield a sample for each form and line that occurs in *picture*."""
    forms = {node.form for node in picture.all_nodes()}
    for form, look in NODES.items():
        if form in forms:
            yield Sample(form.value, look.says, form=form, word=mark_word(form) if form in MARKS else "")
        if form is Form.POLICY and picture.shows_sides:
            yield Sample("side", SIDE_SAYS, form=Form.CLAIM, side=True)
    lines = {edge.line for edge in picture.edges}
    if Line.SUPPORT_PREMISE in lines:
        lines.discard(Line.ATTACK_PREMISE)  # the same, in the other hue
    for line, stroke in EDGES.items():
        if line in lines:
            yield Sample(line.value, stroke.says, line=line)
