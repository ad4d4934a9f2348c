"""What a legend explains: the forms and lines that occur in this drawing, in the order of the table of style."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.drawing.findings import HEAVY
from argmap.drawing.picture import Picture
from argmap.drawing.style import EDGES, MARKS, NODES, SIGNS, Form, Line, Sign, Standing, mark_word


@frozen
class Sample:
    """A row of the legend: a node, a line or a sign in a box as it is drawn, and what it means."""

    name: str
    says: str
    form: Form | None = None
    line: Line | None = None
    word: str = ""
    sign: Sign | None = None
    standing: Standing | None = None
    pen: int = 0


# The form after which a sign is explained, the form of the sample's box, and what is written in it.
_SIGNS = (
    (Form.POLICY, Sign.SIDE, Form.CLAIM, ""),
    (Form.ELSEWHERE, Sign.REPEATED, Form.CLAIM, "↗ …"),
    (Form.ELSEWHERE, Sign.SECTION, Form.ELSEWHERE, "↗ …"),
    (Form.ELSEWHERE, Sign.LEADS_TO, Form.CLAIM, "→ …"),
    (Form.ELSEWHERE, Sign.BEHIND, Form.CLAIM, "+12"),
    (Form.ELSEWHERE, Sign.LEADS_ON, Form.CLAIM, "→ …"),
    (Form.EVIDENCE, Sign.STRENGTH, Form.EVIDENCE, ""),
)
# The signs of verdicts, which follow the forms: what is written in the sample's box, and how it is drawn.
_VERDICTS = (
    (Sign.IN, "in · .75", None),
    (Sign.DEFEATED, "out", Standing.OUT),
    (Sign.UNSUPPORTED, "out", Standing.OUT),
    (Sign.WITHHELD, "out", Standing.OUT),
    (Sign.STEP_OUT, "out", Standing.OUT),
    (Sign.UNDECIDED, "", Standing.UNDECIDED),
    (Sign.OUTWEIGHED, "outweighed", None),
    (Sign.UNSETTLED, "unsettled", None),
)
_COUNTED = {Line.SUPPORT: "reasons for it, and how many", Line.ATTACK: "objections to it, and how many"}
_COMPUTED = "supports; the wider, the stronger it comes out"


def samples(picture: Picture) -> Iterator[Sample]:
    """Yield a sample for each form, sign and line that occurs in *picture*."""
    forms = {box.form for box in picture.all_boxes()}
    for form, look in NODES.items():
        if form in forms:
            yield Sample(form.value, look.says, form=form, word=mark_word(form) if form in MARKS else "")
        for after, sign, box, word in _SIGNS:
            if after is form and sign in picture.signs:
                yield Sample(sign.value, SIGNS[sign], form=box, word=word, sign=sign)
    for sign, word, standing in _VERDICTS:
        if sign in picture.signs:
            form = _form_of(sign, picture)
            yield Sample(sign.value, SIGNS[sign], form=form, word=word, sign=sign, standing=standing)
    lines = {edge.line for edge in picture.edges}
    for line, stroke in EDGES.items():
        if line in lines:
            yield Sample(line.value, _says(line, picture) or stroke.says, line=line)
    for remark in picture.remarks:
        pen = HEAVY if remark.drawn else 0
        name = f"finding.{remark.rule.code}.{remark.severity}"
        yield Sample(name, remark.says, form=Form.CLAIM, word=remark.badge, pen=pen)


def _says(line: Line, picture: Picture) -> str:
    """Return what *line* means in this kind of drawing, "" if that is what it always means."""
    if picture.overview:
        return _COUNTED.get(line, "")
    return _COMPUTED if picture.evaluated and line is Line.SUPPORT else ""


def _form_of(sign: Sign, picture: Picture) -> Form:
    """Return the form of the box that shows a verdict: of steps and evidence, the first that has it."""
    if sign is Sign.OUTWEIGHED:
        shown = {node.form for node in picture.all_nodes() if "outweighed" in node.classes.split()}
        return next(form for form in NODES if form in shown)
    if sign is not Sign.STEP_OUT:
        return Form.CLAIM
    out = {box.form for box in picture.all_boxes() if box.standing is Standing.OUT}
    return next(form for form in NODES if form in out & {Form.EVIDENCE, *MARKS})
