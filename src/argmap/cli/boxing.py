"""The options of `argmap render` that say what the boxes of a drawing hold."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from argmap.drawing.options import DrawingOptions

# The words of `argmap.drawing`, which is too much to import for a help text; a test holds the two together.
PREMISES = ("graph", "box")

_OPTIONS = (
    click.option(
        "--premises",
        type=click.Choice(PREMISES),
        default="graph",
        show_default=True,
        help="Draw each inference as a mark with lines from its premises, or as one box with a cell for each. In boxes, a "
        "claim that is used again is repeated there with the mark ↗.",
    ),
)


def boxing_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give *command* the options that say what boxes hold, as its one parameter `boxing`."""

    @functools.wraps(command)
    def collected(**values: Any) -> None:  # noqa: ANN401 - what click passes
        boxing: DrawingOptions = {"premises": values.pop("premises")}
        command(**values, boxing=boxing)

    for option in reversed(_OPTIONS):
        collected = option(collected)
    return collected
