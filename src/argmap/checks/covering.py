"""How much of its sources a map accounts for: which sentences it quotes or names as left out, and which neither."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from enum import StrEnum

from attrs import field, frozen

from argmap.checks.passages import Passages, bounds_of, fold, fold_text
from argmap.checks.sentences import split_sentences
from argmap.checks.texts import texts_given
from argmap.checks.view import View
from argmap.model import ArgumentMap
from argmap.model.map import require_map


class Treatment(StrEnum):
    """What a map does with a sentence of a source."""

    QUOTED = "quoted"
    OMITTED = "omitted"
    UNCOVERED = "uncovered"


@frozen
class Sentence:
    """A sentence of a source, white space collapsed, the paragraph that it stands in, from 1, and what the map does with it."""

    text: str
    paragraph: int
    treatment: Treatment


@frozen
class SourceCoverage:
    """The sentences of one source, in the order of the text."""

    source: str
    sentences: tuple[Sentence, ...] = field(repr=False)

    @property
    def uncovered(self) -> tuple[Sentence, ...]:
        """The sentences that nothing quotes and that are not named as left out."""
        return tuple(each for each in self.sentences if each.treatment is Treatment.UNCOVERED)

    @property
    def share(self) -> float:
        """The part of the sentences, from 0 to 1, that is quoted or named as left out; 1 of a text without any."""
        return 1 - len(self.uncovered) / len(self.sentences) if self.sentences else 1.0


@frozen
class Coverage:
    """How much of each source a map accounts for, and the sources whose texts are not at hand."""

    sources: tuple[SourceCoverage, ...]
    missing: tuple[str, ...]

    def __getitem__(self, source: str) -> SourceCoverage:
        found = {each.source: each for each in self.sources}
        return found[source]


def coverage(
    m: ArgumentMap,
    *,
    sources: Mapping[str, str | os.PathLike[str]] | None = None,
    base: str | os.PathLike[str] | None = None,
) -> Coverage:
    """Return what *m* does with the sentences of its sources, in the order of the map; texts are found as `check` finds them.

    A sentence is quoted if a quote of anything in the map that is not withdrawn touches it, and omitted if only a passage that is
    left out on purpose does; where such a passage has an ellipsis, what lies between is left out too. A quote with several
    places covers none of them. How sentences are told apart, and where that fails: `argmap.checks.sentences`.

    >>> from argmap.model import Claim, Source
    >>> lanes = Claim("lanes", "Build lanes.", quotes="Build lanes")
    >>> m = ArgumentMap(title="Lanes", sources=[Source("op-ed", "Lanes now")], claims=[lanes])
    >>> of = coverage(m, sources={"op-ed": "Build lanes! They are cheap."})["op-ed"]
    >>> of.share, [sentence.text for sentence in of.uncovered]
    (0.5, ['They are cheap.'])

    Raises:
        UnknownNameError, OSError, ValueError, TypeError: as `check` does of *sources* and *base*.
    """
    require_map(m)
    return cover(View(m, texts_given(m, sources or {}), None if base is None else os.fspath(base)))


def cover(view: View) -> Coverage:
    """Return what the map of *view* does with the sentences of its sources, as `coverage` does."""
    at_hand = view.quoted.texts.at_hand
    touched = _touched(view)
    return Coverage(
        tuple(
            SourceCoverage(source.id, tuple(_sentences(passages, touched.get(source.id, {}))))
            for source in view.map.sources
            if source.id in at_hand
            for passages in (view.quoted.passages.get(source.id) or fold_text(at_hand[source.id], source.paragraphs),)
        ),
        tuple(source.id for source in view.map.sources if source.id not in at_hand),
    )


def _touched(view: View) -> dict[str, dict[Treatment, list[tuple[int, int]]]]:
    """Return, by source, the bounds in its folded text of what is quoted and of what is left out."""
    found: dict[str, dict[Treatment, list[tuple[int, int]]]] = {}
    for quotation, places in view.quoted.matches:
        if len(places) == 1:
            bounds = bounds_of(view.quoted.passages[quotation.source], quotation.quote, places[0])
            treatment = Treatment.QUOTED
            if quotation.route[0] == "omitted":
                treatment, bounds = Treatment.OMITTED, ((bounds[0][0], bounds[-1][1]),)
            found.setdefault(quotation.source, {}).setdefault(treatment, []).extend(bounds)
    return found


def _sentences(passages: Passages, touched: Mapping[Treatment, list[tuple[int, int]]]) -> Iterator[Sentence]:
    marked = {treatment: _merged(bounds) for treatment, bounds in touched.items()}
    reached = dict.fromkeys(marked, 0)
    for start, end, paragraph, text in _folded_sentences(passages):
        treatment = Treatment.UNCOVERED
        for each in (Treatment.OMITTED, Treatment.QUOTED):  # what is quoted is not left out
            if each in marked and _touches(marked[each], reached, each, start, end):
                treatment = each
        yield Sentence(text, paragraph, treatment)


def _touches(
    bounds: list[tuple[int, int]], reached: dict[Treatment, int], treatment: Treatment, start: int, end: int
) -> bool:
    """Say whether any of *bounds*, which are sorted, overlaps the sentence; sentences are asked for in their order."""
    while reached[treatment] < len(bounds) and bounds[reached[treatment]][1] <= start:
        reached[treatment] += 1
    return reached[treatment] < len(bounds) and bounds[reached[treatment]][0] < end


def _merged(bounds: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return *bounds* in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(bounds):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _folded_sentences(passages: Passages) -> Iterator[tuple[int, int, int, str]]:
    """Yield the bounds of each sentence in the folded text, its paragraph, and its words as they stand in the text."""
    for number, (begin, stop) in enumerate(passages.spans, start=1):
        paragraph, place = passages.text[begin:stop], passages.starts[number - 1]
        for start, end in split_sentences(paragraph):
            text = paragraph[start:end]
            length = len(fold(text))
            if length:
                place += passages.folded[place] == " "
                yield place, place + length, number, " ".join(text.split())
                place += length
