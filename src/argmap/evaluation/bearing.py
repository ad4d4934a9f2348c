"""What bears on a claim, on its label or on its strength, however far away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from argmap.evaluation.links import Links


def bearing_on(links: Links, claim: int) -> list[int]:
    """Return the elements that may bear on *claim*, itself among them, in the order of the map. Linear."""
    seen = {claim}
    todo = [claim]
    for element in todo:  # grows while it is read
        for each in _bearing_directly(links, element):
            if each not in seen:
                seen.add(each)
                todo.append(each)
    return sorted(seen)


def within(links: Links, elements: Sequence[int]) -> Links:
    """Return *links* of *elements* alone, in order; their labels and strengths are the same if all that bears on them is there."""
    number = {element: place for place, element in enumerate(elements)}
    claims = [each for each in elements if each < links.claims]
    inferences = [each for each in elements if links.claims <= each < links.inferences]
    return Links(
        names=[links.names[each] for each in elements],
        claims=len(claims),
        inferences=len(claims) + len(inferences),
        weights=[links.weights[each] for each in elements],
        withheld=_numbered(number, links.withheld),
        premises=[[number.get(each, len(number)) for each in links.premises[i - links.claims]] for i in inferences],
        grounds=[[number[each] for each in links.grounds[claim]] for claim in claims],
        attackers=[[number[each] for each in links.attackers[claim]] for claim in claims],
        contraries=_renumbered(number, links.contraries),
        undercutters=_renumbered(number, links.undercutters),
        inherits=_renumbered(number, links.inherits),
        strict=_numbered(number, links.strict),
        assumptions=_numbered(number, links.assumptions),
        standards={number[claim]: standard for claim, standard in links.standards.items() if claim in number},
        broken=_numbered(number, links.broken),
    )


def without(links: Links, element: int) -> Links:
    """Return *links* with *element* withheld too."""
    withheld = links.withheld | {element}
    if element not in links.strict:
        return evolve(links, withheld=withheld)
    inherits: dict[int, list[int]] = {}
    for claim, grounds in enumerate(links.grounds):
        for ground in grounds:
            if ground in links.strict and ground not in links.broken and ground not in withheld:
                for premise in links.premises[ground - links.claims]:
                    inherits.setdefault(premise, []).append(claim)
    return evolve(links, withheld=withheld, inherits=inherits)


def _numbered(number: Mapping[int, int], elements: Iterable[int]) -> set[int]:
    return {number[each] for each in elements if each in number}


def _renumbered(number: Mapping[int, int], lists: Mapping[int, Sequence[int]]) -> dict[int, list[int]]:
    return {number[each]: [number[other] for other in others] for each, others in lists.items() if each in number}


def _bearing_directly(links: Links, element: int) -> Iterator[int]:
    yield from links.undercutters.get(element, ())
    if element < links.claims:
        yield from links.grounds[element]
        yield from links.attackers[element]
        yield from links.contraries.get(element, ())
        yield from links.inherits.get(element, ())
    elif element < links.inferences:
        yield from (premise for premise in links.premises[element - links.claims] if premise < links.claims)
