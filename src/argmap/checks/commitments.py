"""How messages say that the author holds a claim."""

from __future__ import annotations

from argmap.model import Claim, Stance


def held(claim: Claim) -> str:
    """Return how the author, who is committed to *claim*, holds it.

    >>> held(Claim("a", "A.", assumption=True)), held(Claim("a", "A.", stance="conceded"))
    ('assumed', 'conceded')
    """
    if claim.stance is Stance.CONCEDED:
        return "conceded"
    return "assumed" if claim.assumption and claim.stance is not Stance.ASSERTED else "asserted"
