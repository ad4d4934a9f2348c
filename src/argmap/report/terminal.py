"""What of a text may go to a terminal: all that people write, and nothing that steers it."""

from __future__ import annotations

import re

# Controls, line separators, the marks that turn the order of letters around, and halves of surrogate pairs; joiners are harmless.
_STEERING = "[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


def printable(text: str) -> str:
    r"""Return *text* with a replacement for each character that would steer a terminal; tabs stay.

    >>> printable("\x1b[31mred") == "\ufffd[31mred"
    True
    """
    return text if text.isprintable() else re.sub(_STEERING, "\ufffd", text)


# What reports draw with, for streams that cannot show it. The marks of a bar or a branch keep their columns.
_ASCII = {"█": "#", "·": ".", "├": "|", "└": "`", "│": "|", "─": "-", "…": "..."}


def as_shown(text: str, encoding: str) -> str:
    r"""Return *text* as a stream of this *encoding* shows it: signs of reports in ASCII, and what else it lacks as escapes.

    >>> as_shown("██·· 自", "ascii"), as_shown("██·· 自", "utf-8")
    ('##.. \\u81ea', '██·· 自')
    """
    if text.isascii():
        return text
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(each if _is_in(each, encoding) else _substitute(each) for each in text)
    return text


def substituted(error: UnicodeError) -> tuple[str | bytes, int]:
    """Return what stands for the characters that *error* is about, as `as_shown` does; a handler for `codecs`.

    Raises:
        UnicodeError: *error*, if it is not about writing.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_substitute, error.object[error.start : error.end])), error.end


def _is_in(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _substitute(character: str) -> str:
    return _ASCII.get(character) or character.encode("ascii", "backslashreplace").decode("ascii")
