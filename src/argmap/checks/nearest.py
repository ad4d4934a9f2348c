"""What somebody may have meant: the id nearest to a misspelt one, and the passage nearest to a misquoted one."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.checks.passages import Passages, fold
from argmap.spelling import nearest

_NEIGHBOURS = 200
_LONGEST_COMPARED = 400
_MOST_PAIRS = 8
_MOST_WORDS = 3
_MOST_PLACES = 4
_LONGEST_WORD = 40
_ALIKE = 0.8


class Spellings(NamedTuple):
    """Ids in the order of the alphabet, read forwards and backwards."""

    forwards: tuple[str, ...]
    backwards: tuple[str, ...]


def spellings(ids: Iterable[str]) -> Spellings:
    """Return *ids* ready to be looked up by `nearest_id`. A sort."""
    forwards = sorted(ids)
    return Spellings(tuple(forwards), tuple(sorted(id_[::-1] for id_ in forwards)))


def nearest_id(word: str, among: Spellings) -> str | None:
    """Return the id that *word* most likely is a misspelling of, or None.

    Only ids that begin or end much as the word does are compared, 400 each way: the cost does not grow with the map.

    >>> nearest_id("fewer-injurys", spellings(["fewer-injuries", "lanes"]))
    'fewer-injuries'
    """
    if len(word) > _LONGEST_COMPARED:
        return None
    beginning = _neighbours(word, among.forwards)
    ending = (id_[::-1] for id_ in _neighbours(word[::-1], among.backwards))
    return nearest(word, sorted({*beginning, *ending}))


def nearest_passage(exact: str, passages: Passages) -> tuple[int, int] | None:
    """Return the bounds, in the folded text, of the passage most like *exact* (difflib's ratio, at least .8), or None.

    Only places that share two neighbouring words with it, or one of its longest, are compared, a bounded number of them.
    """
    import difflib

    wanted = fold(exact)
    best: tuple[float, int, int] = (_ALIKE, 0, 0)
    matcher = difflib.SequenceMatcher(None, "", wanted[:_LONGEST_COMPARED], autojunk=False)
    for start, end in dict.fromkeys(_candidates(wanted, passages.folded)):
        matcher.set_seq1(passages.folded[start:end][:_LONGEST_COMPARED])
        if matcher.quick_ratio() >= best[0] and (ratio := matcher.ratio()) >= best[0]:
            best = max(best, (ratio, -start, end))
    return (-best[1], best[2]) if best[2] else None


def _neighbours(word: str, ordered: tuple[str, ...]) -> tuple[str, ...]:
    place = bisect_left(ordered, word)
    return ordered[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]


def _candidates(wanted: str, folded: str) -> Iterator[tuple[int, int]]:
    """Yield the passages that have as many characters as *wanted* and an anchor at the same place, out to whole words."""
    text, lowered = folded.lower(), wanted.lower()
    if len(text) != len(folded) or len(lowered) != len(wanted):  # lower case is longer in some scripts
        text, lowered = folded, wanted
    for offset, anchor in _anchors(lowered):
        place = -1
        for _ in range(_MOST_PLACES):
            place = text.find(anchor, place + 1)
            if place < 0:
                break
            start = max(0, place - offset)
            yield from _whole_words(text, start, min(len(text), start + len(wanted)))


def _anchors(wanted: str) -> list[tuple[int, str]]:
    """Return pieces to look for, with their offsets: pairs of neighbouring words, the longest first, then long words."""
    words = wanted.split(" ")
    offsets = [0]
    for word in words:
        offsets.append(offsets[-1] + len(word) + 1)
    single = sorted(zip(offsets, words, strict=False), key=lambda piece: -len(piece[1]))
    pairs = [(offset, wanted[offset : end - 1]) for offset, end in zip(offsets, offsets[2:], strict=False)]
    pairs.sort(key=lambda piece: -len(piece[1]))
    return pairs[:_MOST_PAIRS] + single[:_MOST_WORDS]


def _whole_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds moved to the blanks on either side of them."""
    for begin in dict.fromkeys((text.rfind(" ", 0, start) + 1, text.find(" ", start, end) + 1 or start)):
        for stop in dict.fromkeys((text.find(" ", end), text.rfind(" ", begin, end))):
            bound = stop if stop > begin else len(text)
            if bound - begin <= 2 * (end - start) + _LONGEST_WORD:  # else the text has no blanks
                yield begin, bound
