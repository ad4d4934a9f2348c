"""What the script of a page works with: names, lines, verdicts and findings as JSON. The texts stand in the outline."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import field, frozen

from argmap.diagnostics import Diagnostic, Severity
from argmap.drawing.picture import Edge, Picture
from argmap.drawing.style import EDGES
from argmap.drawing.verdicts import Verdict
from argmap.model import ArgumentMap, Claim
from argmap.source import Route

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | float | bool | None"

_TABLES = ("claims", "arguments", "rebuttals", "evidence")
_STEPS = ("because", "but")


@frozen
class Remark:
    """A finding as a page shows it: of which elements it speaks, and the place in the file, if there is a file."""

    severity: Severity
    rule: str
    message: str
    help: str = ""
    elements: tuple[str, ...] = ()
    place: str = field(default="", kw_only=True)


def remarks_of(diagnostics: Iterable[Diagnostic]) -> tuple[Remark, ...]:
    """Return *diagnostics*, but for the notes of rules that did not run."""
    return tuple(remark(each) for each in diagnostics if each.severity is not Severity.NOTE)


def remark(diagnostic: Diagnostic, place: str = "") -> Remark:
    """Return *diagnostic*, found at *place* of the file."""
    rule = f"{diagnostic.rule.code} {diagnostic.rule.name}"
    elements = dict.fromkeys((*_elements(diagnostic.route), *diagnostic.witness))
    return Remark(diagnostic.severity, rule, diagnostic.message, diagnostic.help, tuple(elements), place=place)


def page_data(picture: Picture, m: ArgumentMap, verdicts: Mapping[str, Verdict], remarks: Iterable[Remark]) -> str:
    """Return the data as JSON that may stand in a script element: no `<` is in it."""
    edges: list[Json] = [
        [edge.id, edge.tail, edge.head, _element_of(edge, m), EDGES[edge.line].both] for edge in picture.edges
    ]
    data: Json = {
        "direction": picture.rankdir,
        "theses": list(m.theses),
        "edges": edges,
        "homes": [[node.id, cluster.id] for cluster in picture.clusters for node in cluster.nodes],
        "verdicts": list(_verdicts(verdicts)),
        "findings": [[each.severity.value, list(each.elements)] for each in remarks],
    }
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return said.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _verdicts(verdicts: Mapping[str, Verdict]) -> Iterator[Json]:
    for name, verdict in verdicts.items():
        yield [name, verdict.classes, " · ".join(verdict.words), round(verdict.width, 2)]


def _element_of(edge: Edge, m: ArgumentMap) -> str:
    """Return the inference or the item of evidence that *edge* is a line of, or the claim that says it excludes another."""
    if edge.id in m:
        return edge.id
    return edge.head if isinstance(m.get(edge.tail), Claim) and not EDGES[edge.line].both else edge.tail


def _elements(route: Route) -> Iterator[str]:
    """Yield the element that *route* leads into: a step written on a claim, by its derived id, and the claim itself."""
    match route:
        case (table, str(name), str(key), int(number), *_) if table in _TABLES and key in _STEPS:
            yield from (f"{name}.{key}.{number + 1}", name)
        case (table, str(name), *_) if table in _TABLES:
            yield name
