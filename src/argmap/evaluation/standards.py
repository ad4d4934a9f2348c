"""Proof standards: which grounds of a claim count, and which rebuttals of it enter.

After Gordon, Prakken and Walton (2007) and Gordon and Walton (2016).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from attrs import field, frozen

from argmap.model import Standard
from argmap.model.strength import to_degree

if TYPE_CHECKING:
    from attrs import Attribute


def _check_degree(_: object, attribute: Attribute[float], number: float) -> None:
    to_degree(number, attribute.name)


@frozen(eq=False, repr=False, kw_only=True)
class Weighing:
    """How weights decide: not at all if they are `equal`; else by the bounds of the standards, each in [0, 1].

    `alpha` is the least weight of a ground that counts, `beta` the margin by which a ground must outweigh a rebuttal,
    `gamma` the weight from which on a rebuttal is a reasonable doubt.

    Raises:
        TypeError: if a bound is no number.
        ValueError: if it is outside [0, 1].
    """

    equal: bool = False
    alpha: float = field(default=0.5, validator=_check_degree)
    beta: float = field(default=0.3, validator=_check_degree)
    gamma: float = field(default=0.2, validator=_check_degree)


def counts(standard: Standard, ground: float, by: Weighing) -> bool:
    """Say whether a ground of this weight counts.

    >>> counts(Standard.CLEAR_AND_CONVINCING, 0.25, Weighing()), counts(Standard.PREPONDERANCE, 0.25, Weighing())
    (False, True)
    """
    match standard:
        case Standard.CLEAR_AND_CONVINCING | Standard.BEYOND_REASONABLE_DOUBT:
            return ground >= by.alpha
        case Standard.SCINTILLA | Standard.PREPONDERANCE | Standard.DIALECTICAL_VALIDITY:
            return True
        case _:
            assert_never(standard)


def enters(standard: Standard, rebuttal: float, ground: float, by: Weighing) -> bool:
    """Say whether a rebuttal of this weight hits a ground of that one; whatever hits a ground hits all weaker ones.

    >>> [enters(standard, 0.5, 0.75, Weighing()) for standard in (Standard.PREPONDERANCE, Standard.CLEAR_AND_CONVINCING)]
    [False, True]
    """
    match standard:
        case Standard.SCINTILLA:
            return False
        case Standard.PREPONDERANCE:
            return rebuttal >= ground
        case Standard.CLEAR_AND_CONVINCING:
            return rebuttal > ground - by.beta
        case Standard.BEYOND_REASONABLE_DOUBT:
            return rebuttal > ground - by.beta or rebuttal >= by.gamma
        case Standard.DIALECTICAL_VALIDITY:
            return True
        case _:
            assert_never(standard)
