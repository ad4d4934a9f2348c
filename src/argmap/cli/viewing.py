"""The options that say what of a map is drawn, shared by the commands that draw it."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click
from attrs import asdict, evolve, fields, frozen

from argmap.cli.gathering import Command, gathered

if TYPE_CHECKING:
    from argmap.drawing.options import DrawingOptions
    from argmap.model import ArgumentMap

# The words of `argmap.drawing`, which is too much to import for a help text; a test holds the two together.
RELATIONS = ("support", "attack")
HIDEABLE = ("evidence", "sources", "voices")
DEFAULT_CROSSINGS = 8
DEFAULT_TIMEOUT = 60.0
LEGIBLE = 50
"""Maps of so many propositions are already harder to remember than those of thirty (Dwyer et al. 2010)."""
_STEPS = click.IntRange(0)


def _one(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> str | None:
    """Return the one relation that was given; the last of two would leave out what the first is about."""
    if len(set(given)) > 1:
        raise click.BadParameter("a drawing has only one of them; leave the option out for both", param_hint="'--only'")
    return given[0] if given else None


_OPTIONS = (
    click.option("--depth", metavar="N", type=_STEPS, help="Draw what is at most N steps from the thesis."),
    click.option("--focus", metavar="ID", help="Draw an element, what it leads to and what stands behind it."),
    click.option("--up", metavar="K", type=_STEPS, help="Go at most K steps from the focus towards the thesis."),
    click.option("--down", metavar="K", type=_STEPS, help="Go at most K steps behind the focus."),
    click.option(
        "--only",
        multiple=True,
        type=click.Choice(RELATIONS),
        callback=_one,
        help="Draw what supports, or what attacks, and nothing else.",
    ),
    click.option(
        "--collapse",
        multiple=True,
        metavar="ID",
        help="Leave out what stands only behind an element; its box says how much. May be given several times.",
    ),
    click.option(
        "--hide", multiple=True, type=click.Choice(HIDEABLE), help="Leave out a sort. May be given several times."
    ),
    click.option(
        "--timeout",
        metavar="SECONDS",
        type=click.FloatRange(0, min_open=True),
        default=DEFAULT_TIMEOUT,
        show_default=True,
        help="Lay out for so long at most. As time runs short, lines are straight, then shared premises repeated; when it "
        "is up, nothing is written. Painting has as long again.",
    ),
    click.option("--overview", is_flag=True, help="Draw the groups as boxes, and what leads from each to each."),
    click.option(
        "--split",
        type=click.Choice(("groups",)),
        help="Draw an overview, and each group into a file beside it, linked to each other.",
    ),
    click.option(
        "--crossings",
        metavar="N",
        type=_STEPS,
        default=DEFAULT_CROSSINGS,
        show_default=True,
        help="Repeat shared premises in the groups that need them if more than N premises are of another group.",
    ),
)


@frozen
class Viewed:
    """What the options say."""

    depth: int | None
    focus: str | None
    up: int | None
    down: int | None
    only: str | None
    collapse: tuple[str, ...]
    hide: tuple[str, ...]
    overview: bool
    split: str | None
    crossings: int
    timeout: float


def viewing_options(command: Command) -> Command:
    """Give *command* the options that say what is drawn, as its one parameter `viewed`."""
    return gathered(command, "viewed", Viewed, (each.name for each in fields(Viewed)), _OPTIONS)


@contextlib.contextmanager
def told_warnings() -> Iterator[None]:
    """Say on standard error at once what has to be given up to draw a large map."""
    from argmap.drawing import LayoutWarning

    def tell(message: Warning | str, *_: object) -> None:
        click.echo(f"argmap: {message}", err=True)

    with warnings.catch_warnings():
        warnings.simplefilter("always", LayoutWarning)
        warnings.showwarning = tell  # type: ignore[assignment]  # it passes over all but the message
        yield


def require_whole(viewed: Viewed) -> None:
    """Refuse what a page cannot leave out: it has the whole map, and its readers choose what they see.

    Raises:
        click.UsageError: if *viewed* asks for a part, or for sections.
    """
    for name in ("depth", "focus", "only", "collapse", "hide", "overview", "split"):
        asked = getattr(viewed, name)
        if not (asked is None or asked is False or asked == ()):
            raise click.UsageError(
                f"a page has the whole map, to be explored in it; leave out --{name}, or draw an SVG"
            )


def suggest(m: ArgumentMap, viewed: Viewed) -> None:
    """Say how to draw a large map so that it can be read, where all of it was asked for in one drawing."""
    whole = viewed == evolve(viewed, depth=None, focus=None, only=None, collapse=(), overview=False, split=None)
    if whole and len(m.claims) > LEGIBLE:
        way = "--split groups draws each group, --overview their index" if m.groups else "--depth 2 draws the top of it"
        click.echo(f"argmap: {len(m.claims):,} claims are hard to read in one drawing; {way}", err=True)


def viewing(viewed: Viewed) -> DrawingOptions:
    """Return what *viewed* says in the words of `argmap.render`.

    Raises:
        click.UsageError: if steps are counted from a focus that is not there.
    """
    if viewed.focus is None and (viewed.up, viewed.down) != (None, None):
        raise click.UsageError("--up and --down count steps from an element: name it with --focus")
    options: DrawingOptions = asdict(viewed, filter=lambda field, _: field.name != "split")  # type: ignore[assignment]  # the fields have the names of the options
    return options
