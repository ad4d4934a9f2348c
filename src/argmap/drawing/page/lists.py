"""The lists of a page, item by item: the lines of the outline, the findings, the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from argmap.drawing.page.data import Remark
from argmap.drawing.page.outline import Row, Section, outline
from argmap.drawing.page.texts import facts, headline, paragraphs, plain, reference, remarks, tag
from argmap.drawing.sheet import Sheet
from argmap.drawing.verdicts import Verdict
from argmap.model import ArgumentMap

Verdicts: TypeAlias = Mapping[str, Verdict]


def rows(sheet: Sheet, verdicts: Verdicts) -> Iterator[str]:
    """Yield the lines of the outline of *sheet*'s view, each with what there is to say of its element."""
    number = 0
    sections = tuple(outline(sheet))
    deeper = int(any(section.group for section in sections))
    for section in sections:
        if deeper:
            number += 1
            yield _section_row(section, number)
        for row in section.rows:
            number += 1
            yield _row(sheet, verdicts, row, number, row.level + deeper)


def findings(found: Iterable[Remark]) -> Iterator[str]:
    """Yield a list item for each finding."""
    for number, each in enumerate(found):
        place = f'<span class="place">{plain(each.place)}</span> ' if each.place else ""
        yield (
            f'<li class="finding {each.severity}" data-number="{number}"><span class="severity">{each.severity}</span> '
            f"{place}<code>{plain(each.rule)}</code> {tag('span', each.message, classes='message')}"
            f"{tag('p', each.help, classes='help')}</li>"
        )


def sources(m: ArgumentMap) -> Iterator[str]:
    """Yield a list item for each source of *m*."""
    for source in m.sources:
        yield f'<li><span class="id">{plain(source.id)}</span> {reference(source)}</li>'


def _section_row(section: Section, number: int) -> str:
    group = section.group
    name = f' data-id="{plain(f"group.{group.id}")}"' if group else ""
    title = tag("span", group.title, classes="text") if group else '<span class="text">In no section</span>'
    more = _more(paragraphs(group.note) if group else "")
    return f'<li id="page.row.{number}" class="row section" data-level="1"{name}>{title}{more}</li>'


def _row(sheet: Sheet, verdicts: Verdicts, row: Row, number: int, level: int) -> str:
    element = sheet.map.get(row.element)
    via = f' data-via="{plain(row.via.id)}"' if row.via else ""
    sort = type(element).__name__.lower() if element else "missing"
    word = f'<span class="word {row.word.replace(" ", "-")}">{row.word}</span> ' if row.word else ""
    how = facts(sheet, row.via) if row.via else ""
    more = "" if row.again else _full(sheet, verdicts, row.element)
    if row.via:
        more += f'<div class="via">{_full(sheet, verdicts, row.via.id)}</div>'
    again = '<span class="above">elsewhere</span>' if row.again else ""
    return (
        f'<li id="page.row.{number}" class="row {sort}{" again" * row.again}" data-level="{level}" '
        f'data-id="{plain(row.element)}"{via}>{word}{how and f"<small>{how}</small> "}{headline(sheet, row)}'
        f"{_verdict(verdicts, row.element)}{again}{_more(more)}</li>"
    )


def _more(inside: str) -> str:
    return f'<div class="more">{inside}</div>' if inside else ""


def _full(sheet: Sheet, verdicts: Verdicts, name: str) -> str:
    element = sheet.map.get(name)
    if element is None:
        return ""
    verdict = verdicts.get(name)
    fares = f'<p class="sentence"><span class="key">Evaluation</span> {plain(verdict.sentence)}</p>' if verdict else ""
    return f"{facts(sheet, element)}{fares}{remarks(sheet, element)}"


def _verdict(verdicts: Verdicts, name: str) -> str:
    verdict = verdicts.get(name)
    if verdict is None or not verdict.words:
        return ""
    return f' <span class="verdict {verdict.classes.split()[0]}">{plain(" · ".join(verdict.words))}</span>'
