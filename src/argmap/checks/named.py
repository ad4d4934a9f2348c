"""What a map names, list by list, and which of the names lead nowhere."""

from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from attrs import frozen

from argmap.checks.meanings import find_meanings
from argmap.checks.relations import References, Relation, Sort, names_of, references
from argmap.model import ArgumentMap, DerivedId, Scheme
from argmap.schemes import known_schemes
from argmap.source import Route

_WAYS_ON = (Relation.CONCLUSION, Relation.TARGET, Relation.SUPPORTS, Relation.OPPOSES, Relation.CONTRARY)
_JOINING = (*_WAYS_ON, Relation.PREMISE, Relation.ANSWER)


class Reference(NamedTuple):
    """One name that one place of the map writes."""

    relation: Relation
    route: Route
    name: str
    by_key: bool = False
    many: bool = False


@frozen(eq=False, repr=False, slots=False)
class Named:
    """The names that *map* writes, each part made when first asked for."""

    map: ArgumentMap

    def names(self, relation: Relation) -> frozenset[str]:
        """Return what *relation* may name."""
        return self._names[relation]

    @cached_property
    def _names(self) -> Mapping[Relation, frozenset[str]]:
        by_sorts = {relation.sorts: relation for relation in Relation}
        made = {sorts: frozenset(name for sort in sorts for name in names_of(self.map, sort)) for sorts in by_sorts}
        if any(inference.scheme is not None for inference in self.map.inferences):
            made[Relation.SCHEME.sorts] = frozenset(self.schemes)  # with those of the library
        return {relation: made[relation.sorts] for relation in Relation}

    def sort_of(self, name: str) -> Sort | None:
        """Return what *name* is the id of, as far as a file can name it: a step written on a claim it cannot.

        The map's elements come before its sources, these before voices, groups, terms and schemes.
        """
        found = self.map.get(name)
        if found is None:
            return self._others.get(name)
        return None if isinstance(found.id, DerivedId) else Sort[type(found).__name__.upper()]

    @cached_property
    def _others(self) -> Mapping[str, Sort]:
        others = (Sort.SCHEME, Sort.TERM, Sort.GROUP, Sort.VOICE, Sort.SOURCE)  # a later one wins
        return {name: sort for sort in others for name in names_of(self.map, sort)}

    @cached_property
    def schemes(self) -> Mapping[str, Scheme]:
        """The argumentation schemes that the map may name: those of the library, and its own, which win."""
        return known_schemes(self.map)

    @cached_property
    def references(self) -> tuple[References, ...]:
        """Everything that the map names, list by list."""
        return tuple(references(self.map))

    @cached_property
    def dangling(self) -> tuple[Reference, ...]:
        """The references that do not name what they must."""
        return tuple(
            Reference(listing.relation, listing.place(index), name, listing.by_key, listing.many)
            for listing in self.references
            if not (names := self._names[listing.relation]).issuperset(listing.names)
            for index, name in enumerate(listing.names)
            if name not in names
        )

    @cached_property
    def broken_ways(self) -> frozenset[Route]:
        """The routes of the elements that should bear on something, and name nothing, or something of the wrong sort."""
        return frozenset(reference.route[:2] for reference in self.dangling if reference.relation in _WAYS_ON)

    @cached_property
    def meanings(self) -> Mapping[tuple[Relation, str], tuple[str, ...]]:
        """What the names that name nothing seem to mean: several ids in one string, or one that is misspelt."""
        unknown = ((ref.relation, ref.name) for ref in self.dangling if ref.name and self.sort_of(ref.name) is None)
        return find_meanings(unknown, self.names)

    @cached_property
    def meant(self) -> frozenset[str]:
        """The elements that references to nothing seem to mean, where the reference would join them to something."""
        joining = (meant for (relation, _), meant in self.meanings.items() if relation in _JOINING)
        return frozenset(chain.from_iterable(joining))
