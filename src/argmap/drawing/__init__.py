"""Drawing: from a map to DOT, and on to SVG, PNG and PDF."""

from argmap.drawing.api import (
    find_cut_texts,
    find_left_out,
    find_missing_characters,
    format_of,
    render,
    render_bytes,
    to_graphviz,
)
from argmap.drawing.errors import LayoutWarning, RenderError
from argmap.drawing.splitting import draw_sections, render_sections

__all__ = [
    "LayoutWarning",
    "RenderError",
    "draw_sections",
    "find_cut_texts",
    "find_left_out",
    "find_missing_characters",
    "format_of",
    "render",
    "render_bytes",
    "render_sections",
    "to_graphviz",
]
