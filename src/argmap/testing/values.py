"""Strategies for the small values of a map: scales, strengths, dates, quotes, suppressions."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from hypothesis import strategies as st

from argmap.model import (
    CERTAINTY_SCALE,
    GRADE_SCALE,
    ICD_203_SCALE,
    STANDARD_SCALE,
    PartialDate,
    Quote,
    Scale,
    Strength,
    Suppression,
)
from argmap.testing.draw import Keys, make, one, optional, some, up_to
from argmap.testing.texts import TEXTS

_DEGREES: Final = st.sampled_from((0, 1, 0.0, 1.0, 0.5)) | st.floats(0, 1)
_WORDS: Final = ("x", "two words", "é", '"', "strong", "likely")


def strengths(scale: Scale = STANDARD_SCALE) -> st.SearchStrategy[Strength]:
    """Return a strategy for strengths: words of *scale*, and numbers from 0 to 1, integers among them.

    For certainties, pass their scale.

    >>> from hypothesis import find
    >>> find(strengths(), lambda strength: strength.value > 0.5)
    Strength('strong')
    """
    return _strengths(scale)


def scales() -> st.SearchStrategy[Scale]:
    """Return a strategy for scales of strengths: the standard one, GRADE's, and made-up ones.

    >>> from hypothesis import find
    >>> dict(find(scales(), lambda scale: not scale.name).words)
    {'x': 0}
    """
    return SCALES


def dates(*, first: int = 1, last: int = 9999) -> st.SearchStrategy[PartialDate]:
    """Return a strategy for years, months and days, from the year *first* to the end of the year *last*.

    >>> from hypothesis import find
    >>> str(find(dates(first=2000), lambda date: date.day > 0))
    '2000-01-01'
    """
    years = st.integers(first, last)
    months = st.integers(1, 12)
    return st.one_of(
        years.map(PartialDate),
        st.builds(PartialDate, years, months),
        st.builds(_day, years, months, st.integers(1, 31)),
    )


@st.composite
def quotes(draw: st.DrawFn, sources: Iterable[str] = ()) -> Quote:
    """Return a strategy for quotes, from one of *sources* (ids) or from none in particular.

    >>> from hypothesis import find
    >>> find(quotes(), lambda quote: quote.paragraph is not None)
    Quote(exact='A.', paragraph=1)
    """
    return draw_quote(draw, tuple(sources))


def draw_quote(draw: st.DrawFn, sources: Sequence[str]) -> Quote:
    """Draw a quote from one of *sources*, or from none in particular."""
    keys: dict[str, object] = {"source": one(draw, sources)} if sources and up_to(draw, 1) else {}
    return make(Quote, optional(draw, _QUOTE_KEYS), keys, exact=draw(TEXTS))


def draw_quotes(draw: st.DrawFn, sources: Sequence[str]) -> tuple[Quote, ...]:
    """Draw one or two quotes."""
    return tuple([draw_quote(draw, sources) for _ in range(1 + up_to(draw, 1))])


@st.composite
def _own_scales(draw: st.DrawFn) -> Scale:
    return Scale({word: draw(_DEGREES) for word in some(draw, _WORDS)})


# Made once for each scale: making it takes longer than drawing from it.
@lru_cache
def _strengths(scale: Scale) -> st.SearchStrategy[Strength]:
    return (st.sampled_from(tuple(scale.words)) | _DEGREES).map(lambda written: Strength(written).on(scale))


def _day(year: int, month: int, day: int) -> PartialDate:
    # A day beyond the month's end is the month's last, so that none is thrown away.
    return PartialDate(year, month, min(day, calendar.monthrange(year, month)[1]))


SCALES: Final = st.sampled_from((STANDARD_SCALE, GRADE_SCALE)) | _own_scales()
CERTAINTY_SCALES: Final = st.sampled_from((CERTAINTY_SCALE, ICD_203_SCALE)) | _own_scales()
SUPPRESSIONS: Final = st.lists(
    st.builds(Suppression, st.sampled_from(("LOG001", "no-source")), TEXTS, st.none() | dates()), min_size=1, max_size=2
).map(tuple)
DIGESTS: Final = st.integers(0, 2**256 - 1).map("{:064x}".format)
_QUOTE_KEYS: Final[Keys] = {
    "paragraph": st.integers(1, 2**31),
    "prefix": TEXTS,
    "suffix": TEXTS,
    "reads": TEXTS,
    "why": TEXTS,
}
