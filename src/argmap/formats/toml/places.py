"""Where the parts of a map stand in its text: the routes of the model, found in whatever short form the person wrote."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from argmap.source import Lookup, Place, Places, Route


def find_map_places(text: str) -> Lookup:
    r"""Return a lookup of the places of a map's text, by routes as written and by routes as the model names them.

    In a text, a single item may stand for a list of one, and a step may be a string or a list of its premises.

    >>> find = find_map_places('[claims.a]\nbecause = ["b", ["c", "d"]]')
    >>> find(("claims", "a", "because", 1, "premises", 1)).value
    Span(start=33, end=36)
    """
    from argmap.formats.toml.spans import find_places

    places = find_places(text)
    # What is misspelt is looked for only when a place is not found: difflib, which finds it, is slow to import.
    misspelt = cache(lambda: _misspelt_tables(places))

    def find(route: Route) -> Place | None:
        place = _find(places, route)
        if place is not None:
            return place
        meant = (_find(places, (table, *route[1:])) for table, name in misspelt().items() if name == route[0])
        return next((place for place in meant if place is not None), None)

    return find


def _misspelt_tables(places: Places) -> Mapping[str, str | None]:
    """Return for each name at the top that is no table's which it is nearest to: it was read as the one that was meant."""
    from argmap.formats.toml.schema import TABLES
    from argmap.spelling import nearest

    names = [str(route[0]) for route in places if len(route) == 1]
    return {name: nearest(name, TABLES) for name in names if name not in TABLES}


def written_route(places: Places, route: Route) -> Route | None:
    """Return the route at which a text has what the model calls *route*, or None if it has no such thing."""
    if route in places:
        return route
    written: Route = ()
    for depth, step in enumerate(route):
        if (*written, step) in places:
            written = (*written, step)
        elif not (step == 0 or (step == "premises" and depth > 2 and route[2] in ("because", "but"))):  # noqa: PLR2004
            return None
    return written if written in places else None


def _find(places: Places, route: Route) -> Place | None:
    written = written_route(places, route)
    return None if written is None else places[written]
