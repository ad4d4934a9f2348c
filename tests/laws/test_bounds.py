"""What holds of the bounds of support on every map, and what a definition by recursion says of them on small ones."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.evaluation import Bounds, bounds
from argmap.model import Argument, ArgumentMap, Claim, Evidence, EvidenceKind, Mode, Rebuttal, Strength
from argmap.testing import argument_maps


@given(argument_maps(resolve=False), st.sampled_from([0, 0.5, 1]))
def test_the_least_is_never_above_the_middle_nor_this_above_the_most(m: ArgumentMap, unrated: float) -> None:
    for found in bounds(m, unrated=unrated).values():
        assert 0 <= found.lo <= found.mid <= found.hi <= 1


@given(argument_maps(acyclic=True))
def test_every_element_has_bounds_but_illustrations_and_what_is_withdrawn(m: ArgumentMap) -> None:
    withdrawn = {claim.id for claim in m.claims if claim.withdrawn}
    left_out = {item.id for item in m.evidence if item.kind is EvidenceKind.ILLUSTRATION} | withdrawn

    steps_on_withdrawn = {each.id for each in m.inferences if each.id.split(".")[0] in withdrawn and "." in each.id}
    assert {element.id for element in m} - set(bounds(m)) == left_out | steps_on_withdrawn


@given(argument_maps(acyclic=True, min_claims=1), st.data())
def test_one_more_reason_for_what_has_one_lowers_nothing(m: ArgumentMap, data: st.DataObject) -> None:
    before = bounds(m)
    supported = [c.id for c in m.claims if c.id in before and (m.arguments_for(c.id) or c.assumption)]
    assume(supported)
    claim = data.draw(st.sampled_from(supported))
    strength = data.draw(st.sampled_from([None, 0.1, 0.6, 1]))

    after = bounds(
        evolve(m, evidence=[*m.evidence, Evidence("one-more-reason", "E.", supports=claim, strength=strength)])
    )
    assert_no_lower(after, before)


@given(argument_maps(acyclic=True, min_claims=1), st.data())
def test_to_raise_a_strength_lowers_nothing(m: ArgumentMap, data: st.DataObject) -> None:
    elements: list[Argument | Evidence] = [*m.arguments, *m.evidence]
    ratings = {each.id: each.strength.value for each in elements if each.strength is not None}
    named = sorted(name for name in ratings if "." not in name)
    assume(named)
    chosen = data.draw(st.sampled_from(named))
    higher = data.draw(st.floats(ratings[chosen], 1))

    after = evolve(
        m,
        arguments=[evolve(each, strength=higher) if each.id == chosen else each for each in m.arguments],
        evidence=[evolve(each, strength=higher) if each.id == chosen else each for each in m.evidence],
    )
    assert_no_lower(bounds(after), bounds(m))


@given(argument_maps(acyclic=True))
def test_what_attacks_changes_nothing(m: ArgumentMap) -> None:
    claims = [evolve(c, but=(), contrary_to=(), contradictory_to=()) for c in m.claims]
    peaceful = evolve(m, claims=claims, rebuttals=(), evidence=[evolve(e, opposes=()) for e in m.evidence])

    assert {name: each for name, each in bounds(m).items() if not isinstance(m[name], Rebuttal)} == bounds(peaceful)


@given(argument_maps(acyclic=True, max_claims=5))
def test_they_are_what_the_definition_says_claim_by_claim(m: ArgumentMap) -> None:
    for name, found in bounds(m).items():
        assert (found.lo, found.mid, found.hi) == pytest.approx(defined(m, name))


def assert_no_lower(after: Mapping[str, Bounds], before: Mapping[str, Bounds]) -> None:
    for name, was in before.items():
        now = after[name]
        assert now.lo >= was.lo - 1e-12
        assert now.mid >= was.mid - 1e-12
        assert now.hi >= was.hi - 1e-12


Triple = tuple[float, float, float]


def defined(m: ArgumentMap, name: str) -> Triple:
    """Return the bounds of an element of *m*, which has no circles, by recursion on what supports it."""
    element = m[name]
    match element:
        case Evidence():
            return rated(element.strength)
        case Claim():
            offered = [a.id for a in m.arguments if a.conclusion == name and not of_withdrawn(m, a)]
            offered += [e.id for e in m.evidence if name in e.supports and e.kind != "illustration"]
            grounds = [defined(m, each) for each in offered]
            if element.assumption:
                grounds.append((1, 1, 1) if element.certainty is None else rated(element.certainty))
            elif not grounds:
                return rated(element.certainty)
            return (
                max(lo for lo, _, _ in grounds),
                1 - prod(1 - mid for _, mid, _ in grounds),
                min(1, sum(hi for _, _, hi in grounds)),
            )
        case _:
            strict = isinstance(element, Argument) and element.mode is Mode.STRICT
            step: Triple = (1, 1, 1) if strict else rated(element.strength)
            names = {premise.claim for premise in element.premises}
            if not names or any(m.claim(each).withdrawn for each in names):
                return (0, 0, 0)
            parts = [step, *(defined(m, each) for each in names)]
            return (
                max(0, sum(lo for lo, _, _ in parts) - len(names)),
                prod(mid for _, mid, _ in parts),
                min(hi for _, _, hi in parts),
            )


def of_withdrawn(m: ArgumentMap, argument: Argument) -> bool:
    return "." in argument.id and m.claim(argument.conclusion).withdrawn


def rated(rating: Strength | None) -> Triple:
    return (0, 0.5, 1) if rating is None else (rating.value, rating.value, rating.value)
