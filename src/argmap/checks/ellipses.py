"""Quotes that leave something out: their parts around ellipses, and where these stand in their order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

MOST_BETWEEN = 1_000
"""How many characters an ellipsis may leave out: about as many as a long paragraph has."""

# In folded text, where the one character has become three full stops; a fourth may end a sentence.
_ELLIPSIS = r" ?[\[(]? ?\.(?: ?\.){2,3} ?[\])]? ?"


def parts_of(folded: str) -> tuple[str, ...]:
    """Return the parts of a folded quote around its ellipses, which may stand in brackets; without any, the quote.

    >>> parts_of("we build [...] for children"), parts_of("...and so on.")
    (('we build', 'for children'), ('and so on.',))
    """
    return tuple(part for part in re.split(_ELLIPSIS, folded) if part)


def in_order(text: str, parts: Sequence[str]) -> list[list[int]]:
    """Return the places of each of *parts* from which the rest of them follow, each at most `MOST_BETWEEN` after the last's end.

    A place is kept if the parts after it follow, whatever stands before. Linear in the text, for each part.

    >>> in_order("a b c b", ["a", "b"]), in_order("b a", ["a", "b"])
    ([[0], [2, 6]], [[], [0]])
    """
    kept = [list(places_of(text, parts[-1]))]
    for part in reversed(parts[:-1]):
        after = kept[-1]
        kept.append([place for place in places_of(text, part) if _follows(after, place + len(part))])
    return kept[::-1]


def places_of(text: str, part: str) -> Iterator[int]:
    """Yield where *part* stands in *text*, overlapping places included."""
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)


def chain_from(text: str, parts: Sequence[str], place: int) -> tuple[tuple[int, int], ...]:
    """Return the bounds of *parts* in *text*, the first at *place* and the others as soon as may be; () if they do not follow."""
    reach = place + sum(len(part) + MOST_BETWEEN for part in parts)
    bounds: list[tuple[int, int]] = []
    for part, places in zip(parts, in_order(text[place:reach], parts), strict=True):
        after = bounds[-1][1] - place if bounds else 0
        index = bisect_left(places, after)
        if index == len(places) or (not bounds and places[index]):
            return ()
        bounds.append((place + places[index], place + places[index] + len(part)))
    return tuple(bounds)


def _follows(places: Sequence[int], end: int) -> bool:
    index = bisect_left(places, end)
    return index < len(places) and places[index] <= end + MOST_BETWEEN
