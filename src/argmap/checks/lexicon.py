"""The word lists of English, as data, read when a rule first asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from attrs import field, frozen

_FOLDER = Path(__file__).parents[1] / "data" / "words"
_ENGLISH = frozenset(("", "en", "eng", "english"))


# Functions of our own: attrs reads the signature of a converter, and tokenizes that of a built-in type, which takes 3 ms.
def _words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(words)


def _as_written(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(words)


def _phrases(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in phrases)


@frozen(eq=False, repr=False, kw_only=True)
class Lexicon:
    """Words of one language.

    `stop` and `operators` are no topics; a text with another operator says something else. Of the rest, what is a tuple is a
    list of phrases as `spoken` has them, with a blank at either end, and `no_…` holds the phrases in which they do not mean
    what they do alone. `placeholders` are as written.
    """

    stop: frozenset[str] = field(converter=_words)
    operators: frozenset[str] = field(converter=_words)
    indicators: tuple[str, ...] = field(converter=_phrases)
    no_indicators: tuple[str, ...] = field(converter=_phrases)
    hedges: tuple[str, ...] = field(converter=_phrases)
    no_hedges: tuple[str, ...] = field(converter=_phrases)
    boosters: tuple[str, ...] = field(converter=_phrases)
    no_boosters: tuple[str, ...] = field(converter=_phrases)
    universals: tuple[str, ...] = field(converter=_phrases)
    universal_adverbs: tuple[str, ...] = field(converter=_phrases)
    no_universals: tuple[str, ...] = field(converter=_phrases)
    placeholders: tuple[str, ...] = field(converter=_as_written)
    pronouns: frozenset[str] = field(converter=_words)
    verbs: frozenset[str] = field(converter=_words)
    abbreviations: frozenset[str] = field(converter=_words)


def is_english(language: str) -> bool:
    """Say whether a map whose `language` this is has English texts; one that names none is taken to.

    >>> is_english("en-GB"), is_english(""), is_english("de")
    (True, True, False)
    """
    return re.split(r"[-_\s]", language.strip().casefold())[0] in _ENGLISH


@cache
def english() -> Lexicon:
    """Return the words of English."""
    import tomli

    lists = tomli.loads((_FOLDER / "en.toml").read_text(encoding="utf-8"))
    return Lexicon(**{name.replace("-", "_"): words for name, words in lists.items()})
