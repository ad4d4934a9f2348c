"""Laying out within a limit of time: as well as can be, and if that takes too long, more and more plainly."""

from __future__ import annotations

import time
import warnings

from attrs import frozen

from argmap.drawing.dot import dot_text
from argmap.drawing.errors import LayoutWarning, RenderError, TimeIsUpError
from argmap.drawing.picture import Picture
from argmap.drawing.stopping import LimitedEngine
from argmap.drawing.unsharing import unshared


@frozen
class Rung:
    """One way to lay out: what it gives up, attributes of the graph, and its part of the time that is left."""

    says: str
    attributes: str
    part: float
    unshares: bool = False


RUNGS = (
    Rung("", "", 0.4),
    Rung(
        "with straight lines and less care for where boxes stand",
        "splines=line nslimit=.1 nslimit1=.1 mclimit=.1",
        0.4,
    ),
    Rung(
        "with each shared premise repeated wherever it is needed, so that no lines cross",
        "splines=line nslimit=.1 nslimit1=.1 mclimit=.1",
        1,
        unshares=True,
    ),
)
"""The ladder, from the top."""
_VERY_LARGE = 20_000


def lay_out_in_time(
    picture: Picture, engine: LimitedEngine, seconds: float, *, anchors: bool = True
) -> tuple[str, Picture]:
    """Return the layout of *picture* as positioned DOT, and the picture that was laid out, within *seconds*.

    Each step down the ladder is said in a LayoutWarning.

    Raises:
        RenderError: if time is up on the last rung too, or Graphviz fails.
    """
    end = time.monotonic() + seconds
    rungs = _rungs_for(picture)
    for rung in rungs:
        drawn = unshared(picture) if rung.unshares else picture
        given = (end - time.monotonic()) * (1 if rung is rungs[-1] else rung.part)
        if rung.says:
            why = "the map is very large; drawing it" if rungs is not RUNGS else "this takes long; now drawing"
            warnings.warn(f"{why} {rung.says}", LayoutWarning, stacklevel=2)
        try:
            return engine(dot_text(drawn, rung.attributes, anchors=anchors), "dot", "dot", given).decode(), drawn
        except TimeIsUpError:
            continue
    raise RenderError(
        f"the map could not be laid out in {seconds:g} seconds; draw it by its groups (split), or a part of it "
        "(depth, focus, collapse, group), or give it more time (timeout)"
    )


def _rungs_for(picture: Picture) -> tuple[Rung, ...]:
    """Return the rungs to try: of very large nets, the last; of very large trees the first, since the others gain nothing."""
    if any(node.cells for node in picture.all_nodes()):  # boxes of premises repeat what they need already
        return RUNGS[:2]
    if picture.size <= _VERY_LARGE:
        return RUNGS
    return RUNGS[2:] if picture.size < 2 * len(picture.edges) else RUNGS[:1]
