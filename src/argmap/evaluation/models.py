"""How a claim's strength comes of its credence, its supporters and its attackers: three models."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

MODELS: Final = ("df-quad", "quadratic-energy", "weakest-link")


def together(strengths: Iterable[float]) -> float:
    """Return what independent reasons of these strengths come to: 1 less the product of what each leaves open (noisy-or).

    >>> together([0.5, 0.5]), together([])
    (0.75, 0.0)
    """
    rest = 1.0
    for strength in strengths:
        rest *= 1.0 - strength
    return 1.0 - rest


def df_quad(credence: float, supporters: Iterable[float], attackers: Iterable[float]) -> float:
    """Return the strength of a claim by DF-QuAD (Rago, Toni, Aurisicchio and Baroni 2016).

    What outweighs the other side moves the claim from its credence towards 1 or 0 by as much as it outweighs it.

    >>> df_quad(0.5, [0.5], []), df_quad(0.5, [], [0.5]), df_quad(0.5, [0.8], [0.8])
    (0.75, 0.25, 0.5)
    """
    balance = together(supporters) - together(attackers)
    return credence + (1.0 - credence if balance > 0 else credence) * balance


def quadratic_energy(credence: float, supporters: Iterable[float], attackers: Iterable[float]) -> float:
    """Return the strength of a claim by the quadratic energy model (Potyka 2018): no attacker is ever hidden by another.

    >>> quadratic_energy(0.5, [0.5, 0.5], []), quadratic_energy(0.5, [], [1.0])
    (0.75, 0.25)
    """
    energy = sum(supporters) - sum(attackers)
    pull = energy * energy / (1.0 + energy * energy)
    return credence + (1.0 - credence) * pull if energy > 0 else credence - credence * pull


def weakest_link(supporters: Sequence[float], attackers: Sequence[float]) -> float:
    """Return the strength of a claim as its largest ground leaves it after its largest attacker (after Pollock 2001).

    >>> weakest_link([0.5, 0.75], [0.5]), weakest_link([], [])
    (0.375, 0.0)
    """
    return max(supporters, default=0.0) * (1.0 - max(attackers, default=0.0))
