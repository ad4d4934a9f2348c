"""Sets of arguments as models of clauses (after Besnard and Doutre 2004).

The argument n of a kernel of m is in its model if n + 1 is true, attacked by it if m + n + 1 is, and in its range, which is
both together, if 2m + n + 1 is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from argmap.frameworks.kernel import Kernel

Clause: TypeAlias = list[int]


def conflict_free(kernel: Kernel) -> Iterator[Clause]:
    """Yield the clauses of the sets that do not attack themselves."""
    count = len(kernel.places)
    for argument, attackers in enumerate(kernel.attackers, 1):
        attacked = count + argument
        yield [-argument, -attacked]
        yield [-attacked, *(attacker + 1 for attacker in attackers)]
        yield from ([-attacker - 1, attacked] for attacker in attackers)


def admissible(kernel: Kernel) -> Iterator[Clause]:
    """Yield the clauses of the conflict-free sets that attack what attacks them."""
    count = len(kernel.places)
    yield from conflict_free(kernel)
    for argument, attackers in enumerate(kernel.attackers, 1):
        yield from ([-argument, count + attacker + 1] for attacker in attackers)


def complete(kernel: Kernel) -> Iterator[Clause]:
    """Yield the clauses of the admissible sets that have all that they defend."""
    count = len(kernel.places)
    yield from admissible(kernel)
    for argument, attackers in enumerate(kernel.attackers, 1):
        yield [argument, *(-count - attacker - 1 for attacker in attackers)]


def stable(kernel: Kernel) -> Iterator[Clause]:
    """Yield the clauses of the conflict-free sets that attack all else: with these, no variable says what is attacked."""
    for argument, attackers in enumerate(kernel.attackers, 1):
        yield [argument, *(attacker + 1 for attacker in attackers)]
        yield from ([-argument, -attacker - 1] for attacker in attackers)


def ranges(kernel: Kernel) -> Iterator[Clause]:
    """Yield the clauses that say what is in the range of a set: what is in it or attacked by it (Verheij 1996)."""
    count = len(kernel.places)
    for argument in range(1, count + 1):
        attacked, reached = count + argument, 2 * count + argument
        yield from ([-reached, argument, attacked], [-argument, reached], [-attacked, reached])
