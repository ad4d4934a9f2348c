"""Drawing: from a map to DOT, and on to SVG, PNG and PDF."""

from argmap.drawing.api import format_of, render, render_bytes, to_graphviz
from argmap.drawing.asking import find_cut_names, find_cut_texts, find_left_out, find_missing_characters, measure_fit
from argmap.drawing.contrast import FaintPair, find_faint_pairs
from argmap.drawing.errors import LayoutWarning, RenderError
from argmap.drawing.fit import Fit
from argmap.drawing.own_themes import ThemeError, find_theme, load_theme
from argmap.drawing.splitting import draw_sections, measure_sections, render_sections
from argmap.drawing.themes import CLASSIC, DARK, LIGHT, MONO, PRINT, THEMES, Hue, Ink, Theme

__all__ = [
    "CLASSIC",
    "DARK",
    "LIGHT",
    "MONO",
    "PRINT",
    "THEMES",
    "FaintPair",
    "Fit",
    "Hue",
    "Ink",
    "LayoutWarning",
    "RenderError",
    "Theme",
    "ThemeError",
    "draw_sections",
    "find_cut_names",
    "find_cut_texts",
    "find_faint_pairs",
    "find_left_out",
    "find_missing_characters",
    "find_theme",
    "format_of",
    "load_theme",
    "measure_fit",
    "measure_sections",
    "render",
    "render_bytes",
    "render_sections",
    "to_graphviz",
]
