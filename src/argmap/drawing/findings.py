"""What checks found, laid over a drawing: badges in boxes, heavy outlines, bold lines, rows in the legend.

Nothing is recoloured, for fills and hues say how things bear on each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from attrs import evolve, frozen

from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.drawing.picture import Cell, Edge, Node, Picture
from argmap.model import ArgumentMap
from argmap.source import Route

HEAVY = 3
"""The width of the outline of what something was found of, in points."""
BOLD = 4
"""The width of the lines that prove a finding: wider than any strength."""
BADGES: Mapping[Severity, str] = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.HINT: "●"}
_SEVERITIES = tuple(BADGES)
_MOST_BADGES = 3
_TABLES = ("claims", "arguments", "rebuttals", "evidence")
_STEPS = ("because", "but")
_Box = TypeVar("_Box", Node, Cell)


@frozen
class Remark:
    """What a rule found in a map: how often, and how much of it stands at a box of the drawing."""

    rule: Rule
    severity: Severity
    count: int
    drawn: int

    @property
    def badge(self) -> str:
        """What stands in a box."""
        return f"{BADGES[self.severity]} {self.rule.code}"

    @property
    def says(self) -> str:
        """What the legend says of it."""
        if not self.drawn:
            return f"{self.rule.name}: of no box here"
        if self.drawn < self.count:
            return f"{self.rule.name}: {self.drawn} here, {self.count} in all"
        return f"{self.rule.name}, {self.count} times" if self.count > 1 else self.rule.name


def badges_of(m: ArgumentMap, findings: Iterable[Diagnostic]) -> Mapping[str, str]:
    """Return the badges of each element that *findings* are about, each once: the three worst, and how many there are more."""
    found: dict[str, set[tuple[int, str]]] = {}
    for finding in findings:
        element = element_of(m, finding.route)
        if element is not None and finding.severity in BADGES:
            found.setdefault(element, set()).add((_SEVERITIES.index(finding.severity), finding.rule.code))
    return {element: _joined(sorted(codes)) for element, codes in found.items()}


def _joined(codes: Sequence[tuple[int, str]]) -> str:
    badges = [f"{BADGES[_SEVERITIES[severity]]} {code}" for severity, code in codes]
    more = len(badges) - _MOST_BADGES
    return " ".join(badges if more <= 0 else (*badges[:_MOST_BADGES], f"+{more}"))


def element_of(m: ArgumentMap, route: Route) -> str | None:
    """Return the id of the element of *m* that *route* leads to or into, if it has one: a step, too, is an element.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("a", "A.", because="b"), Claim("b", "B.")])
    >>> element_of(m, ("claims", "a", "because", 0, "premises", 0)), element_of(m, ("claims", "a", "text"))
    ('a.because.1', 'a')
    """
    match route:
        case ("claims", str(claim), str(key), int(place), *_) if key in _STEPS:
            step = f"{claim}.{key}.{place + 1}"
            return step if step in m else claim if claim in m else None
        case (table, str(name), *_) if table in _TABLES and name in m:
            return name
        case _:
            return None


def lay_over(picture: Picture, m: ArgumentMap, findings: Iterable[Diagnostic]) -> Picture:
    """Return *picture* with what *findings* say of *m*; boxes have their badges already. Linear in both."""
    found = tuple(finding for finding in findings if finding.severity in BADGES)
    said: dict[str, list[str]] = {}
    for finding in found:
        element = element_of(m, finding.route)
        if element is not None:
            rule = finding.rule
            said.setdefault(element, []).append(
                f"{BADGES[finding.severity]} {rule.code} {rule.name}: {finding.message}"
            )
    return evolve(
        picture,
        clusters=tuple(
            cluster._replace(nodes=tuple(_flagged(node, said) for node in cluster.nodes))
            for cluster in picture.clusters
        ),
        nodes=tuple(_flagged(node, said) for node in picture.nodes),
        edges=tuple(_edges(picture, found)),
        remarks=_remarks(picture, m, found),
    )


def describe_findings(findings: Iterable[Diagnostic]) -> str:
    """Return how many errors, warnings and hints there are, as a sentence.

    >>> describe_findings([Diagnostic(rule=Rule("LOG001", "circular-support", Severity.ERROR), message="")])
    'Checks found 1 error, no warnings and no hints.'
    """
    counts = Counter(finding.severity for finding in findings)
    errors, warnings, hints = (f"{counts[each] or 'no'} {each.value}{'s' * (counts[each] != 1)}" for each in BADGES)
    return f"Checks found {errors}, {warnings} and {hints}."


def _flagged(node: Node, said: Mapping[str, list[str]]) -> Node:
    node = node._replace(cells=tuple(_marked(cell, said) for cell in node.cells)) if node.cells else node
    return _marked(node, said)


def _marked(box: _Box, said: Mapping[str, list[str]]) -> _Box:
    if box.id not in said:
        return box
    tooltip = "\n".join(filter(None, (box.tooltip, *said[box.id])))
    return box._replace(pen=HEAVY, classes=f"{box.classes} flagged", tooltip=tooltip)


def _edges(picture: Picture, found: Iterable[Diagnostic]) -> Iterable[Edge]:
    """Yield the edges of *picture*, those bold that lead from one thing that a finding names as its proof to another."""
    cells = {(node.id, cell.port): cell.id for node in picture.all_nodes() for cell in node.cells}
    proofs: dict[str, set[int]] = {}
    for number, finding in enumerate(found):
        for element in finding.witness:
            proofs.setdefault(element, set()).add(number)
    nothing: set[int] = set()
    for edge in picture.edges:
        tail, head = (cells.get(end, end[0]) for end in ((edge.tail, edge.tail_port), (edge.head, edge.head_port)))
        if proofs.get(tail, nothing) & proofs.get(head, nothing):
            yield edge._replace(width=BOLD, classes=f"{edge.classes} witness")
        else:
            yield edge


def _remarks(picture: Picture, m: ArgumentMap, found: Iterable[Diagnostic]) -> tuple[Remark, ...]:
    drawn = {box.id for box in picture.all_boxes()}
    rows: dict[tuple[Severity, str], Remark] = {}
    for finding in found:
        key = finding.severity, finding.rule.code
        old = rows.get(key, Remark(finding.rule, finding.severity, 0, 0))
        here = element_of(m, finding.route) in drawn
        rows[key] = evolve(old, count=old.count + 1, drawn=old.drawn + here)
    return tuple(sorted(rows.values(), key=lambda row: (_SEVERITIES.index(row.severity), row.rule.code)))
