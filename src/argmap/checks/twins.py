"""Claims that say one thing twice, word for word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.model import Claim


def find_twins(claims: Iterable[Claim], words: Mapping[str, tuple[str, ...]]) -> tuple[tuple[Claim, ...], ...]:
    """Return the claims with the same words in the same senses, set by set, in the order of *claims*. Linear.

    *words* has the words of each, folded; a claim without any has no twin.

    >>> claims = [Claim("a", "Lanes are safe."), Claim("b", "lanes are safe"), Claim("c", "Lanes are cheap.")]
    >>> safe, cheap = ("lanes", "are", "safe"), ("lanes", "are", "cheap")
    >>> [[claim.id for claim in twins] for twins in find_twins(claims, {"a": safe, "b": safe, "c": cheap})]
    [['a', 'b']]
    """
    alike: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if words[claim.id]:
            senses = (frozenset(claim.terms.items()),) if claim.terms else ()
            alike.setdefault(words[claim.id] + senses, []).append(claim)
    return tuple(tuple(twins) for twins in alike.values() if len(twins) > 1)
