"""What grounds and objections weigh in the evaluation that the checks look at, and which of them meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.model import Argument, ArgumentMap, Claim, Evidence, EvidenceKind, Label, Mode, Rebuttal, Standard

_UNRATED = 0.5
_EFFECTIVE = 0.5


def weight_of(element: Argument | Rebuttal | Evidence) -> float:
    """Return the strength of *element*: 1 of a strict argument, .5 where none is given.

    >>> weight_of(Argument("a", "b", "c", mode="strict")), weight_of(Evidence("e", "E.", supports="c"))
    (1.0, 0.5)
    """
    if isinstance(element, Argument) and element.mode is Mode.STRICT:
        return 1.0
    return _UNRATED if element.strength is None else element.strength.value


def grounds_of(m: ArgumentMap, claim: Claim) -> Iterator[tuple[str, float]]:
    """Yield the grounds of *claim* with their weights; the one that an assumption or a bare claim has in itself has its own id."""
    offered: list[Argument | Evidence] = [
        *m.arguments_for(claim.id),
        *(item for item in m.evidence_for(claim.id) if counts(item)),
    ]
    yield from ((ground.id, weight_of(ground)) for ground in offered)
    if claim.assumption:
        yield claim.id, _UNRATED if claim.credence is None else claim.credence.value
    elif not offered:
        yield claim.id, 0.0


def live_grounds(m: ArgumentMap, claim: Claim, labels: Mapping[str, Label]) -> list[tuple[str, float]]:
    """Return the grounds of *claim* that are not out, with their weights."""
    grounds = grounds_of(m, claim)
    return [(name, weight) for name, weight in grounds if name == claim.id or labels[name] is not Label.OUT]


def counts(item: Evidence) -> bool:
    """Say whether *item* counts: an illustration never does."""
    return item.kind is not EvidenceKind.ILLUSTRATION


def hits(m: ArgumentMap, attacker: Rebuttal | Evidence, target: str, labels: Mapping[str, Label]) -> bool:
    """Say whether *attacker* weighs enough to have an effect on the label of *target*, an element of *m*."""
    found = m.get(target)
    if not isinstance(found, Claim):
        strict = isinstance(found, Argument) and found.mode is Mode.STRICT
        return found is not None and not strict and weight_of(attacker) >= _EFFECTIVE
    from argmap.evaluation.standards import Weighing, enters

    standard, by = found.standard or Standard.PREPONDERANCE, Weighing()
    return any(enters(standard, weight_of(attacker), weight, by) for _, weight in live_grounds(m, found, labels))


def exclude(m: ArgumentMap, contrary: Claim, claim: Claim, labels: Mapping[str, Label]) -> bool:
    """Say whether a ground of *contrary* weighs enough to have an effect on the label of *claim*."""
    speaking = [weight for _, weight in live_grounds(m, contrary, labels)]
    held = [weight for _, weight in live_grounds(m, claim, labels)]
    return bool(speaking and held) and max(speaking) >= min(held)
