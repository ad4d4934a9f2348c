"""What can be said of a drawing: the options of `render` and `to_graphviz`, and their values once they are settled."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict, get_args

from attrs import field, frozen

from argmap.drawing.errors import RenderError
from argmap.drawing.themes import THEMES

if TYPE_CHECKING:
    from attrs import Attribute

    from argmap.evaluation import Evaluation

Format: TypeAlias = Literal["svg", "png", "pdf", "html", "dot"]
Direction: TypeAlias = Literal["auto", "BT", "TB", "LR", "RL"]
EngineName: TypeAlias = Literal["auto", "pygraphviz", "dot"]

FORMATS: tuple[str, ...] = get_args(Format)
DIRECTIONS: tuple[str, ...] = get_args(Direction)
ENGINES: tuple[str, ...] = get_args(EngineName)
MIN_WRAP, MAX_WRAP = 8, 200


class GraphOptions(TypedDict, total=False):
    """The options of `to_graphviz`.

    *evaluation*, one of the map that is drawn, adds what stands and how strongly; *theme* is one of the themes' names;
    *direction* is where the steps lead, "BT" (the thesis at the top), "TB", "LR", "RL" or "auto"; *wrap* is the length of
    lines in columns; *group* draws one group, with what it needs of the others repeated.
    """

    evaluation: Evaluation | None
    theme: str
    direction: str
    wrap: int
    group: str | None


class DrawingOptions(GraphOptions, total=False):
    """The options of `render`: those of `to_graphviz`, and what only a finished drawing has.

    *legend* explains the shapes and lines that occur; *engine* is the Graphviz that draws, "pygraphviz", "dot", or "auto"
    for the first of these that is there.
    """

    legend: bool
    engine: str


def require_word(what: str, word: str, words: tuple[str, ...]) -> None:
    """Raise RenderError unless *word*, which names a *what*, is one of *words*."""
    if word not in words:
        raise RenderError(f"there is no {what} {word!r}; the {what}s are {', '.join(words)}")


def _one_of(what: str, words: tuple[str, ...]) -> Callable[[object, Attribute[str], str], None]:
    def check(_: object, __: Attribute[str], word: str) -> None:
        require_word(what, word, words)

    return check


def _is_readable(_: object, __: Attribute[int], wrap: int) -> None:
    if not MIN_WRAP <= wrap <= MAX_WRAP:
        raise RenderError(f"lines of {wrap} characters cannot be read; wrap at {MIN_WRAP} to {MAX_WRAP}")


@frozen(kw_only=True)
class Settings:
    """The options of a drawing with what holds where nothing is said.

    Raises:
        RenderError: if one of them is none of its words, or *wrap* is no usable length of line.
    """

    evaluation: Evaluation | None = None
    theme: str = field(default="light", validator=_one_of("theme", tuple(THEMES)))
    direction: str = field(default="auto", validator=_one_of("direction", DIRECTIONS))
    wrap: int = field(default=32, validator=_is_readable)
    group: str | None = None
    legend: bool = True
    engine: str = field(default="auto", validator=_one_of("engine", ENGINES))
