"""Sentences of a text, by a few rules that need no library and no language.

A sentence ends with a full stop, question or exclamation mark, or an ellipsis, and the quotes and brackets that it closes,
before white space and something that is not a small letter; East Asian marks end one at once. A single full stop ends none
after a title or another abbreviation that is never last (Mr., Dr., vs., et al.), after letters with full stops between (e.g.,
U.S.) or a lone letter (J. Smith), before a number after such as No. and p., and after the number of an item of a list. So "in
the U.S. Nobody …" stays one sentence, as does one that begins with a small letter, and "Acme Inc. Chairman …" becomes two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(
    r"[.!?\u2026]+[\"'\u2019\u201d\u00bb)\]]*(?=\s)|[\u3002\uff01\uff1f]+[\u300d\u300f\u201d\u2019\uff09]*"
)
_WORD = re.compile(r"\S+\Z")
_OPENING = "\"'\u2018\u201c\u201e\u00ab([{\u2014\u2013-"
_LONGEST_WORD = 40

_TITLES = {
    "mr",
    "mrs",
    "ms",
    "mx",
    "dr",
    "prof",
    "rev",
    "hon",
    "st",
    "sen",
    "rep",
    "gov",
    "gen",
    "col",
    "capt",
    "lt",
    "sgt",
}
_NEVER_LAST = _TITLES | {"vs", "cf", "al", "viz", "bzw", "hr", "fr"}
_MONTHS = {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
_BEFORE_NUMBERS = _MONTHS | {"no", "nos", "nr", "p", "pp", "vol", "fig", "figs", "art", "sec", "ch", "eq"}
_DOTTED = re.compile(r"(?:\w\.)*\w")


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of *text*, a paragraph, begins and ends, without the white space around it. Linear.

    >>> text = "Dr. Smith asks: why? Nobody knows. See p. 4."
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['Dr. Smith asks: why?', 'Nobody knows.', 'See p. 4.']
    """
    start = _skip_space(text, 0)
    for mark in _END.finditer(text):
        following = _skip_space(text, mark.end())
        if following < len(text) and _ends(text, start, mark, text[following]):
            yield start, mark.end()
            start = following
    end = len(text.rstrip())
    if start < end:
        yield start, end


def _skip_space(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _ends(text: str, start: int, mark: re.Match[str], following: str) -> bool:
    """Say whether *mark* ends the sentence that began at *start*, by what stands before and after it."""
    if mark[0][0] in "\u3002\uff01\uff1f":
        return True
    if following.islower():
        return False
    if mark[0] != ".":
        return True
    found = _WORD.search(text, max(start, mark.start() - _LONGEST_WORD), mark.start())
    word = found[0].lstrip(_OPENING) if found else ""
    lone_number = word.isdigit() and found is not None and found.start() == start
    abbreviated = word.casefold() in _NEVER_LAST or (_DOTTED.fullmatch(word) is not None and not word.isdigit())
    numbered = following.isdigit() and word.casefold() in _BEFORE_NUMBERS
    return not (lone_number or abbreviated or numbered)
