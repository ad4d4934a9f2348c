"""The entries of an outline: claims, steps, evidence, and the quotes, notes and other details under each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.drawing.sheet import Sheet
from argmap.drawing.words import claim_meta, evidence_meta, mark_words, source_words
from argmap.drawing.wrapping import clip
from argmap.evaluation.expectations import describe_expectation
from argmap.model import (
    Argument,
    Claim,
    DerivedId,
    Element,
    Evidence,
    Expectation,
    Inference,
    NotApplicable,
    Premise,
    Quote,
    Rebuttal,
)
from argmap.schemes import known_schemes
from argmap.writing.document import Entry

_GLANCE = 72  # columns of a text that is written in full elsewhere


def claim_entry(
    sheet: Sheet, claim: Claim, level: int, word: str, *, step: Inference | None, premise: Premise
) -> Entry:
    """Return the entry of *claim*, which is a *premise* that comes in by *step*, or by none."""
    role = (f"as {premise.role}",) if premise.role else ()
    return Entry(
        level=level,
        sort="claim",
        word=word,
        step=_name(step),
        rated=(*(_rated(sheet, step) if step else ()), *role),
        text=f"{claim.title}: {claim.text}" if claim.title else claim.text,
        id=claim.id,
        words=tuple(_claim_words(sheet, claim)),
        link=claim.id,
        whole=True,
    )


def step_entry(sheet: Sheet, step: Inference, level: int, word: str) -> Entry:
    """Return the entry of a *step* whose premises stand below it."""
    return Entry(level=level, sort="step", word=word, step=_name(step), rated=_rated(sheet, step))


def evidence_entry(sheet: Sheet, item: Evidence, level: int, word: str) -> Entry:
    """Return the entry of *item*."""
    words = [each for each in evidence_meta(sheet, item) if each != "against"]
    if item.strength:
        words.append(str(item.strength))
    if item.source is not None:
        words.append(source_words(sheet, item))
    elif item.date:
        words.append(str(item.date))
    if item.valid_until:
        words.append(f"valid until {item.valid_until}")
    if item.voice:
        words.append(f"— {sheet.voice_name(item.voice)}")
    return Entry(
        level=level,
        sort="evidence",
        word=word,
        text=item.text,
        id=item.id,
        words=tuple(words),
        link=item.id,
        whole=True,
    )


def reference_entry(sheet: Sheet, reference: str, level: int, word: str, step: Inference | None = None) -> Entry:
    """Return the entry of a *reference* to what is not in the map, or not what may stand there."""
    rated = _rated(sheet, step) if step else ()
    mark = "not a claim" if reference in sheet.map else "not in the map"
    return Entry(level=level, sort="missing", word=word, step=_name(step), rated=rated, id=reference or "“”", mark=mark)


def glance(text: str) -> str:
    """Return the beginning of a *text* that is written in full elsewhere."""
    return clip(text, _GLANCE)


def details(sheet: Sheet, element: Element, level: int, expected: Iterable[Expectation] = ()) -> Iterator[Entry]:
    """Yield what is said of *element* itself: its quotes, its note, and what else no word of its entry says."""
    yield from (quote_entry(quote, level) for quote in element.quotes)
    if element.note.strip():
        yield Entry(level=level, sort="note", word="note", text=element.note)
    match element:
        case Claim():
            yield from _claim_details(element, level, expected)
        case Evidence():
            yield from _evidence_details(sheet, element, level)
        case Argument() | Rebuttal():
            yield from _unasked(sheet, element, level)
    if element.tags:
        yield Entry(level=level, sort="tags", word="tags", text=", ".join(element.tags))


def quote_entry(quote: Quote, level: int) -> Entry:
    """Return the entry of a *quote*: its words, where they stand, and how they are to be read."""
    words = [quote.source or "", f"¶{quote.paragraph}" if quote.paragraph else ""]
    words += [f"after “{quote.prefix}”" if quote.prefix else "", f"before “{quote.suffix}”" if quote.suffix else ""]
    words += [f"read: “{quote.reads}”" if quote.reads else "", f"since: {quote.why}" if quote.why else ""]
    return Entry(
        level=level,
        sort="quote",
        word="quote",
        text=f"“{quote.exact.strip()}”",
        words=tuple(word for word in words if word),
    )


def question_word(sheet: Sheet, step: Inference, question: str) -> str:
    """Return a critical *question* of the scheme of *step*, as it is asked where that is known."""
    scheme = known_schemes(sheet.map).get(step.scheme) if step.scheme else None
    asked = scheme.questions.get(question) if scheme else None
    return f"{question}: {asked.text}" if asked else f"{question}?"


def _claim_words(sheet: Sheet, claim: Claim) -> Iterator[str]:
    words = claim_meta(sheet, claim)
    yield from (word for word in words if not word.startswith("— "))
    if claim.credence is not None:
        yield f"credence {claim.credence}"
    if claim.standard is not None:
        yield f"standard of proof: {claim.standard.value}"
    yield from (word for word in words if word.startswith("— "))


def _claim_details(claim: Claim, level: int, expected: Iterable[Expectation]) -> Iterator[Entry]:
    for word, sense in claim.terms.items():
        yield Entry(level=level, sort="term", word="term", text=f"{word}: {sense}")
    for each in expected:
        yield Entry(level=level, sort="expected", word="expected", text=describe_expectation(each))


def _evidence_details(sheet: Sheet, item: Evidence, level: int) -> Iterator[Entry]:
    for word, references in (("supports", item.supports), ("opposes", item.opposes)):
        for reference in dict.fromkeys(references):
            if not isinstance(sheet.map.get(reference), Claim):
                yield reference_entry(sheet, reference, level, word)


def _unasked(sheet: Sheet, step: Inference, level: int) -> Iterator[Entry]:
    for question, answer in step.questions.items():
        if isinstance(answer, NotApplicable):
            asked = question_word(sheet, step, question)
            yield Entry(
                level=level, sort="question", word="does not arise", text=asked, words=(f"since: {answer.why}",)
            )


def _rated(sheet: Sheet, step: Inference) -> tuple[str, ...]:
    return mark_words(sheet, step)[1:]


def _name(step: Inference | None) -> str:
    return "" if step is None or isinstance(step.id, DerivedId) else step.id
