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
from argmap.drawing.errors import RenderError

__all__ = [
    "RenderError",
    "find_cut_texts",
    "find_left_out",
    "find_missing_characters",
    "format_of",
    "render",
    "render_bytes",
    "to_graphviz",
]
