"""The options of `argmap render` that say what the boxes of a drawing hold."""

from __future__ import annotations

import click

from argmap.cli.gathering import Command, gathered

# The words of `argmap.drawing`, which is too much to import for a help text; a test holds the two together.
PREMISES = ("graph", "box")

MAX_LINES = 6


def _lines(_: click.Context, __: click.Parameter, value: str) -> int | None:
    """Return the number of lines that *value* says, None for all of them."""
    text = value.strip().casefold()
    if text == "all":
        return None
    if not text.isdecimal() or int(text) < 1:
        raise click.BadParameter(f"'{value}' is no number of lines; give 1 or more, or all")
    return int(text)


_OPTIONS = (
    click.option(
        "--premises",
        type=click.Choice(PREMISES),
        default="graph",
        show_default=True,
        help="Draw each inference as a mark with lines from its premises, or as one box with a cell for each. In boxes, a "
        "claim that is used again is repeated there with the mark ↗.",
    ),
    click.option(
        "--lines",
        metavar="N|all",
        callback=_lines,
        default=str(MAX_LINES),
        show_default=True,
        help="Cut a text after N lines. With 'all', a long text gets a wider box.",
    ),
    click.option("--full-texts", is_flag=True, help="Number the texts that are cut, and print them in full below."),
)


def boxing_options(command: Command) -> Command:
    """Give *command* the options that say what boxes hold, as its one parameter `boxing`."""
    return gathered(command, "boxing", dict, ("premises", "lines", "full_texts"), _OPTIONS)
