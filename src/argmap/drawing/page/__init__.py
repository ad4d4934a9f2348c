"""A page to explore a map in: one HTML file with the drawing, the outline, full texts, the evaluation and the findings."""

from argmap.drawing.page.html import draw_page

__all__ = ["draw_page"]
