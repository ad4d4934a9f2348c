"""The page as one HTML file: nothing is loaded, only its own script and style run, and no text of the map is markup."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Unpack

from attrs import frozen

from argmap.diagnostics import Severity
from argmap.drawing.draw import draw
from argmap.drawing.engines import find_engine
from argmap.drawing.options import DrawingOptions, Settings
from argmap.drawing.page.data import Remark, page_data, remarks_of
from argmap.drawing.page.diagram import diagram, legend
from argmap.drawing.page.outline import Row, Section, outline
from argmap.drawing.page.palette import PAGE, variables
from argmap.drawing.page.texts import facts, headline, paragraphs, plain, reference, remarks, tag
from argmap.drawing.sheet import Sheet
from argmap.drawing.svg import describe
from argmap.drawing.verdicts import Verdict, verdicts_of
from argmap.drawing.view import View, of_group, whole
from argmap.evaluation import evaluate
from argmap.model import ArgumentMap
from argmap.model.map import require_map

_FOLDER = Path(__file__).parents[2] / "data" / "page"
_STYLES = ("page.css", "drawing.css", "print.css")
_SCRIPTS = (
    "dagre.min.js",
    "state.js",
    "view.js",
    "edges.js",
    "compact.js",
    "layout.js",
    "badges.js",
    "tree.js",
    "panel.js",
    "search.js",
)


def draw_page(
    m: ArgumentMap,
    *,
    base: Path | None = None,
    found: Iterable[Remark] | None = None,
    live: int | None = None,
    **options: Unpack[DrawingOptions],
) -> bytes:
    """Return *m* as a page.

    It shows *found*, else what `argmap check` finds, with paths of sources counted from *base*; and the evaluation among the
    *options*, else the default one. A *live* page, the one of this number, asks the server that it came from for news.

    Raises:
        RenderError: if no Graphviz is installed, the map has no such group, or the evaluation is of another map.
    """
    require_map(m)
    settings = Settings(**options)
    view = whole(m) if settings.group is None else of_group(m, settings.group)
    sheet = Sheet(view, PAGE, settings.wrap)
    evaluation = settings.evaluation or evaluate(m)
    page = _Page(sheet, settings, verdicts_of(m, evaluation), tuple(_found(m, base) if found is None else found), live)
    return _document(page, describe(view, evaluation)).encode()


@frozen
class _Page:
    """What a page is made of."""

    sheet: Sheet
    settings: Settings
    verdicts: Mapping[str, Verdict]
    found: tuple[Remark, ...]
    live: int | None

    @property
    def view(self) -> View:
        return self.sheet.view


def _found(m: ArgumentMap, base: Path | None) -> tuple[Remark, ...]:
    from argmap.checks import check

    return remarks_of(check(m, base=base))


def _document(page: _Page, description: str) -> str:
    picture = draw(page.sheet, page.settings.direction)
    run = find_engine(page.settings.engine)
    style = variables(page.settings.theme) + "".join(map(_asset, _STYLES))
    script = "".join(map(_asset, (*_SCRIPTS, *(("live.js",) if page.live is not None else ()), "main.js")))
    script = f'"use strict";\n(() => {{\n{script}}})();\n'
    parts = {
        "policy": _policy(style, script, live=page.live is not None),
        "style": style,
        "script": script,
        "title": plain(picture.title),
        "lang": f' lang="{plain(page.view.map.language)}"' if page.view.map.language else "",
        "evaluated": "on" if page.settings.evaluation else "off",
        "found": "off" if page.live is None else "on",
        "live": "" if page.live is None else f' data-live="{page.live}"',
        "authors": tag("p", ", ".join(page.view.map.authors), classes="authors"),
        "state": _state(page.found),
        "outline": "\n".join(_rows(page)),
        "drawing": diagram(picture, description, run),
        "legend": legend(picture, run) if page.settings.legend else "",
        "findings": "\n".join(_findings(page.found)),
        "sources": "\n".join(_sources(page.view.map)),
        "note": _about(page.view.map),
        "data": page_data(picture, page.view.map, page.verdicts, page.found),
    }
    return _filled(_asset("page.html"), parts)


def _filled(template: str, parts: Mapping[str, str]) -> str:
    """Return *template* with each `{{name}}` replaced, once: what is put in is not searched."""
    head, *rest = template.split("{{")
    return head + "".join(parts[name] + text for name, text in (each.split("}}", 1) for each in rest))


@cache
def _asset(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8").replace("//# sourceMappingURL=dagre.min.js.map\n", "")


def _policy(style: str, script: str, *, live: bool) -> str:
    connect = " connect-src 'self';" if live else ""
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; img-src data:;{connect} "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _state(found: Iterable[Remark]) -> str:
    counts = Counter(each.severity for each in found)
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "hint"}
    said = [f"{counts[severity]} {name}{'s' * (counts[severity] != 1)}" for severity, name in names.items()]
    return " · ".join(("not consistent" if counts[Severity.ERROR] else "consistent", *said))


def _about(m: ArgumentMap) -> str:
    note = paragraphs(m.note)
    return (
        f'<section class="about"><details><summary>About this map</summary>{note}</details></section>' if note else ""
    )


def _rows(page: _Page) -> Iterator[str]:
    number = 0
    sections = tuple(outline(page.sheet))
    deeper = int(any(section.group for section in sections))
    for section in sections:
        if deeper:
            number += 1
            yield _section_row(section, number)
        for row in section.rows:
            number += 1
            yield _row(page, row, number, row.level + deeper)


def _section_row(section: Section, number: int) -> str:
    group = section.group
    name = f' data-id="{plain(f"group.{group.id}")}"' if group else ""
    title = tag("span", group.title, classes="text") if group else '<span class="text">In no section</span>'
    more = _more(paragraphs(group.note) if group else "")
    return f'<li id="page.row.{number}" class="row section" data-level="1"{name}>{title}{more}</li>'


def _row(page: _Page, row: Row, number: int, level: int) -> str:
    element = page.view.map.get(row.element)
    via = f' data-via="{plain(row.via.id)}"' if row.via else ""
    sort = type(element).__name__.lower() if element else "missing"
    word = f'<span class="word {row.word.replace(" ", "-")}">{row.word}</span> ' if row.word else ""
    how = facts(page.sheet, row.via) if row.via else ""
    more = "" if row.again else _full(page, row.element)
    if row.via:
        more += f'<div class="via">{_full(page, row.via.id)}</div>'
    again = '<span class="above">elsewhere</span>' if row.again else ""
    return (
        f'<li id="page.row.{number}" class="row {sort}{" again" * row.again}" data-level="{level}" '
        f'data-id="{plain(row.element)}"{via}>{word}{how and f"<small>{how}</small> "}{headline(page.sheet, row)}'
        f"{_verdict(page, row.element)}{again}{_more(more)}</li>"
    )


def _more(inside: str) -> str:
    return f'<div class="more">{inside}</div>' if inside else ""


def _full(page: _Page, name: str) -> str:
    element = page.view.map.get(name)
    if element is None:
        return ""
    verdict = page.verdicts.get(name)
    fares = f'<p class="sentence"><span class="key">Evaluation</span> {plain(verdict.sentence)}</p>' if verdict else ""
    return f"{facts(page.sheet, element)}{fares}{remarks(page.sheet, element)}"


def _verdict(page: _Page, name: str) -> str:
    verdict = page.verdicts.get(name)
    if verdict is None or not verdict.words:
        return ""
    return f' <span class="verdict {verdict.classes.split()[0]}">{plain(" · ".join(verdict.words))}</span>'


def _findings(found: Iterable[Remark]) -> Iterator[str]:
    for number, each in enumerate(found):
        place = f'<span class="place">{plain(each.place)}</span> ' if each.place else ""
        yield (
            f'<li class="finding {each.severity}" data-number="{number}"><span class="severity">{each.severity}</span> '
            f"{place}<code>{plain(each.rule)}</code> {tag('span', each.message, classes='message')}"
            f"{tag('p', each.help, classes='help')}</li>"
        )


def _sources(m: ArgumentMap) -> Iterator[str]:
    for source in m.sources:
        yield f'<li><span class="id">{plain(source.id)}</span> {reference(source)}</li>'
