"""The sections of a map: its groups, and one more for what none of their drawings shows, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from argmap.drawing.errors import RenderError
from argmap.drawing.view import View, homes_of, of_section
from argmap.model import ArgumentMap, Group


def sections_of(m: ArgumentMap) -> tuple[Group, ...]:
    """Return the groups of *m*, and one more, "Outside the sections", if any claim or step is shown in the drawing of none.

    Raises:
        RenderError: if the map has no groups.
    """
    if not m.groups:
        raise RenderError("the map has no groups to draw by; give it some: [groups.ID] with a title and claims")
    homes = homes_of(m.groups)
    taken = {group.id.casefold() for group in m.groups}
    name = next(name for name in _names() if name not in taken)
    rest = Group(name, "Outside the sections", tuple(claim.id for claim in m.claims if claim.id not in homes))
    return (*m.groups, rest) if rest.claims or _strays(m, rest) else m.groups


def view_of(m: ArgumentMap, section: Group, sections: tuple[Group, ...]) -> View:
    """Return the view of *section*, one of *sections*, which are those of `sections_of`."""
    return of_section(m, section, sections, () if section in m.groups else _strays(m, section))


def _names() -> Iterator[str]:
    yield "rest"
    yield from (f"rest-{number}" for number in count(2))


def _strays(m: ArgumentMap, rest: Group) -> tuple[str, ...]:
    """Return the steps and evidence that bear on no claim of any section: what they name is not in the map, or no claim."""
    shown = frozenset[str]().union(*(of_section(m, section, ()).drawn for section in (*m.groups, rest)))
    return tuple(element.id for element in m if element.id not in shown)
