"""The way to an outline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from argmap.collector import collector_paused
from argmap.drawing.errors import RenderError
from argmap.model import ArgumentMap
from argmap.model.map import require_map

if TYPE_CHECKING:
    from argmap.evaluation import Evaluation
    from argmap.writing.document import Document

OutlineFormat: TypeAlias = Literal["text", "markdown", "html"]
FORMATS: tuple[str, ...] = get_args(OutlineFormat)


def outline(
    m: ArgumentMap,
    *,
    format: str = "text",  # noqa: A002  # the word of the command line
    evaluation: Evaluation | None = None,
    group: str | None = None,
    width: int = 100,
) -> str:
    """Return *m* as a nested list of all that it says, as text in lines of *width* columns, Markdown or an HTML page.

    Under each claim stand the arguments for it ("because"), its rebuttals ("but"; "however" and "undercuts" against steps and
    evidence), its evidence and its contraries. Each element is written out once and referred to after that; each group is a
    section. *evaluation*, one of *m*, is told of each. *group* gives one section. Linear in the size of the map; lists deeper
    than nine levels go on in new ones.

    >>> from argmap.model import Claim
    >>> claims = [Claim("lanes", "Build lanes.", because="safe"), Claim("safe", "Lanes are safe.")]
    >>> print(outline(ArgumentMap(title="Lanes", claims=claims)), end="")
    Lanes
    <BLANKLINE>
    thesis: Build lanes. [lanes]
    └─ because: Lanes are safe. [safe]

    Raises:
        RenderError: if there is no such format or group, or *evaluation* is of another map.
    """
    require_map(m)
    if format not in FORMATS:
        raise RenderError(f"there is no format {format!r} of an outline; the formats are {', '.join(FORMATS)}")
    with collector_paused():
        from argmap.writing.outlining import outline_of

        return written(outline_of(m, evaluation, group), format, width)


def written(document: Document, form: str, width: int = 100) -> str:
    """Return *document* in a *form*: "text", "markdown" or "html"."""
    match form:
        case "markdown":
            from argmap.writing.markdown import as_markdown

            return as_markdown(document)
        case "html":
            from argmap.writing.html import as_html

            return as_html(document)
        case _:
            from argmap.writing.plain import as_text

            return as_text(document, width=width)
