"""The argument map: its elements in the order of the file, found by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeAlias, TypeVar

from attrs import field, frozen

from argmap.comparison import digest, same
from argmap.model.elements import (
    Argument,
    Claim,
    Element,
    Evidence,
    Group,
    Inference,
    Rebuttal,
    Scheme,
    Source,
    Term,
    Voice,
)
from argmap.model.index import Index, index_elements
from argmap.model.items import strings
from argmap.model.rating import derive_arguments, derive_rebuttals, rate, rate_claims, rate_sources
from argmap.model.remarks import Expectation, Omission
from argmap.model.requirements import require_string, require_text
from argmap.model.sequences import (
    to_arguments,
    to_claims,
    to_evidence,
    to_expect,
    to_groups,
    to_omitted,
    to_rebuttals,
    to_schemes,
    to_sources,
    to_terms,
    to_voices,
)
from argmap.model.sides import Sides, derived_stance, find_sides, only_sink
from argmap.model.strength import CERTAINTY_SCALE, STANDARD_SCALE, Scale, certainty_scale, strength_scale
from argmap.model.suppositions import suppositions
from argmap.model.unknown import no_claim, no_element
from argmap.model.values import (
    NO_WORDS,
    NOTHING,
    DerivedId,
    Extra,
    Suppression,
    frozen_extra,
    frozen_words,
    suppressions,
)
from argmap.model.words import Stance
from argmap.representation import Printer, brief, pretty

_Inference = TypeVar("_Inference", Argument, Rebuttal)


@frozen(eq=False, kw_only=True)
class ArgumentMap:
    """Claims, the arguments, rebuttals and evidence that bear on them, and the sources and voices behind them.

    Every sequence stands in the order of the file. `arguments` and `rebuttals` begin with the steps written on claims,
    in the order of the claims, under derived ids; they follow from `claims`, so steps among the arguments passed in are
    made anew. References need not resolve: that is a check. All lookups are O(1) after one linear pass, made when first needed.

    >>> m = ArgumentMap(
    ...     title="Lanes",
    ...     thesis="lanes",
    ...     claims=[Claim("lanes", "Build lanes.", because="cheap"), Claim("cheap", "Lanes are cheap.")],
    ... )
    >>> m["cheap"].text, [argument.id for argument in m.arguments_for("lanes")], m.stance_of("cheap").value
    ('Lanes are cheap.', ['lanes.because.1'], 'asserted')

    Raises:
        ValueError: if two elements, or two sources, voices, groups, terms or schemes, have one id; or if a strength is a
            word that the map's scale does not have.
    """

    title: str = field(validator=require_text)
    thesis: tuple[str, ...] = field(default=(), converter=strings)
    claims: tuple[Claim, ...] = field(default=(), converter=to_claims)
    arguments: tuple[Argument, ...] = field(default=(), converter=to_arguments)
    rebuttals: tuple[Rebuttal, ...] = field(default=(), converter=to_rebuttals)
    evidence: tuple[Evidence, ...] = field(default=(), converter=to_evidence)
    sources: tuple[Source, ...] = field(default=(), converter=to_sources)
    voices: tuple[Voice, ...] = field(default=(), converter=to_voices)
    groups: tuple[Group, ...] = field(default=(), converter=to_groups)
    omitted: tuple[Omission, ...] = field(default=(), converter=to_omitted)
    terms: tuple[Term, ...] = field(default=(), converter=to_terms)
    schemes: tuple[Scheme, ...] = field(default=(), converter=to_schemes)
    reviews: Mapping[str, str] = field(default=NO_WORDS, converter=frozen_words)
    expect: tuple[Expectation, ...] = field(default=(), converter=to_expect)
    authors: tuple[str, ...] = field(default=(), converter=strings)
    language: str = field(default="", validator=require_string)
    scale: Scale = field(default=STANDARD_SCALE, converter=strength_scale)
    certainty_scale: Scale = field(default=CERTAINTY_SCALE, converter=certainty_scale)
    tags: tuple[str, ...] = field(default=(), converter=strings)
    note: str = field(default="", validator=require_string)
    ignore: tuple[Suppression, ...] = field(default=(), converter=suppressions)
    extra: Mapping[str, Extra] = field(default=NOTHING, converter=frozen_extra)

    __eq__ = same
    __hash__ = digest

    def __repr__(self) -> str:
        return brief(self, arguments=tuple(_named(self.arguments)), rebuttals=tuple(_named(self.rebuttals)))

    def _repr_pretty_(self, printer: Printer, cycle: bool) -> None:  # noqa: FBT001 - as IPython and Hypothesis call it
        pretty(self, printer, cycle, arguments=tuple(_named(self.arguments)), rebuttals=tuple(_named(self.rebuttals)))

    def __attrs_post_init__(self) -> None:
        claims = tuple(rate_claims(self.claims, self.certainty_scale, self.scale))
        # attrs' way of setting a frozen field while the instance is being made.
        object.__setattr__(self, "claims", claims)
        object.__setattr__(self, "arguments", (*derive_arguments(claims), *rate(_named(self.arguments), self.scale)))
        object.__setattr__(self, "rebuttals", (*derive_rebuttals(claims), *rate(_named(self.rebuttals), self.scale)))
        object.__setattr__(self, "evidence", tuple(rate(self.evidence, self.scale)))
        object.__setattr__(self, "sources", tuple(rate_sources(self.sources, self.scale)))
        _require_unique((*self.claims, *self.arguments, *self.rebuttals, *self.evidence))
        for family in (self.sources, self.voices, self.groups, self.terms, self.schemes):
            _require_unique(family)

    @cached_property
    def _index(self) -> Index:
        return index_elements(self.claims, self.arguments, self.rebuttals, self.evidence)

    @cached_property
    def theses(self) -> tuple[str, ...]:
        """The claims that the map is about: those it names, else the one claim that everything leads up to, if it is one."""
        if self.thesis:
            return tuple(thesis for thesis in dict.fromkeys(self.thesis) if isinstance(self.get(thesis), Claim))
        sink = only_sink(self.claims, self._index)
        return () if sink is None else (sink,)

    @cached_property
    def sides(self) -> Sides:
        """For each element that reaches a thesis: the sides it stands on, True for the thesis's own."""
        return self.sides_towards(self.theses)

    def sides_towards(self, theses: Iterable[str]) -> Sides:
        """Return, for each element that reaches one of *theses*, the sides it stands on, as `sides` does for the map's own."""
        return find_sides(self._index, theses)

    def __getitem__(self, element: str) -> Element:
        found = self._index.elements.get(element)
        if found is None:
            raise no_element(self._index.elements, element)
        return found

    def __contains__(self, element: object) -> bool:
        return element in self._index.elements

    def __iter__(self) -> Iterator[Element]:
        return iter(self._index.elements.values())

    def get(self, element: str) -> Element | None:
        """Return the claim, argument, rebuttal or item of evidence with this id, or None."""
        return self._index.elements.get(element)

    def claim(self, claim: str) -> Claim:
        """Return the claim with this id.

        Raises:
            UnknownNameError: if there is no such claim; it is a KeyError, and has the nearest one.
        """
        found = self.get(claim)
        if not isinstance(found, Claim):
            raise no_claim(self, claim)
        return found

    @property
    def inferences(self) -> tuple[Inference, ...]:
        """All arguments, then all rebuttals."""
        return (*self.arguments, *self.rebuttals)

    def arguments_for(self, claim: str) -> tuple[Argument, ...]:
        """Return the arguments whose conclusion is *claim*."""
        return self._index.arguments_for.get(claim, ())

    def rebuttals_of(self, element: str) -> tuple[Rebuttal, ...]:
        """Return the rebuttals whose target is *element*."""
        return self._index.rebuttals_of.get(element, ())

    def evidence_for(self, claim: str) -> tuple[Evidence, ...]:
        """Return the evidence that supports *claim*."""
        return self._index.evidence_for.get(claim, ())

    def evidence_against(self, claim: str) -> tuple[Evidence, ...]:
        """Return the evidence that opposes *claim*."""
        return self._index.evidence_against.get(claim, ())

    def uses_of(self, claim: str) -> tuple[Inference, ...]:
        """Return the arguments, then the rebuttals, that have *claim* as a premise."""
        return self._index.uses_of.get(claim, ())

    def contraries_of(self, claim: str) -> tuple[str, ...]:
        """Return the ids of the claims declared contrary or contradictory to *claim*, by either side."""
        return self._index.contraries_of.get(claim, ())

    def stance_of(self, claim: str) -> Stance:
        """Return the author's commitment to *claim*: as written, else derived.

        What speaks for the thesis is asserted; what speaks against it, what another voice puts forward, and what does not
        reach the thesis is open.

        Raises:
            UnknownNameError: if there is no such claim.
        """
        return derived_stance(self.claim(claim), self.sides)

    def is_committed_to(self, claim: str) -> bool:
        """Say whether the author is committed to *claim*: asserts it, concedes it, or assumes it, and not only to refute it.

        Raises:
            UnknownNameError: if there is no such claim.
        """
        if self.claim(claim).assumption and not self._is_only_supposed(claim):
            return True
        return self.stance_of(claim) in (Stance.ASSERTED, Stance.CONCEDED)

    def _is_only_supposed(self, claim: str) -> bool:
        uses = self.uses_of(claim)
        return bool(uses) and all(claim in suppositions(use, self.contraries_of) for use in uses)


def _named(inferences: Iterable[_Inference]) -> Iterator[_Inference]:
    return (inference for inference in inferences if not isinstance(inference.id, DerivedId))


_WithId: TypeAlias = Element | Source | Voice | Group | Term | Scheme


def _require_unique(elements: tuple[_WithId, ...]) -> None:
    if len({element.id for element in elements}) == len(elements):
        return
    seen: dict[str, _WithId] = {}
    for element in elements:
        if element.id in seen:
            first, second = type(seen[element.id]).__name__.lower(), type(element).__name__.lower()
            what = f"two {first}s have" if first == second else f"the {first} and the {second} have"
            raise ValueError(f"{what} the id {element.id!r}; an id belongs to one element")
        seen[element.id] = element


def require_map(m: ArgumentMap) -> None:
    """Raise `TypeError` if *m* is no map: often it is the name of a file that was not loaded."""
    if not isinstance(m, ArgumentMap):
        raise TypeError(f"an ArgumentMap is due, not {m!r}; load a file first: argmap.load(path)")
