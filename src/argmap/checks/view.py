"""What the rules look at: the map, and what they share of it, each part made when first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.checks.attacks import attacked
from argmap.checks.folding import spoken, words
from argmap.checks.grounding import Grounding, grounding_of
from argmap.checks.lexicon import english, is_english
from argmap.checks.meanings import find_meanings
from argmap.checks.passages import Passages, fold_text, occurrences
from argmap.checks.relations import References, Relation, Sort, names_of, references
from argmap.checks.routes import route_of
from argmap.checks.sourcing import Sourcing, find_sourcing, grounds
from argmap.checks.texts import Texts, read_texts
from argmap.checks.topics import Glossary, Topics, find_topics, glossary_of
from argmap.checks.twins import find_twins
from argmap.checks.waivers import Waiver
from argmap.diagnostics import Need, Profile
from argmap.graph import (
    Graph,
    Ring,
    graph_of,
    graph_of_sources,
    resting_on,
    shortest_ring,
    support_components,
    supporters_first,
)
from argmap.model import ArgumentMap, Claim, DerivedId, Evidence, Inference, Quote, Scheme, Stance
from argmap.model.map import without_withdrawn
from argmap.schemes import known_schemes
from argmap.source import Route

if TYPE_CHECKING:
    from argmap.evaluation import Bounds, Evaluation

MOST_PLACES = 1_000
"""How many places of one quote are counted; whoever quotes "the" learns no more from a larger number."""

_WAYS_ON = (Relation.CONCLUSION, Relation.TARGET, Relation.SUPPORTS, Relation.OPPOSES, Relation.CONTRARY)
_JOINING = (*_WAYS_ON, Relation.PREMISE, Relation.ANSWER)


@frozen(eq=False, repr=False)
class Reference:
    """One name that one place of the map writes."""

    relation: Relation
    route: Route
    name: str
    by_key: bool = False
    many: bool = False


@frozen(eq=False, repr=False)
class Quotation:
    """A quote at its place, and the id of the source that it is of."""

    route: Route
    quote: Quote
    source: str


@frozen(eq=False, repr=False)
class View:
    """A map as the rules see it; `map` is as written, `live` without the claims that are withdrawn.

    `idle` are the suppressions that waive nothing, which is known when all rules but those of suppressions have run.
    """

    map: ArgumentMap
    given: Mapping[str, str] = field(default=immutabledict(), repr=False)
    base: Path | None = None
    today: date | None = None
    profile: Profile = Profile.DEFAULT
    idle: tuple[Waiver, ...] = ()

    @cached_property
    def live(self) -> ArgumentMap:
        """The map as if withdrawn claims, and the steps on them, were absent; references to them lead nowhere."""
        return without_withdrawn(self.map)

    @property
    def theses(self) -> tuple[str, ...]:
        """The claims that the map is about, as far as they are not withdrawn."""
        return self.live.theses

    @cached_property
    def graph(self) -> Graph:
        """What bears on what among all that is not withdrawn."""
        return graph_of(self.live)

    @cached_property
    def joined(self) -> frozenset[str]:
        """Every element that bears on another or has another bear on it."""
        found: set[str] = set()
        for element in self.graph.elements:
            others = [bearer for bearer in self.graph.bearers(element) if bearer != element]
            if others:
                found.add(element)
                found.update(others)
        return frozenset(found)

    @cached_property
    def broken_ways(self) -> frozenset[Route]:
        """The routes of the elements that should bear on something, and name nothing, or something of the wrong sort."""
        return frozenset(reference.route[:2] for reference in self.dangling if reference.relation in _WAYS_ON)

    @cached_property
    def rings(self) -> tuple[Ring, ...]:
        """The rings of support: for each component, a shortest one through its first claim in the map."""
        return tuple(shortest_ring(self.graph, component) for component in self.components)

    @cached_property
    def components(self) -> tuple[tuple[str, ...], ...]:
        """The components of circular support."""
        return support_components(self.graph)

    @cached_property
    def ring_of(self) -> Mapping[str, int]:
        """For each claim and argument in a component of circular support: the component's number."""
        return {member: number for number, part in enumerate(self.components) for member in part}

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
    def meanings(self) -> Mapping[tuple[Relation, str], tuple[str, ...]]:
        """What the names that name nothing seem to mean: several ids in one string, or one that is misspelt."""
        unknown = ((ref.relation, ref.name) for ref in self.dangling if ref.name and self.sort_of(ref.name) is None)
        return find_meanings(unknown, self.names)

    @cached_property
    def meant(self) -> frozenset[str]:
        """The elements that references to nothing seem to mean, where the reference would join them to something."""
        joining = (meant for (relation, _), meant in self.meanings.items() if relation in _JOINING)
        return frozenset(chain.from_iterable(joining))

    def asserts(self, claim: Claim) -> bool:
        """Say whether the author asserts *claim*, which is not withdrawn: by its stance, or because it speaks for a thesis."""
        return self.live.stance_of(claim.id) is Stance.ASSERTED

    def commits(self, claim: Claim) -> bool:
        """Say whether the author is committed to *claim*, which is not withdrawn: asserts it, concedes it, or assumes it."""
        return self.live.is_committed_to(claim.id)

    def grants(self, inference: Inference) -> bool:
        """Say whether the author is committed to every premise of *inference*, which has some."""
        premises = [self.live.get(premise.claim) for premise in inference.premises]
        return bool(premises) and all(isinstance(claim, Claim) and self.commits(claim) for claim in premises)

    def offered(self, inference: Inference) -> bool:
        """Say whether *inference* offers anything: it has premises, and none of them is withdrawn."""
        if self.live is self.map:
            return bool(inference.premises)
        return bool(inference.premises) and not any(self._withdrawn(premise.claim) for premise in inference.premises)

    def _withdrawn(self, claim: str) -> bool:
        return claim in self.map and claim not in self.live

    @cached_property
    def evaluation(self) -> Evaluation:
        """What stands in the map, by the defaults of evaluation."""
        from argmap.evaluation import evaluate

        return evaluate(self.map)

    @cached_property
    def answered(self) -> frozenset[str]:
        """What something in the map attacks, and all that rests on it."""
        return resting_on(self.graph, attacked(self.live, self.offered))

    @cached_property
    def grounding(self) -> Grounding:
        """What in the end rests on evidence with a source, or on what the map takes as given."""
        return grounding_of(self.live, self.offered)

    @cached_property
    def bounds(self) -> Mapping[str, Bounds]:
        """How far the support that is offered warrants each element, if all that is not rated is as strong as can be."""
        from argmap.evaluation.support_bounds import bounds_in

        return bounds_in(self.graph, self.map, self.live, unrated=1)

    @cached_property
    def contested(self) -> bool:
        """Whether anything may be other than in: something attacks, excludes, is missing, runs in a circle, or must meet more."""
        graph = self.graph
        return bool(
            graph.attackers
            or graph.contraries
            or self.live is not self.map
            or self.dangling
            or self.rings
            or any(not inference.premises for inference in self.map.inferences)
            or any(claim.standard is not None for claim in self.map.claims)
        )

    @cached_property
    def supporters_first(self) -> tuple[tuple[str, ...], ...]:
        """The elements so that what supports an element comes before it; a component of circular support comes as one."""
        return tuple(supporters_first(self.graph))

    @cached_property
    def sourcing(self) -> Sourcing:
        """The sources that everything that is not withdrawn cannot do without."""
        return find_sourcing(self.live, self.graph, self.supporters_first)

    @cached_property
    def reconstructed_sources(self) -> frozenset[str]:
        """The texts that claims and steps are quoted from: what the map reconstructs, so that all of it comes from there."""
        return frozenset(each.source for each in self.quotations if each.route[0] not in ("evidence", "omitted"))

    @cached_property
    def reconstructed(self) -> int:
        """The same as a set of origins, for `sourcing`."""
        return self.sourcing.bits(self.reconstructed_sources)

    def needed_by_all(self, claim: str) -> int:
        """Return the origins that all grounds of *claim* need, if it follows from several; but not what is reconstructed."""
        needed = self.sourcing.needed.get(claim, 0) & ~self.reconstructed
        several = needed and sum(1 for _ in islice(grounds(self.live, self.sourcing, claim), 2)) > 1
        return needed if several else 0

    @cached_property
    def source_graph(self) -> Graph:
        """The sources as a graph, in which what is derived rests on its origins; not on itself, which is another rule's."""
        return graph_of_sources(self.map)

    @cached_property
    def schemes(self) -> Mapping[str, Scheme]:
        """The argumentation schemes that the map may name: those of the library, and its own, which win."""
        return known_schemes(self.map)

    @cached_property
    def spoken(self) -> Mapping[str, str]:
        """The text of each claim that is not withdrawn, with its words and marks apart and in lower case."""
        return {claim.id: spoken(claim.text) for claim in self.live.claims}

    @cached_property
    def words(self) -> Mapping[str, tuple[str, ...]]:
        """The words of each claim that is not withdrawn, in lower case."""
        return {claim: words(said) for claim, said in self.spoken.items()}

    @cached_property
    def twins(self) -> tuple[tuple[Claim, ...], ...]:
        """The claims with the same words in the same senses, set by set."""
        return find_twins(self.live.claims, self.words)

    @cached_property
    def glossary(self) -> Glossary:
        """The words for the terms of the map."""
        return glossary_of(self.map.terms)

    @cached_property
    def topics(self) -> Mapping[str, Topics]:
        """What each claim that is not withdrawn is about, if its text is English."""
        return {claim: find_topics(its, english(), self.glossary) for claim, its in self.words.items()}

    @cached_property
    def texts(self) -> Texts:
        """The texts of the sources."""
        return read_texts(self.map.sources, self.given, self.base)

    @cached_property
    def passages(self) -> Mapping[str, Passages]:
        """The folded text of each source that is quoted and at hand."""
        quoted = {quotation.source for quotation in self.quotations}
        at_hand = self.texts.at_hand
        return {
            source.id: fold_text(at_hand[source.id], source.paragraphs)
            for source in self.map.sources
            if source.id in quoted and source.id in at_hand
        }

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotes of all that is not withdrawn, and of what is left out on purpose, where their source is known."""
        known = {source.id for source in self.map.sources}
        only = self.map.sources[0].id if len(known) == 1 else None
        attributed = ((route, quote, source or only) for route, quote, source in _quotes(self.live))
        return tuple(
            Quotation(route, quote, source)
            for route, quote, source in attributed
            if source is not None and source in known
        )

    @cached_property
    def unattributed(self) -> tuple[tuple[Route, Quote], ...]:
        """The quotes for which nothing near them names a source."""
        return tuple((route, quote) for route, quote, source in _quotes(self.map) if source is None)

    @cached_property
    def quotes(self) -> tuple[tuple[Route, Quote], ...]:
        """All quotes of what is not withdrawn, and of what is left out on purpose, whether their source is known or not."""
        return tuple((route, quote) for route, quote, _ in _quotes(self.live))

    @cached_property
    def voices_quoted(self) -> frozenset[str]:
        """The voices of whom anything that they put forward is quoted."""
        return frozenset(element.voice for element in self.live if element.voice is not None and element.quotes)

    @cached_property
    def matches(self) -> tuple[tuple[Quotation, tuple[int, ...]], ...]:
        """The quotations whose text is at hand, each with its places in the folded text, the first `MOST_PLACES`."""
        return tuple(
            (quotation, occurrences(self.passages[quotation.source], quotation.quote, MOST_PLACES))
            for quotation in self.quotations
            if quotation.source in self.passages
        )

    def lacks(self, need: Need) -> bool:
        """Say whether what *need* names is missing, and there is something that needs it."""
        match need:
            case Need.THESIS:
                return not self.theses and any(True for _ in self.live)
            case Need.SOURCES:
                return not self.passages and any(True for _ in _quotes(self.live))
            case Need.LABELS:
                return False
            case Need.TODAY:
                return self.today is None and _knows_dates(self.live)
            case Need.ACYCLIC:
                return bool(self.rings) and any(claim.certainty is not None for claim in self.live.claims)
            case Need.ENGLISH:
                return not is_english(self.map.language) and any(True for _ in self.live)


def _knows_dates(m: ArgumentMap) -> bool:
    """Say whether anything in *m* is good only until some day."""
    return any(source.valid_until for source in m.sources) or any(item.valid_until for item in m.evidence)


def _quotes(m: ArgumentMap) -> Iterator[tuple[Route, Quote, str | None]]:
    """Yield each quote with its route and the source that it, or the evidence that it stands on, names."""
    for element in m:
        if element.quotes:
            route = route_of(element)
            default = element.source if isinstance(element, Evidence) else None
            yield from (
                ((*route, "quotes", i), quote, quote.source or default) for i, quote in enumerate(element.quotes)
            )
    yield from ((("omitted", i, "quote"), left.quote, left.quote.source) for i, left in enumerate(m.omitted))
