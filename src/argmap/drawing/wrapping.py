"""Texts of a map in lines: how wide they are, where they break, and where they are cut."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import TypeAlias

from argmap.drawing.escaping import clean

ELLIPSIS = "…"
_Piece: TypeAlias = tuple[str, int, int]
"""What may not be broken: its text, its columns, and the columns of the space before it."""

# Latin letters and common punctuation are one column each: no need to load the width tables for them.
_SINGLE = re.compile("[\x00-\u02ff\u2010-\u2027\u2030-\u205e]*")
_SEGMENTS = re.compile(r"[^/?&=_-]*[/?&=_-]+|[^/?&=_-]+")
_REGIONAL = re.compile("[\U0001f1e6-\U0001f1ff]")
_JOINER = "\u200d"
# Families of joined emoji have seven characters; a longer run that takes no room would make lines without end.
_LONGEST_CLUSTER = 8
_OPENING = "（「『【《〈［｛“‘"  # noqa: RUF001  # the wide ones are meant
_CLOSING = "、。，．）」』】》〉］｝：；！？”’・ー々…"  # noqa: RUF001  # the same


def display_width(text: str) -> int:
    """Return how many columns *text* takes: two for a wide East Asian character, none for a combining one.

    >>> display_width("lane"), display_width("自転車")
    (4, 6)
    """
    if text.isascii() or _SINGLE.fullmatch(text):
        return len(text)
    return sum(_width(cluster) for cluster in _clusters(text))


def runs_leftward(text: str) -> bool:
    """Say whether *text* runs from right to left: whether its first letter does, as in Arabic and Hebrew.

    >>> runs_leftward("«דרך»"), runs_leftward("«Way»")
    (True, False)
    """
    if text.isascii() or _SINGLE.fullmatch(text):
        return False
    import unicodedata

    classes = (unicodedata.bidirectional(character) for character in text)
    return next((each != "L" for each in classes if each in ("L", "R", "AL")), False)


@lru_cache(maxsize=256)  # meta lines and marks say the same few things over and over
def wrap(text: str, width: int, max_lines: int | None = None) -> tuple[str, ...]:
    """Return *text* in lines of at most *width* columns, as even as that number of lines allows.

    Lines break between words and between wide characters; a longer word is cut, an address where its parts end. What goes
    beyond *max_lines* is left out and an ellipsis says so. Only white space is lost otherwise. Linear in the length of the text.

    >>> wrap("Protected lanes cut injuries by about 40%.", 32)
    ('Protected lanes cut', 'injuries by about 40%.')
    >>> wrap("Protected lanes cut injuries by about 40%.", 16, max_lines=2)
    ('Protected lanes', 'cut injuries …')
    >>> wrap("https://example.org/studies/lanes", 20)
    ('https://example.org/', 'studies/lanes')
    """
    if _SINGLE.fullmatch(text):
        simple = _wrap_simple(" ".join(clean(text).split()), width, max_lines)
        if simple is not None:
            return simple
    # Each piece takes a column at least, but for the first of a line: more of them cannot matter.
    enough = None if max_lines is None else (max_lines + 1) * (width + 1)
    pieces = tuple(islice(_pieces(clean(text), width), enough))
    starts = _break(pieces, width, max_lines)
    if max_lines is not None and len(starts) > max_lines:
        lines = [_join(pieces[start:end]) for start, end in pairwise(starts)]
        return (*lines[:-1], _with_ellipsis(lines[-1], width))
    starts = _balance(pieces, starts, width)
    return tuple(_join(pieces[start:end]) for start, end in pairwise((*starts, len(pieces))))


def _wrap_simple(text: str, width: int, max_lines: int | None) -> tuple[str, ...] | None:
    """Return what `wrap` does where every character is a column, or None where a word or the text is too long for that."""
    lines = _fill(text, width)
    if lines is None or (max_lines is not None and len(lines) > max_lines):
        return None
    for narrower in range(math.ceil((len(text) + 1) / max(len(lines), 1)) - 1, width):
        tried = _fill(text, narrower)
        if tried is not None and len(tried) == len(lines):
            return tuple(tried)
    return tuple(lines)


def _fill(text: str, width: int) -> list[str] | None:
    """Return *text* in lines as full as can be, or None if a word is longer than *width*."""
    lines: list[str] = []
    start = 0
    while len(text) - start > width:
        end = text.rfind(" ", start, start + width + 1)
        if end < 0:
            return None
        lines.append(text[start:end])
        start = end + 1
    if start < len(text):
        lines.append(text[start:])
    return lines


def clip(text: str, width: int) -> str:
    """Return *text* on one line of at most *width* columns, with an ellipsis where something was left out.

    >>> clip("Bipartisan senators behind the proposal", 22)
    'Bipartisan senators …'
    """
    lines = wrap(text, width, max_lines=1)
    return lines[0] if lines else ""


def _pieces(text: str, width: int) -> Iterator[_Piece]:
    if _SINGLE.fullmatch(text):
        for word in text.split():
            yield from ((word, len(word), 1),) if len(word) <= width else _cut(word, width)
        return
    for word in text.split():
        space = 1
        for segment in _SEGMENTS.findall(word) if display_width(word) > width else (word,):
            for part in _parts(segment, width):
                yield part, display_width(part), space
                space = 0


def _cut(word: str, width: int) -> Iterator[_Piece]:
    """Yield *word*, which is longer than a line, cut after the signs that part addresses and compounds, else anywhere."""
    space = 1
    for segment in _SEGMENTS.findall(word):
        for start in range(0, len(segment), width):
            part = segment[start : start + width]
            yield part, len(part), space
            space = 0


def _parts(word: str, width: int) -> Iterator[str]:
    """Yield *word* cut where a wide character lets it break, and wherever it would be wider than a line."""
    part, columns, breakable = "", 0, False
    for cluster in _clusters(word):
        wide = _width(cluster)
        may_break = (breakable or wide > 1) and cluster[0] not in _CLOSING and part[-1:] not in _OPENING
        if part and (may_break or columns + wide > width):
            yield part
            part, columns = "", 0
        part += cluster
        columns += wide
        breakable = wide > 1 or (breakable and cluster[0] in _CLOSING)
    if part:
        yield part


def _clusters(text: str) -> Iterator[str]:
    """Yield *text* by what a reader sees as one character: combining marks, joined emoji and flags stay whole."""
    from wcwidth import wcwidth

    cluster = ""
    for character in text:
        joins = 0 < len(cluster) < _LONGEST_CLUSTER and (
            wcwidth(character) < 1
            or cluster[-1] == _JOINER
            or (len(cluster) == 1 and _REGIONAL.match(cluster) and _REGIONAL.match(character))
        )
        if joins:
            cluster += character
            continue
        if cluster:
            yield cluster
        cluster = character
    if cluster:
        yield cluster


def _width(cluster: str) -> int:
    from wcwidth import wcwidth

    return max(wcwidth(cluster[0]), 0) if len(cluster) == 1 else max(wcwidth(cluster[0]), 1)


def _break(pieces: tuple[_Piece, ...], width: int, max_lines: int | None) -> list[int]:
    """Return where lines start, each as full as it can be; one line more than *max_lines* says that there is more."""
    starts: list[int] = []
    used = width
    for place, (_, columns, space) in enumerate(pieces):
        used += space + columns
        if used > width or not starts:
            starts.append(place)
            used = columns
            if max_lines is not None and len(starts) > max_lines:
                break
    return starts


def _balance(pieces: tuple[_Piece, ...], starts: list[int], width: int) -> list[int]:
    """Return the starts of as many lines, filled to the smallest width that needs no more."""
    if len(starts) < 2:  # noqa: PLR2004  # one line is as even as can be
        return starts
    total = sum([columns + space for _, columns, space in pieces])
    low = max(*[columns for _, columns, _ in pieces], math.ceil(total / len(starts)) - 1)
    for narrower in range(low, width):  # few are tried: the narrowest that does is near
        tried = _break(pieces, narrower, len(starts))
        if len(tried) == len(starts):
            return tried
    return starts


def _join(line: tuple[_Piece, ...]) -> str:
    return "".join([f" {text}" if space else text for text, _, space in line]).removeprefix(" ")


def _with_ellipsis(line: str, width: int) -> str:
    words = line.split(" ")
    while len(words) > 1 and display_width(" ".join(words)) + 2 > width:
        words.pop()
    kept = " ".join(words)
    if display_width(kept) + 2 <= width:
        return f"{kept} {ELLIPSIS}"
    clusters = list(_clusters(kept))
    while clusters and sum(map(_width, clusters)) + 1 > width:
        clusters.pop()
    return "".join(clusters) + ELLIPSIS
