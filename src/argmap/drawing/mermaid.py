"""A picture as a flowchart of Mermaid, which GitHub, GitLab and many editors draw where it stands in a text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from argmap.drawing.captions import Caption
from argmap.drawing.escaping import clean
from argmap.drawing.findings import HEAVY
from argmap.drawing.picture import Edge, Node, Picture
from argmap.drawing.style import EDGES, MARKS, NODES, Form, Line, Standing
from argmap.drawing.themes import Hue, Theme

MOST_CHARACTERS: Final = 50_000
MOST_LINES: Final = 500
"""What Mermaid draws at most, by its own settings."""
# What Mermaid, or the HTML that it makes, would take for its own.
_SPECIAL: Final = re.compile(r"""[#"'`<>&%{}\\|\[\]()*_~;@$]""")
_SHAPES: Final = {
    Form.THESIS: ("[[", "]]"),
    Form.EVIDENCE: (">", "]"),
    Form.MISSING: ("[", "]"),
    Form.BECAUSE: ("([", "])"),
    Form.BECAUSE_IMPLICIT: ("([", "])"),
    Form.BUT: ("[", "]"),
    Form.HOWEVER: ("[", "]"),
    Form.UNDERCUTS: ("[", "]"),
}
_ARROWS: Final = {
    Line.SUPPORT: "-->",
    Line.ATTACK: "--x",
    Line.UNDERCUT: "-.-x",
    Line.SUPPORT_PREMISE: "---",
    Line.ATTACK_PREMISE: "---",
    Line.UNDERCUT_PREMISE: "-.-",
    Line.ILLUSTRATION: "-->",
    Line.CONTRARY: "o--o",
    Line.CONTRADICTORY: "x--x",
    Line.FAULT: "-.->",
}
_DASHES: Final = {"solid": "", "dashed": ",stroke-dasharray:6 4", "dotted": ",stroke-dasharray:1 4"}


def to_mermaid(picture: Picture, captions: Mapping[str, Caption]) -> str:
    """Return *picture* as the text of a flowchart, with the words of *captions* in its boxes. Linear.

    Its ids are those of the elements, with a letter before them and a low line for what Mermaid does not allow.
    """
    return "\n".join(_lines(picture, captions)) + "\n"


def is_beyond_mermaid(drawing: str) -> bool:
    """Say whether *drawing* is more than Mermaid draws unless the page that it stands in allows more."""
    lines = sum(drawing.count(f" {arrow} ") for arrow in frozenset(_ARROWS.values()))
    return len(drawing) > MOST_CHARACTERS or lines > MOST_LINES


def escape(text: str) -> str:
    """Return *text* on one line for a quoted string of Mermaid.

    >>> escape('say "hi" & end')
    'say #34;hi#34; #38; end'
    """
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", clean(" ".join(text.split())))


def _lines(picture: Picture, captions: Mapping[str, Caption]) -> Iterator[str]:
    names = _names(node.id for node in picture.all_nodes())
    # Front matter is YAML, of which JSON is a part.
    yield from ("---", f"title: {json.dumps(clean(' '.join(picture.title.split())), ensure_ascii=False)}", "---")
    yield f"flowchart {picture.rankdir}"
    if picture.notice:
        yield f"  %% {picture.notice}"
    for place, cluster in enumerate(picture.clusters, 1):
        yield f'  subgraph group_{place}["{escape(cluster.tooltip.partition(chr(10))[0]) or " "}"]'
        yield from (f"    {_node(node, names, captions)}" for node in cluster.nodes)
        yield "  end"
    yield from (f"  {_node(node, names, captions)}" for node in picture.nodes)
    yield from (f"  {names[edge.tail]} {_ARROWS[edge.line]} {names[edge.head]}" for edge in picture.edges)
    yield from (f'  click {names[node.id]} href "{_address(node.url)}"' for node in picture.all_nodes() if node.url)
    yield from _styles(picture, names)


def _names(ids: Iterable[str]) -> Mapping[str, str]:
    """Return a name for each of *ids*, none of them a word of Mermaid's, and all different."""
    names: dict[str, str] = {}
    taken: dict[str, int] = {}
    for each in ids:
        name = "n_" + re.sub(r"[^A-Za-z0-9]", "_", each)
        taken[name] = taken.get(name, 0) + 1
        names[each] = name if taken[name] == 1 else f"{name}__{taken[name]}"
    return names


def _node(node: Node, names: Mapping[str, str], captions: Mapping[str, Caption]) -> str:
    opening, closing = _SHAPES.get(node.form, ("(", ")"))
    caption = captions[node.id]
    title = f"<b>{escape(caption.title)}</b>" if caption.title.strip() else ""
    small = f"<small>{escape(caption.small)}</small>" if caption.words else ""
    text = "<br>".join(part for part in (title, escape(caption.text), small) if part)
    return f'{names[node.id]}{opening}"{text}"{closing}'


def _address(url: str) -> str:
    return re.sub(r"""["'<>{}\\`\s]""", lambda found: f"%{ord(found[0]):02X}", clean(url))


def _styles(picture: Picture, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the classes of the forms that occur, which nodes are of them, and the looks of the lines."""
    kinds: dict[tuple[Form, Standing | None], list[str]] = {}
    for node in picture.all_nodes():
        kinds.setdefault((node.form, node.standing), []).append(names[node.id])
    for (form, standing), members in kinds.items():
        name = f"{form}-{standing}" if standing else form
        yield f"  classDef {name} {_look(form, standing, picture.theme)}"
        yield f"  class {','.join(members)} {name}"
    if picture.clusters:
        group = picture.theme.group
        members = [f"group_{place}" for place, _ in enumerate(picture.clusters, 1)]
        yield f"  classDef group fill:{group.fill},stroke:{group.line},color:{picture.theme.text},stroke-dasharray:6 4"
        yield f"  class {','.join(members)} group"
    if flagged := [names[node.id] for node in picture.all_nodes() if node.pen]:
        yield f"  classDef flagged stroke-width:{HEAVY}px"
        yield f"  class {','.join(flagged)} flagged"
    lines: dict[str, list[str]] = {}
    for place, edge in enumerate(picture.edges):
        lines.setdefault(_stroke(edge, picture.theme), []).append(str(place))
    yield from (f"  linkStyle {','.join(places)} {stroke}" for stroke, places in lines.items())


def _look(form: Form, standing: Standing | None, theme: Theme) -> str:
    look, inks = NODES[form], theme.inks
    ink, grey = inks[look.hue], inks[Hue.OUT]
    out = standing is Standing.OUT
    fill, text = (grey.fill, theme.meta) if out else (ink.fill, theme.text)
    line = grey.line if out and form not in MARKS else ink.line
    style = "dotted" if standing is Standing.UNDECIDED else "dashed" if "dashed" in look.style else "solid"
    return f"fill:{fill},stroke:{line},color:{text},stroke-width:{look.pen}px{_DASHES[style]}"


def _stroke(edge: Edge, theme: Theme) -> str:
    stroke = EDGES[edge.line]
    return f"stroke:{theme.inks[stroke.hue].line},stroke-width:{edge.width:g}px{_DASHES[stroke.style]}"
