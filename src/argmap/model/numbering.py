"""The numbers of claims, by which a drawing, a report and a person who talks of them mean the same."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.model.map import ArgumentMap


def claim_numbers(m: ArgumentMap) -> Mapping[str, str]:
    """Return what each claim is called: "C1", "C2" and so on, in the order of the map.

    >>> from argmap.model import Claim
    >>> claim_numbers(ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build."), Claim("cheap", "Cheap.")]))
    {'lanes': 'C1', 'cheap': 'C2'}
    """
    return {claim.id: f"C{number}" for number, claim in enumerate(m.claims, 1)}
