"""A document as Markdown that every reader of CommonMark understands; nothing that a person wrote is taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never
from urllib.parse import quote

from argmap.report.explanation_words import on_a_line
from argmap.writing.document import Block, Document, Entry, Figure, Heading, Listing, Paragraph, Table
from argmap.writing.plain import said_of, voices

# What CommonMark, its tables, and the mathematics of some readers would take for their own.
_MARKS = re.compile(r"([\\`*_\[\]<>|~&#$^!@]|:(?=[\w+-]+:))")
_ADDRESS = re.compile(r"https?://[!#-;=?-\[\]_a-z~]+")
# What would begin a list at the beginning of a line.
_LIST = re.compile(r"^([-+=]|\d+(?=[.)]))")


def as_markdown(document: Document) -> str:
    """Return *document* as Markdown; its drawings are links to their files."""
    blocks = (_block(block) for block in document.blocks)
    return "\n\n".join((f"# {escape(document.title)}", *(block for block in blocks if block))) + "\n"


def escape(text: str) -> str:
    r"""Return *text* on one line, so that Markdown shows it as it is.

    >>> print(escape("1. *Not* a list"))
    1\. \*Not\* a list
    """
    line = _MARKS.sub(r"\\\1", on_a_line(text))
    return _LIST.sub(lambda found: _unlisted(found[0], line), line)


def code(text: str) -> str:
    """Return *text*, an id or what stands for one, in backticks."""
    shown = on_a_line(text)
    if not shown:
        return ""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", shown)), default=0))
    pad = " " if "`" in shown else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def _unlisted(beginning: str, line: str) -> str:
    if beginning.isdigit():
        return f"{beginning}\\" if line[len(beginning)] in ".)" else beginning
    return f"\\{beginning}"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {escape(block.text)}"
        case Paragraph():
            return escape(block.text)
        case Listing():
            return "\n".join(_item(entry) for entry in block.entries)
        case Table():
            return "\n".join(_rows(block))
        case Figure():
            return f"![{escape(block.alt)}]({quote(block.file)})"
        case _:
            assert_never(block)


def _item(entry: Entry) -> str:
    return f"{'  ' * entry.level}- {' '.join(_parts(entry))}"


def _parts(entry: Entry) -> Iterator[str]:
    came, words = said_of(entry)
    steps = [code(entry.step)] if entry.step else []
    before = f" ({'; '.join((*steps, *map(escape, came)))})" if steps or came else ""
    if entry.word or before:
        yield f"**{escape(entry.word)}**{before}" if entry.word else before.strip()
    if entry.text:
        yield escape(entry.text)
    if entry.id:
        yield code(entry.id)
    if words:
        yield f"({'; '.join(map(_linked, words))})"
    yield from map(escape, voices(entry))
    if entry.mark:
        yield f"*{escape(entry.mark)}*"


def _linked(word: str) -> str:
    """Return *word*, as a link where it is the address of a page."""
    return f"<{word}>" if _ADDRESS.fullmatch(word) else escape(word)


def _rows(table: Table) -> Iterator[str]:
    yield _row(map(escape, table.head))
    yield _row("---" for _ in table.head)
    for row in table.rows:
        # In a table a bar needs its backslash even in code.
        yield _row(
            code(cell).replace("|", "\\|") if place in table.code else escape(cell) for place, cell in enumerate(row)
        )


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
