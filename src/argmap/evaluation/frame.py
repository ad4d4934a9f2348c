"""What the strength of each element comes of: what speaks for it, and what against it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from attrs import field, frozen

from argmap.evaluation.links import Links
from argmap.evaluation.models import df_quad, quadratic_energy, together, weakest_link
from argmap.logic.network import FALSE


@frozen(eq=False, repr=False)
class Frame:
    """For each element: its `speakers` (of an inference, its premises), its `opponents`, and its present value.

    What is `silent` has strength 0 whatever bears on it, and bears on nothing.
    """

    links: Links
    model: str
    silent: Collection[int]
    speakers: list[list[int]] = field(factory=list)
    opponents: list[Sequence[int]] = field(factory=list)
    values: list[float] = field(factory=list)


def frame_of(links: Links, labels: Sequence[int], model: str, *, gate: bool) -> Frame:
    """Return the frame of *links*, of what the values *labels* leave live if *gate* is set; each value is where it starts."""
    silent = links.broken | links.withheld
    if gate:
        silent.update(each for each in range(links.claims, len(links.names)) if labels[each] == FALSE)
    frame = Frame(links, model, frozenset(silent))
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
    frame.values.extend(starts(links, links.weights))
    for each in silent:
        frame.speakers[each], frame.opponents[each], frame.values[each] = [], (), 0.0
    return frame


def starts(links: Links, weights: Sequence[float]) -> list[float]:
    """Return where circles are iterated from: claims from their credences, all else from 0."""
    return [*weights[: links.claims], *([0.0] * (len(links.names) - links.claims))]


def bearers(frame: Frame, element: int) -> list[int]:
    """Return what the strength of *element* comes of."""
    return [*frame.speakers[element], *frame.opponents[element]]


def dependents_of(frame: Frame) -> list[list[int]]:
    """Return, for each element, those whose strengths come of its own, as often as they do."""
    dependents: list[list[int]] = [[] for _ in frame.values]
    for element, (speakers, opponents) in enumerate(zip(frame.speakers, frame.opponents, strict=True)):
        for each in chain(speakers, opponents):
            dependents[each].append(element)
    return dependents


def stands_alone(links: Links, claim: int) -> bool:
    """Say whether by the weakest link the credence of *claim* is one of its grounds: it is bare, or an assumption."""
    return not links.grounds[claim] or claim in links.assumptions


def value_of(frame: Frame, element: int) -> float:
    """Return the strength of *element* that the present values of what bears on it give."""
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
    if stands_alone(links, element):
        speaking.append(weight)
    return weakest_link(speaking, opposing)
