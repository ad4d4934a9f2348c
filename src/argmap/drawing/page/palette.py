"""Colours as variables of a style sheet, so that one drawing serves light and dark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.drawing.themes import DARK, LIGHT, Hue, Ink, Theme

_FIRST = 0xA0B000  # any run of colours that no theme has
_COLOUR = re.compile(r'="#(a0b0[0-9a-f]{2})"')


def _slots(theme: Theme) -> Iterator[tuple[str, str]]:
    """Yield the name and the colour of everything that a theme gives a colour to."""
    yield from (("page", theme.page), ("text", theme.text), ("meta", theme.meta))
    for name, ink in (("group", theme.group), *((hue.value, theme.inks[hue]) for hue in Hue)):
        yield from ((f"{name}-fill", ink.fill), (f"{name}-line", ink.line))


_NAMES = tuple(name for name, _ in _slots(LIGHT))


def _sentinel(name: str) -> str:
    return f"#{_FIRST + _NAMES.index(name):06X}"


def _ink(name: str) -> Ink:
    return Ink(_sentinel(f"{name}-fill"), _sentinel(f"{name}-line"))


PAGE = Theme(
    name="page",
    page=_sentinel("page"),
    text=_sentinel("text"),
    meta=_sentinel("meta"),
    group=_ink("group"),
    inks={hue: _ink(hue.value) for hue in Hue},
)
"""A theme of stand-ins, which `with_variables` replaces."""


def with_variables(svg: str) -> str:
    """Return Graphviz's *svg*, drawn in the stand-ins, with variables in their place.

    >>> with_variables(f'<path fill="{PAGE.text.lower()}"/>')
    '<path fill="var(--text)"/>'
    """
    return _COLOUR.sub(lambda found: f'="var(--{_NAMES[int(found[1], 16) - _FIRST]})"', svg)


def variables(theme: str) -> str:
    """Return the rules that give the variables their values: for "light" those of light and dark by the reader's preference.

    A page in any other theme keeps it, and is printed in light colours all the same.
    """
    if theme == LIGHT.name:
        dark = f"@media screen and (prefers-color-scheme: dark) {{\n{_rule(DARK)}}}\n"
        return f"{_rule(LIGHT)}{dark}"
    return f"{_rule(LIGHT)}@media screen {{\n{_rule(DARK)}}}\n"


def _rule(theme: Theme) -> str:
    values = "".join(f"  --{name}: {colour};\n" for name, colour in _slots(theme))
    return f":root {{\n  color-scheme: {theme.name};\n{values}}}\n"
