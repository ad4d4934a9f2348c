"""The drawing of a page, and its legend: Graphviz's SVG in variables for colours, without a title, which the page has."""

from __future__ import annotations

from attrs import evolve

from argmap.drawing.dot import dot_text
from argmap.drawing.engines import Engine
from argmap.drawing.furniture import furnish
from argmap.drawing.page.palette import with_variables
from argmap.drawing.picture import Picture
from argmap.drawing.svg import refine_svg

_LEGEND_WIDTH = 900


def diagram(picture: Picture, description: str, run: Engine) -> str:
    """Return the drawing as an `svg` element."""
    drawn = run(dot_text(picture), "dot", "svg")
    return _element(drawn, description, picture)


def legend(picture: Picture, run: Engine) -> str:
    """Return what explains the shapes and lines of *picture* as an `svg` element of its own, headed by its title."""
    alone = evolve(picture, title="Shapes and lines", heading=True, caption="", footer="")
    bare = evolve(alone, clusters=(), nodes=(), edges=())
    place = f'{{\n\tgraph [bb="0,0,{_LEGEND_WIDTH},1"]\n'
    furnished, _ = furnish(dot_text(bare).replace("{\n", place, 1), alone, legend=True)
    # The ids of what is in it, all with a dot, are those of a legend, and the root's are not to be there twice.
    drawn = _element(run(furnished, "nop2", "svg"), "What the drawing's shapes and lines mean.", bare)
    return drawn.replace('"drawing.', '"legend.drawing.').replace(" drawing.", " legend.drawing.")


def _element(drawn: bytes, description: str, picture: Picture) -> str:
    # What Graphviz writes between quotes are attributes only: it has the quotes of texts as entities.
    refined = refine_svg(with_variables(drawn.decode()).encode(), picture, description)
    return refined.decode().partition("?>\n")[2]
