"""A document as plain text: lists as trees, in lines of a given width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from attrs import Factory, define

from argmap.report.explanation_words import on_a_line
from argmap.report.tree import Branch, format_tree
from argmap.writing.document import Block, Document, Entry, Figure, Heading, Listing, Paragraph, Table


def as_text(document: Document, *, width: int = 100) -> str:
    """Return *document* as text in lines of about *width* columns, without its drawings."""
    title = _filled(document.title, width)
    blocks = (title, *(_block(block, width) for block in document.blocks))
    return "\n".join(block for block in blocks if block)


def line_of(entry: Entry) -> str:
    """Return *entry* on one line.

    >>> line_of(Entry(level=1, sort="claim", word="but", step="parents", text="It clashes.", id="clash", words=("— Parents",)))
    'but (parents): It clashes. [clash] — Parents'
    """
    came, words = said_of(entry)
    step = "; ".join((*([entry.step] if entry.step else ()), *came))
    before = f"{entry.word}{f' ({step})' if step else ''}".strip()
    after = (
        entry.text,
        f"[{entry.id}]" if entry.id else "",
        f"({'; '.join(words)})" if words else "",
        *voices(entry),
        f"({entry.mark})" if entry.mark else "",
    )
    said = " ".join(part for part in after if part)
    return on_a_line(f"{before}{':' if before and said else ''} {said}".strip())


def said_of(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words on the step of *entry*, and those on itself, without the voices."""
    return tuple(filter(_is_no_voice, entry.rated)), tuple(filter(_is_no_voice, entry.words))


def voices(entry: Entry) -> tuple[str, ...]:
    """Return who speaks in *entry*, each after a dash."""
    return tuple(dict.fromkeys(word for word in (*entry.rated, *entry.words) if not _is_no_voice(word)))


def _is_no_voice(word: str) -> bool:
    return not word.startswith("— ")


def _block(block: Block, width: int) -> str:
    match block:
        case Heading():
            return f"{_filled(block.text, width)}{'-' * min(len(on_a_line(block.text)), width)}\n"
        case Paragraph():
            return _filled(block.text, width)
        case Listing():
            return "".join(format_tree(root, width=width) for root in _trees(block.entries))
        case Table() | Figure():
            return ""


def _filled(text: str, width: int) -> str:
    return textwrap.fill(on_a_line(text), width, break_long_words=False, break_on_hyphens=False) + "\n"


@define
class _Open:
    """A branch whose children are still being found."""

    text: str
    children: list[_Open] = Factory(list)

    def branch(self) -> Branch:
        return Branch(self.text, lambda: [child.branch() for child in self.children])


def _trees(entries: Iterable[Entry]) -> Iterator[Branch]:
    """Yield *entries* as trees."""
    roots: list[_Open] = []
    way: list[_Open] = []
    for entry in entries:
        found = _Open(line_of(entry))
        del way[entry.level :]
        (way[-1].children if way else roots).append(found)
        way.append(found)
    return (root.branch() for root in roots)
