"""Single points of failure: what every line of support for a thesis needs, whatever speaks against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.graph import Graph, graph_of, support_components
from argmap.model import Argument, ArgumentMap, Claim, Element, Evidence, EvidenceKind, Rebuttal
from argmap.model.without import without_withdrawn

MOST_BITS = 2**30
"""How much is compared at most: facts times elements. More would take more than 128 MiB."""


def single_points(m: ArgumentMap) -> tuple[str, ...] | None:
    """Return the facts (bare claims and evidence) without any one of which some thesis has no support left, in order of the map.

    A claim is supported by any one of its arguments and items of evidence, an argument by all its premises together. None where
    nobody can say: there is no thesis, none is supported, support runs in circles, or the map is too large (`MOST_BITS`).

    >>> m = ArgumentMap(title="T", thesis="a", claims=[Claim("a", "A.", because=[["b", "c"]]), Claim("b", "B."), Claim("c", "C.")])
    >>> single_points(m)
    ('b', 'c')
    """
    m = without_withdrawn(m)
    graph = graph_of(m)
    if support_components(graph):
        return None
    order = tuple(_from_the_leaves(graph, m.theses))
    facts = [
        element for element in order if not _grounds(m, graph, m[element]) and not isinstance(m[element], Argument)
    ]
    if len(facts) * len(order) > MOST_BITS:
        return None
    needed: dict[str, int | None] = {}
    bits = {fact: 1 << number for number, fact in enumerate(facts)}
    for element in order:
        needed[element] = bits[element] if element in bits else _needed(m, graph, m[element], needed)
    of_theses = [mask for thesis in m.theses if (mask := needed[thesis]) is not None]
    if not of_theses:
        return None
    by_any = _union(of_theses)
    return tuple(element.id for element in m if bits.get(element.id, 0) & by_any)


def _from_the_leaves(graph: Graph, theses: Sequence[str]) -> Iterator[str]:
    """Yield all that the theses rest on, and the theses: each after what it rests on."""
    seen: set[str] = set()
    pending = [(thesis, False) for thesis in theses]
    while pending:
        element, is_done = pending.pop()
        if is_done:
            yield element
        elif element not in seen:
            seen.add(element)
            pending.append((element, True))
            pending.extend((ground, False) for ground in graph.supporters.get(element, ()))


def _grounds(m: ArgumentMap, graph: Graph, element: Element) -> list[str]:
    """Return what supports *element*; an illustration never counts."""
    return [ground for ground in graph.supporters.get(element.id, ()) if not _is_illustration(m[ground])]


def _is_illustration(element: Element) -> bool:
    return isinstance(element, Evidence) and element.kind is EvidenceKind.ILLUSTRATION


def _needed(m: ArgumentMap, graph: Graph, element: Element, needed: dict[str, int | None]) -> int | None:
    """Return the facts that *element* cannot do without, as bits; None if it has no support anyway."""
    grounds = [needed[ground] for ground in _grounds(m, graph, element)]
    live = [bits for bits in grounds if bits is not None]
    match element:
        case Argument() | Rebuttal():
            if len(live) < len(element.premises) or not live:  # a premise is missing, or has no support
                return None
            return _union(live)
        case Claim() | Evidence():
            return _intersection(live)


def _union(masks: Sequence[int]) -> int:
    union = 0
    for mask in masks:
        union |= mask
    return union


def _intersection(masks: Sequence[int]) -> int | None:
    if not masks:
        return None
    common = masks[0]
    for mask in masks[1:]:
        common &= mask
    return common
