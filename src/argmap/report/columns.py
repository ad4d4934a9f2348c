"""Texts in the columns of a terminal, which gives a wide character two and a combining one none."""

from __future__ import annotations

import re

from argmap.report.terminal import printable

# Latin letters, common punctuation and our own bars and branches are one column each: no need to load the width tables.
_SINGLE = "[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2500-\u259f]*"


def columns_of(text: str) -> int:
    """Return how many columns *text* takes.

    >>> columns_of("lane"), columns_of("自転車")
    (4, 6)
    """
    if text.isascii() or _is_single(text):
        return len(text)
    from wcwidth import wcswidth

    return max(0, wcswidth(printable(text).replace("\ufffd", "?")))


def padded(text: str, width: int) -> str:
    """Return *text* with blanks after it, up to *width* columns."""
    return text + " " * (width - columns_of(text))


def cut(line: str, width: int) -> str:
    """Return *line* in at most *width* columns, with an ellipsis where something was left out.

    >>> cut("Protected lanes", 10), cut("自転車専用レーン", 10)
    ('Protected…', '自転車専…')
    """
    if columns_of(line) <= width:
        return line
    room = max(1, width - 1)
    if _is_single(line):
        return line[:room].rstrip() + "…"
    from wcwidth import clip

    return clip(line, 0, room).rstrip() + "…"


def wrapped(text: str, width: int, *, indent: str = "") -> list[str]:
    """Return *text* in lines of at most *width* columns, those after the first with an *indent*.

    Lines break between words; a longer word stays whole, unless the text has wide characters, which have no blanks between them.

    >>> wrapped("a text that goes on", 12, indent="  "), wrapped("自転車専用レーン", 10)
    (['a text that', '  goes on'], ['自転車専用', 'レーン'])
    """
    if _is_single(" ".join(text.split())):
        import textwrap

        return textwrap.wrap(text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    from wcwidth import wrap

    return wrap(text, width, subsequent_indent=indent, break_on_hyphens=False)


def _is_single(text: str) -> bool:
    return (text.isascii() and text.isprintable()) or re.fullmatch(_SINGLE, text) is not None
