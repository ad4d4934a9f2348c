"""Frameworks to measure with: the same framework for the same words."""

from __future__ import annotations

import random
from collections.abc import Iterable

from argmap.frameworks import Framework


def erdos_renyi(size: int, degree: float, seed: int) -> Framework:
    """Return a framework in which each argument attacks each other one with one probability, *degree* of them on average."""
    draw = random.Random(f"{size} {degree} {seed}")  # noqa: S311 - not for secrets
    chance = degree / (size - 1)
    places = range(size)
    return _framework(
        [[target for target in places if target != argument and draw.random() < chance] for argument in places]
    )


def chain(size: int) -> Framework:
    """Return a chain, in which each argument attacks the next: the grounded extension is every other one."""
    return _framework([[place + 1] if place + 1 < size else [] for place in range(size)])


def admbuster(size: int) -> Framework:
    """Return a framework after AdmBuster (Caminada and Podlaszewski 2017): all is decided, one argument after another.

    Of each four in a row, the second attacks the first, the third the second, the fourth the third, and the next four's
    first the fourth as well as the second.
    """
    rows: list[list[int]] = []
    for place in range(size):
        row = [place - 1] if place else []
        if place % 4 == 0 and place > 2:  # noqa: PLR2004 - as above
            row.append(place - 3)
        rows.append(row)
    return _framework(rows)


def _framework(rows: Iterable[Iterable[int]]) -> Framework:
    rows = list(map(tuple, rows))
    return Framework([str(number) for number in range(1, len(rows) + 1)], rows)
