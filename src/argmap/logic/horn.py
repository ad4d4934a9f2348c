"""Horn theories: what follows from facts and rules, and from which of them, where some conclusions exclude each other."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from attrs import field, frozen


@frozen(eq=False, repr=False)
class Theory:
    """Clauses, numbered in order, over atoms that are numbers as well.

    Clause n derives the atom `heads[n]` once all of `bodies[n]` are derived, which are distinct; a fact has none. Each of
    `exclusions` is a pair of atoms that cannot both hold.
    """

    heads: list[int] = field(factory=list)
    bodies: list[tuple[int, ...]] = field(factory=list)
    exclusions: list[tuple[int, int]] = field(factory=list)


def derive(theory: Theory, clauses: Iterable[int]) -> dict[int, int]:
    """Return the atoms that follow from *clauses*, in an order in which they do, each with the clause that derived it first.

    Linear (Dowling and Gallier 1984).

    >>> derive(Theory([7, 8, 9], [(), (7,), (5,)]), range(3))
    {7: 0, 8: 1}
    """
    waiting: dict[int, int] = {}
    users: dict[int, list[int]] = {}
    ready: list[int] = []
    for clause in clauses:
        body = theory.bodies[clause]
        if not body:
            ready.append(clause)
            continue
        waiting[clause] = len(body)
        for atom in body:
            users.setdefault(atom, []).append(clause)
    derived: dict[int, int] = {}
    for clause in ready:  # grows while it is read
        atom = theory.heads[clause]
        if atom not in derived:
            derived[atom] = clause
            for user in users.get(atom, ()):
                waiting[user] -= 1
                if not waiting[user]:
                    ready.append(user)
    return derived


def needed(theory: Theory, derived: Mapping[int, int], goals: Iterable[int]) -> list[int]:
    """Return the clauses by which *derived* has the atoms *goals*: theirs first, each after one that needs it.

    From no proper part of them do all the goals follow: each atom has but one clause.
    """
    atoms = list(dict.fromkeys(goals))
    seen = set(atoms)
    for atom in atoms:  # grows while it is read
        for other in theory.bodies[derived[atom]]:
            if other not in seen:
                seen.add(other)
                atoms.append(other)
    return [derived[atom] for atom in atoms]


def bearing_on(theory: Theory, makers: Mapping[int, Sequence[int]], goals: Iterable[int]) -> list[int]:
    """Return the clauses that may take part in deriving *goals*, among those of *makers*, in their order."""
    atoms = list(dict.fromkeys(goals))
    seen = set(atoms)
    found: list[int] = []
    for atom in atoms:  # grows while it is read
        for clause in makers.get(atom, ()):
            found.append(clause)
            fresh = [other for other in theory.bodies[clause] if other not in seen]
            seen.update(fresh)
            atoms.extend(fresh)
    return sorted(found)


def makers_of(theory: Theory, derived: Container[int]) -> dict[int, list[int]]:
    """Return, for each atom, the clauses that derive it, of those whose bodies are all *derived*."""
    makers: dict[int, list[int]] = {}
    for clause, body in enumerate(theory.bodies):
        if all(atom in derived for atom in body):
            makers.setdefault(theory.heads[clause], []).append(clause)
    return makers


def excluded_pairs(theory: Theory, derived: Container[int]) -> list[tuple[int, int]]:
    """Return the exclusions of which both atoms are *derived*."""
    return [pair for pair in theory.exclusions if pair[0] in derived and pair[1] in derived]


def some_clash(theory: Theory, clauses: Iterable[int]) -> list[int]:
    """Return some of *clauses* that derive what is excluded, so that no proper part of them does; none if they do not. Linear."""
    derived = derive(theory, clauses)
    place = {atom: number for number, atom in enumerate(derived)}
    pairs = [sorted(pair, key=place.__getitem__) for pair in excluded_pairs(theory, derived)]
    if not pairs:
        return []
    # Before the first place where a pair is complete there is no other, but for those with the same last atom: among these,
    # one that it is derived by needs nothing else, and the earliest of the others needs no other of them.
    last = min((later for _, later in pairs), key=place.__getitem__)
    own = {theory.heads[clause] for clause in needed(theory, derived, [last])}
    others = sorted((earlier for earlier, later in pairs if later == last), key=place.__getitem__)
    first = next((other for other in others if other in own), others[0])
    return needed(theory, derived, [first, last])


def consistent_part(theory: Theory, clauses: Sequence[int]) -> list[int]:
    """Return a part of *clauses* that derives nothing excluded, and would with any other of them.

    Of what excludes each other, what stands first is kept.
    """
    growing = _Growing(theory)
    return [clause for clause in clauses if _add(growing, clause)]


class _Growing:
    """A consistent set of clauses that grows: what it derives, and for each rule in it, the number of atoms it waits for."""

    def __init__(self, theory: Theory) -> None:
        self.theory = theory
        self.derived: set[int] = set()
        self.users: dict[int, list[int]] = {}
        self.waiting: dict[int, int] = {}
        self.excluded: dict[int, list[int]] = {}
        for first, second in theory.exclusions:
            self.excluded.setdefault(first, []).append(second)
            self.excluded.setdefault(second, []).append(first)


def _add(growing: _Growing, clause: int) -> bool:
    """Add *clause* with all that follows; if that is excluded, take it all back and say so."""
    theory, derived, waiting = growing.theory, growing.derived, growing.waiting
    body = theory.bodies[clause]
    waiting[clause] = sum(atom not in derived for atom in body)
    for atom in body:
        growing.users.setdefault(atom, []).append(clause)
    new: list[int] = []
    ready = [clause] if not waiting[clause] else []
    fits = True
    for each in ready:  # grows while it is read
        atom = theory.heads[each]
        if atom in derived:
            continue
        derived.add(atom)
        new.append(atom)
        for user in growing.users.get(atom, ()):
            waiting[user] -= 1
            if not waiting[user]:
                ready.append(user)
        if not derived.isdisjoint(growing.excluded.get(atom, ())):
            fits = False
            break
    if not fits:
        _take_back(growing, clause, new)
    return fits


def _take_back(growing: _Growing, clause: int, new: Sequence[int]) -> None:
    growing.derived.difference_update(new)
    for atom in new:
        for user in growing.users.get(atom, ()):
            growing.waiting[user] += 1
    for atom in growing.theory.bodies[clause]:
        growing.users[atom].pop()
