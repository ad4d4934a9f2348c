"""The order of findings: that of the map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.diagnostics import Diagnostic, Severity
from argmap.model import ArgumentMap
from argmap.source import Route

_TABLES = (
    "title",
    "thesis",
    "ignore",
    "sources",
    "voices",
    "claims",
    "arguments",
    "rebuttals",
    "evidence",
    "groups",
    "omitted",
    "terms",
    "schemes",
    "reviews",
    "expect",
)


def in_map_order(m: ArgumentMap, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings about all of *m*, then those of each element as they came, last the notes on rules that did not run.

    Elements stand table by table, in the order of the format, and in each table in the order of the map.
    """
    found = tuple(found)
    tables = {str(diagnostic.route[0]) for diagnostic in found if diagnostic.route}
    places = {key: place for table in tables for place, key in enumerate(_keys(m, table))}
    # Sorting is stable: at one element, findings stay in the order of the rules.
    return tuple(sorted(found, key=lambda diagnostic: _place(diagnostic, places)))


def _place(diagnostic: Diagnostic, places: Mapping[Route, int]) -> tuple[int, int]:
    route = diagnostic.route
    if not route:
        return (len(_TABLES) + 1, 0) if diagnostic.severity is Severity.NOTE else (0, 0)
    return _TABLES.index(str(route[0])) + 1, places.get(route[:2], 0)


def _keys(m: ArgumentMap, table: str) -> Iterable[Route]:
    """Return the routes of what stands in *table*, in order."""
    match table:
        case "reviews":
            return (("reviews", element) for element in m.reviews)
        case "expect":
            return (("expect", expectation.claim) for expectation in m.expect)
        case "thesis" | "ignore" | "omitted":
            return ((table, index) for index in range(len(getattr(m, table))))
        case "sources" | "voices" | "claims" | "arguments" | "rebuttals" | "evidence" | "groups" | "terms":
            return ((table, element.id) for element in getattr(m, table))
        case _:
            return ()
