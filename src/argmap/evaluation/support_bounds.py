"""Bounds of support: how far what is offered for a claim warrants it, whatever its reasons have to do with each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import prod

from attrs import frozen

from argmap.evaluation.links import UNRATED
from argmap.graph import Graph, bottom_up, graph_of
from argmap.model import Argument, ArgumentMap, Claim, Evidence, EvidenceKind, Inference, Mode, Strength
from argmap.model.map import require_map
from argmap.model.without import without_withdrawn


@frozen
class Bounds:
    """How far something is warranted, in [0, 1]: at the least, if all that bears on it is independent, and at the most."""

    lo: float
    mid: float
    hi: float


_ALL = Bounds(1.0, 1.0, 1.0)
_NONE = Bounds(0.0, 0.0, 0.0)


def bounds(m: ArgumentMap, *, unrated: float = UNRATED) -> Mapping[str, Bounds]:
    """Return how far the support that *m* offers warrants each of its elements.

    An inference of strength *w* with *n* premises has lo = max(0, w + the sum of the premises - n), mid = w times their
    product, and hi = the least of w and the premises; a claim has of its grounds the greatest lo, mid = 1 - (1 - m1)(1 - m2)...
    and hi = their sum, at most 1. These are the bounds of Fréchet (1935) and Adams (1975) for what holds together and
    for what holds one way or another, and between them what independence gives. Evidence has its strength, a claim for which
    nothing is offered its certainty, an assumption its certainty or else 1 as one ground more. What is not rated can be
    anything: 0 in lo, 1 in hi, and *unrated* in mid. So can a premise that names nothing. An inference without premises,
    or with one that is withdrawn, warrants nothing.

    They say how far the support given reaches, and are no bounds of a probability: reasons that the map does not
    have may raise that. Attacks do not enter. Illustrations, what is withdrawn, and what rests on a circle of support have no
    bounds, and are left out. Linear. See docs/semantics.md.

    >>> from argmap.model import Claim, Step
    >>> reason = Step(["safe", "cheap"], strength=0.9)
    >>> claims = [Claim("lanes", "Build.", because=reason), Claim("safe", "Safe.", certainty=0.8), Claim("cheap", "Cheap.")]
    >>> found = bounds(ArgumentMap(title="Lanes", claims=claims))["lanes"]
    >>> found.lo, round(found.mid, 9), found.hi
    (0.0, 0.36, 0.8)

    Raises:
        ValueError: if *unrated* is outside [0, 1].
    """
    require_map(m)
    if not 0 <= unrated <= 1:
        raise ValueError(f"unrated is {unrated!r}, outside the range from 0 to 1")
    live = without_withdrawn(m)
    return bounds_in(graph_of(live), m, live, unrated)


def bounds_in(graph: Graph, m: ArgumentMap, live: ArgumentMap, unrated: float) -> Mapping[str, Bounds]:
    """Return the bounds of *m*, where what is *live* of it, and the *graph* of that, are known."""
    unknown, found = Bounds(0.0, float(unrated), 1.0), dict[str, Bounds]()
    for name in bottom_up(graph):
        match live[name]:
            case Claim() as claim:
                found[name] = any_of(tuple(_grounds(claim, graph, found, unknown)))
            case Evidence() as item:
                if item.kind is not EvidenceKind.ILLUSTRATION:
                    found[name] = _rated(item.strength, unknown)
            case Argument(mode=Mode.STRICT) as argument:
                found[name] = all_of(_ALL, _premises(argument, m, found, unknown))
            case inference:
                found[name] = all_of(_rated(inference.strength, unknown), _premises(inference, m, found, unknown))
    return found


def all_of(step: Bounds, premises: Sequence[Bounds]) -> Bounds:
    """Return the bounds of a *step* together with its *premises*; a step without any warrants nothing.

    >>> all_of(Bounds(0.75, 0.75, 0.75), [Bounds(0.5, 0.5, 0.5)])
    Bounds(lo=0.25, mid=0.375, hi=0.5)
    """
    if not premises:
        return _NONE
    parts = (step, *premises)
    mid = prod(part.mid for part in parts)
    least = sum(part.lo for part in parts) - len(premises)
    # The sum is rounded, and may come out above the product by that.
    return Bounds(min(max(0.0, least), mid), mid, min(part.hi for part in parts))


def any_of(grounds: Sequence[Bounds]) -> Bounds:
    """Return the bounds of what each of its *grounds* warrants, of which there is at least one.

    >>> any_of([Bounds(0.25, 0.5, 0.75), Bounds(0.5, 0.5, 0.5)])
    Bounds(lo=0.5, mid=0.75, hi=1.0)
    """
    mid = 0.0
    for ground in grounds:
        mid += ground.mid * (1 - mid)  # so that one more never lowers it, rounding or no
    lo = max(ground.lo for ground in grounds)
    mid = max(lo, mid)  # a sum, too, is rounded
    return Bounds(lo, mid, max(mid, min(1.0, sum(ground.hi for ground in grounds))))


def _rated(rating: Strength | None, unknown: Bounds) -> Bounds:
    return unknown if rating is None else Bounds(rating.value, rating.value, rating.value)


def _grounds(claim: Claim, graph: Graph, found: Mapping[str, Bounds], unknown: Bounds) -> Iterator[Bounds]:
    """Yield the bounds of what is offered for *claim*, and of what it has in itself if it is bare or assumed."""
    offered = [found[ground] for ground in dict.fromkeys(graph.supporters.get(claim.id, ())) if ground in found]
    yield from offered
    if claim.assumption:
        yield _ALL if claim.certainty is None else _rated(claim.certainty, unknown)
    elif not offered:
        yield _rated(claim.certainty, unknown)


def _premises(inference: Inference, m: ArgumentMap, found: Mapping[str, Bounds], unknown: Bounds) -> list[Bounds]:
    names: Iterable[str] = dict.fromkeys(premise.claim for premise in inference.premises)
    return [_premise(m.get(name), found, unknown) for name in names]


def _premise(premise: object, found: Mapping[str, Bounds], unknown: Bounds) -> Bounds:
    if not isinstance(premise, Claim):
        return unknown
    return _NONE if premise.withdrawn else found[premise.id]
