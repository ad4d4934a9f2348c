"""The end of an outline: passages left out, terms, schemes, sources and voices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from attrs import evolve

from argmap.drawing.view import View
from argmap.model import ArgumentMap, Evidence, Omission, Scheme, Source, Term, Voice
from argmap.writing.document import Block, Entry, Heading, Listing
from argmap.writing.entries import quote_entry

_T = TypeVar("_T")


def appendix(m: ArgumentMap) -> Iterator[Block]:
    """Yield the parts of the end of *m*'s outline that have something in them."""
    yield from _part("Left out on purpose", m.omitted, _omission)
    yield from _part("Terms", m.terms, _term)
    yield from _part("Schemes", m.schemes, _scheme)
    yield from _part("Sources", m.sources, _source)
    yield from _part("Voices", m.voices, _voice)


def used_by(view: View) -> ArgumentMap:
    """Return *view*'s map with no more than the sources and voices that its elements name, as far as an appendix goes."""
    elements = (*view.claims, *view.inferences, *view.evidence)
    voices = {element.voice for element in elements}
    sources = {quote.source for element in elements for quote in element.quotes}
    sources.update(element.source for element in elements if isinstance(element, Evidence))
    m = view.map
    return evolve(
        m,
        omitted=(),
        terms=(),
        schemes=(),
        sources=[source for source in m.sources if source.id in sources],
        voices=[voice for voice in m.voices if voice.id in voices],
    )


def _part(title: str, items: Iterable[_T], entries: Callable[[_T], Iterable[Entry]]) -> Iterator[Block]:
    found = tuple(chain.from_iterable(entries(item) for item in items))
    if found:
        yield Heading(title)
        yield Listing(found)


def _omission(omission: Omission) -> Iterator[Entry]:
    quote = quote_entry(omission.quote, 0)
    yield evolve(quote, word="")
    yield Entry(level=1, sort="note", word="since", text=omission.why)


def _term(term: Term) -> Iterator[Entry]:
    words = (f"also {', '.join(term.aliases)}",) if term.aliases else ()
    yield Entry(level=0, sort="term", text=term.id, words=words)
    yield from (Entry(level=1, sort="sense", word=sense, text=definition) for sense, definition in term.senses.items())


def _scheme(scheme: Scheme) -> Iterator[Entry]:
    words = (scheme.reference,) if scheme.reference else ()
    yield Entry(level=0, sort="scheme", text=scheme.title or scheme.id, id=scheme.id, words=words)
    for role in dict.fromkeys((*scheme.roles, *scheme.says)):
        yield Entry(level=1, sort="role", word=role, text=scheme.says.get(role, ""))
    for name, question in scheme.questions.items():
        kind = (question.kind.value,) if question.kind else ()
        yield Entry(level=1, sort="question", word=name, text=question.text, words=kind)


def _source(source: Source) -> Iterator[Entry]:
    words = [*source.authors, str(source.date) if source.date else "", source.url or "", source.file or ""]
    words += [f"reliability {source.reliability}" if source.reliability else ""]
    words += [f"derived from {', '.join(source.derived_from)}" if source.derived_from else ""]
    words += [f"valid until {source.valid_until}" if source.valid_until else ""]
    said = tuple(word for word in words if word)
    yield Entry(level=0, sort="source", text=source.title, id=source.id, words=said)
    yield from _remarks(source.note, source.tags)


def _voice(voice: Voice) -> Iterator[Entry]:
    yield Entry(level=0, sort="voice", text=voice.name, id=voice.id)
    yield from _remarks(voice.note, voice.tags)


def _remarks(note: str, tags: tuple[str, ...]) -> Iterator[Entry]:
    if note.strip():
        yield Entry(level=1, sort="note", word="note", text=note)
    if tags:
        yield Entry(level=1, sort="tags", word="tags", text=", ".join(tags))
