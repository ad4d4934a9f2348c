"""Laws of sensitivities: derivatives are what small changes come to, and removals what evaluation without an element gives."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation import MODELS, Influence, Sensitivities, evaluate, fix_labels, reweigh, sensitivities
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Mode, Rebuttal
from argmap.testing import argument_maps

STEP = 1e-6
BROAD = argument_maps(acyclic=None, min_claims=1)
every_model = pytest.mark.parametrize("model", MODELS)


def generic(m: ArgumentMap, data: st.DataObject) -> ArgumentMap:
    """Return *m* with numbers strictly between 0 and 1 that no two elements share, so that ties are rare and no bound is met."""
    size = len(list(m))
    order = data.draw(st.permutations(range(size)))
    numbers = {element.id: (place + 1) / (size + 1) for element, place in zip(m, order, strict=True)}
    # Steps written on claims cannot be evolved: they are made of the claims.
    names = {each.id: f"step-{n}" for n, each in enumerate(m.inferences)}
    return evolve(
        m,
        claims=[evolve(c, withdrawn=False, credence=numbers[c.id], because=(), but=()) for c in m.claims],
        arguments=[evolve(a, id=names[a.id], strength=numbers[a.id]) for a in m.arguments],
        rebuttals=[
            evolve(r, id=names[r.id], target=names.get(r.target, r.target), strength=numbers[r.id]) for r in m.rebuttals
        ],
        evidence=[evolve(e, strength=numbers[e.id]) for e in m.evidence],
    )


def given_number(m: ArgumentMap, name: str) -> float:
    element = m[name]
    rating = element.credence if isinstance(element, Claim) else element.strength
    assert rating is not None
    return rating.value


def is_strict(m: ArgumentMap, name: str) -> bool:
    element = m[name]
    return isinstance(element, Argument) and element.mode is Mode.STRICT


@every_model
@given(BROAD, st.data())
def test_a_derivative_is_what_a_small_change_comes_to(model: str, m: ArgumentMap, data: st.DataObject) -> None:
    m, gate = generic(m, data), data.draw(st.booleans())
    claim = data.draw(st.sampled_from([each.id for each in m.claims]))
    found = sensitivities(m, claim, model=model, gate=gate, most=0)
    fixed = fix_labels(m, model=model, gate=gate)

    for each in (found.own, *found.ranking):
        if is_strict(m, each.element):
            assert each.derivative == 0
        elif each.settled and not each.one_sided:
            number = given_number(m, each.element)
            low, high = (reweigh(fixed, {each.element: number + way * STEP}).strengths[claim] for way in (-1, 1))
            assert (high - low) / (2 * STEP) == pytest.approx(each.derivative, abs=1e-4)


@every_model
@given(BROAD, st.data())
def test_a_removal_is_what_evaluation_without_the_element_gives(
    model: str, m: ArgumentMap, data: st.DataObject
) -> None:
    m, gate = evolve(m, claims=[evolve(each, withdrawn=False) for each in m.claims]), data.draw(st.booleans())
    claim = data.draw(st.sampled_from(m.claims)).id
    away = data.draw(st.sampled_from([[], [m.claims[0].id]]))
    found = sensitivities(m, claim, model=model, gate=gate, without=away)
    before = evaluate(m, model=model, gate=gate, without=away)
    bearing = {each.element: each for each in found.ranking}

    assert found.exact
    assert found.strength == pytest.approx(before.strengths[claim], abs=1e-12)
    assert bearing.keys().isdisjoint({claim, *away})
    others = [name for name in before.labels if name != claim and name not in away]
    for name in data.draw(st.lists(st.sampled_from(others), max_size=5, unique=True)) if others else ():
        after = evaluate(m, model=model, gate=gate, without=[*away, name])
        each = bearing.get(name, Influence(element=name, derivative=0.0, removal=0.0, label=before.labels[claim]))
        assert each.label is after.labels[claim]
        if each.settled and claim not in before.unsettled and claim not in after.unsettled:
            assert each.removal == pytest.approx(after.strengths[claim] - before.strengths[claim], abs=1e-9)


def by_name(found: Sensitivities) -> Mapping[str, Influence]:
    return {each.element: each for each in found.ranking}


@every_model
@given(BROAD, st.data())
def test_what_supports_directly_never_lowers_and_what_attacks_directly_never_raises(
    model: str, m: ArgumentMap, data: st.DataObject
) -> None:
    """On claims that nothing leads back to, so that each element bears on them in one way."""
    names = [each.id for each in m.claims]
    evidence = [
        Evidence("for", "F.", supports="new", strength=0.6),
        Evidence("against", "A.", opposes="new", strength=0.3),
    ]
    m = evolve(
        m,
        claims=[*m.claims, Claim("new", "N.")],
        arguments=[*m.arguments, Argument("pro", data.draw(st.sampled_from(names)), "new", strength=0.7)],
        rebuttals=[*m.rebuttals, Rebuttal("con", data.draw(st.sampled_from(names)), "new", strength=0.4)],
        evidence=[*m.evidence, *evidence],
    )
    found = by_name(sensitivities(m, "new", model=model, gate=False, most=0))

    assert min(found["pro"].derivative, found["for"].derivative) >= 0
    assert max(found["con"].derivative, found["against"].derivative) <= 0


@given(BROAD, st.data())
def test_the_ranking_has_what_does_most_first_and_equals_in_the_order_of_the_map(
    m: ArgumentMap, data: st.DataObject
) -> None:
    m = evolve(m, claims=[evolve(each, withdrawn=False) for each in m.claims])
    claim = data.draw(st.sampled_from(m.claims)).id
    place = {element.id: place for place, element in enumerate(m)}
    for most in (0, 500):
        ranking = sensitivities(m, claim, most=most).ranking
        effects = [each.derivative if each.removal is None else each.removal for each in ranking]
        keys = [(-round(abs(e), 12), place[each.element]) for e, each in zip(effects, ranking, strict=True)]
        assert keys == sorted(keys)


@every_model
@given(BROAD, st.data())
def test_other_numbers_at_fixed_labels_are_what_evaluation_gives_where_labels_stay(
    model: str, m: ArgumentMap, data: st.DataObject
) -> None:
    gate = data.draw(st.booleans())
    m = evolve(m, claims=[evolve(each, withdrawn=False) for each in m.claims])
    claim = m.claims[0].id
    fixed, ratings = fix_labels(m, model=model, gate=gate), {claim: 0.9}
    after, found = evaluate(m, model=model, gate=gate, ratings=ratings), reweigh(fixed, ratings)

    assert found.converged == (not found.unsettled)
    if after.labels == evaluate(m, model=model, gate=gate).labels:
        assert found.unsettled == after.unsettled
        settled = {name: number for name, number in after.strengths.items() if name not in after.unsettled}
        assert {name: found.strengths[name] for name in settled} == pytest.approx(settled, abs=1e-12)
