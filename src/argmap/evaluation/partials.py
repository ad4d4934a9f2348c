"""How the strength of one element moves with its own weight and with each thing that bears on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from argmap.evaluation.frame import Frame, stands_alone

_TIE: Final = 1e-12


@frozen(eq=False, repr=False)
class Partials:
    """The derivatives by the element's own weight and by each of its `bearers`, some more than once; `tied` are one-sided."""

    own: float
    bearers: Sequence[tuple[int, float]]
    tied: frozenset[int] = frozenset()
    own_tied: bool = False


def partials_of(frame: Frame, element: int) -> Partials:
    """Return the derivatives of the strength of *element*, as `frame.value_of` defines it, at the present values."""
    if element in frame.silent:
        return Partials(0.0, ())
    if element >= frame.links.claims:
        return _of_step(frame, element)
    if frame.model == "weakest-link":
        return _of_weakest_link(frame, element)
    return _of_balance(frame, element)


def _of_step(frame: Frame, element: int) -> Partials:
    links, premises, undercutters = frame.links, frame.speakers[element], frame.opponents[element]
    weight = links.weights[element]
    values = [frame.values[each] for each in premises]
    fixed = element in links.strict  # its weight is 1, and nobody's to change
    product = frame.model != "weakest-link"
    others = [1.0 - frame.values[each] for each in undercutters]
    left = _product(others)
    weakest = min(values, default=1.0) if product else min([weight, *values])
    tying = [each for each, value in zip(premises, values, strict=True) if value <= weakest + _TIE]
    own_ties = not product and weight <= weakest + _TIE
    share = left / max(len(tying) + own_ties, 1)
    slope = weight if product else 1.0
    reason = weight * weakest if product else weakest
    against = [(each, -reason * rest) for each, rest in zip(undercutters, _without_each(others), strict=True)]
    own = weakest * left if product else share * own_ties
    return Partials(
        own=0.0 if fixed else own,
        bearers=[*((each, slope * share) for each in tying), *against],
        tied=frozenset(tying if len(set(tying)) + own_ties > 1 else ()),
        own_tied=own_ties and bool(tying),
    )


def _of_balance(frame: Frame, claim: int) -> Partials:
    credence, supporters, attackers = frame.links.weights[claim], frame.speakers[claim], frame.opponents[claim]
    pro, con = ([frame.values[each] for each in side] for side in (supporters, attackers))
    if frame.model == "quadratic-energy":
        energy = sum(pro) - sum(con)
        own = 1.0 / (1.0 + energy * energy)
        slope = 2.0 * abs(energy) * own * own * (1.0 - credence if energy > 0 else credence)
        return Partials(own, [*((each, slope) for each in supporters), *((each, -slope) for each in attackers)])
    open_pro, open_con = [1.0 - value for value in pro], [1.0 - value for value in con]
    balance = _product(open_con) - _product(open_pro)
    even = abs(balance) <= _TIE
    slope = 0.5 if even else 1.0 - credence if balance > 0 else credence
    return Partials(
        own=1.0 - abs(balance),
        bearers=[
            *((each, slope * rest) for each, rest in zip(supporters, _without_each(open_pro), strict=True)),
            *((each, -slope * rest) for each, rest in zip(attackers, _without_each(open_con), strict=True)),
        ],
        tied=frozenset([*supporters, *attackers] if even and abs(credence - 0.5) > _TIE else ()),
    )


def _of_weakest_link(frame: Frame, claim: int) -> Partials:
    links, values = frame.links, frame.values
    supporters, attackers = frame.speakers[claim], frame.opponents[claim]
    alone = stands_alone(links, claim)
    candidates = [*(values[each] for each in supporters), *([links.weights[claim]] if alone else [])]
    largest, attack = max(candidates, default=0.0), max((values[each] for each in attackers), default=0.0)
    tying = [each for each in supporters if values[each] >= largest - _TIE]
    own_ties = alone and links.weights[claim] >= largest - _TIE
    hitting = [each for each in attackers if values[each] >= attack - _TIE]
    share = (1.0 - attack) / max(len(tying) + own_ties, 1)
    tied = [*(tying if len(tying) + own_ties > 1 else ()), *(hitting if len(hitting) > 1 else ())]
    return Partials(
        own=share * own_ties,
        bearers=[*((each, share) for each in tying), *((each, -largest / len(hitting)) for each in hitting)],
        tied=frozenset(tied),
        own_tied=own_ties and bool(tying),
    )


def _product(factors: Sequence[float]) -> float:
    product = 1.0
    for factor in factors:
        product *= factor
    return product


def _without_each(factors: Sequence[float]) -> list[float]:
    """Return, for each of *factors*, the product of all others: without division, as some may be 0."""
    after = [1.0]
    for factor in reversed(factors[1:]):
        after.append(after[-1] * factor)
    before, products = 1.0, []
    for factor, rest in zip(factors, reversed(after[: len(factors)]), strict=True):
        products.append(before * rest)
        before *= factor
    return products
