"""Every minimal clash of a Horn theory: its minimal inconsistent sets of clauses.

The ways to derive two atoms that exclude each other are divided as Lawler (1972) divides solutions, and Nielsen, Andersen and
Pretolani (2005) the paths of hypergraphs: those by another clause at the first atom, those by the same there and another at the
second, and so on. So none is found twice, and a part that holds none is seen to at once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

from argmap.logic.horn import Theory, bearing_on, derive, excluded_pairs, makers_of, needed, some_clash

MOST_WORK = 1_000_000
"""How many clauses a search looks at, those that it looks at again counted again, before it stops."""

_Pair: TypeAlias = tuple[int, int]


@frozen(eq=False, repr=False)
class Clashes:
    """Minimal inconsistent sets of clauses, each with the exclusion that it leads to, the first if there are several.

    `capped` says that there may be more.
    """

    found: dict[frozenset[int], _Pair]
    capped: bool


def minimal_clashes(theory: Theory, most: int, work: int = MOST_WORK) -> Clashes:
    """Return the minimal inconsistent sets of clauses of *theory*, at most *most* of them: one for each pair, then others.

    Polynomial in what is found and what is passed over because it is not minimal; *work* bounds it. Where there is any, one is
    found however small the bounds are.

    >>> sorted(map(sorted, minimal_clashes(Theory([1, 2, 3, 3], [(), (), (1,), (2,)], [(1, 3)]), most=9).found))
    [[0, 1, 3], [0, 2]]
    """
    clauses = range(len(theory.heads))
    derived = derive(theory, clauses)
    pairs = excluded_pairs(theory, derived)
    if not pairs:
        return Clashes({}, capped=False)
    exclusions = _exclusions_of(pairs)
    first = some_clash(theory, clauses)
    found = {frozenset(first): _leads_to(theory, first, exclusions) or pairs[0]}
    makers = makers_of(theory, derived)
    todo = deque(_ways(theory, makers, pair) for pair in pairs)
    while todo:
        step = next(todo[0], None)
        if step is None:
            todo.popleft()
            continue
        todo.rotate(-1)
        looked_at, way = step
        pair = _leads_to(theory, way, exclusions) if way else None
        new = pair is not None and frozenset(way) not in found
        work -= looked_at
        if work < 0 or (new and len(found) >= most):
            return Clashes(found, capped=True)
        if pair is not None:
            found[frozenset(way)] = pair
    return Clashes(found, capped=False)


def _ways(
    theory: Theory, makers: Mapping[int, Sequence[int]], goals: Sequence[int]
) -> Iterator[tuple[int, Sequence[int]]]:
    """Yield the minimal sets of clauses that derive *goals*, each with the number of clauses looked at for it.

    Where a part of the search holds none, the set is empty.
    """
    clauses = bearing_on(theory, makers, goals)
    todo: deque[frozenset[int]] = deque((frozenset(),))
    while todo:
        banned = todo.popleft()
        derived = derive(theory, [clause for clause in clauses if clause not in banned])
        if not all(goal in derived for goal in goals):
            yield len(clauses), ()
            continue
        way = needed(theory, derived, goals)
        for clause in way:  # each is needed if those before it are kept
            rivals = [each for each in makers[theory.heads[clause]] if each != clause and each not in banned]
            if rivals:
                todo.append(banned | {clause})
                banned = banned.union(rivals)
        yield len(clauses), way


def _exclusions_of(pairs: Sequence[_Pair]) -> dict[int, list[tuple[int, _Pair]]]:
    """Return, for the first atom of each pair, the pairs with their places."""
    found: dict[int, list[tuple[int, _Pair]]] = {}
    for place, pair in enumerate(pairs):
        found.setdefault(pair[0], []).append((place, pair))
    return found


def _leads_to(
    theory: Theory, way: Sequence[int], exclusions: Mapping[int, Sequence[tuple[int, _Pair]]]
) -> _Pair | None:
    """Return the first pair that *way*, which has one clause for each atom, leads to; None if a part of it leads to one."""
    by = {theory.heads[clause]: clause for clause in way}
    inside = sorted(each for atom in by for each in exclusions.get(atom, ()) if each[1][1] in by)
    if any(len(needed(theory, by, pair)) < len(way) for _, pair in inside):
        return None
    return inside[0][1]
