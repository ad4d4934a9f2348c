"""The suppressions of a map with their places, and whether each holds."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from argmap.checks.routes import route_of
from argmap.model import ArgumentMap, Suppression
from argmap.source import Route


class Waiver(NamedTuple):
    """A suppression, the route of it, how many stand beside it in its list (itself counted), and what it speaks of."""

    suppression: Suppression
    route: Route
    beside: int
    element: Route
    """The route of the element that it stands on; () where it stands on the map."""

    @property
    def has_reason(self) -> bool:
        """Whether it says why."""
        return bool(self.suppression.reason.strip())

    def has_expired(self, today: date | None) -> bool:
        """Say whether its last day is before *today*; None: nobody knows, so it has not."""
        until = self.suppression.until
        return until is not None and today is not None and until.last < today

    def holds(self, today: date | None) -> bool:
        """Say whether it waives anything: it has a reason, and its day has not passed."""
        return self.has_reason and not self.has_expired(today)


def waivers_of(m: ArgumentMap) -> Iterator[Waiver]:
    """Yield the suppressions of *m*: of the map, of its sources, of its elements."""
    yield from _placed(m.ignore, ())
    for source in m.sources:
        yield from _placed(source.ignore, ("sources", source.id))
    for element in m:
        if element.ignore:
            yield from _placed(element.ignore, route_of(element))


def _placed(suppressions: Iterable[Suppression], element: Route) -> Iterator[Waiver]:
    suppressions = tuple(suppressions)
    for index, suppression in enumerate(suppressions):
        yield Waiver(suppression, (*element, "ignore", index), len(suppressions), element)
