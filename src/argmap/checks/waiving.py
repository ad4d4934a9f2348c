"""Waiving findings: what the suppressions of a map accept, and which of them accept nothing."""

from collections.abc import Container, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from argmap.checks.binding import can_be_suppressed
from argmap.checks.naming import UnknownRuleError, find_rule
from argmap.checks.waivers import Waiver, waivers_of
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.model import ArgumentMap, Suppression
from argmap.source import Route


class Waived(NamedTuple):
    """A finding that is accepted, and the suppression that accepts it."""

    finding: Diagnostic
    waiver: Waiver

    @property
    def suppression(self) -> Suppression:
        """What the author says of it."""
        return self.waiver.suppression


class Waiving(NamedTuple):
    """What suppressions make of findings: those left, those waived, and the suppressions that waive nothing."""

    left: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...] = ()
    idle: tuple[Waiver, ...] = ()


def waive(m: ArgumentMap, found: Iterable[Diagnostic], *, ran: Container[str], today: date | None = None) -> Waiving:
    """Return what is left of *found* when the suppressions of *m* have had their say.

    A suppression on an element waives what its rule finds at the element and below, or of a ring, pair or part that the element
    is one of; one on the map all that its rule finds; if it has a reason and has not expired by *today*. A finding goes to the
    nearest, and of those on one element to the first. The notes of a rule
    that the map waives are dropped. Idle are those that could have waived something and did not: their rule is among the codes
    *ran*, or cannot be suppressed at all.
    """
    found = tuple(found)
    named = [(waiver, rule) for waiver in waivers_of(m) if (rule := _rule_of(waiver)) is not None]
    if not named:
        return Waiving(found)
    holding: dict[tuple[Route, str], Waiver] = {}
    for waiver, rule in named:
        if waiver.holds(today) and can_be_suppressed(rule):
            holding.setdefault((waiver.element, rule.code), waiver)
    left: list[Diagnostic] = []
    waived: list[Waived] = []
    used: set[Route] = set()
    for finding in found:
        waivers = _waivers_of(finding, holding)
        if not waivers:
            left.append(finding)
        elif finding.severity is not Severity.NOTE:
            waived.append(Waived(finding, waivers[0]))
            used.update(waiver.route for waiver in waivers)
    idle = (w for w, rule in named if w.holds(today) and w.route not in used and _tried(rule, ran))
    return Waiving(tuple(left), tuple(waived), tuple(idle))


def _rule_of(waiver: Waiver) -> Rule | None:
    try:
        return find_rule(waiver.suppression.rule)
    except UnknownRuleError:
        return None


def _waivers_of(finding: Diagnostic, holding: Mapping[tuple[Route, str], Waiver]) -> list[Waiver]:
    """Return what accepts *finding*: all that stand on its elements, else what stands on the map."""
    elements = dict.fromkeys(route[:2] for route in (finding.route, *finding.peers))
    found = [waiver for element in elements if (waiver := holding.get((element, finding.rule.code)))]
    whole = holding.get(((), finding.rule.code))
    return found or ([whole] if whole else [])


def _tried(rule: Rule, ran: Container[str]) -> bool:
    return rule.code in ran or not can_be_suppressed(rule)
