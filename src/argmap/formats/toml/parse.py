"""From bytes to TOML values: decoding and parsing, with what goes wrong there as findings that point at the character."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from argmap.diagnostics import Diagnostic
from argmap.formats.toml.faults import MISSING_KEY, TOML_INVALID
from argmap.source import Span

Document: TypeAlias = dict[str, Any]
"""A parsed TOML document."""

_BYTE_ORDER_MARKS = {
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_NEW_MAP = 'a map begins with: format = 1, and on the next line: title = "…"'


def decode(data: bytes) -> tuple[str, Diagnostic | None]:
    """Return the text of *data*, and what is wrong with its encoding; a UTF-8 byte order mark is passed over.

    Where the bytes are not UTF-8, the text has U+FFFD in their place, so that it can still be shown.
    """
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode(), None
    except UnicodeDecodeError as error:
        bad = error
    text = data.removeprefix(b"\xef\xbb\xbf").decode(errors="replace")
    at = len(bad.object[: bad.start].decode())
    mark = _BYTE_ORDER_MARKS.get(data[:2])
    what = f"the file is {mark}" if mark else f"byte 0x{bad.object[bad.start]:02x} is no UTF-8"
    return text, _invalid(what, at, "save the file as UTF-8")


def parse(text: str) -> tuple[Document, Diagnostic | None]:
    """Return the values of a TOML text (version 1.1), or the first thing that the parser cannot read."""
    import tomli

    if not text or text.isspace():
        return {}, Diagnostic(rule=MISSING_KEY, message="the file is empty", span=Span(0, 0), help=_NEW_MAP)
    try:
        text.encode()
        return tomli.loads(text), None
    except UnicodeEncodeError as error:
        return {}, _invalid("half of a surrogate pair is no character", error.start, "remove it")
    except tomli.TOMLDecodeError as error:
        return {}, _explain(error.msg, _original_offset(text, error.pos), text)
    except RecursionError:
        return {}, _invalid("arrays, tables or keys are nested too deeply", 0, "a map needs a few levels only")
    except ValueError as error:  # an integer of more digits than Python reads
        return {}, _invalid(str(error).split(";")[0][:120], 0, "write a shorter number")


def _original_offset(text: str, at: int) -> int:
    """Return the offset in *text* of what the parser calls *at*: it counts a Windows line end as one character."""
    shift = 0
    for line_end in re.finditer("\r\n", text):
        if line_end.start() - shift >= at:
            break
        shift += 1
    return at + shift


def _explain(message: str, at: int, text: str) -> Diagnostic:
    """Put the parser's message into the words of somebody who writes maps."""
    if message == "Cannot overwrite a value":
        line = text.rfind("\n", 0, at) + 1
        start = line + len(text[line:at]) - len(text[line:at].lstrip())
        return _invalid("this key stands twice in its table", start, 'several items go into one list: ["…", "…"]', at)
    if twice := re.fullmatch(r"Cannot declare \((.*?),?\) twice", message):
        table = ".".join(part.strip().strip("'") for part in twice[1].split(","))
        start = text.rfind("\n", 0, at) + 1
        return _invalid(
            f"the table [{table}] stands twice", start, "join the two, or give one of them another id", at + 1
        )
    for beginning, (meaning, remedy) in _MEANINGS.items():
        if message.startswith(beginning):
            return _invalid(meaning or _plain(message), at, remedy)
    return _invalid(_plain(message), at, "")


_COMPLETE = (
    "what stands in braces or brackets is complete there, and gets no keys elsewhere",
    "write all its keys in one place, or give it a header of its own",
)
_MEANINGS: dict[str, tuple[str, str]] = {
    "Unterminated string": ("a string is not closed", 'a text of several lines stands between """ and """'),
    "Illegal character '\\n'": (
        "a string is not closed on its line",
        'a text of several lines stands between """ and """',
    ),
    "Illegal character": ("", "write control characters as escapes, such as \\u0007"),
    "Found invalid character": ("", "write control characters as escapes, such as \\u0007"),
    "Unescaped '\\'": (
        "no escape begins with this character",
        "write \\\\ for a backslash, or put the text between ' and '",
    ),
    "Invalid value": ("no value is written like this", "texts stand in quotes; numbers, dates, true and false do not"),
    "Invalid date": ("no calendar has this date", "write the year, the month and the day: 2021-05-03"),
    "Unclosed array": ("a list is not closed", "put a comma between its items, and ] at its end"),
    "Unclosed inline table": ("a table in braces is not closed", "put a comma between its entries, and } at its end"),
    "Expected '='": ("a key needs = and a value", "an id or key with a space or dot in it stands in quotes"),
    "Expected ']'": ("a table's header is not closed", "write [claims.ID]; an id has no space"),
    "Invalid statement": ("neither a key nor a table begins like this", 'write key = "value" or [table]'),
    "Duplicate inline table key": ("this key stands twice in its table", "give each key once"),
    "Cannot mutate immutable": _COMPLETE,
    "Cannot redefine namespace": _COMPLETE,
    "Escaped character": ("no character has this number", "write the character itself"),
    "Expected newline": (
        "the value goes on where its line should end",
        "one key with its value stands on a line of its own",
    ),
    "Invalid initial character": (
        "no key begins like this",
        "keys have letters, digits, - and _; others stand in quotes",
    ),
}


def _plain(message: str) -> str:
    return message[:1].lower() + message[1:]


def _invalid(message: str, start: int, remedy: str, end: int | None = None) -> Diagnostic:
    return Diagnostic(
        rule=TOML_INVALID, message=message, span=Span(start, start + 1 if end is None else end), help=remedy
    )
