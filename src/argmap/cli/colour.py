"""What standard output can show: colour, which colour a thing has, and which characters."""

from __future__ import annotations

import codecs
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


def output_encoding() -> str:
    """Return the encoding in which standard output is written: click writes UTF-8 where the locale says no more than ASCII."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return "utf-8" if codecs.lookup(encoding).name == "ascii" else encoding


def painted(text: str, role: str) -> str:
    """Return *text* in the colour of its role: a severity, "code", "place", "gutter" or "help"."""
    return _STYLES[role](text)
