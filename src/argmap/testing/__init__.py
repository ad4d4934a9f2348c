"""Hypothesis strategies for argument maps and their parts; they need the package `hypothesis`.

Everything is built by construction, nothing is filtered, and failing examples shrink to small readable maps.
"""

from argmap.testing.elements import claims
from argmap.testing.flawed import FlawedMap, flawed_maps
from argmap.testing.maps import argument_maps
from argmap.testing.texts import extras, ids, texts
from argmap.testing.values import dates, quotes, scales, strengths

__all__ = [
    "FlawedMap",
    "argument_maps",
    "claims",
    "dates",
    "extras",
    "flawed_maps",
    "ids",
    "quotes",
    "scales",
    "strengths",
    "texts",
]
