"""What stands on its support in a map, counted out naively: an oracle for the rules about sources."""

from __future__ import annotations

from argmap.model import Argument, ArgumentMap, Claim, Evidence, EvidenceKind, Inference, Rebuttal

Bearing = Argument | Rebuttal | Evidence


def withdrawn(m: ArgumentMap) -> set[str]:
    return {claim.id for claim in m.claims if claim.withdrawn}


def is_live(m: ArgumentMap, inference: Inference) -> bool:
    """Say whether *inference* is not written on a withdrawn claim."""
    return not ("." in inference.id and inference.id.split(".")[0] in withdrawn(m))


def stands_without(m: ArgumentMap, lost: set[str]) -> set[str]:
    """Return what is supported to its ends by bare claims, assumptions, and the evidence that counts and is not *lost*."""
    gone = withdrawn(m)
    claims = {claim.id for claim in m.claims} - gone
    evidence = [item for item in m.evidence if item.kind is not EvidenceKind.ILLUSTRATION]
    supported = {end for item in evidence for end in item.supports}
    arguments = [argument for argument in m.arguments if is_live(m, argument)]
    supported.update(argument.conclusion for argument in arguments)
    found = {name for name in claims if m.claim(name).assumption or name not in supported}
    found.update(item.id for item in evidence if item.id not in lost)
    inferences: list[Inference] = [*arguments, *(rebuttal for rebuttal in m.rebuttals if is_live(m, rebuttal))]
    while True:
        new = {i.id for i in inferences if i.premises and all(p.claim in found & claims for p in i.premises)}
        new.update(a.conclusion for a in arguments if a.id in found and a.conclusion in claims)
        new.update(end for item in evidence if item.id in found for end in item.supports if end in claims)
        if new <= found:
            return found
        found |= new


def counted(m: ArgumentMap, bearing: Bearing) -> bool:
    """Say whether *bearing* counts: is offered, or is no illustration."""
    if isinstance(bearing, Evidence):
        return bearing.kind is not EvidenceKind.ILLUSTRATION
    gone = withdrawn(m)
    premises = {premise.claim for premise in bearing.premises}
    return is_live(m, bearing) and bool(premises) and premises.isdisjoint(gone)


def bearings(m: ArgumentMap) -> dict[tuple[str, bool], list[Bearing]]:
    """Return what counts for (True) and against each element that is not withdrawn."""
    gone = withdrawn(m)
    found: dict[tuple[str, bool], list[Bearing]] = {}
    links: list[tuple[str, bool, Bearing]] = [
        *((argument.conclusion, True, argument) for argument in m.arguments),
        *((end, True, item) for item in m.evidence for end in dict.fromkeys(item.supports)),
        *((rebuttal.target, False, rebuttal) for rebuttal in m.rebuttals),
        *((end, False, item) for item in m.evidence for end in dict.fromkeys(item.opposes)),
    ]
    for end, speaks_for, bearing in links:
        target = m.get(end)
        fits = target is not None and (isinstance(target, Claim) or isinstance(bearing, Rebuttal))
        if fits and end not in gone and counted(m, bearing):
            found.setdefault((end, speaks_for), []).append(bearing)
    return found
