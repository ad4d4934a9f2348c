"""What would fall with a source: the origins that each claim and step cannot do without."""

from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from argmap.checks.weights import counts
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.graph import Graph
from argmap.model import Argument, ArgumentMap, Claim, Evidence
from argmap.source import Route

_MOST_BITS = 400_000_000
"""How many bits the sets of all elements may have together: 50 MB."""


class Sourcing(NamedTuple):
    """Sets of origins as the bits of numbers: the sources of a map in their order, then each item of evidence that names none.

    `origins` has the route of each. `needed` has, for what is supported to its ends, the origins without each of which
    it would not be. `unseen` is how many origins were too many to be looked at.
    """

    origins: tuple[tuple[str, str], ...]
    needed: Mapping[str, int]
    unseen: int

    def bits(self, sources: Container[str]) -> int:
        """Return *sources* as a set of origins."""
        return sum(
            1 << place for place, (table, name) in enumerate(self.origins) if table == "sources" and name in sources
        )

    def routes(self, bits: int) -> list[Route]:
        """Return the routes of the origins in the set *bits*, in order."""
        return [self.origins[place] for place in places(bits)]


def find_sourcing(m: ArgumentMap, graph: Graph, parts: Iterable[tuple[str, ...]]) -> Sourcing:
    """Return the origins that everything in *m* needs; *graph* is its graph, *parts* the elements, supporters first.

    As many set operations as there are links.
    """
    known = {source.id for source in m.sources}
    origin_of = {
        item.id: ("sources", item.source) if item.source is not None and item.source in known else ("evidence", item.id)
        for item in m.evidence
        if counts(item)
    }
    unnamed = (origin for origin in origin_of.values() if origin[0] == "evidence")
    everything = (*(("sources", source.id) for source in m.sources), *unnamed)
    origins = everything[: most_origins(graph)]
    bit = {origin: 1 << place for place, origin in enumerate(origins)}
    own = {item: bit.get(origin, 0) for item, origin in origin_of.items()}
    return Sourcing(origins, find_needed(m, graph, parts, own), len(everything) - len(origins))


def note_unseen(rule: Rule, sourcing: Sourcing) -> Iterator[Diagnostic]:
    """Yield a note of *rule* if there were more origins than it could look at."""
    if sourcing.unseen:
        message = f"looked at {len(sourcing.origins):,} sources only, and not at {sourcing.unseen:,} more"
        yield Diagnostic(rule=rule, message=message, severity=Severity.NOTE)


def find_needed(
    m: ArgumentMap, graph: Graph, parts: Iterable[tuple[str, ...]], own: Mapping[str, int]
) -> Mapping[str, int]:
    """Return what each element needs that is supported to its ends, where items of evidence need what *own* says.

    An argument needs what any premise needs, a claim what all its grounds need; assumptions and bare claims are given, and
    need nothing. *parts* are the elements, supporters first. What supports itself gets nothing from that, and evidence
    that *own* leaves out does not count.
    """
    found: dict[str, int] = {}
    for part in parts:
        if len(part) == 1:
            _settle(m, part[0], graph, own, found)
            continue
        todo, inside = deque(part), frozenset(part)
        while todo:
            element = todo.popleft()
            if _settle(m, element, graph, own, found):
                todo.extend(held for held in graph.held.get(element, ()) if held in inside)
    return found


def most_origins(graph: Graph) -> int:
    """Return how many origins can be looked at in a map of this size: 20,000 in one of 20,000 elements."""
    return _MOST_BITS // max(len(graph.elements), 1)


def places(bits: int) -> Iterator[int]:
    """Yield the places of the ones among *bits*, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def grounds(m: ArgumentMap, sourcing: Sourcing, claim: str) -> Iterator[Argument | Evidence]:
    """Yield the arguments and the evidence that *claim* stands on, as far as they are supported to their ends."""
    yield from (argument for argument in m.arguments_for(claim) if argument.id in sourcing.needed)
    yield from (item for item in m.evidence_for(claim) if item.id in sourcing.needed)


def made_one(m: ArgumentMap, bearing: Iterable[str]) -> str:
    """Return how the steps and items of evidence *bearing* on one thing could be made one: only steps have premises to link."""
    of_evidence = {isinstance(m[name], Evidence) for name in bearing}
    if of_evidence == {True}:
        return "write them as one item of evidence"
    return "link them in one step" if of_evidence == {False} else "let the evidence support a premise of a step"


def _settle(m: ArgumentMap, name: str, graph: Graph, own: Mapping[str, int], found: dict[str, int]) -> bool:
    """Put what the element *name* needs, as far as that is known, into *found*; say whether anything changed."""
    element = m[name]
    match element:
        case Evidence():
            needed = own.get(name)
        case Claim():
            needed = _needed_by_claim(m, element, graph, own, found)
        case _:
            claims = graph.supporters.get(name, ())  # the premises that are there, and claims
            known = bool(claims) and len(claims) == len(element.premises) and all(claim in found for claim in claims)
            needed = _union(found[claim] for claim in claims) if known else None
    if needed is None or found.get(name) == needed:
        return False
    found[name] = needed
    return True


def _needed_by_claim(
    m: ArgumentMap, claim: Claim, graph: Graph, own: Mapping[str, int], found: Mapping[str, int]
) -> int | None:
    supporters = graph.supporters.get(claim.id, ())
    if claim.assumption or not any(supporter in own or isinstance(m[supporter], Argument) for supporter in supporters):
        return 0
    needed: int | None = None
    for supporter in supporters:
        if supporter in found:
            needed = found[supporter] if needed is None else needed & found[supporter]
    return needed


def _union(sets: Iterable[int]) -> int:
    union = 0
    for bits in sets:
        union |= bits
    return union
