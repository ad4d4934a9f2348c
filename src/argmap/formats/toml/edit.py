"""Editing the text of a map by routes: what is not edited stays byte for byte, comments and order included."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, assert_never

from attrs import field, frozen

from argmap.edits import Delete, Edit, Insert, RenameKey, Replace
from argmap.formats.toml.places import written_route
from argmap.formats.toml.spans import find_places
from argmap.formats.toml.write import write_key, write_pair, write_value
from argmap.source import Place, Places, Route

_SPACE: Final = re.compile(r"[ \t]*+")
_BLANKS: Final = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_COMMA_BEFORE: Final = re.compile(r",(?=(?:[ \t\r\n]|#[^\n]*\n)*\Z)")
_BLANK_LINES: Final = re.compile(r"(?:[ \t]*\r?\n)*+")


@frozen(order=True)
class Change:
    """A run of characters of a text, from `start` to `end`, and what comes in its place."""

    start: int
    end: int
    text: str


class NotEditableError(ValueError):
    """Raised where an edit has no place in the text as it is written; the message says why."""


def edit_text(text: str, groups: Iterable[Sequence[Edit]]) -> tuple[str, tuple[int, ...]]:
    r"""Return *text* with the edits of each group made, and the numbers of the groups that were.

    A group is made whole or not at all: not if one of its edits has no place in the text, or touches what a group before it
    changes. *text* is TOML that the parser accepts; so is what is returned. Linear but for the number of tables deleted.

    >>> edit_text('[arguments.a]\npremises = ["b", "c", "b"]  # twice\n', [[Delete(("arguments", "a", "premises", 2))]])
    ('[arguments.a]\npremises = ["b", "c"]  # twice\n', (0,))
    """
    accepted: list[Change] = []
    made: list[int] = []
    for number, changes in enumerate(changes_of(text, groups)):
        if changes and _disjoint(sorted([*accepted, *changes])):
            accepted = sorted([*accepted, *changes])
            made.append(number)
    return _changed(text, accepted), tuple(made)


def changes_of(text: str, groups: Iterable[Sequence[Edit]]) -> Iterator[tuple[Change, ...]]:
    r"""Yield the changes that make the edits of each group in *text*, in order; none where one of them has no place in it.

    >>> list(changes_of("a = 1\n", [[Replace(("a",), 2)], [Delete(("b",))]]))
    [(Change(start=4, end=5, text='2'),), ()]
    """
    page = _Page(text, find_places(text))
    for edits in groups:
        try:
            changes = sorted(_group_changes(page, edits))
        except NotEditableError:
            changes = []
        yield tuple(changes)


@frozen(eq=False, repr=False)
class _Page:
    """A text, the places of what stands in it, and where its tables and its values begin, in order."""

    text: str
    places: Places
    tables: list[tuple[int, Route]] = field(init=False)
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)
    newline: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        tables: list[tuple[int, Route]] = []
        values: list[tuple[int, int]] = []
        for route, place in self.places.items():
            if _is_header(place) or _is_element(self, route):
                tables.append((place.value.start, route))
            else:
                values.append((place.value.start, place.value.end))
        values.sort()
        object.__setattr__(self, "tables", sorted(tables))
        object.__setattr__(self, "starts", [start for start, _ in values])
        object.__setattr__(self, "ends", [end for _, end in values])
        object.__setattr__(self, "newline", "\r\n" if "\r\n" in self.text else "\n")

    def place(self, route: Route) -> Place:
        return self.places[route]


def _is_header(place: Place) -> bool:
    """Say whether a place is the header of a table: its key stands inside the brackets."""
    return place.key is not None and place.value.start < place.key.start < place.value.end


def _is_element(page: _Page, route: Route) -> bool:
    """Say whether a route is that of a table in an array of tables, `[[omitted]]`, which stands outside the array's place."""
    if not isinstance(route[-1], int) or len(route) == 1:
        return False
    own, parent = page.places[route].value, page.places[route[:-1]].value
    return not (parent.start < own.start and own.end < parent.end)


def _group_changes(page: _Page, edits: Iterable[Edit]) -> list[Change]:
    """Return the changes of *edits*; the keys that they insert into one table come in one place, in this order."""
    changes: list[Change] = []
    inserts: dict[Route, list[Insert]] = {}
    for edit in edits:
        if isinstance(edit, Insert):
            inserts.setdefault(edit.route, []).append(edit)
        else:
            changes.extend(_changes(page, edit))
    return [*changes, *(_insertion(page, route, pairs) for route, pairs in inserts.items())]


def _changes(page: _Page, edit: Delete | Replace | RenameKey) -> list[Change]:
    route = written_route(page.places, edit.route)
    if route is None:
        raise NotEditableError(f"there is no {edit.route}")
    match edit:
        case Delete():
            return _deletion(page, route)
        case Replace(value=value):
            return [_replacement(page, route, write_value(value))]
        case RenameKey(name=name):
            return [_renaming(page, route, name)]
        case _:
            assert_never(edit)


def _replacement(page: _Page, route: Route, value: str) -> Change:
    place = page.place(route)
    if _is_header(place) or _is_element(page, route) or place.value == place.key:
        raise NotEditableError("a table with a header has no value to replace")
    return Change(place.value.start, place.value.end, value)


def _renaming(page: _Page, route: Route, name: str) -> Change:
    place = page.place(route)
    below = [table for _, table in page.tables if table[: len(route)] == route and len(table) > len(route)]
    if place.key is None or place.value == place.key or below:
        raise NotEditableError("the name stands in more than one place")
    return Change(place.key.start, place.key.end, write_key(name))


def _deletion(page: _Page, route: Route) -> list[Change]:
    place = page.place(route)
    if page.text.startswith("[[", place.value.start) and _is_header(place):
        raise NotEditableError("an array of tables has no place of its own")
    if _is_header(place) or _is_element(page, route):
        return [_table_deletion(page, route, place)]
    if place.value == place.key:
        raise NotEditableError("a table without a header is spread over the text")
    start = place.value.start if place.key is None else place.key.start
    container = _container(page, route, start, place.value.end)
    if container is not None:
        if page.text[:start].rstrip(" \t").endswith("."):
            raise NotEditableError("a part of a dotted key stands for more than itself")
        return _item_deletion(page.text, start, place.value.end, container.value.start)
    return [Change(_line_start(page.text, start), _line_end(page.text, place.value.end), "")]


def _container(page: _Page, route: Route, start: int, end: int) -> Place | None:
    """Return the list or inline table around what stands from *start* to *end*, or None if it has a line of its own."""
    above = (page.places[route[:depth]] for depth in range(len(route) - 1, 0, -1))
    return next((place for place in above if place.value.start < start and end < place.value.end), None)


def _item_deletion(text: str, start: int, end: int, floor: int) -> list[Change]:
    """Return what takes an item of a list or inline table out, with the comma that parts it from the others."""
    after = _match_end(_BLANKS, text, end)
    if text.startswith(",", after):
        line_start = _line_start(text, start)
        rest = _match_end(_SPACE, text, after + 1)
        alone = not text[line_start:start].strip() and text[rest : rest + 1] in ("\n", "\r")
        if alone and "\n" not in text[end:after]:
            return [Change(line_start, _line_end(text, rest), "")]
        # A line end or a comment between the item and its comma is nobody's to take away.
        if text[end:after].strip():
            return [Change(start, end, ""), Change(after, rest, "")]
        ends_line = text[rest : rest + 1] in ("\n", "\r")
        return [Change(len(text[:start].rstrip(" \t")) if ends_line else start, rest, "")]
    comma = _COMMA_BEFORE.search(text, floor, start)
    if comma is None:
        return [Change(start, end, "")]
    if not text[comma.end() : start].strip():
        return [Change(comma.start(), end, "")]
    return [Change(comma.start(), comma.end(), ""), Change(start, end, "")]


def _table_deletion(page: _Page, route: Route, place: Place) -> Change:
    """Return what takes a table out: its header, what stands under it, and the blank lines after that."""
    start, first = place.value.start, bisect_right(page.tables, (place.value.start, route))
    following = (at for at, table in page.tables[first:] if table[: len(route)] != route)
    limit = next(following, len(page.text))
    below = [at for at, table in page.tables if table[: len(route)] == route]
    if not all(start <= at < limit for at in below):
        raise NotEditableError("the table is spread over the text")
    values = page.ends[bisect_left(page.starts, start) : bisect_left(page.starts, limit)]
    tables = [page.place(table).value.end for at, table in page.tables[first:] if at < limit]
    end = _line_end(page.text, max([place.value.end, *values, *tables]))
    return Change(_line_start(page.text, start), _match_end(_BLANK_LINES, page.text, end), "")


def _insertion(page: _Page, route: Route, pairs: Sequence[Insert]) -> Change:
    lines = [write_pair(each.key, each.value).replace("\n", page.newline) for each in pairs]
    if not route:
        return _insertion_under(page, 0, lines, top=True)
    written = written_route(page.places, route)
    if written is None and len(route) == 1:
        header = ["", f"[{write_key(str(route[0]))}]"]
        return _added(page, len(page.text), [*header, *lines])
    if written is None:
        raise NotEditableError(f"there is no {route}")
    place = page.place(written)
    if page.text[place.value.start] == "{":
        return _inline_insertion(page, place, pairs)
    if not (_is_header(place) or _is_element(page, written)):
        raise NotEditableError("a table without a header has no place for one more key")
    return _insertion_under(page, place.value.end, lines)


def _insertion_under(page: _Page, start: int, lines: Sequence[str], *, top: bool = False) -> Change:
    """Return what adds *lines* behind the last value under the header that ends at *start*, or at the *top* of the file."""
    following = bisect_right(page.tables, (start, ()))
    limit = page.tables[following][0] if following < len(page.tables) else len(page.text)
    first, last = bisect_left(page.starts, start), bisect_left(page.starts, limit)
    if first == last:
        mark = 1 if top and page.text.startswith("\ufeff") else 0
        return _added(page, mark if top else _line_end(page.text, start), lines)
    # A value that holds others begins before them, and the last of all to begin may end before it.
    return _added(page, _line_end(page.text, max(page.ends[first:last])), lines)


def _added(page: _Page, at: int, lines: Sequence[str]) -> Change:
    before = "" if (at <= 1 and not page.text[:at].strip("\ufeff")) or page.text[:at].endswith("\n") else page.newline
    return Change(at, at, before + "".join(f"{line}{page.newline}" for line in lines))


def _inline_insertion(page: _Page, place: Place, pairs: Sequence[Insert]) -> Change:
    inside = page.text[place.value.start + 1 : place.value.end - 1]
    written = ", ".join(f"{write_key(each.key)} = {write_value(each.value)}" for each in pairs)
    if not inside.strip():
        return Change(place.value.start, place.value.end, f"{{ {written} }}")
    if "#" in inside:
        raise NotEditableError("a comment may end the table")
    at = place.value.start + 1 + len(inside.rstrip(" \t\r\n,"))
    return Change(at, at, f", {written}")


def _disjoint(changes: Sequence[Change]) -> bool:
    return all(
        one.end <= other.start and (one.start, one.end) != (other.start, other.end) for one, other in pairwise(changes)
    )


def _changed(text: str, changes: Sequence[Change]) -> str:
    parts: list[str] = []
    at = 0
    for change in changes:
        parts += [text[at : change.start], change.text]
        at = change.end
    return "".join([*parts, text[at:]])


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    """Return where the line after the one of *at* begins."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _match_end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return at if found is None else found.end()
