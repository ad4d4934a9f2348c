"""The forms of a drawing that are texts for other programs: Mermaid, GraphML, LaTeX."""

from __future__ import annotations

from typing import Final

from argmap.drawing.captions import captions
from argmap.drawing.engines import find_engine
from argmap.drawing.picture import Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.stopping import stoppable

EXPORTS: Final = ("mermaid", "graphml", "tex")


def export(form: str, picture: Picture, sheet: Sheet, engine: str, seconds: float) -> bytes:
    """Return *picture* of *sheet* in a *form*, one of `EXPORTS`; LaTeX is laid out by *engine*, within *seconds*.

    Raises:
        RenderError: if LaTeX is wanted and there is no such engine, or no time is left.
    """
    words = captions(sheet)
    match form:
        case "mermaid":
            from argmap.drawing.mermaid import to_mermaid

            return to_mermaid(picture, words).encode()
        case "graphml":
            from argmap.drawing.graphml import to_graphml

            return to_graphml(picture, sheet, words)
        case _:
            from argmap.drawing.positions import positions_of
            from argmap.drawing.tikz import to_tikz

            run = stoppable(find_engine(engine), picture)
            positions = positions_of(picture, lambda text, layout, kind: run(text, layout, kind, seconds))
            return to_tikz(picture, words, positions, sheet).encode()
