"""What can be said of a drawing: the options of `render` and `to_graphviz`, and their values once they are settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict, get_args

from attrs import field, frozen
from attrs.validators import optional

from argmap.diagnostics import Diagnostic
from argmap.drawing.errors import RenderError
from argmap.drawing.fit import Place, place_of
from argmap.drawing.own_themes import ThemeName, find_theme
from argmap.drawing.style import FONT, MAX_LINES
from argmap.drawing.themes import LIGHT, Theme
from argmap.spelling import require_keywords

if TYPE_CHECKING:
    from attrs import Attribute

    from argmap.evaluation import Evaluation

Format: TypeAlias = Literal["svg", "png", "pdf", "html", "dot", "mermaid", "graphml", "tex"]
Direction: TypeAlias = Literal["auto", "BT", "TB", "LR", "RL"]
PremiseForm: TypeAlias = Literal["graph", "box"]
EngineName: TypeAlias = Literal["auto", "pygraphviz", "dot"]

FORMATS: tuple[str, ...] = get_args(Format)
DIRECTIONS: tuple[str, ...] = get_args(Direction)
PREMISES: tuple[str, ...] = get_args(PremiseForm)
ENGINES: tuple[str, ...] = get_args(EngineName)
RELATIONS = ("support", "attack")
HIDEABLE = ("evidence", "sources", "voices")
DEFAULT_CROSSINGS = 8
DEFAULT_TIMEOUT = 60.0
MIN_WRAP, MAX_WRAP = 8, 200
MIN_DPI, MAX_DPI = 30, 2400
_FOR_SCREENS, _FOR_PAPER = 96, 300


class GraphOptions(TypedDict, total=False):
    """The options of `to_graphviz`.

    *evaluation*, one of the map that is drawn, adds what stands and how strongly; *findings*, those of `check`, are marked where
    they stand; *theme* is the name of one, a `Theme`, or the
    path of a TOML file that has one;
    *direction* is where the steps lead, "BT" (the thesis at the top), "TB", "LR", "RL" or "auto"; *wrap* is the length of
    lines in columns; *group* draws one group, with what it needs of the others repeated; *premises* draws each inference as a
    mark with lines ("graph") or as one box with a cell for each premise ("box"); *lines* is after how many lines a text is cut,
    None for never, when long texts get wider boxes; *font* is the font of all text; *numbers* calls claims C1, C2 and so on;
    *transparent* leaves the page as it is.

    What of it is drawn: *depth* so many steps from the thesis; *focus* an element, what it leads to and what stands behind it,
    at most *up* and *down* steps; *only* "support" or "attack"; *collapse* elements without what stands only behind them;
    *hide* no "evidence", "sources" or "voices". The drawing says what is left out.

    *overview* draws the groups as nodes, with counts of what leads from each to each. Where all groups are drawn and more than
    *crossings* premises are of another group than the inference, a premise with a second use is repeated where it is needed.
    """

    evaluation: Evaluation | None
    findings: Iterable[Diagnostic]
    theme: ThemeName
    direction: str
    wrap: int
    group: str | None
    depth: int | None
    focus: str | None
    up: int | None
    down: int | None
    only: str | None
    collapse: str | Sequence[str]
    hide: str | Sequence[str]
    overview: bool
    crossings: int
    premises: str
    lines: int | None
    font: str
    numbers: bool
    transparent: bool


class DrawingOptions(GraphOptions, total=False):
    """The options of `render`: those of `to_graphviz`, and what only a finished drawing has.

    *legend* explains the shapes and lines that occur; *engine* is the Graphviz that draws, "pygraphviz", "dot", or "auto"
    for the first of these that is there; *full_texts* numbers the texts that are cut, and prints them in full below;
    *timeout* is how many seconds laying out may take, and painting as many again: what takes longer is drawn more plainly, with a
    LayoutWarning, and at last not at all. *title* stands above, None: the map's, "": none; *caption* and *footer* stand below.
    *fit* is a place on paper, as "84x120mm" (or cm, in, pt; millimetres if it says none), that the drawing is made to fit: in the
    direction in which it is largest there, and never enlarged. *dpi* is how many pixels of a PNG make an inch: 96, or 300 with
    *fit*.
    """

    legend: bool
    engine: str
    timeout: float
    full_texts: bool
    title: str | None
    caption: str
    footer: str
    fit: str | Place | None
    dpi: int | None


def require_options(function: str, options: GraphOptions, *others: str) -> None:
    """Raise TypeError if *options*, given to *function*, has one that is no drawing's, nor of the *others* that it takes."""
    require_keywords(function, options, (*others, *DrawingOptions.__annotations__))


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


def _is_a_count(_: object, attribute: Attribute[int], steps: int) -> None:
    if steps < 0:
        raise RenderError(f"{attribute.name} is {steps}; it is a count, from 0")


def _is_a_time(_: object, __: Attribute[float], seconds: float) -> None:
    if not seconds > 0:
        raise RenderError(f"timeout is {seconds:g}; it is a number of seconds, more than 0")


def _words(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _is_hideable(_: object, __: Attribute[tuple[str, ...]], words: tuple[str, ...]) -> None:
    for word in words:
        if word not in HIDEABLE:
            raise RenderError(f"nothing is called {word!r} that can be hidden; there are {', '.join(HIDEABLE)}")


def _stands_alone(settings: Settings, _: object, overview: object) -> None:
    if overview and settings.parts():
        raise RenderError(f"an overview has all sections; draw it without {settings.parts()[0]}")


def _shows_text(_: object, __: object, lines: int | None) -> None:
    if lines is not None and lines < 1:
        raise RenderError(f"{lines} lines show nothing of a text; give 1 or more, or None for all of it")


def _in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(findings)


def _has_pixels(_: object, __: Attribute[int | None], dpi: int | None) -> None:
    if dpi is not None and not MIN_DPI <= dpi <= MAX_DPI:
        raise RenderError(f"{dpi} pixels to an inch are no resolution; choose {MIN_DPI} to {MAX_DPI}")


@frozen(kw_only=True)
class Settings:
    """The options of a drawing with what holds where nothing is said.

    Raises:
        RenderError: if one of them is none of its words, or *wrap* is no usable length of line.
    """

    evaluation: Evaluation | None = None
    findings: tuple[Diagnostic, ...] = field(default=(), converter=_in_order)
    theme: Theme = field(default=LIGHT, converter=find_theme)
    direction: str = field(default="auto", validator=_one_of("direction", DIRECTIONS))
    wrap: int = field(default=32, validator=_is_readable)
    group: str | None = None
    depth: int | None = field(default=None, validator=optional(_is_a_count))
    focus: str | None = None
    up: int | None = field(default=None, validator=optional(_is_a_count))
    down: int | None = field(default=None, validator=optional(_is_a_count))
    only: str | None = field(default=None, validator=optional(_one_of("relation", RELATIONS)))
    collapse: tuple[str, ...] = field(default=(), converter=_words)
    hide: tuple[str, ...] = field(default=(), converter=_words, validator=_is_hideable)
    overview: bool = field(default=False, validator=_stands_alone)
    crossings: int = field(default=DEFAULT_CROSSINGS, validator=_is_a_count)
    premises: str = field(default="graph", validator=_one_of("premise form", PREMISES))
    lines: int | None = field(default=MAX_LINES, validator=_shows_text)
    font: str = FONT
    numbers: bool = False
    transparent: bool = False
    legend: bool = True
    engine: str = field(default="auto", validator=_one_of("engine", ENGINES))
    full_texts: bool = False
    title: str | None = None
    caption: str = ""
    footer: str = ""
    fit: Place | None = field(default=None, converter=place_of)
    dpi: int | None = field(default=None, validator=_has_pixels)
    timeout: float = field(default=DEFAULT_TIMEOUT, validator=_is_a_time)

    @property
    def resolution(self) -> int:
        """How many pixels make an inch."""
        return self.dpi or (_FOR_PAPER if self.fit else _FOR_SCREENS)

    def parts(self) -> tuple[str, ...]:
        """Return the names of the options that draw less than the whole map."""
        asked = {
            "group": self.group is not None,
            "depth": self.depth is not None,
            "focus": self.focus is not None,
            "only": self.only is not None,
            "collapse": bool(self.collapse),
            "hide": bool(self.hide),
        }
        return tuple(name for name, holds in asked.items() if holds)
