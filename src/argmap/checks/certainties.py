"""Certainties against bounds: how they are shown, and what an author would write in their place."""

from __future__ import annotations

from math import floor
from typing import Final

from argmap.model import ArgumentMap, Strength

MARGIN: Final = 0.05
"""How far a certainty may be off before anything is said: people do not write finer degrees."""
EVEN: Final = 0.5
"""From here down, an author does not claim that something is so rather than not."""
_ROUNDING: Final = 1e-9


def exceeds(degree: float, other: float, margin: float = MARGIN) -> bool:
    """Say whether *degree* is above *other* by more than the *margin*, and not by rounding alone.

    >>> exceeds(0.75, 0.7), exceeds(0.76, 0.7)
    (False, True)
    """
    return degree - other > margin + _ROUNDING


def shown(degree: float) -> str:
    """Return *degree* as messages show it: with two decimals at most.

    >>> shown(0.375), shown(0.5)
    ('0.38', '0.5')
    """
    return f"{round(degree + _ROUNDING, 2):g}"


def as_written(certainty: Strength) -> str:
    """Return *certainty* as it was written, with the number of a word.

    >>> as_written(Strength("likely")), as_written(Strength(0.9))
    ('likely (0.75)', '0.9')
    """
    return f"{certainty} ({certainty.value:g})" if isinstance(certainty.written, str) else str(certainty)


def at_most(m: ArgumentMap, certainty: Strength, most: float) -> str | float:
    """Return what to write for a certainty of *most* in place of *certainty*, rounded down: a word for a word, if one fits.

    >>> m = ArgumentMap(title="Lanes")
    >>> at_most(m, Strength("certain"), 0.8), at_most(m, Strength(0.9), 0.875), at_most(m, Strength("certain"), 0.2)
    ('likely', 0.87, 0.2)
    """
    if isinstance(certainty.written, str):
        fitting = [(number, word) for word, number in m.certainty_scale.words.items() if number <= most + _ROUNDING]
        if fitting:
            return max(fitting)[1]
    return floor(most * 100 + _ROUNDING) / 100
