"""What a map adds to elements as they are put into it: its scales behind their words, and ids for the steps on claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import evolve

from argmap.model.elements import Argument, Claim, Evidence, Rebuttal, Source
from argmap.model.strength import Scale, Strength
from argmap.model.values import DerivedId, Step

_Rated = TypeVar("_Rated", Argument, Rebuttal, Evidence)


def rate(elements: Iterable[_Rated], scale: Scale) -> Iterator[_Rated]:
    """Yield *elements* with the numbers that *scale* gives the words of their strengths.

    Raises:
        ValueError: if a word is not of the scale.
    """
    for element in elements:
        strength = _on(scale, element.strength, "strength", element.id)
        yield element if strength is element.strength else evolve(element, strength=strength)


def rate_claims(claims: Iterable[Claim], certainties: Scale, strengths: Scale) -> Iterator[Claim]:
    """Yield *claims* with numbers behind the words of their certainty and credence, and of their steps' strengths."""
    for claim in claims:
        certainty = _on(certainties, claim.certainty, "certainty", claim.id)
        credence = _on(certainties, claim.credence, "credence", claim.id)
        because = _rate_steps(claim.because, strengths, claim)
        but = _rate_steps(claim.but, strengths, claim)
        if (
            certainty is claim.certainty
            and credence is claim.credence
            and because is claim.because
            and but is claim.but
        ):
            yield claim
        else:
            yield evolve(claim, certainty=certainty, credence=credence, because=because, but=but)


def rate_sources(sources: Iterable[Source], scale: Scale) -> Iterator[Source]:
    """Yield *sources* with numbers behind the words of their reliability."""
    for source in sources:
        reliability = _on(scale, source.reliability, "reliability", source.id)
        yield source if reliability is source.reliability else evolve(source, reliability=reliability)


def derive_arguments(claims: Iterable[Claim]) -> Iterator[Argument]:
    """Yield an argument for each `because` of *claims*, under its derived id."""
    for claim in claims:
        for number, step in enumerate(claim.because, 1):
            derived = DerivedId(f"{claim.id}.because.{number}")
            yield Argument(derived, step.premises, claim.id, strength=step.strength, note=step.note)


def derive_rebuttals(claims: Iterable[Claim]) -> Iterator[Rebuttal]:
    """Yield a rebuttal for each `but` of *claims*, under its derived id."""
    for claim in claims:
        for number, step in enumerate(claim.but, 1):
            derived = DerivedId(f"{claim.id}.but.{number}")
            yield Rebuttal(derived, step.premises, claim.id, strength=step.strength, note=step.note)


def _rate_steps(steps: tuple[Step, ...], scale: Scale, claim: Claim) -> tuple[Step, ...]:
    """Return *steps*: the very same tuple where no number changes, so that their claim need not be made again."""
    if not steps:
        return steps
    strengths = [_on(scale, step.strength, "strength of a step", claim.id) for step in steps]
    if all(strength is step.strength for strength, step in zip(strengths, steps, strict=True)):
        return steps
    return tuple([evolve(step, strength=strength) for strength, step in zip(strengths, steps, strict=True)])


def _on(scale: Scale, rating: Strength | None, what: str, owner: str) -> Strength | None:
    if rating is None:
        return None
    try:
        return rating.on(scale)
    except ValueError as error:
        raise ValueError(f"the {what} of {owner!r}: {error}") from None
