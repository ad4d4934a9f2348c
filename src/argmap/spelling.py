"""What a misspelt word was meant to be: a slip of the pen is told from another word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_CANDIDATES: Final = 4
_DIGITS: Final = r"\d+"
_DOUBLED: Final = r"([^\W\d])\1"
# How many slips a word may hold, by how long it is: in short words nearly every word is near some other.
_SLIPS: Final = ((4, 0), (8, 1), (13, 2))
_MOST_SLIPS: Final = 3
_SHORTEST_SWAPPED: Final = 3


def nearest(word: str, among: Iterable[str]) -> str | None:
    """Return the one of *among* that *word* most likely is a misspelling of (first by difflib's ratio), or None.

    >>> nearest("premisses", ["premises", "conclusion"])
    'premises'
    """
    import difflib

    known = {_plain(each): each for each in among}
    found = difflib.get_close_matches(_plain(word), known, n=_CANDIDATES)
    return next((known[each] for each in found if is_slip(word, each)), None)


def require_keywords(function: str, given: Iterable[str], known: Iterable[str]) -> None:
    """Raise TypeError if a keyword argument *given* to *function*, which hands them on, is none of those *known* to it.

    >>> require_keywords("hinges", ["witout"], ["size", "without"])
    Traceback (most recent call last):
    TypeError: hinges() got an unexpected keyword argument 'witout'; did you mean 'without'?
    """
    known = tuple(known)
    for name in given:
        if name not in known:
            near = nearest(name, known)
            instead = f"did you mean '{near}'?" if near else f"there are {', '.join(known[:-1])} and {known[-1]}"
            raise TypeError(f"{function}() got an unexpected keyword argument '{name}'; {instead}")


def is_slip(word: str, other: str) -> bool:
    """Say whether *word* may be *other*, misspelt: by a letter left out, put in, doubled, exchanged or swapped, or a few such.

    One that has another number in it is another thing, and so is one that only goes on, or begins earlier, than the other.

    >>> is_slip("titel", "title"), is_slip("evidence", "credence"), is_slip("LOG999", "LOG019"), is_slip("unlikely", "likely")
    (True, False, False, False)
    """
    one, two = sorted((_plain(word), _plain(other)), key=len)
    if _numbers(one) != _numbers(two) or (one in two and len(two) > len(one) + 1):
        return False
    if re.sub(_DOUBLED, r"\1", one) == re.sub(_DOUBLED, r"\1", two) or _is_swapped(one, two):
        return True
    most = next((slips for length, slips in _SLIPS if len(two) < length), _MOST_SLIPS)
    return len(two) - len(one) <= most and _distance(one, two) <= most


def _is_swapped(one: str, two: str) -> bool:
    """Say whether the words differ in the order of two letters that stand together, which also short words often do."""
    apart = [place for place, (letter, other) in enumerate(zip(one, two, strict=False)) if letter != other]
    return (
        len(one) == len(two) >= _SHORTEST_SWAPPED
        and len(apart) == 2  # noqa: PLR2004 - the two letters
        and apart[1] == apart[0] + 1
        and (one[apart[0]], one[apart[1]]) == (two[apart[1]], two[apart[0]])
    )


def _plain(word: str) -> str:
    return word.strip().casefold().replace("_", "-")


def _numbers(word: str) -> list[str]:
    return [digits.lstrip("0") for digits in re.findall(_DIGITS, word)]


def _distance(one: str, two: str) -> int:
    """Return how many letters have to be left out, put in, exchanged or swapped with the next (Damerau 1964), each but once."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, other in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
