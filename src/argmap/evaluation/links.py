"""A map as integers: claims first, then inferences, then evidence, and what bears on what among them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import field, frozen

from argmap.model import Argument, ArgumentMap, EvidenceKind, Inference, Mode, Standard, Strength

UNRATED = 0.5
"""What an unrated strength counts as, and where a claim without credence starts."""


@frozen(eq=False, repr=False, kw_only=True)
class Links:
    """What evaluation needs of a map.

    A number is a place in `names`: claims are those below `claims`, inferences those below `inferences`, evidence the rest.
    `weights` has strengths, and for claims credences. `grounds` are arguments and evidence, without the bare ground;
    `attackers` are rebuttals and opposing evidence. `broken` are inferences without premises or with an unresolved
    reference. `inherits` has, for a premise of strict arguments, their conclusions, whose attackers it takes over.
    """

    names: list[str]
    claims: int
    inferences: int
    weights: list[float]
    withheld: set[int]
    premises: list[list[int]] = field(factory=list)  # of inference n at n - claims
    grounds: list[list[int]] = field(factory=list)
    attackers: list[list[int]] = field(factory=list)
    contraries: dict[int, list[int]] = field(factory=dict)
    undercutters: dict[int, list[int]] = field(factory=dict)
    inherits: dict[int, list[int]] = field(factory=dict)
    strict: set[int] = field(factory=set)
    assumptions: set[int] = field(factory=set)
    standards: dict[int, Standard] = field(factory=dict)
    broken: set[int] = field(factory=set)


def links_of(
    m: ArgumentMap, ratings: Mapping[str, float], standards: Mapping[str, Standard], withheld: Collection[str]
) -> Links:
    """Return what bears on what in *m*, which has no withdrawn claims, in one pass.

    *ratings* and *standards* replace what the map says of an element; *withheld* are ids of elements.
    """
    inferences = m.inferences
    names = [element.id for elements in (m.claims, inferences, m.evidence) for element in elements]
    number = dict(zip(names, range(len(names)), strict=True))
    links = Links(
        names=names,
        claims=len(m.claims),
        inferences=len(m.claims) + len(inferences),
        weights=_weights(m, ratings, number),
        withheld={number[name] for name in withheld},
        grounds=[[] for _ in m.claims],
        attackers=[[] for _ in m.claims],
    )
    _link_claims(m, number, links, standards)
    for place, inference in enumerate(inferences, links.claims):
        _link_inference(place, inference, number, links)
    _link_evidence(m, number, links)
    return links


def _weights(m: ArgumentMap, ratings: Mapping[str, float], number: Mapping[str, int]) -> list[float]:
    weights = [_value(claim.credence) for claim in m.claims]
    weights.extend(_value(argument.strength) for argument in m.arguments)
    weights.extend(_value(rebuttal.strength) for rebuttal in m.rebuttals)
    weights.extend(_value(item.strength) for item in m.evidence)
    for name, weight in ratings.items():
        weights[number[name]] = weight
    return weights


def _value(rating: Strength | None) -> float:
    return UNRATED if rating is None else rating.value


def _link_claims(m: ArgumentMap, number: Mapping[str, int], links: Links, standards: Mapping[str, Standard]) -> None:
    for place, claim in enumerate(m.claims):
        if claim.assumption:
            links.assumptions.add(place)
        if claim.standard is not None:
            links.standards[place] = claim.standard
        for name in (*claim.contrary_to, *claim.contradictory_to):
            other = number.get(name, links.claims)
            if other < links.claims and other not in links.contraries.get(place, ()):
                links.contraries.setdefault(place, []).append(other)
                if other != place:
                    links.contraries.setdefault(other, []).append(place)
    links.standards.update((number[name], standard) for name, standard in standards.items())


def _link_inference(place: int, inference: Inference, number: Mapping[str, int], links: Links) -> None:
    nothing = len(links.names)
    premises = [number.get(premise.claim, nothing) for premise in inference.premises]
    if isinstance(inference, Argument):
        target = number.get(inference.conclusion, nothing)
        if target < links.claims:
            links.grounds[target].append(place)
        else:
            target = nothing
    else:
        target = number.get(inference.target, nothing)
        if target < links.claims:
            links.attackers[target].append(place)
        elif target < nothing:
            links.undercutters.setdefault(target, []).append(place)
    links.premises.append(premises)
    if target == nothing or not premises or max(premises) >= links.claims:
        links.broken.add(place)
    if isinstance(inference, Argument) and inference.mode is Mode.STRICT:
        links.strict.add(place)
        links.weights[place] = 1.0
        if place not in links.broken and place not in links.withheld:
            for premise in premises:
                links.inherits.setdefault(premise, []).append(target)


def _link_evidence(m: ArgumentMap, number: Mapping[str, int], links: Links) -> None:
    nothing = len(links.names)
    for place, item in enumerate(m.evidence, links.inferences):
        if item.kind is EvidenceKind.ILLUSTRATION:
            continue
        for names, lists in ((item.supports, links.grounds), (item.opposes, links.attackers)):
            for name in dict.fromkeys(names):
                claim = number.get(name, nothing)
                if claim < links.claims:
                    lists[claim].append(place)
