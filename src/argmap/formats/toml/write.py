"""TOML values as text that people like to read: keys, strings, lists and inline tables."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_LINE_WIDTH = 110
# What a basic string must escape; \r too, since the parser takes \r\n for \n.
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_ESCAPED_IN_LINES = re.compile(r'\\|"""|"$|[\x00-\x09\x0b-\x1f\x7f]')
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}


def write_key(key: str) -> str:
    """Return *key*, in quotes where it needs them.

    >>> write_key("contrary-to"), write_key("a b")
    ('contrary-to', '"a b"')
    """
    return key if _BARE_KEY.fullmatch(key) else write_string(key)


def write_pair(key: str, value: object) -> str:
    r"""Return the line, or lines, that give *key* its *value*.

    >>> len(write_pair("note", "One.\nTwo.").splitlines())
    3
    """
    name = write_key(key)
    if isinstance(value, str) and "\n" in value:
        return f"{name} = {_write_lines(value)}"
    line = f"{name} = {write_value(value)}"
    if len(line) <= _LINE_WIDTH or not isinstance(value, list | tuple) or not value:
        return line
    return "\n".join([f"{name} = [", *(f"  {write_value(item)}," for item in value), "]"])


def write_value(value: object) -> str:
    """Return *value* on one line.

    >>> write_value({"exact": "a phrase", "paragraph": 2}), write_value([1, 0.5, True])
    ('{ exact = "a phrase", paragraph = 2 }', '[1, 0.5, true]')

    Raises:
        TypeError: if TOML has no such value.
    """
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return write_string(value)
        case int() | float():
            return repr(value)
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case Mapping():
            pairs = ", ".join(f"{write_key(key)} = {write_value(item)}" for key, item in value.items())
            return f"{{ {pairs} }}" if pairs else "{}"
        case list() | tuple():
            return f"[{', '.join(write_value(item) for item in value)}]"
        case _:
            raise TypeError(f"TOML has no value for {value!r}")


def write_string(text: str) -> str:
    r"""Return *text* as a basic string on one line.

    >>> print(write_string('say "yes"\n'))
    "say \"yes\"\n"
    """
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _write_lines(text: str) -> str:
    return f'"""\n{_ESCAPED_IN_LINES.sub(_escape_in_lines, text)}"""'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return _SHORT_ESCAPES.get(character) or f"\\u{ord(character):04x}"


def _escape_in_lines(match: re.Match[str]) -> str:
    found = match[0]
    if found == '"""':
        return '""\\"'
    return found if found == "\t" else _escape(match)
