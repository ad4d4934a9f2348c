"""Texts of a map made fit for a drawing: cleaned, and escaped for DOT and its HTML labels."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# What neither XML nor Graphviz can hold: controls, lone surrogates, the two non-characters.
_UNDRAWABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
# Printable ASCII that means nothing to HTML or DOT.
_PLAIN = re.compile(r"[\n !#$%()*+,\-./0-9:;=?@A-Z\[\]^_`a-z{|}~]*")
# A token of Graphviz's scanner ends at 16,384 bytes unless a backslash and a newline split it; UTF-8 has up to 4 a character.
_CHUNK = 3_000
# The same for attributes in HTML labels, before they are escaped, which makes of a character ten at most.
_SPANS = re.compile(r"(.{1,1500}(?=\s|\Z)|.{1,1500})\s?", re.DOTALL)
# Graphviz decodes entities last, after its own escapes; of two backslashes it then leaves one.
_BACKSLASH = "&#92;&#92;"


def clean(text: str) -> str:
    r"""Return *text* with each character that no drawing can hold replaced by U+FFFD.

    >>> clean("a\x00b") == "a\ufffdb"
    True
    """
    return _UNDRAWABLE.sub("\ufffd", text)


def is_invisible(text: str) -> bool:
    r"""Say whether *text* has nothing that can be seen: white space, what joins or directs letters, and letters left blank.

    >>> is_invisible("\u200b\u202e\xad "), is_invisible("\u200b.")
    (True, False)
    """
    return not text[:1].isalnum() and all(
        each in _BLANKS or unicodedata.category(each) in _UNSEEN for each in clean(text)
    )


def is_plain(text: str) -> bool:
    """Say whether neither *text* nor any part of it means anything to HTML or DOT: most texts need no escaping at all.

    >>> is_plain("Build lanes (2021)."), is_plain("a & b")
    (True, False)
    """
    return _PLAIN.fullmatch(text) is not None


def escape_html(text: str) -> str:
    """Return *text* for the inside of an HTML label.

    >>> escape_html("a < b & c")
    'a &lt; b &amp; c'
    """
    if _PLAIN.fullmatch(text):
        return text
    escaped = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return escaped.replace("'", "&#39;").replace("\\", _BACKSLASH)


@lru_cache(maxsize=1)  # the lines of one inference say the same, one after the other
def quote(text: str) -> str:
    """Return *text* as a quoted DOT string that is shown as it was written, however long.

    >>> quote('say "hi"')
    '"say &quot;hi&quot;"'
    """
    escaped = _one_line(text)
    if len(escaped) <= _CHUNK:
        return f'"{escaped}"'
    chunks = (escaped[start : start + _CHUNK] for start in range(0, len(escaped), _CHUNK))
    return '"' + "\\\n".join(chunks) + '"'


def attribute(text: str) -> str:
    """Return *text* as a quoted attribute of an HTML label, however long: there is a space in words of thousands of letters.

    >>> attribute('say "hi"')
    '"say &quot;hi&quot;"'
    """
    # A line end splits the token, and reads as a space.
    return '"' + "\n".join([_one_line(part) for part in _SPANS.findall(text)]) + '"'


def _one_line(text: str) -> str:
    if is_plain(text):
        return text.replace("\n", "&#10;")
    return escape_html(text).replace("\n", "&#10;").replace("\r", "").replace("\t", " ")
