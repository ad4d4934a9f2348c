"""From bytes to TOML values: decoding and parsing, with what goes wrong there as findings that point at the character."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from argmap.diagnostics import Diagnostic
from argmap.formats.toml.faults import MISSING_KEY, invalid
from argmap.source import Span

Document: TypeAlias = dict[str, Any]
"""A parsed TOML document."""

_BYTE_ORDER_MARKS = {
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_AS_UTF8 = "save the file as UTF-8"
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
    return text, invalid(what, at, _AS_UTF8)


def parse(text: str) -> tuple[Document, Diagnostic | None]:  # noqa: PLR0911 - a way out for each thing that goes wrong
    """Return the values of a TOML text (version 1.1), or the first thing that the parser cannot read."""
    import tomli

    if "\0" in text:
        return {}, invalid("the file has null characters, so it is UTF-16 or no text", text.index("\0"), _AS_UTF8)
    if not text or text.isspace():
        return {}, Diagnostic(rule=MISSING_KEY, message="the file is empty", span=Span(0, 0), help=_NEW_MAP)
    try:
        text.encode()
        return tomli.loads(text), None
    except UnicodeEncodeError as error:
        return {}, invalid("half of a surrogate pair is no character", error.start, "remove it")
    except tomli.TOMLDecodeError as error:
        from argmap.formats.toml.slips import explain_syntax

        return {}, explain_syntax(error.msg, _original_offset(text, error.pos), text)
    except RecursionError:
        return {}, invalid("arrays, tables or keys are nested too deeply", 0, "a map needs a few levels only")
    except ValueError as error:  # an integer of more digits than Python reads
        return {}, invalid(str(error).split(";")[0][:120], 0, "write a shorter number")


def _original_offset(text: str, at: int) -> int:
    """Return the offset in *text* of what the parser calls *at*: it counts a Windows line end as one character."""
    shift = 0
    for line_end in re.finditer("\r\n", text):
        if line_end.start() - shift >= at:
            break
        shift += 1
    return at + shift
