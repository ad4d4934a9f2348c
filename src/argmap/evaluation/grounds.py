"""The grounds of a claim that count, and the weights of things."""

from __future__ import annotations

from typing import Final

from argmap.evaluation.links import Links
from argmap.evaluation.standards import Weighing, counts

BARE: Final = -1
"""The number of the bare ground, which is no element of the map."""
EFFECTIVE: Final = 0.5
"""The least weight of an undercutter that has an effect on labels."""


def weight_of(links: Links, element: int, by: Weighing) -> float:
    """Return the weight of *element*: its strength, for an assumption its credence."""
    return 1.0 if by.equal else links.weights[element]


def counting_grounds(links: Links, claim: int, by: Weighing) -> list[tuple[float, int]]:
    """Return the grounds of *claim* that count, with their weights: none if it is withheld."""
    if claim in links.withheld:
        return []
    grounds = [(weight_of(links, ground, by), ground) for ground in links.grounds[claim]]
    if claim in links.assumptions:
        grounds.append((weight_of(links, claim, by), BARE))
    elif not grounds:
        grounds.append((1.0 if by.equal else 0.0, BARE))
    standard = links.standards.get(claim)
    return grounds if standard is None else [pair for pair in grounds if counts(standard, pair[0], by)]


def undercutters_of(links: Links, element: int, by: Weighing) -> list[int]:
    """Return the undercutters of *element* that have an effect on its label."""
    if element not in links.undercutters or element in links.strict:
        return []
    return [each for each in links.undercutters[element] if weight_of(links, each, by) >= EFFECTIVE]
