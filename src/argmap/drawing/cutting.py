"""Which names are too long for a drawing: titles of groups and schemes, and what voices and sources are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.drawing.labels import (
    MARK_WIDTH,
    MAX_MARK_LINES,
    MAX_META_LINES,
    MAX_TITLE_LINES,
    lines_within,
    meta_width,
    needs_more,
)
from argmap.drawing.sheet import Sheet
from argmap.drawing.view import homes_of
from argmap.drawing.words import claim_meta, mark_words, source_words
from argmap.model import Claim, Evidence, Group, Inference


def cut_names(sheet: Sheet) -> tuple[str, ...]:
    """Return what has names that are cut on *sheet*, as "voice 'mayor'", each once. Linear."""
    return tuple(dict.fromkeys(_cut_names(sheet)))


def names_cut_in_overview(sheet: Sheet, sections: Iterable[Group]) -> tuple[str, ...]:
    """Return the same of an overview of *sections*, which has their titles, and the theses."""
    titles = _long_titles(sheet, sections, sheet.wrap)
    theses = (name for thesis in sheet.map.theses for name in _of_claim(sheet, sheet.map.claim(thesis)))
    return tuple(dict.fromkeys((*titles, *theses)))


def _cut_names(sheet: Sheet) -> Iterator[str]:
    framed = (group for group in sheet.view.sections if not sheet.view.drawn.isdisjoint(group.claims))
    yield from _long_titles(sheet, framed, 2 * sheet.wrap)
    for claim in sheet.view.claims:
        yield from _of_claim(sheet, claim)
    for item in sheet.view.evidence:
        yield from _of_evidence(sheet, item)
    for inference in sheet.view.inferences:
        if sheet.has_mark(inference):
            yield from _of_mark(sheet, inference)


def _long_titles(sheet: Sheet, groups: Iterable[Group], width: int) -> Iterator[str]:
    most = lines_within(sheet, MAX_TITLE_LINES)
    return (f"group '{group.id}'" for group in groups if needs_more(group.title, width, most))


def _of_claim(sheet: Sheet, claim: Claim) -> Iterator[str]:
    for word in claim_meta(sheet, claim):
        if _is_cut(sheet, word):
            if word.startswith("— "):
                yield f"voice '{claim.voice}'"
            elif word.startswith("↗ "):
                yield f"group '{homes_of(sheet.map.groups)[claim.id].id}'"
            elif word.startswith("→ "):
                yield from (f"group '{group}'" for group in sheet.view.ways.get(claim.id, ()))


def _of_evidence(sheet: Sheet, item: Evidence) -> Iterator[str]:
    if _is_cut(sheet, source_words(sheet, item)):
        yield f"source '{item.source}'"
    if item.voice and "voices" not in sheet.view.hidden and _is_cut(sheet, f"— {sheet.voice_name(item.voice)}"):
        yield f"voice '{item.voice}'"


def _of_mark(sheet: Sheet, inference: Inference) -> Iterator[str]:
    for word in mark_words(sheet, inference)[1:]:
        if needs_more(word, MARK_WIDTH, lines_within(sheet, MAX_MARK_LINES)):
            is_voice = word.startswith("— ")
            yield f"voice '{inference.voice}'" if is_voice else f"scheme '{inference.scheme}'"


def _is_cut(sheet: Sheet, word: str) -> bool:
    return needs_more(word, meta_width(sheet), lines_within(sheet, MAX_META_LINES))
