"""What a legend explains: the forms and lines that occur in this drawing, in the order of the table of style."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.drawing.picture import Picture
from argmap.drawing.style import EDGES, MARKS, NODES, SIGNS, Form, Line, Sign, mark_word


@frozen
class Sample:
    """A row of the legend: a node, a line or a sign in a box as it is drawn, and what it means."""

    name: str
    says: str
    form: Form | None = None
    line: Line | None = None
    word: str = ""
    sign: Sign | None = None


# The form after which a sign is explained, the form of the sample's box, and what is written in it.
_SIGNS = (
    (Form.POLICY, Sign.SIDE, Form.CLAIM, ""),
    (Form.ELSEWHERE, Sign.SECTION, Form.ELSEWHERE, "↗ …"),
    (Form.ELSEWHERE, Sign.LEADS_TO, Form.CLAIM, "→ …"),
    (Form.EVIDENCE, Sign.STRENGTH, Form.EVIDENCE, ""),
)


def samples(picture: Picture) -> Iterator[Sample]:
    """Yield a sample for each form, sign and line that occurs in *picture*."""
    forms = {node.form for node in picture.all_nodes()}
    for form, look in NODES.items():
        if form in forms:
            yield Sample(form.value, look.says, form=form, word=mark_word(form) if form in MARKS else "")
        for after, sign, box, word in _SIGNS:
            if after is form and sign in picture.signs:
                yield Sample(sign.value, SIGNS[sign], form=box, word=word, sign=sign)
    lines = {edge.line for edge in picture.edges}
    for line, stroke in EDGES.items():
        if line in lines:
            yield Sample(line.value, stroke.says, line=line)
