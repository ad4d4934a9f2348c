"""HTML of what the outline and the panel say of each element: words, full texts, remarks. Every text of the map is escaped here."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from argmap.drawing.escaping import clean
from argmap.drawing.nodes import LINKED
from argmap.drawing.page.outline import Row
from argmap.drawing.sheet import Sheet
from argmap.drawing.words import claim_facts, mark_words
from argmap.model import Claim, Element, Evidence, Inference, Quote, Source


def tag(name: str, text: str, *, classes: str = "") -> str:
    """Return an element around the map's own *text*, which runs the way its first letter does; "" around nothing.

    >>> tag("p", "a < b", classes="note")
    '<p class="note" dir="auto">a &lt; b</p>'
    """
    says = f' class="{classes}"' if classes else ""
    return f'<{name}{says} dir="auto">{plain(text)}</{name}>' if text.strip() else ""


def paragraphs(text: str) -> str:
    """Return a note, whose paragraphs have blank lines between."""
    return "".join(tag("p", part, classes="note") for part in text.split("\n\n"))


def plain(text: str) -> str:
    """Return *text* escaped for the inside of an element or a quoted attribute."""
    return escape(clean(text.strip()))


def headline(sheet: Sheet, row: Row) -> str:
    """Return the text of a row."""
    match sheet.map.get(row.element):
        case Claim(text=text, title=title):
            return f"{tag('b', title)} {tag('span', text, classes='text')}".strip()
        case Evidence(text=text):
            return tag("span", text, classes="text")
        case None:
            return f'<span class="text">{tag("span", row.element) or "“”"} (missing)</span>'
        case inference:
            said = "all of this together" if len(inference.premises) > 1 else "this"
            return f'<span class="text">{said if inference.premises else "no premises"}</span>'


def facts(sheet: Sheet, element: Element | None) -> str:
    """Return what the map says of *element* in a word or two each."""
    match element:
        case Claim():
            said = [*claim_facts(sheet, element)]
        case Evidence(kind=kind, strength=strength):
            said = [kind.value if kind else "", f"strength {strength}" if strength else "", _dated(element)]
        case None:
            said = []
        case inference:
            said = [word for word in mark_words(sheet, inference)[1:] if not word.startswith("— ")]
    return tag("span", " · ".join(filter(None, said)), classes="facts")


def remarks(sheet: Sheet, element: Element) -> str:
    """Return the voice, the source, the quotes and the note of *element*."""
    return "".join(_remarks(sheet, element))


def reference(source: Source) -> str:
    """Return *source* as a reference, linked where it has an address on the web."""
    year = f" ({source.date.year})" if source.date else ""
    title = tag("cite", source.title)
    linked = bool(source.url) and str(source.url).lower().startswith(LINKED)
    if linked:
        title = f'<a href="{plain(str(source.url))}" rel="noopener noreferrer" target="_blank">{title}</a>'
    authors = tag("span", ", ".join(source.authors))
    address = "" if linked or not source.url else tag("span", f"<{source.url}>")
    return " ".join(filter(None, (f"{authors}{year}", title, address))) + paragraphs(source.note)


def _dated(item: Evidence) -> str:
    return " ".join(filter(None, (str(item.date or ""), f"valid until {item.valid_until}" if item.valid_until else "")))


def _remarks(sheet: Sheet, element: Element) -> Iterator[str]:
    if isinstance(element, Claim):
        for other in dict.fromkeys((*element.contrary_to, *element.contradictory_to)):
            yield _line("Not true together with", tag("span", _text_of(sheet, other)))
        for word, sense in element.terms.items():
            yield _line("Term", f"{tag('span', word)} in the sense {tag('span', sense)}")
    elif isinstance(element, Inference) and element.scheme:
        yield _line("Scheme", tag("span", sheet.scheme_name(element.scheme)))
        yield from (
            _line("Question", f"{tag('span', name)}: {plain(answer if isinstance(answer, str) else answer.why)}")
            for name, answer in element.questions.items()
        )
    if element.voice:
        yield _line("Voice", tag("span", sheet.voice_name(element.voice)))
    if isinstance(element, Evidence) and element.source:
        source = sheet.source(element.source)
        yield _line("Source", reference(source) if source else f"{tag('span', element.source)} (missing)")
    yield from (_quote(sheet, quote) for quote in element.quotes)
    yield paragraphs(element.note)
    if element.tags:
        yield _line("Tags", tag("span", ", ".join(element.tags)))


def _text_of(sheet: Sheet, claim: str) -> str:
    found = sheet.map.get(claim)
    return found.text if isinstance(found, Claim) else claim


def _line(word: str, inside: str) -> str:
    return f'<p><span class="key">{word}</span> {inside}</p>' if inside else ""


def _quote(sheet: Sheet, quote: Quote) -> str:
    source = sheet.source(quote.source) if quote.source else None
    where = [source.title if source else f"{quote.source} (missing)" if quote.source else ""]
    where.append(f"¶{quote.paragraph}" if quote.paragraph else "")
    said = tag("q", quote.exact) + (f" read: {tag('q', quote.reads)}" if quote.reads else "")
    return f"<blockquote>{said} {tag('cite', ', '.join(filter(None, where)))}</blockquote>"
