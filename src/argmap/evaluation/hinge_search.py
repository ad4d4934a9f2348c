"""The search for sets of facts whose withholding changes a claim's label: very many sets in one computation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, islice
from math import comb
from typing import Final

from attrs import frozen

from argmap.evaluation.derivation import facts_of
from argmap.evaluation.grounds import BARE, counting_grounds
from argmap.evaluation.program import Program, compile_links
from argmap.evaluation.setting import Setting
from argmap.evaluation.value import LABELS, Reason
from argmap.logic.network import FALSE, TRUE, UNDECIDED
from argmap.logic.variants import Circuit, circuit_of, evaluate_variants
from argmap.model import Label

_AT_ONCE: Final = 1 << 17  # sets in one computation: more are no faster, and take more memory
_SUBSETS: Final = 14  # of a set of so many facts, all subsets are tried


@frozen
class Outcome:
    """A label, and why, where it is out."""

    label: Label
    reason: Reason | None


@frozen
class Change:
    """Facts, by their places among the facts of a search, and the outcome that their withholding brings.

    It is `proven` that none of their proper subsets changes the label.
    """

    members: tuple[int, ...]
    outcome: Outcome
    proven: bool = True


@frozen(eq=False, repr=False)
class Search:
    """A claim, the facts that bear on it, the gates that go with each when it is withheld, and the outcome when none is."""

    names: Sequence[str]
    claim: int
    facts: Sequence[int]
    gates: Sequence[Sequence[int]]
    grounds: Sequence[int]
    circuit: Circuit
    before: Outcome


def search_of(setting: Setting, claim: str) -> Search:
    """Return what there is to search for *claim*, with the facts in the order of the map."""
    program = compile_links(setting.links, setting.by, apart=True)
    root = setting.links.names.index(claim)
    circuit = circuit_of(program.network, [root])
    bearing = {gate for part in circuit.parts for gate in part}
    gates = {fact: _gates_of(program, fact) for fact in facts_of(setting) if fact != root}
    facts = [fact for fact, its in gates.items() if not bearing.isdisjoint(its)]
    grounds = [ground for _, ground in counting_grounds(setting.links, root, setting.by)]
    before = _outcome(*_values(circuit, root, grounds, 1, {}), 1)
    return Search(setting.links.names, root, facts, [gates[fact] for fact in facts], grounds, circuit, before)


def try_all(search: Search, size: int, most: int) -> tuple[list[Change], int, int]:
    """Return the minimal changes by sets of up to *size* facts, the size up to which all were tried, and how many those were.

    A size is left out, and all larger ones, if more than *most* sets would be tried with it.
    """
    found: list[Change] = []
    tried = 0
    for count in range(1, size + 1):
        more = comb(len(search.facts), count)
        if tried + more > most:
            return found, count - 1, tried
        tried += more
        known = {change.members for change in found}
        sets = combinations(range(len(search.facts)), count)
        found.extend(change for change in _changes(search, sets) if not _holds_any(change.members, known))
    return found, size, tried


def give_back(search: Search, seeds: Iterable[Sequence[int]]) -> list[Change]:
    """Return changes by sets within *seeds*, which are made smaller as long as they change the label.

    Of what is left, if it is small enough, all subsets are tried.
    """
    found: dict[tuple[int, ...], Change] = {}
    for seed in dict.fromkeys(map(tuple, seeds)):
        change = next(_changes(search, [seed]), None)
        if change is not None:
            found.update((each.members, each) for each in _minimal(search, _shrunk(search, change)))
    return sorted(found.values(), key=lambda change: (len(change.members), change.members))


def _gates_of(program: Program, fact: int) -> list[int]:
    holders = [gate for _, gate in program.holders.get(fact, ())] if fact < program.links.claims else []
    return [fact, *holders]


def _shrunk(search: Search, change: Change) -> Change:
    """Return a change by a subset from which no single fact can be left out (delta debugging: Zeller and Hildebrandt 2002)."""
    run = max(1, len(change.members) // 2)
    while run and change.members:
        members = change.members
        without = [members[:start] + members[start + run :] for start in range(0, len(members), run)]
        smaller = next(_changes(search, without), None)
        if smaller is None:
            run //= 2
        else:
            change = smaller
    return change


def _minimal(search: Search, change: Change) -> list[Change]:
    if len(change.members) > _SUBSETS:
        return [Change(change.members, change.outcome, proven=False)]
    found: list[Change] = []
    for count in range(1, len(change.members) + 1):
        known = {each.members for each in found}
        sets = combinations(change.members, count)
        found.extend(each for each in _changes(search, sets) if not _holds_any(each.members, known))
    return found


def _holds_any(members: tuple[int, ...], known: set[tuple[int, ...]]) -> bool:
    """Say whether a proper subset of *members* is among *known*, all of which are smaller."""
    if not known:
        return False
    return any(part in known for count in range(1, len(members)) for part in combinations(members, count))


def _changes(search: Search, sets: Iterable[tuple[int, ...]]) -> Iterator[Change]:
    """Yield the change that each of *sets* brings, if it does, in their order."""
    waiting = iter(sets)
    while batch := list(islice(waiting, _AT_ONCE)):
        true, possible, live = _values(search.circuit, search.claim, search.grounds, len(batch), _gone(search, batch))
        match search.before.label:
            case Label.IN:
                other = ~true
            case Label.OUT:
                other = possible
            case Label.UNDECIDED:
                other = ~(possible & ~true)
        for place in _bits(other & ((1 << len(batch)) - 1)):
            yield Change(batch[place], _outcome(true, possible, live, 1 << place))


def _gone(search: Search, batch: Sequence[tuple[int, ...]]) -> dict[int, int]:
    """Return for each gate the variants, one for each set of *batch*, that it is taken away in."""
    masks: dict[int, bytearray] = {}
    for place, members in enumerate(batch):
        octet, bit = place >> 3, 1 << (place & 7)
        for member in members:
            if member not in masks:
                masks[member] = bytearray((len(batch) + 7) >> 3)
            masks[member][octet] |= bit
    gone: dict[int, int] = {}
    for member, mask in masks.items():
        number = int.from_bytes(mask, "little")
        for gate in search.gates[member]:
            gone[gate] = gone.get(gate, 0) | number
    return gone


def _values(
    circuit: Circuit, claim: int, grounds: Iterable[int], count: int, gone: Mapping[int, int]
) -> tuple[int, int, int]:
    """Return the variants in which the claim is in, in which it is not out, and in which a ground of it is not out."""
    true, possible = evaluate_variants(circuit, count, gone)
    live = 0
    for ground in grounds:
        live |= (1 << count) - 1 if ground == BARE else possible[ground]
    return true[claim], possible[claim], live


def _outcome(true: int, possible: int, live: int, variant: int = 1) -> Outcome:
    label = LABELS[TRUE if true & variant else UNDECIDED if possible & variant else FALSE]
    if label is not Label.OUT:
        return Outcome(label, None)
    return Outcome(label, Reason.DEFEATED if live & variant else Reason.UNSUPPORTED)


def _bits(mask: int) -> Iterator[int]:
    """Yield the places of the bits that are set in *mask*, the lowest first."""
    octets = mask.to_bytes((mask.bit_length() + 7) >> 3, "little")
    return chain.from_iterable(
        (8 * place + bit for bit in range(8) if octet >> bit & 1) for place, octet in enumerate(octets) if octet
    )
