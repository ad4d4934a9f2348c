"""Texts folded for matching, and where a quote stands in one.

Folding makes alike what differs only in typography: NFKC, straight quotes, hyphens for dashes, no soft hyphens or
zero-width spaces, one blank for any white space. A text is folded once, for all quotes.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise, product
from typing import NamedTuple

from argmap.checks.ellipses import chain_from, in_order, parts_of
from argmap.model import Paragraphs, Quote

_FOLDED = (
    dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u0060", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
)
_UNLIKE = "[" + "".join(_FOLDED) + "]"

# Beyond this the exact place in the original is not worth the folding of a book.
_LONGEST_PARAGRAPH = 100_000


class Passages(NamedTuple):
    """A text with its folded form and its paragraphs.

    `starts` are the offsets of the paragraphs in `folded`, `spans` those of the paragraphs in `text`, ends excluded.
    """

    text: str
    folded: str
    starts: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


def fold(text: str) -> str:
    r"""Return *text* as it is matched.

    >>> fold("\u201cOpen\u00ad source\u201d\n \u2014 now\u2026")
    '"Open source" - now...'
    """
    return " ".join(_fold_characters(text).split())


def fold_text(text: str, paragraphs: Paragraphs = Paragraphs.BLOCK) -> Passages:
    r"""Return *text* folded, with its paragraphs: its non-empty lines, or the blocks between blank lines. Linear.

    >>> fold_text("One\ntwo.\n\nThree.").starts, fold_text("One\ntwo.\n\nThree.", Paragraphs.LINE).starts
    ((0, 9), (0, 4, 9))
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [" ".join(line.split()) for line in _fold_characters(text).split("\n")]
    # Folding keeps the number of lines, so that the ends of the original's lines tell where the folded ones come from.
    ends = list(accumulate(len(line) + 1 for line in text.split("\n")))
    runs = list(_runs(lines, paragraphs))
    folded = [" ".join(lines[first:last]) for first, last in runs]
    starts = accumulate((len(paragraph) + 1 for paragraph in folded[:-1]), initial=0)
    spans = tuple((ends[first - 1] if first else 0, ends[last - 1] - 1) for first, last in runs)
    return Passages(text, " ".join(folded), tuple(starts) if folded else (), spans)


def occurrences(passages: Passages, quote: Quote, most: int) -> tuple[int, ...]:
    """Return where *quote* stands in the folded text, the first *most* places, overlapping ones included.

    A place counts if it begins in the quote's paragraph and stands between its prefix and suffix, if it has them. Of a quote
    with ellipses it is where the first of the parts stands, if the others follow.
    """
    parts = quoted_parts(passages, quote)
    if not parts:
        return ()
    begin, end = 0, len(passages.folded)
    if quote.paragraph is not None:
        begin, end = _paragraph_bounds(passages, quote.paragraph)
    found: set[int] = set()
    for lead, tail in _sides(quote):
        if len(parts) == 1:
            found.update(_places(passages.folded, lead, parts[0] + tail, range(begin, end), most))
        else:
            starts = in_order(passages.folded, _between(lead, parts, tail))[0]
            found.update(place + len(lead) for place in starts if begin <= place + len(lead) < end)
    return tuple(sorted(found)[:most])


def quoted_parts(passages: Passages, quote: Quote) -> tuple[str, ...]:
    """Return the folded parts of *quote* around its ellipses; an ellipsis that stands in the text itself leaves nothing out."""
    exact = fold(quote.exact)
    parts = parts_of(exact)
    return (exact,) if len(exact) > len("".join(parts)) and exact in passages.folded else parts


def bounds_of(passages: Passages, quote: Quote, place: int) -> tuple[tuple[int, int], ...]:
    """Return the bounds, in the folded text, of the parts of *quote* whose first stands at *place*, one of its occurrences."""
    parts = quoted_parts(passages, quote)
    if len(parts) == 1:
        return ((place, place + len(parts[0])),)
    for lead, tail in _sides(quote):
        chain = chain_from(passages.folded, _between(lead, parts, tail), place - len(lead))
        if chain:
            (_, first), *between, (last, end) = chain
            return ((place, first), *between, (last, end - len(tail)))
    return ()


def paragraph_at(passages: Passages, offset: int) -> int:
    """Return the number, from 1, of the paragraph that *offset* of the folded text is in."""
    return bisect_right(passages.starts, offset)


def original(passages: Passages, start: int, end: int) -> str:
    r"""Return what the text itself has from *start* to *end* of its folded form, white space collapsed.

    >>> text = fold_text("He said:\n\u201cOpen  it.\u201d")
    >>> original(text, 9, 19)
    '“Open it.”'
    """
    first, last = paragraph_at(passages, start) - 1, paragraph_at(passages, end - 1) - 1
    if any(stop - begin > _LONGEST_PARAGRAPH for begin, stop in passages.spans[first : last + 1]):
        return passages.folded[start:end]
    begin = _unfolded(passages, first, start - passages.starts[first]) - 1
    stop = _unfolded(passages, last, end - 1 - passages.starts[last])
    while stop < passages.spans[last][1] and _joins_on(passages.text[stop]):
        stop += 1
    return " ".join(passages.text[begin:stop].split())


def _joins_on(character: str) -> bool:
    """Say whether *character* is an accent of the one before it, or nothing that is seen."""
    return bool(unicodedata.combining(character)) or not _FOLDED.get(character, character)


def _fold_characters(text: str) -> str:
    if text.isascii() and "`" not in text:
        return text
    # Twice: an acute accent that stands alone must not decompose, and some dashes become others by NFKC.
    return _straighten(unicodedata.normalize("NFKC", _straighten(text)))


def _straighten(text: str) -> str:
    return re.sub(_UNLIKE, lambda found: _FOLDED[found[0]], text)


def _runs(lines: list[str], paragraphs: Paragraphs) -> Iterator[tuple[int, int]]:
    """Yield the first line of each paragraph, and the line after its last."""
    match paragraphs:
        case Paragraphs.LINE:
            yield from ((i, i + 1) for i, line in enumerate(lines) if line)
        case Paragraphs.BLOCK:
            blank = (-1, *(i for i, line in enumerate(lines) if not line), len(lines))
            yield from ((i + 1, j) for i, j in pairwise(blank) if j > i + 1)


def _paragraph_bounds(passages: Passages, number: int) -> tuple[int, int]:
    if not 1 <= number <= len(passages.starts):
        return 0, 0
    return passages.starts[number - 1], (*passages.starts[number : number + 1], len(passages.folded))[0]


def _sides(quote: Quote) -> Iterator[tuple[str, str]]:
    """Yield what may stand right before and right after *quote*."""
    return product(_beside(quote.prefix, "{} "), _beside(quote.suffix, " {}"))


def _between(lead: str, parts: tuple[str, ...], tail: str) -> list[str]:
    return [lead + parts[0], *parts[1:-1], parts[-1] + tail]


def _beside(text: str | None, spaced: str) -> tuple[str, ...]:
    """Return the ways in which the text beside a quote may stand to it: at once, or after a blank."""
    folded = fold(text or "")
    return (folded, spaced.format(folded)) if folded else ("",)


def _places(folded: str, lead: str, rest: str, begins: range, most: int) -> Iterator[int]:
    needle = lead + rest
    end = min(len(folded), begins.stop + len(rest) - 1)
    place = folded.find(needle, max(0, begins.start - len(lead)), end)
    while place >= 0 and most > 0:
        if place + len(lead) in begins:
            yield place + len(lead)
            most -= 1
        place = folded.find(needle, place + 1, end)


def _unfolded(passages: Passages, paragraph: int, offset: int) -> int:
    """Return the end, in the text, of the shortest piece of *paragraph* whose folded form reaches beyond *offset*."""
    begin, end = passages.spans[paragraph]
    piece = passages.text[begin:end]
    return begin + bisect_right(range(len(piece) + 1), offset, key=lambda length: len(fold(piece[:length])))
