"""A document as one page of HTML that needs no network and runs nothing: headings, nested lists, tables, drawings."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Container, Iterable, Iterator
from html import escape as escape_markup
from html import unescape
from typing import Final, assert_never

from argmap.drawing.escaping import clean
from argmap.report.explanation_words import on_a_line
from argmap.writing.document import Block, Document, Entry, Figure, Heading, Listing, Paragraph, Table
from argmap.writing.inlining import inline_svg
from argmap.writing.plain import said_of, voices

_LINKED = ("http://", "https://", "mailto:")
_STYLE: Final = """
:root { color-scheme: light dark; --text: #1a1a1a; --page: #fff; --meta: #595959; --line: #c8c8c8;
  --for: #0b5a9c; --against: #b3400c }
@media (prefers-color-scheme: dark) {
  :root { --text: #f2f2f2; --page: #0f1215; --meta: #b0b8c0; --line: #4a5158; --for: #6db8f2; --against: #ff9e73 }
}
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.25 }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line) }
ul { margin: .2rem 0; padding-left: 1.2rem }
ul ul { border-left: 1px solid var(--line); list-style: none }
li { margin: .2rem 0 }
li:target, h2:target { outline: 2px solid var(--for); outline-offset: 3px }
.word { font-weight: 600 }
.for > .word { color: var(--for) }
.against > .word { color: var(--against) }
.meta, .note, .quote, .expected, .tags, code { color: var(--meta) }
code { font-size: .875em }
a { color: var(--for) }
table { border-collapse: collapse; width: 100% }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
figure { margin: 1rem calc(50% - 48vw); background: #fff; text-align: center }
figure svg { max-width: 100%; height: auto }
@media print {
  body { max-width: none; margin: 0 }
  figure { margin: 1rem 0 }
  h2 { break-after: avoid }
  li { break-inside: avoid-page }
}
"""
_AGAINST = ("but", "however", "undercuts", "evidence against", "contrary", "contradictory")
_FOR = ("because", "evidence")


def as_html(document: Document) -> str:
    """Return *document* as a page. All that a person wrote is text; a policy forbids scripts and whatever comes from elsewhere."""
    title = _text(document.title)
    language = f' lang="{_text(document.language)}"' if document.language.strip() else ""
    places = frozenset(_places(document))
    blocks = "\n".join(filter(None, (_block(block, places) for block in document.blocks)))
    styles = (_STYLE, *map(unescape, re.findall("<style[^>]*>(.*?)</style>", blocks, re.DOTALL)))
    policy = (
        f"default-src 'none'; style-src {' '.join(dict.fromkeys(map(_digest, styles)))}; "
        "base-uri 'none'; form-action 'none'"
    )
    head = (
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>"
    )
    return (
        f"<!DOCTYPE html>\n<html{language}>\n<head>\n{head}\n</head>\n<body>\n<main>\n"
        f'<h1 dir="auto">{title}</h1>\n{blocks}\n</main>\n</body>\n</html>\n'
    )


def _digest(style: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


def _places(document: Document) -> Iterator[str]:
    """Yield what is written out in *document*, and so can be led to."""
    for block in document.blocks:
        if isinstance(block, Listing):
            yield from (entry.link for entry in block.entries if entry.whole)


def _block(block: Block, places: Container[str]) -> str:
    match block:
        case Heading():
            name = f' id="section.{_text(block.id)}"' if block.id else ""
            return f'<h{block.level}{name} dir="auto">{_text(block.text)}</h{block.level}>'
        case Paragraph():
            return f'<p dir="auto">{_text(block.text)}</p>'
        case Listing():
            return "\n".join(_listed(block.entries, places))
        case Table():
            return "\n".join(_table(block))
        case Figure():
            return f"<figure>\n{inline_svg(block.svg, block.name)}\n</figure>"
        case _:
            assert_never(block)


def _listed(entries: Iterable[Entry], places: Container[str]) -> Iterator[str]:
    """Yield *entries* as nested lists, an item a line."""
    level = -1
    for entry in entries:
        if entry.level > level:
            yield "<ul>"
        else:
            yield "</li>" + "</ul>\n</li>" * (level - entry.level)
        level = entry.level
        yield f'<li{_name(entry)} class="{_classes(entry)}">{" ".join(_parts(entry, places))}'
    yield "</li></ul>" * (level + 1)


def _name(entry: Entry) -> str:
    return f' id="outline.{_text(entry.link)}"' if entry.whole else ""


def _classes(entry: Entry) -> str:
    word = entry.word.partition(",")[0]
    side = " against" if word in _AGAINST else " for" if word in _FOR else ""
    return f"{entry.sort}{side}"


def _parts(entry: Entry, places: Container[str]) -> Iterator[str]:
    came, words = said_of(entry)
    if entry.word:
        yield f'<span class="word">{_text(entry.word)}</span>'
    if entry.step or came:
        step = [f"<code>{_text(entry.step)}</code>"] if entry.step else []
        yield f'<span class="meta">({"; ".join((*step, *map(_text, came)))})</span>'
    if entry.text:
        yield f'<span class="text" dir="auto">{_text(entry.text)}</span>'
    if entry.id:
        yield f"<code>{_text(entry.id)}</code>"
    if words:
        yield f'<span class="meta">({"; ".join(map(_linked, words))})</span>'
    yield from (f'<span class="meta">{_text(voice)}</span>' for voice in voices(entry))
    if entry.mark:
        yield _mark(entry, leads=not entry.whole and entry.link in places)


def _mark(entry: Entry, *, leads: bool) -> str:
    mark = _text(entry.mark)
    return f'<a href="#outline.{_text(entry.link)}">{mark}</a>' if leads else f"<em>{mark}</em>"


def _linked(word: str) -> str:
    """Return *word*, as a link where it is the address of a page."""
    text = _text(word)
    return f'<a href="{text}" rel="noreferrer">{text}</a>' if word.lower().startswith(_LINKED) else text


def _table(table: Table) -> Iterator[str]:
    yield "<table>"
    yield "<thead><tr>" + "".join(f'<th scope="col">{_text(cell)}</th>' for cell in table.head) + "</tr></thead>"
    yield "<tbody>"
    for row in table.rows:
        yield "<tr>" + "".join(_cell(table, place, cell) for place, cell in enumerate(row)) + "</tr>"
    yield "</tbody>\n</table>"


def _cell(table: Table, place: int, cell: str) -> str:
    return f"<td><code>{_text(cell)}</code></td>" if place in table.code else f'<td dir="auto">{_text(cell)}</td>'


def _text(text: str) -> str:
    return escape_markup(clean(on_a_line(text)), quote=True)
