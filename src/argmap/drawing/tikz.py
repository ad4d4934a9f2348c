"""A picture as LaTeX: a standalone TikZ drawing with the positions that Graphviz finds, for papers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from argmap.drawing.captions import Caption
from argmap.drawing.escaping import clean
from argmap.drawing.findings import HEAVY
from argmap.drawing.labels import MAX_TITLE_LINES, lines_of, lines_within, mark_lines, meta_lines
from argmap.drawing.picture import Edge, Node, Picture
from argmap.drawing.positions import Course, Point, Positions, beziers
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import EDGES, MARKS, META_SIZE, NODES, TEXT_SIZE, Form, Standing
from argmap.drawing.themes import TRANSPARENT, Hue, Ink, Theme
from argmap.drawing.wrapping import ELLIPSIS, wrap
from argmap.model import Inference

_SPECIAL: Final[Mapping[str, str]] = {
    "\\": r"\textbackslash{}",
    **{each: f"\\{each}" for each in "{}$&#_%"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "'": r"{\textquotesingle}",
    "`": r"\textasciigrave{}",
    "-": "{-}",
    "[": "{[}",  # the first of a line would begin an option of the line break, and a star change it
    "]": "{]}",
    "*": "{*}",
    "→": r"$\rightarrow$",
    "↗": r"$\nearrow$",
    "◇": r"$\diamond$",
    "✖": r"$\times$",
    "▲": r"$\triangle$",
    "●": r"$\bullet$",
    "·": r"\textperiodcentered{}",
    "¶": r"\P{}",
    "“": r"\textquotedblleft{}",
    "”": r"\textquotedblright{}",
    "\N{RIGHT SINGLE QUOTATION MARK}": r"\textquoteright{}",
    "—": r"\textemdash{}",
    ELLIPSIS: r"\textellipsis{}",
    "\N{NO-BREAK SPACE}": "~",
    "\N{REPLACEMENT CHARACTER}": "?",
}
# Two commas that touch become a low quotation mark.
_MARKED: Final = re.compile("[" + re.escape("".join(_SPECIAL)) + "]|,(?=,)")
# What draws nothing itself, and stops pdflatex: variants, and what directs or joins, but between letters that only others print.
_UNPRINTED: Final = re.compile("[\ufe00-\ufe0f]|(?<![\u0300-\U0010ffff])[\u200c\u200d]")
_JOINERS: Final = "\u00ad\u200c\u200d"
_SHAPES: Final[Mapping[Form, str]] = {
    Form.THESIS: "rounded corners=5bp, double, double distance=2bp",
    Form.EVIDENCE: "argmap folded corner",
    Form.MISSING: "",
    Form.BUT: "",
    Form.HOWEVER: "",
    Form.UNDERCUTS: "",
}
_HEADS: Final[Mapping[str, str]] = {
    "normal": "{Triangle[length=6bp, width=5bp]}",
    "tee": "{Bar[width=7bp]}",
    "odiamond": "{Diamond[open, length=7bp, width=5bp]}",
    "diamond": "{Diamond[length=7bp, width=5bp]}",
}
_PAPER: Final = "#FFFFFF"
_PREAMBLE: Final = r"""\documentclass[tikz, border=6bp]{standalone}
% Texts with letters beyond those of Western Europe need LuaLaTeX or XeLaTeX, and a font that has them: \setsansfont{...}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[T1]{fontenc}
  \usepackage{textcomp}
\else
  \usepackage{fontspec}
\fi
\usetikzlibrary{arrows.meta}
"""
_STYLES: Final = rf"""\tikzset{{
  every node/.style={{font=\sffamily\fontsize{{{TEXT_SIZE}}}{{{TEXT_SIZE + 2}}}\selectfont, align=left, inner sep=0pt}},
  argmap folded corner/.style={{path picture={{\draw ([xshift=-6bp]path picture bounding box.north east)
    |- ([yshift=-6bp]path picture bounding box.north east);}}}},
  argmap for thesis/.style={{path picture={{\draw[draw=thesis-line, line width=3bp, solid]
    ([xshift=5bp, yshift=-5bp]path picture bounding box.north west)
    -- ([xshift=5bp, yshift=5bp]path picture bounding box.south west);}}}},
"""


def to_tikz(picture: Picture, captions: Mapping[str, Caption], positions: Positions, sheet: Sheet) -> str:
    """Return *picture*, laid out at *positions*, as a LaTeX document, with the lines of *sheet* in its boxes. Linear.

    Looks stand in it as styles and colours with names, to be changed there; there is no title and no legend.
    """
    return "\n".join(_lines(picture, captions, positions, sheet)) + "\n"


def escape(text: str) -> str:
    r"""Return *text* on one line as LaTeX prints it.

    >>> print(escape("50% of $ & #1"))
    50\% of \$ \& \#1
    """
    return _MARKED.sub(lambda found: _SPECIAL.get(found[0], "{,}"), _printed(clean(" ".join(text.split()))))


def _printed(text: str) -> str:
    """Return *text* without what only directs how it is drawn, its accents in one with their letters: pdflatex knows no others."""
    if text.isascii():
        return text
    kept = "".join(each for each in text if each in _JOINERS or unicodedata.category(each) != "Cf")
    return _UNPRINTED.sub("", unicodedata.normalize("NFC", kept))


def _lines(picture: Picture, captions: Mapping[str, Caption], positions: Positions, sheet: Sheet) -> Iterator[str]:
    yield f"{_PREAMBLE}% {escape(picture.title)}"
    if picture.notice:
        yield f"% {picture.notice}"
    yield from _colours(picture.theme)
    yield _STYLES + "".join(f"  {style},\n" for style in _styles(picture)) + "}"
    yield r"\begin{document}"
    if picture.theme.page not in (TRANSPARENT, _PAPER):
        yield r"\pagecolor{page}"
    yield r"\begin{tikzpicture}[x=1bp, y=1bp]"
    titles = {f"group.{group.id}": group.title for group in sheet.view.sections}
    for cluster in picture.clusters:
        frame = positions.clusters[cluster.id]
        title = wrap(titles[cluster.id], 2 * sheet.wrap, lines_within(sheet, MAX_TITLE_LINES))
        label = r"\\".join(rf"{{\bfseries {escape(line)}}}" for line in title)
        across, up = frame.middle[0] - frame.width / 2, frame.middle[1] + frame.height / 2
        yield (
            rf"\node[argmap group, minimum width={frame.width:g}bp, minimum height={frame.height:g}bp] at {_at(frame.middle)} {{}};"
        )
        yield rf"\node[anchor=north west] at {_at((across + 8, up - 6))} {{{label}}};"
    names = {node.id: f"n{place}" for place, node in enumerate(picture.all_nodes(), 1)}
    for node in picture.all_nodes():
        yield _node(node, names[node.id], captions[node.id], positions, sheet)
    yield from (_edge(edge, positions.edges[edge.id]) for edge in picture.edges if edge.id in positions.edges)
    yield "\\end{tikzpicture}\n\\end{document}"


def _colours(theme: Theme) -> Iterator[str]:
    inks = {"group": theme.group, **{hue.value: ink for hue, ink in theme.inks.items()}}
    colours = {"page": theme.page, "words": theme.text, "meta": theme.meta}
    for name, ink in inks.items():
        colours |= {f"{name}-fill": ink.fill, f"{name}-line": ink.line}
    for name, colour in colours.items():
        if colour != TRANSPARENT:
            yield rf"\definecolor{{{name}}}{{HTML}}{{{colour.lstrip('#').upper()}}}"


def _styles(picture: Picture) -> Iterator[str]:
    """Yield the styles of all forms and lines that occur."""
    inks = picture.theme.inks
    for form in dict.fromkeys(node.form for node in picture.all_nodes()):
        look = NODES[form]
        shape = _SHAPES.get(form, "rounded corners=5bp")
        dashes = "dashed" if "dashed" in look.style else ""
        yield _style(
            form.value,
            (
                "draw=" + f"{look.hue}-line",
                _fill(look.hue, inks[look.hue]),
                "text=words",
                f"line width={look.pen}bp",
                shape,
                dashes,
                "align=center" if form in MARKS else "",
            ),
        )
    for line in dict.fromkeys(edge.line for edge in picture.edges):
        stroke = EDGES[line]
        head = _HEADS.get(stroke.arrow, "")
        arrows = f"{head if stroke.both else ''}-{head}" if head else ""
        yield _style(f"{line.value} line", (f"draw={stroke.hue}-line", stroke.style, arrows))
    yield _style("group", ("draw=group-line", _fill("group", picture.theme.group), "dashed", "rounded corners=5bp"))
    yield _style("out", (_fill(Hue.OUT, inks[Hue.OUT]), "text=meta"))
    yield _style("out box", ("draw=out-line",))
    yield _style("undecided", ("dotted",))
    yield _style("flagged", (f"line width={HEAVY}bp",))


def _fill(name: str, ink: Ink) -> str:
    return "fill=none" if ink.fill == TRANSPARENT else f"fill={name}-fill"


def _style(name: str, parts: Iterable[str]) -> str:
    return f"argmap {name}/.style={{{', '.join(part for part in parts if part)}}}"


def _node(node: Node, name: str, caption: Caption, positions: Positions, sheet: Sheet) -> str:
    box = positions.nodes[node.id]
    look = [f"argmap {node.form}", f"minimum width={box.width:g}bp", f"minimum height={box.height:g}bp"]
    if node.standing is Standing.OUT:
        look += ["argmap out"] if node.form in MARKS else ["argmap out", "argmap out box"]
    elif node.standing is Standing.UNDECIDED:
        look.append("argmap undecided")
    if node.pen:
        look.append("argmap flagged")
    if caption.side:
        look.append("argmap for thesis")
    return rf"\node[{', '.join(look)}] ({name}) at {_at(box.middle)} {{{_text(node, caption, sheet)}}};"


def _text(node: Node, caption: Caption, sheet: Sheet) -> str:
    step = sheet.map.get(node.id)
    if isinstance(step, Inference):
        return r"\\".join(map(escape, mark_lines(sheet, step)))
    title = [
        rf"\textbf{{{escape(line)}}}" for line in wrap(caption.title, sheet.wrap, lines_within(sheet, MAX_TITLE_LINES))
    ]
    text = [escape(line) for line in lines_of(sheet, caption.text)]
    small = [escape(line) for line in meta_lines(sheet, caption.words)]
    words = [rf"{{\fontsize{{{META_SIZE}}}{{{META_SIZE + 2}}}\selectfont\color{{meta}}{line}}}" for line in small]
    return r"\\".join((*title, *text, *words))


def _edge(edge: Edge, course: Course) -> str:
    points = [f"{_at(course.start)} -- {_at(course.points[0])}" if course.start else _at(course.points[0])]
    points += [f".. controls {_at(first)} and {_at(second)} .. {_at(end)}" for first, second, end in beziers(course)]
    points += [f"-- {_at(course.end)}"] if course.end else []
    return rf"\draw[argmap {edge.line} line, line width={edge.width:g}bp] {' '.join(points)};"


def _at(point: Point) -> str:
    return f"({point[0]:g},{point[1]:g})"
