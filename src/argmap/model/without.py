"""A map without what does not count in it: what is withdrawn, and what is only supposed."""

from __future__ import annotations

from attrs import evolve

from argmap.model.elements import Inference
from argmap.model.map import ArgumentMap
from argmap.model.suppositions import suppositions
from argmap.model.values import Premise
from argmap.model.words import Mode


def without_withdrawn(m: ArgumentMap) -> ArgumentMap:
    """Return *m* as if withdrawn claims, and the steps on them, were absent; references to them lead nowhere."""
    if not any(claim.withdrawn for claim in m.claims):
        return m
    return evolve(m, claims=[claim for claim in m.claims if not claim.withdrawn])


def without_suppositions(m: ArgumentMap) -> ArgumentMap:
    """Return *m* with its reductions to absurdity resting on what they do not suppose; one with no other premise stays.

    Who reduces a claim to absurdity does not rest on it: it is discharged where the absurdity is reached, for which the other
    premises answer (Gentzen 1935).
    """
    if all(inference.mode is not Mode.REDUCTIO for inference in m.inferences):
        return m
    return evolve(
        m,
        arguments=[evolve(each, premises=grounds_of(m, each)) for each in m.arguments],
        rebuttals=[evolve(each, premises=grounds_of(m, each)) for each in m.rebuttals],
    )


def grounds_of(m: ArgumentMap, inference: Inference) -> tuple[Premise, ...]:
    """Return the premises that *inference* rests on: all but those that it supposes, unless it has no other."""
    supposed = suppositions(inference, m.contraries_of)
    return tuple(premise for premise in inference.premises if premise.claim not in supposed) or inference.premises
