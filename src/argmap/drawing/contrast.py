"""How well the colours of a theme can be told from each other: contrast as WCAG 2.2 defines it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.drawing.themes import TRANSPARENT, Theme

READABLE = 4.5
"""The least contrast of text that can be read (WCAG 2.2, success criterion 1.4.3)."""


@frozen
class FaintPair:
    """Two colours of a theme, by their keys, that are too near each other, and their contrast, from 1 to 21."""

    colour: str
    ground: str
    contrast: float


def find_faint_pairs(theme: Theme) -> tuple[FaintPair, ...]:
    """Return the pairs of *theme* with less contrast than 4.5:1: text on all that it stands on, lines on what they run over.

    >>> from attrs import evolve
    >>> from argmap.drawing.themes import LIGHT
    >>> faint = find_faint_pairs(evolve(LIGHT, meta="#767676"))
    >>> [(pair.colour, pair.ground) for pair in faint][:2], find_faint_pairs(LIGHT)
    ([('meta', 'thesis.fill'), ('meta', 'evidence.fill')], ())
    """
    return tuple(
        FaintPair(colour, ground, ratio)
        for (colour, front), (ground, back) in _pairs(theme)
        if (ratio := contrast(front, back)) < READABLE
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21.

    >>> contrast("#FFFFFF", "#000000")
    21.0
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _pairs(theme: Theme) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Yield what stands on what, each with its key; what has no fill stands on the page."""
    page, group = ("page", theme.page), ("group.fill", _ground(theme.group.fill, theme))
    inks = {hue.value: ink for hue, ink in theme.inks.items()} | {"group": theme.group}
    fills = [(f"{name}.fill", _ground(ink.fill, theme)) for name, ink in inks.items()]
    for text in (("text", theme.text), ("meta", theme.meta)):
        yield from ((text, ground) for ground in (page, *fills))
    for name, ink in inks.items():
        own = (f"{name}.fill", _ground(ink.fill, theme))
        yield from (((f"{name}.line", ink.line), ground) for ground in dict.fromkeys((own, page, group)))


def _ground(fill: str, theme: Theme) -> str:
    return theme.page if fill == TRANSPARENT else fill


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  # sRGB
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
