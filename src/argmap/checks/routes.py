"""Where an element stands in a map: its route of keys, also for a step, which stands on its claim."""

from __future__ import annotations

from argmap.model import Argument, ArgumentMap, Claim, DerivedId, Element, Evidence, Rebuttal
from argmap.source import Route


def route_of(element: Element) -> Route:
    """Return the route of *element*.

    >>> route_of(Claim("a", "A.")), route_of(Argument(DerivedId("a.because.2"), "b", "a"))
    (('claims', 'a'), ('claims', 'a', 'because', 1))
    """
    if isinstance(element.id, DerivedId):
        claim, key, number = element.id.rsplit(".", 2)
        return ("claims", claim, key, int(number) - 1)
    match element:
        case Claim():
            return ("claims", element.id)
        case Argument():
            return ("arguments", element.id)
        case Rebuttal():
            return ("rebuttals", element.id)
        case Evidence():
            return ("evidence", element.id)


def premise_route(inference: Argument | Rebuttal, claim: str) -> Route:
    """Return the route of the first premise of *inference* that is *claim*, else of the inference itself."""
    route = route_of(inference)
    places = (index for index, premise in enumerate(inference.premises) if premise.claim == claim)
    index = next(places, None)
    return route if index is None else (*route, "premises", index)


def target_route(rebuttal: Rebuttal) -> Route:
    """Return the route of what says what *rebuttal* attacks: its target, or the step that stands on it."""
    route = route_of(rebuttal)
    return route if isinstance(rebuttal.id, DerivedId) else (*route, "target")


def contrary_route(first: Claim, second: Claim) -> Route:
    """Return the route of what declares the two claims, which are contraries, to be that: on *first* if it does, else on *second*.

    >>> contrary_route(Claim("a", "A."), Claim("b", "B.", contradictory_to=["c", "a"]))
    ('claims', 'b', 'contradictory-to', 1)
    """
    for claim, other in ((first, second.id), (second, first.id)):
        for key, names in (("contrary-to", claim.contrary_to), ("contradictory-to", claim.contradictory_to)):
            if other in names:
                return ("claims", claim.id, key, names.index(other))
    return ("claims", first.id)


def name_route(m: ArgumentMap, route: Route) -> Route:
    """Return the route of the name itself at *route*, a reference: a premise that has a role is a table, with its claim in it."""
    *above, key, index = route if len(route) > 2 else (*route, "", "")  # noqa: PLR2004 - a list and a place in it
    if key != "premises" or not isinstance(index, int):
        return route
    inference = m.get(str(above[1])) if len(above) == 2 else None  # noqa: PLR2004 - a table and an id
    if isinstance(inference, Argument | Rebuttal) and inference.premises[index].role is not None:
        return (*route, "claim")
    return route
