"""What can be counted of a map: how large it is, how deep, and how much of it rests on something."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from argmap.checks.single_points import single_points
from argmap.graph import graph_of
from argmap.model import ArgumentMap, Claim
from argmap.model.map import require_map
from argmap.model.without import without_withdrawn


@frozen(kw_only=True)
class Metrics:
    """Numbers of a map; what is withdrawn does not count.

    `depth` is how far the farthest claim is from a thesis, by its shortest way: each inference or contrary is a step. `width` is
    how many claims there are at the distance that has the most. Both are None without a thesis. `leaves` are the claims without an
    argument or evidence for them, `supported` the others. `sourced` items of evidence name a source, `anchored` claims have quotes.
    `single_points` are the facts that every line of support for a thesis needs, None where nobody can say.
    """

    claims: int
    arguments: int
    rebuttals: int
    evidence: int
    sources: int
    depth: int | None
    width: int | None
    leaves: int
    supported: int
    sourced: int
    anchored: int
    single_points: tuple[str, ...] | None


def measure(m: ArgumentMap) -> Metrics:
    """Return the numbers of *m*. Linear, but for the single points: these take facts times elements, in bits.

    >>> m = ArgumentMap(title="T", thesis="a", claims=[Claim("a", "A.", because=["b", "c"]), Claim("b", "B."), Claim("c", "C.")])
    >>> measure(m).depth, measure(m).width, measure(m).leaves
    (1, 2, 2)
    """
    require_map(m)
    m = without_withdrawn(m)
    supported = sum(bool(m.arguments_for(claim.id) or m.evidence_for(claim.id)) for claim in m.claims)
    levels = _levels(m)
    return Metrics(
        claims=len(m.claims),
        arguments=len(m.arguments),
        rebuttals=len(m.rebuttals),
        evidence=len(m.evidence),
        sources=len(m.sources),
        depth=max(+levels, default=None),
        width=max(levels.values(), default=None),
        leaves=len(m.claims) - supported,
        supported=supported,
        sourced=sum(item.source is not None for item in m.evidence),
        anchored=sum(bool(claim.quotes) for claim in m.claims),
        single_points=single_points(m),
    )


def _levels(m: ArgumentMap) -> Counter[int]:
    """Return how many claims there are at each distance from the theses."""
    graph = graph_of(m)
    seen: set[str] = set()
    found: Counter[int] = Counter()
    level, distance = list(m.theses), 0
    while level:
        further: list[str] = []
        for element in level:  # grows as it is read: premises are as far as their inference
            if element in seen:
                continue
            seen.add(element)
            is_claim = isinstance(m.get(element), Claim)
            found[distance] += is_claim
            for bearer in graph.bearers(element):
                (further if is_claim or not isinstance(m.get(bearer), Claim) else level).append(bearer)
        level, distance = further, distance + 1
    return found
