"""A text about a map as values, before it is plain text, Markdown or HTML: headings, paragraphs, lists, tables, drawings."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen


@frozen(kw_only=True)
class Entry:
    """An item of a nested list, *level* levels below its top.

    `word` says how it bears on what it stands under ("because", "but", "note"), `step` and `rated` are the id and the words of
    the step that it comes in by, `words` those of what it is itself; words that begin with a dash name a voice. `mark` says
    where more of it stands: at `link`, the id of an element. With `whole`, this is that place.
    """

    level: int
    sort: str
    word: str = ""
    step: str = ""
    rated: tuple[str, ...] = ()
    text: str = ""
    id: str = ""
    words: tuple[str, ...] = ()
    mark: str = ""
    link: str = ""
    whole: bool = False


@frozen
class Heading:
    """The title of a section, or of a part of one; `level` is 2 or 3, `id` names it for links."""

    text: str
    level: int = 2
    id: str = ""


@frozen
class Paragraph:
    """A paragraph, on one line."""

    text: str


@frozen
class Listing:
    """A nested list: its entries in the order of reading. No entry stands more than one level below the one before."""

    entries: tuple[Entry, ...]


@frozen
class Table:
    """A table; the columns `code` hold ids."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    code: frozenset[int] = frozenset()


@frozen
class Figure:
    """A drawing: its SVG, the name of the file that it may stand in, what it shows, and a name that sets its ids apart."""

    svg: bytes
    file: str
    alt: str
    name: str


Block: TypeAlias = Heading | Paragraph | Listing | Table | Figure


@frozen
class Document:
    """All of a text: its title, the language of the map ("" if unknown), and its blocks in the order of reading."""

    title: str
    language: str
    blocks: tuple[Block, ...]
