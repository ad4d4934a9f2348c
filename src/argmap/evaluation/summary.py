"""What the labels of an evaluation come to: why things are out, which objections are outweighed, what was assumed."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from argmap.evaluation.grounds import BARE, counting_grounds, undercutters_of
from argmap.evaluation.links import UNRATED, Links
from argmap.evaluation.standards import Weighing
from argmap.evaluation.value import Failure, Reason
from argmap.logic.network import FALSE, TRUE
from argmap.model import Argument, ArgumentMap, Claim, Evidence, EvidenceKind, Inference, Mode, Rebuttal


def reasons_of(links: Links, values: Sequence[int], by: Weighing) -> dict[str, Reason]:
    """Return why each claim that is out is: unsupported if all its grounds that count are out, else defeated."""
    found: dict[str, Reason] = {}
    for claim in range(links.claims):
        if values[claim] == FALSE:
            grounds = counting_grounds(links, claim, by)
            live = any(ground == BARE or values[ground] != FALSE for _, ground in grounds)
            found[links.names[claim]] = Reason.DEFEATED if live else Reason.UNSUPPORTED
    return found


def failures_of(m: ArgumentMap, links: Links, values: Sequence[int], by: Weighing) -> dict[str, Failure]:
    """Return why each inference and item of evidence that is out is."""
    inferences = m.inferences
    found: dict[str, Failure] = {}
    for each in range(links.claims, len(links.names)):
        if values[each] == FALSE:
            inference = inferences[each - links.claims] if each < links.inferences else None
            known = [p for p in links.premises[each - links.claims] if p < links.claims] if inference else []
            found[links.names[each]] = Failure(
                premises=tuple(links.names[premise] for premise in dict.fromkeys(known) if values[premise] == FALSE),
                undercutters=tuple(links.names[u] for u in undercutters_of(links, each, by) if values[u] == TRUE),
                missing=missing_of(m, inference) if inference is not None and each in links.broken else (),
            )
    return found


def missing_of(m: ArgumentMap, inference: Inference) -> tuple[str, ...]:
    """Return what *inference* names that is not in *m*, or is no claim where only a claim will do."""
    premises = dict.fromkeys(
        premise.claim for premise in inference.premises if not isinstance(m.get(premise.claim), Claim)
    )
    if isinstance(inference, Argument):
        end, resolved = inference.conclusion, isinstance(m.get(inference.conclusion), Claim)
    else:
        end, resolved = inference.target, inference.target in m
    return (*premises, *(() if resolved else (end,)))


def outweighed_of(m: ArgumentMap, links: Links, values: Sequence[int]) -> dict[str, tuple[str, ...]]:
    """Return the objections that are in, each with what it speaks against and what is in all the same."""
    stands = {name for name, value in zip(links.names, values, strict=False) if value == TRUE}
    found = {rebuttal.id: _in(stands, (rebuttal.target,)) for rebuttal in m.rebuttals if rebuttal.id in stands}
    for item in m.evidence:
        if item.id in stands and item.kind is not EvidenceKind.ILLUSTRATION:
            found[item.id] = _in(stands, dict.fromkeys(item.opposes))
    return {name: targets for name, targets in found.items() if targets}


def _in(stands: Container[str], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in stands)


def assumptions_of(m: ArgumentMap, ratings: Container[str]) -> dict[str, float]:
    """Return the number that was taken for each strength and credence that neither *m* nor *ratings* give."""
    found = {claim.id: UNRATED for claim in m.claims if claim.credence is None and claim.id not in ratings}
    unrated = [each for each in m.arguments if each.strength is None and each.mode is not Mode.STRICT]
    weighed: tuple[Argument | Rebuttal | Evidence, ...] = (
        *unrated,
        *(each for each in m.rebuttals if each.strength is None),
        *(each for each in m.evidence if each.strength is None),
    )
    found.update((each.id, UNRATED) for each in weighed if each.id not in ratings)
    return found
