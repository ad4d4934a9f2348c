"""Graphviz's SVG made fit for reading: a title and a description, its parts named and in order, fonts that readers have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.drawing.arrange import DOCUMENT, arrange
from argmap.drawing.escaping import clean
from argmap.drawing.frames import labels_back
from argmap.drawing.leftout import left_out
from argmap.drawing.picture import Picture
from argmap.drawing.style import FONT, FONT_FALLBACKS, GENERIC_FONTS
from argmap.drawing.view import View
from argmap.drawing.wrapping import runs_leftward
from argmap.model import ArgumentMap, Claim, Label, Rebuttal

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as XmlElement

    from argmap.evaluation import Evaluation

_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
_XLINK = "http://www.w3.org/1999/xlink"
_NO_NAME = re.compile(r"[\\'\s]+")  # what a quoted name in CSS cannot hold as it is
_TITLE, _DESCRIPTION = "drawing.title", "drawing.description"


def refine_svg(svg: bytes, picture: Picture, description: str, language: str = "") -> bytes:
    """Return *svg*, the drawing of *picture*, with a title, a description, names and roles that a screen reader finds."""
    from xml.etree import ElementTree as ET

    # Without its namespace the tree needs no prefixes, and none have to be registered for the whole process.
    root = ET.fromstring(svg.decode().replace(_NAMESPACE, "", 1))  # noqa: S314  # Graphviz wrote it
    labels_back(root)
    for graph in root.findall("g"):
        arrange(graph, picture)
    for text in root.iter("text"):
        del text.attrib["font-family"]
        if runs_leftward(text.text or ""):
            # Graphviz says the left edge, or the right one; an SVG, where the script begins, or ends.
            text.set("direction", "rtl")
            text.set("text-anchor", {"start": "end", "end": "start"}.get(text.get("text-anchor", ""), "middle"))
    attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        **({"xmlns:xlink": _XLINK} if root.find(".//a") is not None else {}),
        **root.attrib,
        **({"xml:lang": clean(language)} if language else {}),
        "role": DOCUMENT,
        "aria-labelledby": _TITLE,
        "aria-describedby": _DESCRIPTION,
        "font-family": font_families(picture.font),
    }
    root.attrib.clear()
    root.attrib.update(attributes)
    root.insert(0, _named("title", _TITLE, picture.title))
    root.insert(1, _named("desc", _DESCRIPTION, description))
    refined: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + refined + b"\n"


def font_families(font: str) -> str:
    """Return what an SVG asks for: *font*, then what is nearest to it.

    >>> font_families("Source Sans 3")
    "'Source Sans 3', DejaVu Sans, Verdana, Helvetica, Arial, sans-serif"
    """
    if font == FONT:
        return FONT_FALLBACKS
    name = font if font in GENERIC_FONTS else "'" + _NO_NAME.sub(" ", clean(font)) + "'"
    return f"{name}, {FONT_FALLBACKS}"


def describe(view: View, evaluation: Evaluation | None = None) -> str:
    """Return a drawing in a few sentences: its thesis, how that fares, what bears on it, how much there is, what stands."""
    return " ".join((*_theses(view, evaluation), _counts(view), *_left_out(view), *_standings(view, evaluation)))


def _named(tag: str, name: str, text: str) -> XmlElement:
    from xml.etree import ElementTree as ET

    element = ET.Element(tag, {"id": name})
    element.text, element.tail = clean(text), "\n"
    return element


def _theses(view: View, evaluation: Evaluation | None) -> Iterator[str]:
    m = view.map
    if view.group is not None:
        yield f"Section “{view.group.title}” of the argument map “{m.title}”."
        return
    for thesis in m.theses:
        bearing = _listed(
            (
                _counted(len(m.arguments_for(thesis)), "argument"),
                _counted(len(m.evidence_for(thesis)), "item of evidence", "items of evidence"),
            )
        )
        against = _listed(
            (
                _counted(len(m.rebuttals_of(thesis)), "rebuttal"),
                _counted(len(m.evidence_against(thesis)), "item of evidence", "items of evidence"),
            )
        )
        fares = _fares(thesis, evaluation)
        yield f"Thesis: {_text_of(m, thesis)} {fares}Supported by {bearing}; attacked by {against}."


def _fares(claim: str, evaluation: Evaluation | None) -> str:
    if evaluation is None or claim not in evaluation.labels:
        return ""
    said = f"Evaluated as {evaluation.describe(claim)}"
    if evaluation.labels[claim] is Label.OUT:
        return f"{said}. "
    return f"{said}, strength {evaluation.describe_strength(claim)}. "


def _text_of(m: ArgumentMap, claim: str) -> str:
    found = m[claim]
    text = found.text.strip() if isinstance(found, Claim) else claim
    return text if text.endswith((".", "!", "?", "…", "。")) else f"{text}."


def _counts(view: View) -> str:
    rebuttals = sum(isinstance(inference, Rebuttal) for inference in view.inferences)
    counts = (
        _counted(len(view.claims), "claim"),
        _counted(len(view.inferences) - rebuttals, "argument"),
        _counted(rebuttals, "rebuttal"),
        _counted(len(view.evidence), "item of evidence", "items of evidence"),
    )
    return f"The drawing shows {_listed(counts)}."


def _left_out(view: View) -> Iterator[str]:
    said = left_out(view)
    if said:
        yield f"{said[0].upper()}{said[1:]}."


def _standings(view: View, evaluation: Evaluation | None) -> Iterator[str]:
    if evaluation is None:
        return
    counts = Counter(evaluation.labels[claim.id] for claim in view.claims if claim.id in evaluation.labels)
    if counts:
        yield f"Labels of the claims: {_listed(tuple(f'{counts[label]} {label}' for label in Label if counts[label]))}."


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}" if count else ""


def _listed(parts: tuple[str, ...]) -> str:
    *head, last = [part for part in parts if part] or ["nothing"]
    return f"{', '.join(head)} and {last}" if head else last
