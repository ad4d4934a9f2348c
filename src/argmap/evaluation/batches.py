"""Strengths in arrays: all elements of a level at once, and all circles of a level step by step at once.

Values are those of the plain way to 1e-12. Only what is large is worth the import of numpy.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final, TypeAlias

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from argmap.evaluation.circles import DAMPING, MOST_STEPS, TOLERANCE
from argmap.evaluation.frame import Frame, stands_alone
from argmap.evaluation.order import Level

Numbers: TypeAlias = NDArray[np.float64]
Places: TypeAlias = NDArray[np.intp]
_REPACK: Final = 16  # after so many steps, circles that have settled are left out


@frozen(eq=False, repr=False)
class _Rows:
    """Lists of places, end to end. Each has one place more, whose value changes nothing: `reduceat` wants no empty ones."""

    starts: Places
    members: Places


@frozen(eq=False, repr=False)
class _Batch:
    """What is computed at once: claims, then steps, by their places among the values, and the places of what bears on them."""

    model: str
    elements: Places
    claims: int
    alone: NDArray[np.bool_]
    supporters: _Rows
    attackers: _Rows
    premises: _Rows
    undercutters: _Rows


@frozen(eq=False, repr=False)
class _Circles:
    """Circles to settle together; `parts` has for each element the number of its circle, from 0 without a gap."""

    batch: _Batch
    parts: Places


@frozen(eq=False, repr=False)
class Batches:
    """The levels of a frame in arrays. The weights are no part of them, but the silent elements are."""

    size: int
    claims: int
    silent: Places
    levels: list[_Batch | _Circles]


@frozen(eq=False, repr=False)
class Settled:
    """The values of elements, the largest residual, and the elements of the circles that did not settle."""

    values: list[float]
    residual: float
    failed: list[int]


def batches_of(frame: Frame, levels: Iterable[Level]) -> Batches:
    """Return *frame* in arrays, level by level. Linear."""
    size = len(frame.values)
    made: list[_Batch | _Circles] = []
    for level in levels:
        if level.singles:
            singles = sorted(level.singles)
            made.append(_batch(frame, singles, singles, frame.speakers, frame.opponents, size=size))
        if level.circles:
            part_of = _part_of(level.circles)
            batch = _batch(frame, list(part_of), list(part_of), frame.speakers, frame.opponents, size=size)
            made.append(_Circles(batch, np.array(list(part_of.values()), np.intp)))
    return Batches(size, frame.links.claims, np.array(sorted(frame.silent), np.intp), made)


def settle(batches: Batches, weights: Sequence[float]) -> Settled:
    """Return the strengths of all elements that *weights* give."""
    given = np.array(weights, np.float64)
    values = np.zeros(batches.size + 2)
    values[batches.size + 1] = 1.0
    values[: batches.claims] = given[: batches.claims]
    values[batches.silent] = 0.0
    residual, failed = 0.0, list[int]()
    for level in batches.levels:
        if isinstance(level, _Batch):
            values[level.elements] = _computed(level, values, given[level.elements])
        else:
            left, unsettled = _iterate(level, values, given)
            residual = max(residual, left)
            failed.extend(unsettled)
    return Settled(values[: batches.size].tolist(), residual, failed)


def settle_circles(frame: Frame, circles: Sequence[Sequence[int]]) -> tuple[float, list[int]]:
    """Settle *circles*, none of which bears on another, and return the largest residual and the elements that did not settle.

    Only what bears on them is looked at, however large the map is.
    """
    part_of = _part_of(circles)
    elements = list(part_of)
    places = {element: place for place, element in enumerate(elements)}
    speakers = [[places.setdefault(each, len(places)) for each in frame.speakers[e]] for e in elements]
    opponents = [[places.setdefault(each, len(places)) for each in frame.opponents[e]] for e in elements]
    batch = _batch(frame, elements, range(len(elements)), speakers, opponents, size=len(places))
    values = np.array([*(frame.values[each] for each in places), 0.0, 1.0])
    weights = np.array([frame.links.weights[each] for each in elements])
    residual, failed = _iterate(_Circles(batch, np.array(list(part_of.values()), np.intp)), values, weights)
    for element, value in zip(elements, values.tolist(), strict=False):
        frame.values[element] = value
    return residual, [elements[place] for place in failed]


def _part_of(circles: Sequence[Sequence[int]]) -> dict[int, int]:
    """Return the elements of *circles*, in order, each with the number of its circle."""
    pairs = sorted((element, part) for part, circle in enumerate(circles) for element in circle)
    return dict(pairs)


def _batch(
    frame: Frame,
    elements: Sequence[int],
    places: Sequence[int],
    speakers: Sequence[Sequence[int]],
    opponents: Sequence[Sequence[int]],
    *,
    size: int,
) -> _Batch:
    """Return the batch of *elements*, in order; *speakers* and *opponents* are those of each of their *places*."""
    claims = bisect_left(elements, frame.links.claims)
    first, rest = places[:claims], places[claims:]
    return _Batch(
        model=frame.model,
        elements=np.array(places, np.intp),
        claims=claims,
        alone=np.array([stands_alone(frame.links, claim) for claim in elements[:claims]], np.bool_),
        supporters=_rows([speakers[each] for each in first], size),
        attackers=_rows([opponents[each] for each in first], size),
        premises=_rows([speakers[each] for each in rest], size + 1),
        undercutters=_rows([opponents[each] for each in rest], size),
    )


def _rows(lists: Sequence[Sequence[int]], end: int) -> _Rows:
    """Return *lists*, each ended by the place *end*."""
    last = np.cumsum(np.fromiter(map(len, lists), np.intp, len(lists)) + 1)
    members = np.full(int(last[-1]) if len(lists) else 0, end, np.intp)
    inner = np.ones(len(members), np.bool_)
    inner[last - 1] = False
    members[inner] = np.fromiter(chain.from_iterable(lists), np.intp)
    return _Rows(np.concatenate((np.zeros(1, np.intp), last))[: len(lists)], members)


def _computed(batch: _Batch, values: Numbers, own: Numbers) -> Numbers:
    """Return the strengths of the elements of *batch*, of the weights *own*, that the present *values* give."""
    claims = _of_claims(batch, values, own[: batch.claims])
    return np.concatenate((claims, _of_steps(batch, values, own[batch.claims :])))


def _of_claims(batch: _Batch, values: Numbers, own: Numbers) -> Numbers:
    if not len(own):
        return own
    pro, con = values[batch.supporters.members], values[batch.attackers.members]
    if batch.model == "df-quad":
        left_by_con = np.multiply.reduceat(1.0 - con, batch.attackers.starts)
        balance: Numbers = left_by_con - np.multiply.reduceat(1.0 - pro, batch.supporters.starts)
        moved: Numbers = own + np.where(balance > 0, 1.0 - own, own) * balance
        return moved
    if batch.model == "quadratic-energy":
        energy: Numbers = np.add.reduceat(pro, batch.supporters.starts) - np.add.reduceat(con, batch.attackers.starts)
        pull = energy * energy / (1.0 + energy * energy)
        pulled: Numbers = np.where(energy > 0, own + (1.0 - own) * pull, own - own * pull)
        return pulled
    largest = np.maximum.reduceat(pro, batch.supporters.starts)
    largest = np.where(batch.alone, np.maximum(largest, own), largest)
    strengths: Numbers = largest * (1.0 - np.maximum.reduceat(con, batch.attackers.starts))
    return strengths


def _of_steps(batch: _Batch, values: Numbers, own: Numbers) -> Numbers:
    if not len(own):
        return own
    weakest = np.minimum.reduceat(values[batch.premises.members], batch.premises.starts)
    reason = np.minimum(own, weakest) if batch.model == "weakest-link" else own * weakest
    strengths: Numbers = reason * np.multiply.reduceat(
        1.0 - values[batch.undercutters.members], batch.undercutters.starts
    )
    return strengths


def _iterate(circles: _Circles, values: Numbers, weights: Numbers) -> tuple[float, list[int]]:
    """Settle *circles*, each as if it were alone, as `circles.iterate` does."""
    residual = 0.0
    order, starts = _by_part(circles.parts)
    for step in range(1, MOST_STEPS + 1):
        batch, parts = circles.batch, circles.parts
        change = _computed(batch, values, weights[batch.elements]) - values[batch.elements]
        residuals = np.maximum.reduceat(np.abs(change)[order], starts)
        moving = residuals > TOLERANCE
        if not moving.any():
            return max(residual, float(residuals.max())), []
        # What has settled does not move any more, and therefore stays settled.
        values[batch.elements] += DAMPING * np.where(moving[parts], change, 0.0)
        if not step % _REPACK and not moving.all():
            residual = max(residual, float(residuals[~moving].max()))
            circles = _repacked(circles, moving)
            order, starts = _by_part(circles.parts)
            residuals, moving = residuals[moving], moving[moving]
    failed = circles.batch.elements[moving[circles.parts]]
    return float(residuals.max()), failed.tolist()


def _by_part(parts: Places) -> tuple[Places, Places]:
    """Return an order of elements by their parts, and where in it each part starts."""
    order = np.argsort(parts, kind="stable")
    return order, np.searchsorted(parts[order], np.arange(int(parts.max()) + 1))


def _repacked(circles: _Circles, kept: NDArray[np.bool_]) -> _Circles:
    """Return the circles that are *kept*."""
    batch, mask = circles.batch, kept[circles.parts]
    claims, steps = mask[: batch.claims].nonzero()[0], mask[batch.claims :].nonzero()[0]
    packed = _Batch(
        model=batch.model,
        elements=batch.elements[mask],
        claims=len(claims),
        alone=batch.alone[claims],
        supporters=_chosen(batch.supporters, claims),
        attackers=_chosen(batch.attackers, claims),
        premises=_chosen(batch.premises, steps),
        undercutters=_chosen(batch.undercutters, steps),
    )
    return _Circles(packed, (np.cumsum(kept) - 1)[circles.parts[mask]])


def _chosen(rows: _Rows, places: Places) -> _Rows:
    """Return the rows at *places*."""
    sizes = np.diff(rows.starts, append=len(rows.members))[places]
    last = np.cumsum(sizes)
    starts = last - sizes
    members = np.arange(int(last[-1]) if len(last) else 0) + np.repeat(rows.starts[places] - starts, sizes)
    return _Rows(starts, rows.members[members])
