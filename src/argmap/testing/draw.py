"""Draws that need no strategy of their own: one of these, some of these, a few of a value's optional keys.

Making a strategy costs more than drawing from one, so whatever differs from map to map is drawn by index.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias, TypeVar

from hypothesis import strategies as st

_V = TypeVar("_V")

Drawn: TypeAlias = Callable[[st.DrawFn], object]
Keys: TypeAlias = Mapping[str, st.SearchStrategy[object] | Drawn]
"""For each optional key of a value, a strategy or a function that draws."""


def up_to(draw: st.DrawFn, most: int) -> int:
    """Draw an integer from 0 to *most*."""
    return draw(_up_to(most))


def one(draw: st.DrawFn, items: Sequence[_V]) -> _V:
    """Draw one of *items*, the simplest first."""
    return items[draw(_up_to(len(items) - 1))]


def some(draw: st.DrawFn, items: Sequence[_V], *, least: int = 1, most: int = 3) -> tuple[_V, ...]:
    """Draw *least* to *most* different *items*; fewer if there are no more."""
    rest = list(items)
    count = least + draw(_up_to(min(most, len(rest)) - least))
    return tuple([rest.pop(draw(_up_to(len(rest) - 1))) for _ in range(count)])


def optional(draw: st.DrawFn, keys: Keys, *, most: int = 3) -> dict[str, object]:
    """Draw at most *most* of *keys*, with a value for each, so that a value stays small whatever it may have."""
    chosen = some(draw, tuple(keys), least=0, most=most)
    return {key: _value(draw, keys[key]) for key in chosen}


def make(constructor: Callable[..., _V], *parts: Mapping[str, object], **given: object) -> _V:
    """Return what *constructor* makes of *given* and *parts*; it checks their types as it does for everybody."""
    for part in parts:
        given.update(part)
    return constructor(**given)


def _value(draw: st.DrawFn, source: st.SearchStrategy[object] | Drawn) -> object:
    return draw(source) if isinstance(source, st.SearchStrategy) else source(draw)


@lru_cache
def _up_to(most: int) -> st.SearchStrategy[int]:
    return st.integers(0, most)
