"""What keeps a map from being drawn."""

from __future__ import annotations

from argmap.diagnostics import ArgmapError


class RenderError(ArgmapError):
    """Raised when a map cannot be drawn as asked: no Graphviz, no such group or theme, a picture too wide for its format."""
