"""Strategies for what people write: texts, ids, tags, and the values of keys of their own."""

from __future__ import annotations

import datetime
import string
from collections.abc import Mapping
from typing import Final, TypeVar

from hypothesis import strategies as st

from argmap.model.values import Extra
from argmap.testing.draw import some

_Moment = TypeVar("_Moment", datetime.time, datetime.datetime)

_PLAIN: Final = ("A.", "It rains.", "The city should build protected cycle lanes.")
# Each has been the end of some writer of TOML, DOT, HTML, SVG, JSON or a terminal.
_HOSTILE: Final = (
    '"', "'", '"""', "'''", "\\", "\\\\", '\\"', "\\n", "\\N", "\\l", "\\u0041", "\n", "\r", "\r\n", "\t", "\n\n", " ",
    "\x00", "\x07", "\x1b[31m", "\x1f", "\x7f", "\x85", "\xa0", "\u2028", "\u2029", "\ufeff", "\ufffe", "\U0010ffff",
    "<", ">", "&", "<b>", "</TABLE>", "&amp;", "&#0;", "]]>", "-->", "<script>", "javascript:", "{", "}", "|",
    "%s", "${x}", "{0}", "#", "[claims.a]", "a = 1", "=", ";", ":", "a:n", "->", "/*", "//", "nan", "null",
    "e\u0301", "\u0301", "漢字", "日本語の主張", "שלום", "مرحبا", "\u202e", "\u2066", "\u200b", "\u200d",
    "\U0001f469\u200d\U0001f467", "🇪🇺", "\ufb01", "ß", "İ",
    "word " * 60, "w" * 200,
)  # fmt: skip
_CHARACTERS: Final = st.characters(codec="utf-8")  # so that there are no lone surrogates
_SURROUNDINGS: Final = st.one_of(st.just(""), st.sampled_from(_HOSTILE), st.text(_CHARACTERS, max_size=8))
_LETTERS: Final = string.ascii_letters + string.digits

NAMES: Final = (
    "x", "y", "two words", "a.b", "é", '"', "'", "\\", "a\nb", "1", "true", "=", "#", "漢", "e\u0301", "[x]", "-",
)  # fmt: skip
"""What a person may call something of the map's own; as keys, some need quotes in TOML."""


def texts() -> st.SearchStrategy[str]:
    """Return a strategy for texts that say something: never blank, often hostile, without lone surrogates.

    Hostile means quotes, backslashes, markup, control characters, line ends, right-to-left, combining and wide
    characters.

    >>> from hypothesis import find
    >>> find(texts(), lambda text: True)
    'A.'
    """
    return TEXTS


def ids() -> st.SearchStrategy[str]:
    """Return a strategy for ids.

    >>> from hypothesis import find
    >>> find(ids(), lambda id: True)
    'a'
    """
    return _IDS


def extras() -> st.SearchStrategy[Mapping[str, Extra]]:
    """Return a strategy for keys of the user's own (`x-…`), with values of every type of TOML but nan, nested.

    >>> from hypothesis import find
    >>> dict(find(extras(), lambda extra: True))
    {'x-x': ''}
    """
    return EXTRAS


def _unfolded(moment: _Moment) -> _Moment:
    # Which of the two hours when the clock is set back: TOML cannot say it.
    return moment.replace(fold=0)


def _zones() -> st.SearchStrategy[datetime.timezone]:
    # TOML's offsets are whole minutes.
    return st.integers(-23 * 60, 23 * 60).map(lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes)))


@st.composite
def _tables(draw: st.DrawFn, values: st.SearchStrategy[Extra], prefix: str = "", least: int = 0) -> Mapping[str, Extra]:
    return {f"{prefix}{key}": draw(values) for key in some(draw, (*NAMES, ""), least=least, most=2)}


@st.composite
def _tags(draw: st.DrawFn) -> tuple[str, ...]:
    return some(draw, NAMES)


TEXTS: Final = st.one_of(
    st.sampled_from(_PLAIN), st.builds(lambda before, after: f"{before}A{after}", _SURROUNDINGS, _SURROUNDINGS)
)
TEXT_LIST: Final = st.lists(TEXTS, min_size=1, max_size=2).map(tuple)
TAGS: Final = _tags()
_IDS: Final = st.builds(
    lambda first, rest: first + rest, st.sampled_from(_LETTERS), st.text(st.sampled_from(_LETTERS + "-_"), max_size=8)
)
_SCALARS: Final[st.SearchStrategy[Extra]] = st.one_of(
    st.just(""),
    TEXTS,
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.dates(),
    st.times().map(_unfolded),
    (st.datetimes() | st.datetimes(timezones=_zones())).map(_unfolded),
)
_VALUES: Final[st.SearchStrategy[Extra]] = st.recursive(
    _SCALARS, lambda values: st.lists(values, max_size=3).map(tuple) | _tables(values), max_leaves=4
)
EXTRAS: Final[st.SearchStrategy[Mapping[str, Extra]]] = _tables(_VALUES, prefix="x-", least=1)
