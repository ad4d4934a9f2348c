"""Colours as variables of a style sheet, so that one drawing serves light and dark."""

from __future__ import annotations

import re

from argmap.drawing.contrast import contrast
from argmap.drawing.preference import AUTO, ROLES, STANDS_FOR, colour_of
from argmap.drawing.themes import DARK, LIGHT, TRANSPARENT, Theme

_COLOUR = re.compile(r'="(#0101[0-9a-f]{2})"')
_BLACK, _WHITE = "#000000", "#FFFFFF"


def with_variables(svg: str) -> str:
    """Return Graphviz's *svg*, drawn in the theme `auto`, with variables in place of the colours that stand for places.

    >>> with_variables(f'<path fill="{AUTO.text}"/>')
    '<path fill="var(--text)"/>'
    """
    return _COLOUR.sub(lambda found: f'="var(--{_name(STANDS_FOR[found[1]])})"', svg)


def variables(theme: Theme) -> str:
    """Return the rules that give the variables their values: for the light theme those of light and dark by preference.

    A page in any other theme keeps it on the screen. All are printed in light colours.
    """
    if theme in (LIGHT, AUTO):
        return f"{_rule(LIGHT)}@media screen and (prefers-color-scheme: dark) {{\n{_rule(DARK)}}}\n"
    return f"{_rule(LIGHT)}@media screen {{\n{_rule(theme)}}}\n"


def _rule(theme: Theme) -> str:
    scheme = "dark" if contrast(_WHITE, theme.page) > contrast(_BLACK, theme.page) else "light"
    values = "".join(f"  --{_name(role)}: {_opaque(colour_of(theme, role), theme)};\n" for role in ROLES)
    return f":root {{\n  color-scheme: {scheme};\n{values}}}\n"


def _opaque(colour: str, theme: Theme) -> str:
    # What is laid over a box on the page hides what is below it.
    return theme.page.lower() if colour == TRANSPARENT else colour


def _name(role: str) -> str:
    return role.replace(".", "-")
