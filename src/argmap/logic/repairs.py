"""Minimal repairs of a Horn theory, the cheapest first: sets of clauses without which it is consistent.

They are the minimal sets that hit every minimal clash (Reiter 1987). The search is best first, with the cheapest clauses of clashes
that share none as the bound (as in A*, Hart, Nilsson and Raphael 1968); a clash that is not known yet is found when it is missed.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Sequence
from itertools import count
from math import fsum, inf

from attrs import define, field, frozen

from argmap.logic.clashing import Clashes
from argmap.logic.horn import Theory, consistent_part, some_clash

MOST_WORK = 1_000_000
"""How many clauses and clashes a search looks at, those that it looks at again counted again, before it stops."""


@frozen(eq=False, repr=False)
class Repairs:
    """Minimal repairs, the cheapest first; `capped` says that there may be more, also cheaper ones if none is `cheapest`."""

    found: list[frozenset[int]]
    capped: bool
    cheapest: bool


@frozen(eq=False, repr=False)
class _State:
    """What is given up, and what is not given up any more: another state does."""

    given_up: frozenset[int] = frozenset()
    kept: frozenset[int] = frozenset()


@frozen(eq=False, repr=False)
class _Branch:
    """A state that misses a clash: one clause of it after the other is to be given up, from *place* on."""

    state: _State
    options: Sequence[int]
    place: int = 0


@define(eq=False, repr=False)
class _Search:
    theory: Theory
    weights: Sequence[float]
    work: int  # what is left of it
    complete: bool
    known: list[list[int]]  # the clauses of each clash, the cheapest first
    apart: list[list[int]] = field(factory=list)  # of these, some that share no clause
    queue: list[tuple[float, int, int, _State | _Branch]] = field(factory=list)
    serial: count[int] = field(factory=count)


def minimal_repairs(
    theory: Theory, clashes: Clashes, weights: Sequence[float], most: int, work: int = MOST_WORK
) -> Repairs:
    """Return the cheapest minimal sets of clauses to give up, at most *most* of them, *weights* being what each clause costs.

    Where *work* is too little to find a cheapest, one that keeps the heaviest clauses, in their order, is returned alone.
    """
    if not clashes.found:
        return Repairs([], capped=False, cheapest=True)
    search = _begin(theory, clashes, weights, work)
    found: list[frozenset[int]] = []
    capped = False
    while search.queue:
        *_, item = heapq.heappop(search.queue)
        search.work -= 1 + len(search.known)
        if search.work < 0:
            capped = True
            break
        if isinstance(item, _Branch):
            _follow(search, item)
        elif (missed := _missed(search, item.given_up)) is not None:
            _push_branch(search, _Branch(item, [clause for clause in missed if clause not in item.kept]))
        elif _is_minimal(search, item.given_up):
            if len(found) == most:
                capped = True
                break
            found.append(item.given_up)
    if found:
        return Repairs(sorted(found, key=lambda each: _price(search, each)), capped, cheapest=True)
    return Repairs([_heaviest_kept(search)], capped=True, cheapest=False)


def _begin(theory: Theory, clashes: Clashes, weights: Sequence[float], work: int) -> _Search:
    search = _Search(theory, weights, work, complete=not clashes.capped, known=[])
    for clauses in sorted(clashes.found, key=lambda each: (len(each), sorted(each))):
        search.known.append(_cheapest_first(search, clauses))
    taken: set[int] = set()
    for clash in search.known:
        if taken.isdisjoint(clash):
            taken.update(clash)
            search.apart.append(clash)
    _push(search, _bound(search, _State()), _State())
    return search


def _cheapest_first(search: _Search, clauses: Iterable[int]) -> list[int]:
    return sorted(clauses, key=lambda clause: (search.weights[clause], clause))


def _push(search: _Search, bound: float, item: _State | _Branch) -> None:
    """Put *item* in the queue: of what may be equally cheap, that which has gone further comes first."""
    state = item.state if isinstance(item, _Branch) else item
    heapq.heappush(search.queue, (bound, -len(state.given_up), next(search.serial), item))


def _bound(search: _Search, state: _State) -> float:
    """Return what *state* costs at least in the end."""
    cheapest = [
        next((search.weights[clause] for clause in clash if clause not in state.kept), inf)
        for clash in search.apart
        if state.given_up.isdisjoint(clash)
    ]
    return fsum([*(search.weights[clause] for clause in state.given_up), *cheapest])


def _push_branch(search: _Search, branch: _Branch) -> None:
    if branch.place < len(branch.options):
        option = branch.options[branch.place]
        own = fsum(search.weights[clause] for clause in (*branch.state.given_up, option))
        _push(search, max(own, _bound(search, branch.state)), branch)


def _follow(search: _Search, branch: _Branch) -> None:
    """Give up one clause of the clash in one state, and leave the clauses after it to another branch."""
    option = branch.options[branch.place]
    kept = branch.state.kept.union(branch.options[: branch.place])
    state = _State(branch.state.given_up | {option}, kept)
    bound = _bound(search, state)
    if bound < inf:
        _push(search, bound, state)
    _push_branch(search, _Branch(branch.state, branch.options, branch.place + 1))


def _missed(search: _Search, given_up: Collection[int]) -> list[int] | None:
    """Return a clash that *given_up* does not touch, the clauses of it the cheapest first."""
    for clash in search.known:
        if not any(clause in given_up for clause in clash):
            return clash
    if search.complete:
        return None
    clash = _clash_without(search, given_up)
    if not clash:
        return None
    search.known.append(_cheapest_first(search, clash))
    return search.known[-1]


def _is_minimal(search: _Search, given_up: frozenset[int]) -> bool:
    """Say whether every one of *given_up* alone touches some clash."""
    alone = {next(iter(hit)) for clash in search.known if len(hit := given_up.intersection(clash)) == 1}
    doubtful = given_up - alone
    if search.complete:
        return not doubtful
    return all(_clash_without(search, given_up - {clause}) for clause in doubtful)


def _clash_without(search: _Search, given_up: Collection[int]) -> list[int]:
    clauses = range(len(search.theory.heads))
    search.work -= len(clauses)
    return some_clash(search.theory, [clause for clause in clauses if clause not in given_up])


def _price(search: _Search, repair: Collection[int]) -> tuple[float, int, list[int]]:
    return fsum(search.weights[clause] for clause in repair), len(repair), sorted(repair)


def _heaviest_kept(search: _Search) -> frozenset[int]:
    clauses = range(len(search.theory.heads))
    kept = consistent_part(search.theory, sorted(clauses, key=lambda clause: (-search.weights[clause], clause)))
    return frozenset(clauses).difference(kept)
