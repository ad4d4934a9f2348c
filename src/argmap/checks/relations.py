"""Every place of a map where one thing names another: the relations there are, what each may name, and who does."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from argmap.checks.routes import route_of
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    DerivedId,
    Element,
    Evidence,
    Group,
    Inference,
    Quote,
    Rebuttal,
    Scheme,
    Source,
    Term,
    Voice,
)
from argmap.source import Route


class Sort(Enum):
    """What a name can be the name of; the value is how messages say it."""

    CLAIM = "a claim"
    ARGUMENT = "an argument"
    REBUTTAL = "a rebuttal"
    EVIDENCE = "an item of evidence"
    SOURCE = "a source"
    VOICE = "a voice"
    GROUP = "a group"
    TERM = "a term"
    SCHEME = "a scheme"


_ANY_ELEMENT = (Sort.CLAIM, Sort.ARGUMENT, Sort.REBUTTAL, Sort.EVIDENCE)


class Relation(Enum):
    """A way in which a map names something; the value says what it must name.

    A premise is a claim, and so on: the words end a message.
    """

    THESIS = "the thesis is a claim"
    PREMISE = "a premise is a claim"
    CONCLUSION = "a conclusion is a claim"
    TARGET = "a target is a claim, an argument, a rebuttal or an item of evidence"
    SUPPORTS = "evidence supports claims"
    OPPOSES = "evidence opposes claims"
    CONTRARY = "what is contrary to a claim is a claim"
    ANSWER = "what answers a critical question is a claim"
    MEMBER = "a group holds claims"
    EXPECTATION = "an expectation is about a claim"
    REVIEW = "a review is of a claim, an argument, a rebuttal or an item of evidence"
    SOURCE = "'source' names a source"
    DERIVED_FROM = "'derived-from' names sources"
    VOICE = "'voice' names a voice"
    TERM = "'terms' names terms"
    SCHEME = "'scheme' names a scheme"

    @property
    def sorts(self) -> tuple[Sort, ...]:
        """What the relation may name."""
        return _SORTS.get(self, (Sort.CLAIM,))


_SORTS = {
    Relation.TARGET: _ANY_ELEMENT,
    Relation.REVIEW: _ANY_ELEMENT,
    Relation.SOURCE: (Sort.SOURCE,),
    Relation.DERIVED_FROM: (Sort.SOURCE,),
    Relation.VOICE: (Sort.VOICE,),
    Relation.TERM: (Sort.TERM,),
    Relation.SCHEME: (Sort.SCHEME,),
}


class References(NamedTuple):
    """What one key of a map names, in order.

    `route` leads to the key; where `many`, the key holds a list, and the names are its items; where `by_key`, the key
    itself is the name.
    """

    relation: Relation
    route: Route
    names: Sequence[str]
    many: bool = False
    by_key: bool = False

    def place(self, index: int) -> Route:
        """Return the route of the name at *index*."""
        return (*self.route, index) if self.many else self.route


def references(m: ArgumentMap) -> Iterator[References]:
    """Yield everything that *m* names, in the order of the format's tables; keys that name nothing are left out."""
    if m.thesis:
        yield References(Relation.THESIS, ("thesis",), m.thesis, many=True)
    for source in m.sources:
        if source.derived_from:
            yield References(
                Relation.DERIVED_FROM, ("sources", source.id, "derived-from"), source.derived_from, many=True
            )
    for claim in m.claims:
        yield from _of_claim(claim)
    for inference in m.inferences:
        yield from _of_inference(inference)
    for item in m.evidence:
        yield from _of_evidence(item)
    for group in m.groups:
        yield References(Relation.MEMBER, ("groups", group.id, "claims"), group.claims, many=True)
    yield from _of_quotes((("omitted", i, "quote"), omission.quote) for i, omission in enumerate(m.omitted))
    for review in m.reviews:
        yield References(Relation.REVIEW, ("reviews", review), (review,), by_key=True)
    for expectation in m.expect:
        yield References(Relation.EXPECTATION, ("expect", expectation.claim), (expectation.claim,), by_key=True)


def names_of(m: ArgumentMap, sort: Sort) -> Iterable[str]:
    """Return the ids of *sort* that a file can name: those of steps written on claims are none."""
    families: dict[Sort, Sequence[Element | Source | Voice | Group | Term | Scheme]] = {
        Sort.CLAIM: m.claims,
        Sort.ARGUMENT: m.arguments,
        Sort.REBUTTAL: m.rebuttals,
        Sort.EVIDENCE: m.evidence,
        Sort.SOURCE: m.sources,
        Sort.VOICE: m.voices,
        Sort.GROUP: m.groups,
        Sort.TERM: m.terms,
        Sort.SCHEME: m.schemes,
    }
    return (element.id for element in families[sort] if not isinstance(element.id, DerivedId))


def _of_claim(claim: Claim) -> Iterator[References]:
    route = ("claims", claim.id)
    if claim.contrary_to:
        yield References(Relation.CONTRARY, (*route, "contrary-to"), claim.contrary_to, many=True)
    if claim.contradictory_to:
        yield References(Relation.CONTRARY, (*route, "contradictory-to"), claim.contradictory_to, many=True)
    for term in claim.terms:
        yield References(Relation.TERM, (*route, "terms", term), (term,), by_key=True)
    yield from _of_any(claim)


def _of_inference(inference: Inference) -> Iterator[References]:
    route = route_of(inference)
    names = tuple(premise.claim for premise in inference.premises)
    yield References(Relation.PREMISE, (*route, "premises"), names, many=True)
    if isinstance(inference.id, DerivedId):  # it stands on what it bears on, and has no other keys that name things
        return
    match inference:
        case Argument():
            yield References(Relation.CONCLUSION, (*route, "conclusion"), (inference.conclusion,))
        case Rebuttal():
            yield References(Relation.TARGET, (*route, "target"), (inference.target,))
    if inference.scheme is not None:
        yield References(Relation.SCHEME, (*route, "scheme"), (inference.scheme,))
    for question, answer in inference.questions.items():
        if isinstance(answer, str):
            yield References(Relation.ANSWER, (*route, "questions", question), (answer,))
    yield from _of_any(inference)


def _of_evidence(item: Evidence) -> Iterator[References]:
    route = ("evidence", item.id)
    if item.supports:
        yield References(Relation.SUPPORTS, (*route, "supports"), item.supports, many=True)
    if item.opposes:
        yield References(Relation.OPPOSES, (*route, "opposes"), item.opposes, many=True)
    if item.source is not None:
        yield References(Relation.SOURCE, (*route, "source"), (item.source,))
    yield from _of_any(item)


def _of_any(element: Element) -> Iterator[References]:
    route = route_of(element)
    if element.voice is not None:
        yield References(Relation.VOICE, (*route, "voice"), (element.voice,))
    yield from _of_quotes(((*route, "quotes", i), quote) for i, quote in enumerate(element.quotes))


def _of_quotes(quotes: Iterable[tuple[Route, Quote]]) -> Iterator[References]:
    for route, quote in quotes:
        if quote.source is not None:
            yield References(Relation.SOURCE, (*route, "source"), (quote.source,))
