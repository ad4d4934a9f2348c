"""What the rules look at: the map, and what they share of it, each part made when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.checks.attacks import attacked
from argmap.checks.grounding import Grounding, grounding_of
from argmap.checks.language import Language
from argmap.checks.lexicon import is_english
from argmap.checks.named import Named
from argmap.checks.quoted import Quoted, quotes_of
from argmap.checks.sourcing import Sourcing, find_sourcing, grounds
from argmap.checks.waivers import Waiver
from argmap.diagnostics import Need, Profile
from argmap.graph import (
    Graph,
    Ring,
    graph_of,
    graph_of_sources,
    reaching,
    resting_on,
    shortest_ring,
    support_components,
    supporters_first,
)
from argmap.model import ArgumentMap, Claim, Inference, Stance
from argmap.model.without import without_withdrawn

if TYPE_CHECKING:
    from argmap.evaluation import Bounds, Evaluation


@frozen(eq=False, repr=False, slots=False)
class View:
    """A map as the rules see it; `map` is as written, `live` without the claims that are withdrawn.

    `idle` are the suppressions that waive nothing, which is known when all rules but those of suppressions have run. What is
    `unjudged` has faults without which mended the other rules may find more.
    """

    map: ArgumentMap
    given: Mapping[str, str] = field(default=immutabledict(), repr=False)
    base: str | None = None
    today: date | None = None
    profile: Profile = Profile.DEFAULT
    idle: tuple[Waiver, ...] = ()
    unjudged: bool = False

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
        for way in self.graph.ways:
            for element, bearers in way.items():
                others = [bearer for bearer in bearers if bearer != element]
                if others:
                    found.add(element)
                    found.update(others)
        return frozenset(found)

    @cached_property
    def reached(self) -> frozenset[str]:
        """The theses, and every element that bears on one of them, however far off."""
        return reaching(self.graph, self.theses)

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

    @cached_property
    def named(self) -> Named:
        """What the map names, and which of it leads nowhere."""
        return Named(self.map)

    @cached_property
    def quoted(self) -> Quoted:
        """What the map quotes, and the texts of its sources."""
        return Quoted(self.map, self.live, self.given, self.base)

    @cached_property
    def language(self) -> Language:
        """The words of all claims that are not withdrawn."""
        return Language(self.live)

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
            or self.named.dangling
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
    def reconstructed(self) -> int:
        """The sources that the map reconstructs, as a set of origins for `sourcing`."""
        return self.sourcing.bits(self.quoted.reconstructed_sources)

    def needed_by_all(self, claim: str) -> int:
        """Return the origins that all grounds of *claim* need, if it follows from several; but not what is reconstructed."""
        needed = self.sourcing.needed.get(claim, 0) & ~self.reconstructed
        several = needed and sum(1 for _ in islice(grounds(self.live, self.sourcing, claim), 2)) > 1
        return needed if several else 0

    @cached_property
    def source_graph(self) -> Graph:
        """The sources as a graph, in which what is derived rests on its origins; not on itself, which is another rule's."""
        return graph_of_sources(self.map)

    def lacks(self, need: Need) -> bool:
        """Say whether what *need* names is missing, and there is something that needs it."""
        match need:
            case Need.THESIS:
                return not self.theses and any(True for _ in self.live)
            case Need.SOURCES:
                return not self.quoted.passages and any(True for _ in quotes_of(self.live))
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
