"""The word lists of English, as data, read when a rule first asks for them."""

import re
from functools import cache
from typing import Any, NamedTuple

from argmap.files import read_packaged

_ENGLISH = frozenset(("", "en", "eng", "english"))
_WORDS = ("stop", "operators", "pronouns", "verbs", "abbreviations")


class Lexicon(NamedTuple):
    """Words of one language.

    `stop` and `operators` are no topics; a text with another operator says something else. Of the rest, what is a tuple is a
    list of phrases as `spoken` has them, with a blank at either end, and `no_…` holds the phrases in which they do not mean
    what they do alone. `placeholders` are as written.
    """

    stop: frozenset[str]
    operators: frozenset[str]
    indicators: tuple[str, ...]
    no_indicators: tuple[str, ...]
    hedges: tuple[str, ...]
    no_hedges: tuple[str, ...]
    boosters: tuple[str, ...]
    no_boosters: tuple[str, ...]
    universals: tuple[str, ...]
    universal_adverbs: tuple[str, ...]
    no_universals: tuple[str, ...]
    placeholder_names: tuple[str, ...]
    placeholders: tuple[str, ...]
    pronouns: frozenset[str]
    verbs: frozenset[str]
    abbreviations: frozenset[str]


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

    lists = tomli.loads(read_packaged("words", "en.toml"))
    made = {name.replace("-", "_"): tuple(f" {phrase} " for phrase in phrases) for name, phrases in lists.items()}
    words = {name: frozenset(lists[name]) for name in _WORDS}
    written = {name.replace("-", "_"): tuple(lists[name]) for name in ("placeholders", "placeholder-names")}
    given: dict[str, Any] = {**made, **words, **written}  # each of its field's type
    return Lexicon(**given)
