"""Lookups over a map's elements, each O(1) after one pass: who supports, attacks, uses and excludes what."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from argmap.model.elements import Argument, Claim, Element, Evidence, Inference, Rebuttal

_V = TypeVar("_V")


class Index(NamedTuple):
    """What a map knows of its elements by id; lists stand in the order of the map."""

    elements: Mapping[str, Element]
    arguments_for: Mapping[str, tuple[Argument, ...]]
    rebuttals_of: Mapping[str, tuple[Rebuttal, ...]]
    evidence_for: Mapping[str, tuple[Evidence, ...]]
    evidence_against: Mapping[str, tuple[Evidence, ...]]
    uses_of: Mapping[str, tuple[Inference, ...]]
    contraries_of: Mapping[str, tuple[str, ...]]


def index_elements(
    claims: Iterable[Claim], arguments: Iterable[Argument], rebuttals: Iterable[Rebuttal], evidence: Iterable[Evidence]
) -> Index:
    """Return the lookups over these elements, in one pass; references to nothing are kept as they are."""
    claims, arguments, rebuttals, evidence = tuple(claims), tuple(arguments), tuple(rebuttals), tuple(evidence)
    elements: dict[str, Element] = {}
    for group in (claims, arguments, rebuttals, evidence):
        for element in group:
            elements[element.id] = element
    inferences: tuple[Inference, ...] = (*arguments, *rebuttals)
    return Index(
        elements=elements,
        arguments_for=_collect((argument.conclusion, argument) for argument in arguments),
        rebuttals_of=_collect((rebuttal.target, rebuttal) for rebuttal in rebuttals),
        evidence_for=_collect((claim, item) for item in evidence for claim in dict.fromkeys(item.supports)),
        evidence_against=_collect((claim, item) for item in evidence for claim in dict.fromkeys(item.opposes)),
        uses_of=_collect(
            (claim, inference)
            for inference in inferences
            for claim in dict.fromkeys(premise.claim for premise in inference.premises)
        ),
        contraries_of=_contraries(claims),
    )


def _collect(pairs: Iterable[tuple[str, _V]]) -> dict[str, tuple[_V, ...]]:
    lists: dict[str, list[_V]] = {}
    for key, value in pairs:
        lists.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in lists.items()}


def _contraries(claims: Iterable[Claim]) -> dict[str, tuple[str, ...]]:
    # Symmetric, whichever side wrote it; dicts keep the order and drop the second writing.
    found: dict[str, dict[str, None]] = {}
    for claim in claims:
        for other in (*claim.contrary_to, *claim.contradictory_to):
            found.setdefault(claim.id, {})[other] = None
            found.setdefault(other, {})[claim.id] = None
    return {claim: tuple(others) for claim, others in found.items()}
