"""Maps in which reductions to absurdity rest on what they do not suppose, made as the definition reads."""

from __future__ import annotations

from attrs import evolve

from argmap.model import Argument, ArgumentMap, Inference, Premise


def discharged(m: ArgumentMap) -> ArgumentMap:
    """Return *m* with what each reduction to absurdity is to refute left out of its premises, where others remain."""
    return evolve(
        m,
        arguments=[evolve(each, premises=rest_on(m, each)) for each in m.arguments],
        rebuttals=[evolve(each, premises=rest_on(m, each)) for each in m.rebuttals],
    )


def rest_on(m: ArgumentMap, inference: Inference) -> tuple[Premise, ...]:
    refuted = supposed(m, inference)
    return tuple(premise for premise in inference.premises if premise.claim not in refuted) or inference.premises


def supposed(m: ArgumentMap, inference: Inference) -> set[str]:
    """Return what a reduction to absurdity takes up to refute it."""
    if inference.mode != "reductio":
        return set()
    return set(m.contraries_of(inference.conclusion)) if isinstance(inference, Argument) else {inference.target}
