"""What keeps a map from being drawn."""

from __future__ import annotations

from argmap.diagnostics import ArgmapError


class RenderError(ArgmapError):
    """Raised when a map cannot be drawn as asked: no Graphviz, no such group or theme, a picture too wide for its format."""


class TimeIsUpError(RenderError):
    """Raised when Graphviz was stopped because it took too long."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"Graphviz was stopped after {seconds:.3g} seconds; give it more time (timeout), or draw a part of the map"
        )


class LayoutWarning(UserWarning):
    """Warns that a map is too large to be laid out as well as others, and says what is given up."""
