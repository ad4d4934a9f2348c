"""Where the keys and values of a TOML text stand: a scanner that trusts the parser to have accepted the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress

import tomli

from argmap.source import Place, Places, Route, Span

_BASIC = r'"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"'
_LITERAL = r"'[^'\n]*+'"
# Commas and line ends count as white space: the parser has seen to it that they stand where they must.
_BLANK = r"(?:[ \t\r\n,]++|#[^\n]*+)*+"
_BLANKS = re.compile(_BLANK)
_HEADER = re.compile(r"\[\[?[ \t]*")
_KEY_PART = re.compile(rf"([A-Za-z0-9_-]++|{_BASIC}|{_LITERAL})[ \t]*(\.|=|\]\]?)?[ \t]*")
_SCALAR = re.compile(
    # A multi-line string ends with the first three quotes and takes up to two more, which belong to its content.
    r'("""(?:[^"\\]++|\\.|"(?!""))*+"{3,5}'
    r"|'''(?:[^']++|'(?!''))*+'{3,5}"
    rf"|(?!\"\"\"|''')(?:{_BASIC}|{_LITERAL})"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[-+0-9:.Zz]++"
    rf"|[-+A-Za-z0-9_.:]++){_BLANK}",
    re.DOTALL,
)
_CLOSING = {"[": "]", "{": "}"}


def find_places(text: str) -> Places:
    r"""Return the place of every key and value of *text*, in one pass over it.

    The value of a table is its header, `[a.b]` with the brackets; a table that has neither header nor braces stands
    where a part of a dotted key or of another table's header first names it. An array of tables stands at its first
    header, each of its elements at its own. Offsets are those of *text* as given, byte order mark and `\r\n` included.

    What tomli accepts is found whole. In any other text the places end somewhere near what is wrong with it, and a
    bracket that is never closed is all there is of its value. Time and space are linear in the length of *text*, at any
    depth; to hold them so, a route is built only when the places are iterated over.

    >>> text = '[claims.rain]\ntext = "It rains."  # today\n'
    >>> for route, place in find_places(text).items():
    ...     print(route, text[place.value.start : place.value.end])
    ('claims',) claims
    ('claims', 'rain') [claims.rain]
    ('claims', 'rain', 'text') "It rains."
    """
    document = _Node(None, (0, 0))
    with suppress(_UnreadableError):
        _read_document(text, document)
    return _PlaceTree(document)


class _UnreadableError(Exception):
    """The text is no TOML from here on."""


class _Node:
    """A table, array or scalar: where its key and its value start and end, and what is in it.

    Of an array of tables, `last` is its last element: what is written below the array's name belongs to that.
    """

    __slots__ = ("children", "key", "last", "value")

    def __init__(self, key: tuple[int, int] | None, value: tuple[int, int]) -> None:
        self.key, self.value = key, value
        self.children: dict[str | int, _Node] = {}
        self.last: _Node | None = None


class _PlaceTree(Mapping[Route, Place]):
    """The places of all that is in *document*; a table comes before what is in it."""

    def __init__(self, document: _Node) -> None:
        self.document = document

    def __getitem__(self, route: Route) -> Place:
        node = self.document
        for step in route:
            node = node.children[step]
        if node is self.document:
            raise KeyError(route)
        return Place(None if node.key is None else Span(*node.key), Span(*node.value))

    def __iter__(self) -> Iterator[Route]:
        route: list[str | int] = []
        levels = [iter(self.document.children.items())]
        while levels:
            for step, node in levels[-1]:
                route.append(step)
                levels.append(iter(node.children.items()))
                yield tuple(route)
                break
            else:
                levels.pop()
                del route[-1:]

    def __len__(self) -> int:
        count, pending = -1, [self.document]
        while pending:
            count += 1
            pending.extend(pending.pop().children.values())
        return count


def _read_document(text: str, document: _Node) -> None:
    table = document
    pos = _match(_BLANKS, text, 1 if text.startswith("\ufeff") else 0).end()
    while pos < len(text):
        if text[pos] == "[":
            table, pos = _read_header(text, pos, document)
        else:
            node, part = _read_key(text, pos, table, until="=")
            pos = _read_value(text, part.end(), node)


def _read_header(text: str, start: int, document: _Node) -> tuple[_Node, int]:
    """Place the header at *start*; return what it names, to which the lines below belong, and where they start."""
    brackets = "]]" if text.startswith("[[", start) else "]"
    node, part = _read_key(text, _match(_HEADER, text, start).end(), document, until=brackets)
    span = start, part.end(2)
    if node.last is None:
        node.key, node.value = part.span(1), span
    if brackets == "]]":
        node.last = node.children[len(node.children)] = _Node(None, span)
    return node, _match(_BLANKS, text, part.end()).end()


def _read_key(text: str, pos: int, table: _Node, *, until: str) -> tuple[_Node, re.Match[str]]:
    """Return what the dotted key at *pos* names below *table*, or below its last element, and the match of its last part.

    After that part *until* must stand: "=", "]" or "]]".
    """
    node = table
    while True:
        part = _match(_KEY_PART, text, pos)
        children = (node.last or node).children
        name = _decode(part[1])
        if name not in children:
            children[name] = _Node(part.span(1), part.span(1))
        node, mark, pos = children[name], part[2], part.end()
        if mark == until:
            return node, part
        if mark != ".":
            raise _UnreadableError


def _decode(part: str) -> str:
    if part[0] not in "\"'":
        return part
    if part[0] == "'" or "\\" not in part:
        return part[1:-1]
    try:
        return str(tomli.loads("key = " + part)["key"])
    except tomli.TOMLDecodeError:
        raise _UnreadableError from None


def _read_value(text: str, pos: int, node: _Node) -> int:
    """Place the value at *pos*, and all that is in it, as the one of *node*; return where the text goes on."""
    unclosed: list[_Node] = []
    while True:
        if text[pos : pos + 1] in _CLOSING:
            node.value = pos, pos + 1
            unclosed.append(node)
            pos = _match(_BLANKS, text, pos + 1).end()
        else:
            scalar = _match(_SCALAR, text, pos)
            node.value, pos = scalar.span(1), scalar.end()
        pos = _close(text, pos, unclosed)
        if not unclosed:
            return pos
        node, pos = _read_item_start(text, pos, unclosed[-1])


def _close(text: str, pos: int, unclosed: list[_Node]) -> int:
    """Take off *unclosed* what is closed at *pos*; return where the text goes on."""
    while unclosed:
        start = unclosed[-1].value[0]
        if not text.startswith(_CLOSING[text[start]], pos):
            break
        unclosed.pop().value = start, pos + 1
        pos = _match(_BLANKS, text, pos + 1).end()
    return pos


def _read_item_start(text: str, pos: int, container: _Node) -> tuple[_Node, int]:
    if text[container.value[0]] == "{":
        node, part = _read_key(text, pos, container, until="=")
        return node, part.end()
    node = container.children[len(container.children)] = _Node(None, (pos, pos))
    return node, pos


def _match(pattern: re.Pattern[str], text: str, pos: int) -> re.Match[str]:
    found = pattern.match(text, pos)
    if found is None:
        raise _UnreadableError
    return found
