"""The labels of groups' frames, written apart from the frames: painting a layout, Graphviz never frees those of clusters."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as XmlElement

Place: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""

# As Graphviz writes the attributes of a cluster, in the order of their names; no label has a line end in it.
_LABEL = re.compile(
    r'id="(?P<id>[^"]*)",\s+label=<(?P<label>(?:(?!>,\n).)*)>,\s+labeljust=\w,\s+labelloc=\w,'
    r'\s+lheight=(?P<height>[\d.]+),\s+lp="(?P<x>[-\d.e+]+),(?P<y>[-\d.e+]+)",\s+lwidth=(?P<width>[\d.]+)',
    re.DOTALL,
)
_NAME = "label.of."
_INCH = 72


def labels_apart(positioned: str, text: Callable[[str, str, Place], str]) -> tuple[str, list[str]]:
    """Return *positioned* without the labels of its clusters, and them as nodes.

    *text* makes a node from its name, its label and its place.
    """
    lines: list[str] = []

    def without(found: re.Match[str]) -> str:
        width, height = (float(found[side]) * _INCH for side in ("width", "height"))
        left, bottom = float(found["x"]) - width / 2, float(found["y"]) - height / 2
        lines.append(text(f"{_NAME}{found['id']}", found["label"], (left, bottom, left + width, bottom + height)))
        return f'id="{found["id"]}"'

    return _LABEL.sub(without, positioned), lines


def labels_back(root: XmlElement) -> None:
    """Put the labels into the groups of an SVG that they belong to."""
    groups = {group.get("id", ""): group for group in root.iter("g")}
    for parent in list(root.iter("g")):
        for child in list(parent):
            name = child.get("id", "")
            frame = groups.get(name.removeprefix(_NAME))
            if frame is not None and name.startswith(_NAME):
                parent.remove(child)
                frame.extend(child.iter("text"))
