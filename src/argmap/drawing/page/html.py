"""The page as one HTML file: nothing is loaded, only its own script and style run, and no text of the map is markup."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Unpack

from attrs import frozen

from argmap.diagnostics import Severity
from argmap.drawing.draw import draw
from argmap.drawing.engines import find_engine
from argmap.drawing.finishing import around
from argmap.drawing.options import DrawingOptions, Settings
from argmap.drawing.page.data import Remark, page_data, remarks_of
from argmap.drawing.page.diagram import diagram, legend
from argmap.drawing.page.lists import findings, rows, sources
from argmap.drawing.page.palette import variables
from argmap.drawing.page.texts import paragraphs, plain, tag
from argmap.drawing.preference import AUTO
from argmap.drawing.sheet import Sheet
from argmap.drawing.svg import describe
from argmap.drawing.verdicts import Verdict, verdicts_of
from argmap.drawing.view import View, of_group, whole
from argmap.evaluation import evaluate
from argmap.model import ArgumentMap
from argmap.model.map import require_map
from argmap.model.numbering import claim_numbers

_FOLDER = Path(__file__).parents[2] / "data" / "page"
_HINT = "Select a box, or a line of the outline, to read it in full."
_EMPTY = "There is nothing to draw yet: the map has no claims."
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

    It shows *found*, else the findings among the *options*, else what `argmap check` finds, with paths of sources counted from
    *base*; and the evaluation among the options, else the default one. A *live* page, the one of this number, asks the server
    that it came from for news.

    Raises:
        RenderError: if no Graphviz is installed, the map has no such group, or the evaluation is of another map.
    """
    require_map(m)
    settings = Settings(**options)
    view = whole(m) if settings.group is None else of_group(m, settings.group)
    sheet = Sheet(view, AUTO, settings.wrap, numbers=claim_numbers(m) if settings.numbers else {})
    evaluation = settings.evaluation or evaluate(m)
    told = tuple(_found(m, settings, base) if found is None else found)
    page = _Page(sheet, settings, verdicts_of(m, evaluation), told, live)
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

    @property
    def listed(self) -> tuple[Remark, ...]:
        """The findings that speak of what is drawn, or of no element."""
        drawn = self.view.drawn
        return tuple(each for each in self.found if not each.elements or not drawn.isdisjoint(each.elements))


def _found(m: ArgumentMap, settings: Settings, base: Path | None) -> tuple[Remark, ...]:
    from argmap.checks import check

    return remarks_of(settings.findings or check(m, base=base))


def _document(page: _Page, description: str) -> str:
    picture = around(draw(page.sheet, page.settings.direction), page.settings)
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
        "hint": _HINT if page.view.drawn else _EMPTY,
        "evaluated": "on" if page.settings.evaluation else "off",
        "found": "on" if page.settings.findings or page.live is not None else "off",
        "live": "" if page.live is None else f' data-live="{page.live}"',
        "authors": tag("p", ", ".join(page.view.map.authors), classes="authors"),
        "caption": tag("p", picture.caption, classes="caption"),
        "state": _state(page.found),
        "footer": tag("p", picture.footer, classes="footer"),
        "outline": "\n".join(rows(page.sheet, page.verdicts)),
        "drawing": diagram(picture, description, run),
        "legend": legend(picture, run) if page.settings.legend else "",
        "findings": "\n".join(findings(page.listed)),
        "sources": "\n".join(sources(page.view.map)),
        "note": _about(page.view.map),
        "data": page_data(picture, page.view.map, page.verdicts, page.listed),
    }
    return _filled(_asset("page.html"), parts)


def _filled(template: str, parts: Mapping[str, str]) -> str:
    """Return *template* with each `{{name}}` replaced, once: what is put in is not searched."""
    head, *rest = template.split("{{")
    return head + "".join(parts[name] + text for name, text in (each.split("}}", 1) for each in rest))


@cache
def _asset(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")


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
