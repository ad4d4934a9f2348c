"""Strengths: one pass in topological order, and damped iteration where they depend on each other in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import field, frozen

from argmap.evaluation.links import Links
from argmap.evaluation.models import df_quad, quadratic_energy, together, weakest_link
from argmap.logic.components import components
from argmap.logic.network import FALSE

DAMPING: Final = 0.2
TOLERANCE: Final = 1e-12
MOST_STEPS: Final = 10_000


@frozen(eq=False)
class Strengths:
    """The strengths of the elements of a map, and how far from settled the least settled circle is.

    `unsettled` are the elements whose numbers are no results: those on circles that did not settle, and all that rests on them.
    """

    values: list[float]
    residual: float
    unsettled: frozenset[int]


@frozen(eq=False)
class _Frame:
    """For each element: what speaks for it (the premises of an inference), what against it, and where it starts.

    What is `silent` has strength 0 whatever bears on it, and bears on nothing.
    """

    links: Links
    model: str
    silent: frozenset[int]
    speakers: list[list[int]] = field(factory=list)
    opponents: list[Sequence[int]] = field(factory=list)
    values: list[float] = field(factory=list)


def strengths_of(links: Links, labels: Sequence[int], model: str, *, gate: bool) -> Strengths:
    """Return the strengths of the elements of *links*, over what the values *labels* leave live if *gate* is set.

    Linear in the number of links for maps without circles.
    """
    frame = _frame(links, labels, model, gate=gate)
    rest = _settle_in_order(frame)
    residual, failed = 0.0, []
    for part in components(rest, lambda element: [each for each in _bearers(frame, element) if each in rest]):
        if len(part) == 1 and part[0] not in _bearers(frame, part[0]):
            frame.values[part[0]] = _value(frame, part[0])
            continue
        left = _iterate(frame, part)
        residual = max(residual, left)
        if left > TOLERANCE:
            failed.extend(part)
    return Strengths(frame.values, residual, _resting_on(frame, failed) if failed else frozenset())


def _frame(links: Links, labels: Sequence[int], model: str, *, gate: bool) -> _Frame:
    silent = links.broken | links.withheld
    if gate:
        silent.update(each for each in range(links.claims, len(links.names)) if labels[each] == FALSE)
    frame = _Frame(links, model, frozenset(silent))
    for claim, grounds in enumerate(links.grounds):
        attackers = links.attackers[claim]
        if claim in links.contraries:
            contraries = [other for other in links.contraries[claim] if other not in links.withheld]
            others = [each for other in contraries for each in links.grounds[other]]
            attackers = list(dict.fromkeys([*attackers, *others]))
        frame.speakers.append([each for each in grounds if each not in silent])
        frame.opponents.append([each for each in attackers if each not in silent])
    frame.speakers.extend(links.premises)
    frame.speakers.extend([] for _ in range(links.inferences, len(links.names)))
    for each in range(links.claims, len(links.names)):
        undercutters = () if each in links.strict else links.undercutters.get(each, ())
        frame.opponents.append([other for other in undercutters if other not in silent] if undercutters else ())
    frame.values.extend(links.weights[: links.claims])
    frame.values.extend([0.0] * (len(links.names) - links.claims))
    for each in silent:
        frame.speakers[each], frame.opponents[each], frame.values[each] = [], (), 0.0
    return frame


def _bearers(frame: _Frame, element: int) -> Sequence[int]:
    return [*frame.speakers[element], *frame.opponents[element]]


def _settle_in_order(frame: _Frame) -> set[int]:
    """Settle whatever rests on no circle (Kahn 1962), and return the rest."""
    waiting = [len(speakers) + len(opponents) for speakers, opponents in _pairs(frame)]
    dependents = _dependents(frame)
    ready = [element for element, count in enumerate(waiting) if not count]
    for element in ready:  # grows while it is read
        if element not in frame.silent:
            frame.values[element] = _value(frame, element)
        for dependent in dependents[element]:
            waiting[dependent] -= 1
            if not waiting[dependent]:
                ready.append(dependent)
    return {element for element, count in enumerate(waiting) if count}


def _pairs(frame: _Frame) -> Iterable[tuple[Sequence[int], Sequence[int]]]:
    return zip(frame.speakers, frame.opponents, strict=True)


def _dependents(frame: _Frame) -> list[list[int]]:
    dependents: list[list[int]] = [[] for _ in frame.values]
    for element, (speakers, opponents) in enumerate(_pairs(frame)):
        for each in speakers:
            dependents[each].append(element)
        for each in opponents:
            dependents[each].append(element)
    return dependents


def _value(frame: _Frame, element: int) -> float:
    """Return the strength of *element* that the present strengths of what bears on it give."""
    links, values, opponents = frame.links, frame.values, frame.opponents[element]
    weight = links.weights[element]
    speaking = [values[each] for each in frame.speakers[element]]
    opposing = [values[each] for each in opponents] if opponents else ()
    if element >= links.claims:
        if not speaking:  # evidence
            own = weight
        elif frame.model == "weakest-link":
            own = min(weight, *speaking)
        else:
            own = weight * (speaking[0] if len(speaking) == 1 else min(speaking))
        return own * (1.0 - together(opposing)) if opposing else own
    if frame.model == "df-quad":
        return df_quad(weight, speaking, opposing)
    if frame.model == "quadratic-energy":
        return quadratic_energy(weight, speaking, opposing)
    if element in links.assumptions or not links.grounds[element]:
        speaking.append(weight)
    return weakest_link(speaking, opposing)


def _iterate(frame: _Frame, part: Sequence[int]) -> float:
    """Settle a circle from where its elements start, and return how far from settled it is in the end."""
    values, residual = frame.values, 0.0
    for _ in range(MOST_STEPS):
        steps = [_value(frame, element) - values[element] for element in part]  # all before any changes (Jacobi)
        residual = max(map(abs, steps))
        if residual <= TOLERANCE:
            break
        for element, step in zip(part, steps, strict=True):
            values[element] += DAMPING * step
    return residual


def _resting_on(frame: _Frame, elements: Iterable[int]) -> frozenset[int]:
    dependents = _dependents(frame)
    seen = dict.fromkeys(elements)
    todo = list(seen)
    for element in todo:  # grows while it is read
        for dependent in dependents[element]:
            if dependent not in seen:
                seen[dependent] = None
                todo.append(dependent)
    return frozenset(seen)
