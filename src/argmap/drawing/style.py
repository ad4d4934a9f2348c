"""The visual vocabulary, one table: what each kind of node and line looks like.

Code elsewhere says the kind; only this file knows shapes, and only `themes` colours. Hue never speaks alone: shape, line and
word say the same, so that a drawing reads in print and for colour-blind readers.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import assert_never

from attrs import frozen

from argmap.drawing.themes import Hue, Theme

FONT = "DejaVu Sans"
FONT_FALLBACKS = "DejaVu Sans, Verdana, Helvetica, Arial, sans-serif"
"""What an SVG asks for: Verdana has nearly the widths that the boxes were made for, the others are narrower."""
GENERIC_FONTS = ("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui")
"""Names that stand for any font of a kind."""
TEXT_SIZE, META_SIZE, MARK_SIZE, CAPTION_SIZE, TITLE_SIZE = 11, 9, 10, 10, 16
GROUP_SIZE = (TEXT_SIZE + TITLE_SIZE) // 2
MAX_LINES = 6
"""After how many lines a text is cut where nobody says."""


class Form(StrEnum):
    """A kind of node; the forms of marks are named by their words."""

    THESIS = "thesis"
    CLAIM = "claim"
    POLICY = "policy"
    IMPLICIT = "implicit"
    WITHDRAWN = "withdrawn"
    ELSEWHERE = "elsewhere"
    REPEATED = "repeated"
    SECTION = "section"
    MISSING = "missing"
    EVIDENCE = "evidence"
    BECAUSE = "because"
    BECAUSE_IMPLICIT = "because-implicit"
    BUT = "but"
    HOWEVER = "however"
    UNDERCUTS = "undercuts"


MARKS = frozenset((Form.BECAUSE, Form.BECAUSE_IMPLICIT, Form.BUT, Form.HOWEVER, Form.UNDERCUTS))
"""The forms of inferences."""


class Line(StrEnum):
    """A kind of edge."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    SUPPORT_PREMISE = "support-premise"
    ATTACK_PREMISE = "attack-premise"
    UNDERCUT_PREMISE = "undercut-premise"
    ILLUSTRATION = "illustration"
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"
    FAULT = "fault"


class Sign(StrEnum):
    """What stands in a box and needs a word of explanation."""

    SIDE = "side"
    STRENGTH = "strength"
    REPEATED = "repeated"
    SECTION = "section"
    LEADS_TO = "leads-to"
    BEHIND = "behind"
    LEADS_ON = "leads-on"
    IN = "in"
    DEFEATED = "defeated"
    UNSUPPORTED = "unsupported"
    WITHHELD = "withheld"
    STEP_OUT = "step-out"
    UNDECIDED = "undecided"
    OUTWEIGHED = "outweighed"
    UNSETTLED = "unsettled"


class Standing(StrEnum):
    """How an evaluated element fares, where its look says so: what is in looks as it does without an evaluation."""

    OUT = "out"
    UNDECIDED = "undecided"


@frozen
class Look:
    """How one kind of node is drawn: its hue, its shape and style in DOT, what the legend says, its pen and other attributes."""

    hue: Hue
    shape: str
    style: str
    says: str
    pen: int = 1
    more: str = ""

    @property
    def attributes(self) -> str:
        """The DOT attributes, but for the colours."""
        return self._attributes(self.style, self.pen)

    @property
    def dotted(self) -> str:
        """The same with a line of round dots, which no form has of itself."""
        return self._attributes(f"{self.style.removesuffix(',dashed')},dotted", _DOTS)

    def _attributes(self, style: str, pen: int) -> str:
        style = f'"{style}"' if "," in style else style
        return f"{self.shape} style={style}" + (f" penwidth={pen}" if pen > 1 else "") + self.more


@frozen
class Stroke:
    """How one kind of edge is drawn: its hue, its line style, its arrow head (on both ends, or one), what the legend says."""

    hue: Hue
    style: str
    arrow: str
    says: str
    both: bool = False

    @property
    def attributes(self) -> str:
        """The DOT attributes, but for the colour. What excludes is no step on the way to the thesis, so it ranks nothing."""
        tail = f" arrowtail={self.arrow} dir=both constraint=false" if self.both else ""
        weight = (
            "" if self.arrow != "none" else " weight=2"
        )  # premises close to their mark: a fifth less area, tried on 75 claims
        return f"style={self.style} arrowhead={self.arrow}{tail}{weight}"

    @property
    def arrow_length(self) -> float:
        """How long the arrow head is, in points, at the size and pen of a legend's sample."""
        return _ARROW_LENGTHS[self.arrow]


_ARROW_LENGTHS = {"none": 0, "tee": 3.5, "normal": 10, "onormal": 10, "diamond": 10.3, "odiamond": 10.3}
_DOTS = 2
_MARK = f'shape=box height=.28 width=.5 margin=".1,0" fontsize={MARK_SIZE}'
NODES: Mapping[Form, Look] = {
    Form.THESIS: Look(Hue.THESIS, "shape=box", "rounded,filled", "thesis", pen=2, more=' margin=".06,.06"'),
    Form.CLAIM: Look(Hue.CLAIM, "shape=box", "rounded,filled", "claim"),
    Form.POLICY: Look(Hue.CLAIM, "shape=box", "rounded,filled", "claim of what should be done", pen=2),
    Form.IMPLICIT: Look(Hue.IMPLICIT, "shape=box", "rounded,filled,dashed", "implicit claim, or assumption"),
    Form.WITHDRAWN: Look(Hue.OUT, "shape=box", "filled,diagonals", "withdrawn claim"),
    Form.ELSEWHERE: Look(Hue.OUT, "shape=tab", "filled", "claim from outside this section"),
    Form.REPEATED: Look(Hue.OUT, "shape=tab", "filled,dashed", "repeated claim: it stands elsewhere too"),
    Form.SECTION: Look(Hue.CLAIM, "shape=folder", "filled", "section"),
    Form.MISSING: Look(Hue.MISSING, "shape=box", "filled,dashed", "named, but not in the map", pen=2),
    Form.EVIDENCE: Look(Hue.EVIDENCE, "shape=note", "filled", "evidence"),
    Form.BECAUSE: Look(Hue.FOR, _MARK, "rounded,filled", "argument: its premises together"),
    Form.BECAUSE_IMPLICIT: Look(Hue.FOR, _MARK, "rounded,filled,dashed", "implicit argument"),
    Form.BUT: Look(Hue.AGAINST, _MARK, "filled", "rebuttal of a claim"),
    Form.HOWEVER: Look(Hue.UNDERCUT, _MARK, "filled", "rebuttal of a rebuttal"),
    Form.UNDERCUTS: Look(Hue.UNDERCUT, _MARK, "filled,dashed", "rebuttal of a step or of evidence"),
}
EDGES: Mapping[Line, Stroke] = {
    Line.SUPPORT: Stroke(Hue.FOR, "solid", "normal", "supports; the wider, the more strongly"),
    Line.ATTACK: Stroke(Hue.AGAINST, "dashed", "tee", "attacks a claim"),
    Line.UNDERCUT: Stroke(Hue.UNDERCUT, "dotted", "tee", "attacks a step, a rebuttal or evidence"),
    Line.SUPPORT_PREMISE: Stroke(Hue.FOR, "solid", "none", "premise"),
    Line.ATTACK_PREMISE: Stroke(Hue.AGAINST, "dashed", "none", "premise of a rebuttal"),
    Line.UNDERCUT_PREMISE: Stroke(Hue.UNDERCUT, "dotted", "none", "premise of a rebuttal of a step"),
    Line.ILLUSTRATION: Stroke(Hue.OUT, "solid", "onormal", "illustrates, and counts for nothing"),
    Line.CONTRARY: Stroke(Hue.CLAIM, "solid", "odiamond", "contraries: not both are true", both=True),
    Line.CONTRADICTORY: Stroke(Hue.CLAIM, "solid", "diamond", "contradictories: one is true", both=True),
    Line.FAULT: Stroke(Hue.MISSING, "dashed", "normal", "leads where it cannot: see argmap check"),
}
SIGNS: Mapping[Sign, str] = {
    Sign.SIDE: "bar at the left: speaks for the thesis",
    Sign.STRENGTH: "bar in evidence: how strong it is",
    Sign.REPEATED: "repeated: stands elsewhere, with what bears on it",
    Sign.SECTION: "the other section that the claim is of",
    Sign.LEADS_TO: "another section that the claim leads to",
    Sign.BEHIND: "claims and evidence behind it that are left out",
    Sign.LEADS_ON: "it leads on to what is left out",
    Sign.IN: "it stands, and how strongly, from 0 to 1",
    Sign.DEFEATED: "out (defeated): what speaks against it wins",
    Sign.UNSUPPORTED: "out (unsupported): nothing holds it up",
    Sign.WITHHELD: "out (withheld): taken away, to see what if",
    Sign.STEP_OUT: "out: it counts for nothing; its lines are thin",
    Sign.UNDECIDED: "undecided: neither in nor out",
    Sign.OUTWEIGHED: "it stands, and so does what it speaks against",
    Sign.UNSETTLED: "its strength goes round in a circle without end",
}
"""What the legend says of each sign."""


@lru_cache(maxsize=512)  # of a few themes: people make their own
def node_attributes(form: Form, theme: Theme, standing: Standing | None = None) -> str:
    """Return the DOT attributes of a node of this form, colours included.

    What is out is grey; the line of a mark keeps the hue of its relation.

    >>> from argmap.drawing.themes import LIGHT
    >>> node_attributes(Form.EVIDENCE, LIGHT)
    'shape=note style=filled fillcolor="#F5F5F0" color="#57534A"'
    >>> node_attributes(Form.BUT, LIGHT, Standing.OUT).partition("style=")[2]
    'filled fillcolor="#F7F7F7" color="#B3400C" fontcolor="#595959"'
    """
    look, inks = NODES[form], theme.inks
    ink, grey = inks[look.hue], inks[Hue.OUT]
    match standing:
        case Standing.OUT:
            line = ink.line if form in MARKS else grey.line
            return f'{look.attributes} fillcolor="{grey.fill}" color="{line}" fontcolor="{theme.meta}"'
        case Standing.UNDECIDED:
            return f'{look.dotted} fillcolor="{ink.fill}" color="{ink.line}"'
        case None:
            return f'{look.attributes} fillcolor="{ink.fill}" color="{ink.line}"'
        case _:
            assert_never(standing)


def cell_attributes(form: Form, theme: Theme, standing: Standing | None = None, pen: int = 0) -> str:
    """Return the attributes of a cell, in an HTML label, with a claim of this form: its frame, *pen* points wide, and its fill.

    >>> from argmap.drawing.themes import LIGHT
    >>> cell_attributes(Form.IMPLICIT, LIGHT)
    'border="1" style="rounded,dashed" color="#595959" bgcolor="#FFFFFF"'
    """
    look = NODES[form]
    ink = theme.inks[Hue.OUT if standing is Standing.OUT else look.hue]
    styles = [word for word in ("rounded", "dashed") if word in look.style]
    if standing is Standing.UNDECIDED:
        styles = [*styles[:1], "dotted"]
    pen = pen or (_DOTS if standing is Standing.UNDECIDED else look.pen)
    style = f' style="{",".join(styles)}"' if styles else ""
    return f'border="{pen}"{style} color="{ink.line}" bgcolor="{ink.fill}"'


@lru_cache(maxsize=512)  # of a few themes: people make their own
def edge_attributes(line: Line, theme: Theme) -> str:
    """Return the DOT attributes of an edge of this kind, colours included.

    >>> from argmap.drawing.themes import DARK
    >>> edge_attributes(Line.UNDERCUT, DARK)
    'style=dotted arrowhead=tee color="#FF9E73"'
    """
    stroke = EDGES[line]
    return f'{stroke.attributes} color="{theme.inks[stroke.hue].line}"'


def mark_word(form: Form) -> str:
    """Return the word on a mark of this form.

    >>> mark_word(Form.BECAUSE_IMPLICIT), mark_word(Form.HOWEVER)
    ('because', 'however')
    """
    return "because" if form is Form.BECAUSE_IMPLICIT else form.value


HAIRLINE = 0.5
"""The width of the lines of what is out: thinner than any that counts."""


def pen_width(strength: float | None) -> float:
    """Return the width of the line from a step to its target, in points: 1 to 3, and 2 where nobody rated it.

    >>> pen_width(0.75), pen_width(None)
    (2.5, 2)
    """
    return 2 if strength is None else 1 + 2 * strength
