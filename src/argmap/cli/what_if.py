"""What if: the options that take elements away or rate them anew, for each command that evaluates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])
_OPTIONS = (
    click.option("--without", multiple=True, metavar="ID", help="Take an element away. May be given several times."),
    click.option("--without-voice", "voices", multiple=True, metavar="ID", help="Take away what a voice puts forward."),
    click.option(
        "--set",
        "settings",
        multiple=True,
        metavar="ID=STRENGTH",
        help="Rate an element anew, by a number or a word; a claim by its credence.",
    ),
)


def what_if_options(command: _Command) -> _Command:
    """Give *command* the options, as its parameters `without`, `voices` and `settings`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def ratings_of(settings: Sequence[str], without: Sequence[str]) -> dict[str, str | float]:
    """Return the ratings of *settings*, each of the form ID=STRENGTH, by element.

    Raises:
        click.BadParameter: if one is not of that form, or its element is rated twice or one of *without*.
    """
    ratings: dict[str, str | float] = {}
    for setting in settings:
        element, equals, rating = (part.strip() for part in setting.partition("="))
        if not element or not equals or not rating:
            raise click.BadParameter(f"'{setting}' is not of the form ID=STRENGTH", param_hint="'--set'")
        if element in ratings:
            raise click.BadParameter(f"'{element}' is rated twice", param_hint="'--set'")
        if element in without:
            raise click.BadParameter(f"'{element}' is taken away by --without", param_hint="'--set'")
        try:
            ratings[element] = float(rating)
        except ValueError:
            ratings[element] = rating
    return ratings
