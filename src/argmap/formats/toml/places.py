"""Where the parts of a map stand in its text: the routes of the model, found in whatever short form the person wrote."""

from __future__ import annotations

from argmap.source import Lookup, Place, Route


def find_map_places(text: str) -> Lookup:
    r"""Return a lookup of the places of a map's text, by routes as written and by routes as the model names them.

    In a text, a single item may stand for a list of one, and a step may be a string or a list of its premises.

    >>> find = find_map_places('[claims.a]\nbecause = ["b", ["c", "d"]]')
    >>> find(("claims", "a", "because", 1, "premises", 1)).value
    Span(start=33, end=36)
    """
    from argmap.formats.toml.spans import find_places

    places = find_places(text)

    def find(route: Route) -> Place | None:
        place = places.get(route)
        if place is not None:
            return place
        written: Route = ()
        for depth, step in enumerate(route):
            if (*written, step) in places:
                written = (*written, step)
            elif not (step == 0 or (step == "premises" and depth > 2 and route[2] in ("because", "but"))):  # noqa: PLR2004
                return None
        return places.get(written)

    return find
