"""The theme `auto`, of SVG only: one drawing with two sets of colours, of which its reader's preference chooses.

Each place of a colour is drawn with a colour of its own that stands for it. Afterwards it gets the light theme's colour,
which any program shows, and a class, for which a style sheet has the dark theme's where the reader prefers that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from argmap.drawing.themes import DARK, LIGHT, Hue, Ink, Theme

ROLES = (
    "page",
    "text",
    "meta",
    "group.fill",
    "group.line",
    *(f"{hue}.{end}" for hue in Hue for end in ("fill", "line")),
)
"""What has a colour."""
STANDS_FOR: Mapping[str, str] = {f"#0101{number:02x}": role for number, role in enumerate(ROLES, 1)}
"""The role of each of the colours that stand for places."""
_COLOUR_OF = {role: colour for colour, role in STANDS_FOR.items()}
_TAG = re.compile(rb"<[a-z][^<>]*#0101[^<>]*>")
_PAINT = re.compile(r' (fill|stroke)="(#0101[0-9a-f]{2})"')

AUTO = Theme(
    name="auto",
    page=_COLOUR_OF["page"],
    text=_COLOUR_OF["text"],
    meta=_COLOUR_OF["meta"],
    group=Ink(_COLOUR_OF["group.fill"], _COLOUR_OF["group.line"]),
    inks={hue: Ink(_COLOUR_OF[f"{hue}.fill"], _COLOUR_OF[f"{hue}.line"]) for hue in Hue},
)
"""The colours that stand for places."""


def follow_preference(svg: bytes) -> bytes:
    """Return *svg*, drawn in the theme `auto`, light, and dark for readers who prefer that."""
    used: dict[str, str] = {}
    painted = _TAG.sub(lambda found: _repaint(found[0].decode(), used).encode(), svg)
    style = f"<style>@media (prefers-color-scheme: dark){{{''.join(sorted(used.values()))}}}</style>\n"
    place = painted.index(b"<g ")  # after title and description, which come first
    return painted[:place] + style.encode() + painted[place:]


def _repaint(tag: str, used: dict[str, str]) -> str:
    """Return *tag* with the colours of the light theme and the classes of their places, whose rules go into *used*."""
    classes: list[str] = []

    def paint(found: re.Match[str]) -> str:
        what, role = found[1], STANDS_FOR[found[2]]
        name = f"{what}-{role.replace('.', '-')}"
        used[name] = f".{name}{{{what}:{colour_of(DARK, role)}}}"
        classes.append(name)
        return f' {what}="{colour_of(LIGHT, role)}"'

    painted = _PAINT.sub(paint, tag)
    end = " />" if painted.endswith(" />") else ">"
    return f'{painted.removesuffix(end)} class="{" ".join(classes)}"{end}' if classes else painted


def colour_of(theme: Theme, role: str) -> str:
    """Return the colour of *theme* for *role*, in the lower case in which Graphviz writes colours."""
    name, _, end = role.partition(".")
    if not end:
        return str(getattr(theme, name)).lower()
    ink = theme.group if name == "group" else theme.inks[Hue(name)]
    return (ink.fill if end == "fill" else ink.line).lower()
