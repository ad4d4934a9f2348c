"""The kinds of claim that an argument rests on, as far as the map gives them all."""

from __future__ import annotations

from argmap.model import Argument, ArgumentMap, Claim, ClaimKind


def premise_kinds(m: ArgumentMap, argument: Argument) -> frozenset[ClaimKind]:
    """Return the kinds of the premises of *argument*; none if there are no premises, or any is missing or of no given kind.

    >>> m = ArgumentMap(title="T", claims=[Claim("a", "A.", kind="fact"), Claim("b", "B.")])
    >>> len(premise_kinds(m, Argument("x", "a", "b"))), len(premise_kinds(m, Argument("x", ["a", "b"], "b")))
    (1, 0)
    """
    found: set[ClaimKind] = set()
    for premise in argument.premises:
        claim = m.get(premise.claim)
        if not isinstance(claim, Claim) or claim.kind is None:
            return frozenset()
        found.add(claim.kind)
    return frozenset(found)
