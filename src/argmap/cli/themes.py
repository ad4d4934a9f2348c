"""The option `--theme` of what draws: one of the themes, or the TOML file of one's own."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

import click

from argmap.cli.reading import CannotRunError

if TYPE_CHECKING:
    from argmap.drawing import FaintPair, Theme

# The words of `argmap.drawing`, which is too much to import for a help text; a test holds the two together.
THEMES = ("light", "dark", "print", "mono", "classic", "auto")
_FILE = ".toml"


if TYPE_CHECKING:
    _Word = click.ParamType[str]
else:
    _Word = click.ParamType  # of old releases it takes no parameter


class ThemeWord(_Word):
    """The name of a theme, in any case, or the name of a TOML file."""

    name = "theme"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word that *value* is, or the name of the file."""
        word = str(value)
        if word.casefold() in THEMES:
            return word.casefold()
        if word.lower().endswith(_FILE) or os.sep in word:
            return word
        import difflib

        near = difflib.get_close_matches(word.casefold(), THEMES, n=1)
        hint = f"did you mean '{near[0]}'?" if near else f"the themes are {', '.join(THEMES)}"
        return self.fail(f"there is no theme '{word}'; {hint} (a file of your own ends in {_FILE})", param, ctx)


def theme_of(word: str) -> Theme:
    """Return the theme called *word*, or in the file of that name, with a line on each pair of colours that is too faint.

    Raises:
        CannotRunError: if the file cannot be read, or has faults; these have then been printed.
    """
    from argmap.drawing import ThemeError, find_faint_pairs, find_theme

    name = click.format_filename(word)
    try:
        theme = find_theme(word)
    except ThemeError as error:
        from argmap.report.text import format_faults

        click.echo(format_faults(error.source, error.diagnostics), err=True)
        count = len(error.diagnostics)
        raise CannotRunError(f"{name}: the theme has {count} fault{'s' * (count > 1)}") from None
    except FileNotFoundError:
        raise CannotRunError(f"{name}: there is no such file") from None
    except OSError as error:
        raise CannotRunError(f"{name}: {(error.strerror or str(error)).lower()}") from None
    if word not in THEMES:
        _tell_faint(name, find_faint_pairs(theme))
    return theme


def _tell_faint(name: str, pairs: Iterable[FaintPair]) -> None:
    """Say of each colour that is too faint where it is so, and where most."""
    for colour, each in groupby(pairs, key=lambda pair: pair.colour):
        faint = sorted(each, key=lambda pair: pair.contrast)
        more = f" and {len(faint) - 1} more" if len(faint) > 1 else ""
        ratio = math.floor(faint[0].contrast * 100) / 100
        click.echo(
            f"argmap: {name}: {colour} is faint on {faint[0].ground}{more}: "
            f"a contrast of {ratio}:1, and 4.5:1 is the least that reads well",
            err=True,
        )
