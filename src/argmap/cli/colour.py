"""Colour on the terminal: which output has it, and what colour a thing is."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from functools import partial

import click

_STYLES = {
    "error": partial(click.style, fg="red", bold=True),
    "warning": partial(click.style, fg="yellow", bold=True),
    "hint": partial(click.style, fg="cyan", bold=True),
    "note": partial(click.style, fg="blue", bold=True),
    "code": partial(click.style, bold=True),
    "place": partial(click.style, bold=True),
    "gutter": partial(click.style, fg="blue"),
    "help": partial(click.style, fg="green", bold=True),
}


class Colour(StrEnum):
    """When output has colours: where it goes to a terminal that wants them, always, or never."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def has_colour(choice: Colour) -> bool:
    """Say whether standard output has colours; `NO_COLOR` (no-color.org) and a dumb terminal say no, *choice* has the last word."""
    if choice is not Colour.AUTO:
        return choice is Colour.ALWAYS
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def painted(text: str, role: str) -> str:
    """Return *text* in the colour of its role: a severity, "code", "place", "gutter" or "help"."""
    return _STYLES[role](text)
