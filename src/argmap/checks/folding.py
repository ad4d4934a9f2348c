"""Statements folded so that they can be compared: what is said alike is alike, however it is typed.

On the folding of quotes (passages.py: NFKC, straight quotes, plain hyphens, no soft hyphens) stands what only statements need:
no case, marks apart from words, plurals. Nothing here knows grammar. Words that sound alike and mean different things are one
word, a synonym is another word, and a script that sets no blanks between words is one long word to a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from argmap.checks.passages import fold

# A number keeps its sign, and words keep what joins their parts: "-5", "3,000", "and/or", "open-source", "don't".
_TOKEN = re.compile(r"(?:(?<!\w)[-+](?=\d))?\w+(?:(?:['/&.-]|(?<=\d)[,:](?=\d))\w+)*|\S")
_SEPARATING = frozenset(".,;:!\"'()[]{}-")
_SAYING = frozenset("?%&#@*/\\§؟¿")  # Unicode counts them as punctuation too
_QUOTED = r'"[^"]*"|(?<!\w)\'[^\']*(?:\w\'\w[^\']*)*\'(?!\w)'
_SHORT = 3


def spoken(text: str) -> str:
    r"""Return *text* in lower case with a blank between all words and marks, and one at either end.

    A phrase is then found where it stands as a whole: `" so "` is not in "also".

    >>> spoken("It\u2019s cheap \u2014 so,  BUILD 3,000 of -5\u00b0 lanes.")
    " it's cheap - so , build 3,000 of -5 ° lanes . "
    """
    return f" {' '.join(_TOKEN.findall(fold(_parted(text)).casefold()))} "


def words(said: str) -> tuple[str, ...]:
    """Return the words of a `spoken` text: without the marks that only separate, with those that say something.

    >>> words(spoken("Lanes, in short: 40% safer?"))
    ('lanes', 'in', 'short', '40', '%', 'safer', '?')
    """
    tokens = said.split()
    if said.isascii():
        return tuple([token for token in tokens if token not in _SEPARATING])
    return tuple([token for token in tokens if not _separates(token)])


def parts(word: str) -> tuple[str, ...]:
    """Return what an English *word* of `words` is joined of, without the 's of a genitive, and "n't" as "not".

    >>> parts("open-source"), parts("america's"), parts("don't"), parts("u.s")
    (('open', 'source'), ('america',), ('do', 'not'), ('u.s',))
    """
    if word.isalnum():  # by far the most
        return (word,)
    if word.endswith("n't"):
        return (word.removesuffix("n't"), "not")
    pieces = word.removesuffix("'s").replace("/", "-").split("-")
    return tuple(pieces) if all(piece.isalpha() for piece in pieces) else (word.removesuffix("'s"),)


def singular(word: str) -> str:
    """Return an English *word* without the -s of a plural, or of a verb: the S stemmer of Harman (1991).

    It knows no words: *mice* and *mouse*, *buses* and *bus*, *lies* and *lie* stay apart, and *news* becomes *new*. Words of up to
    three letters stay as they are. So it serves to compare words and not to show them.

    >>> [singular(word) for word in ("injuries", "lanes", "classes", "bus", "gas")]
    ['injury', 'lane', 'classe', 'bus', 'gas']
    """
    if len(word) <= _SHORT or word[-1] != "s":
        return word
    if word.endswith("ies") and not word.endswith(("eies", "aies")):
        return f"{word[:-3]}y"
    return word if word.endswith(("us", "ss")) else word[:-1]


def without_quotations(text: str) -> str:
    """Return *text* with "…" for all that it puts into quotation marks, which is another's words or about words.

    >>> without_quotations("The pupils' cry, 'It isn't so; never!', is no reason.")
    "The pupils' cry, …, is no reason."
    """
    return re.sub(_QUOTED, "…", fold(_parted(text)))


def find_phrase(text: str, said: str, phrases: Iterable[str], but_not: Iterable[str] = ()) -> str | None:
    """Return the first of *phrases* that *text*, spoken as *said*, has in its own words, or None.

    Not what it quotes, nor where a phrase is part of one of *but_not*. All phrases are `spoken`.

    >>> text = "The law fell because of a strike, and 'therefore' is a word."
    >>> find_phrase(text, spoken(text), [" therefore ", " because "], [" because of "]) is None
    True
    """
    if not any(phrase in said for phrase in phrases):
        return None
    own = spoken(without_quotations(text))
    for other in but_not:
        own = own.replace(other, " … ")
    return next((phrase.strip() for phrase in phrases if phrase in own), None)


def _parted(text: str) -> str:
    """Return *text* with blanks around long dashes, which part clauses; a hyphen joins."""
    return text.replace("—", " — ").replace("--", " -- ") if "—" in text or "--" in text else text


def _separates(token: str) -> bool:
    if token.isascii() or len(token) > 1:
        return token in _SEPARATING
    return token not in _SAYING and unicodedata.category(token).startswith("P")
