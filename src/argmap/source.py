"""Places in a text: routes of keys, spans of characters, and a text that finds the one for the other."""

import bisect
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import NamedTuple, TypeAlias

from attrs import field, frozen

from argmap.comparison import digest, same
from argmap.representation import brief

Route: TypeAlias = tuple[str | int, ...]
"""The keys and list positions that lead to a value: `("arguments", "safety", "premises", 1)`."""


class Span(NamedTuple):
    """A run of characters of a text: offsets from 0, `end` excluded."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as editors count it: line and column from 1, the column in characters."""

    line: int
    column: int


class Place(NamedTuple):
    """Where a route stands in a text: its key, and its value (for a table: its header)."""

    key: Span | None
    value: Span


Places: TypeAlias = Mapping[Route, Place]
Lookup: TypeAlias = Callable[[Route], Place | None]


@frozen(eq=False)
class SourceText:
    r"""A named text whose routes can be found again.

    Finding is deferred: *find* runs once, when the first place is asked for, so a file without findings pays nothing.

    >>> text = SourceText("x.toml", "a = 1\nb = 2\n", lambda _: {("b",): Place(Span(6, 7), Span(10, 11))}.get)
    >>> text.span(("b",)), text.span(("b",), key=True), text.position(10)
    (Span(start=10, end=11), Span(start=6, end=7), Position(line=2, column=5))
    """

    name: str
    text: str
    find: Callable[[str], Lookup] = field(default=lambda _: lambda _: None, repr=False, eq=False)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest

    @cached_property
    def _lookup(self) -> Lookup:
        return self.find(self.text)

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        starts.extend(i + 1 for i, character in enumerate(self.text) if character == "\n")
        return starts

    def span(self, route: Route, *, key: bool = False) -> Span | None:
        """Return the span of *route*, or of the longest part of it that the text has; with *key*, of its key.

        None if the text has not even the first part of the route.
        """
        for end in range(len(route), 0, -1):
            place = self._lookup(route[:end])
            if place is not None:
                return place.key if key and place.key is not None and end == len(route) else place.value
        return None

    def position(self, offset: int) -> Position:
        """Return the line and column of the character at *offset*."""
        line = bisect.bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return line *number* (from 1) without its line end; "" beyond the last line."""
        if not 1 <= number <= len(self._line_starts):
            return ""
        start = self._line_starts[number - 1]
        end = self._line_starts[number] - 1 if number < len(self._line_starts) else len(self.text)
        return self.text[start:end].removesuffix("\r")


def format_route(route: Route) -> str:
    """Return *route* as people write it; keys that are no bare TOML keys are quoted.

    >>> format_route(("arguments", "safety", "premises", 1))
    'arguments.safety.premises[1]'
    >>> format_route(("claims", "a b"))
    'claims."a b"'
    """
    parts: list[str] = []
    for step in route:
        if isinstance(step, int):
            parts.append(f"[{step}]")
        else:
            bare = step.isascii() and step.replace("-", "").replace("_", "").isalnum()
            name = step if bare else '"' + step.replace("\\", "\\\\").replace('"', '\\"') + '"'
            parts.append(f".{name}" if parts else name)
    return "".join(parts)
