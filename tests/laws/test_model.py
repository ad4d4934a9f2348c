"""Laws of the model: lookups are what their definitions say, and maps are values."""

from __future__ import annotations

import copy
import datetime
import math
import pickle

import networkx as nx
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from immutabledict import immutabledict
from tests.laws.discharged import supposed

import argmap.model
from argmap.model import Argument, ArgumentMap, Claim, Inference, PartialDate, Stance, Strength
from argmap.model.values import DerivedId
from argmap.testing import argument_maps, dates, strengths


@given(argument_maps(resolve=False))
def test_every_element_is_found_by_its_id(m: ArgumentMap) -> None:
    everything = [*m.claims, *m.arguments, *m.rebuttals, *m.evidence]

    assert list(m) == everything
    assert [m[element.id] for element in m] == everything
    assert [m.get(element.id) for element in m] == everything
    assert all(element.id in m for element in m)


@given(argument_maps(resolve=False))
def test_lookups_find_what_their_definitions_say(m: ArgumentMap) -> None:
    named = {name for i in m.inferences for name in (*(p.claim for p in i.premises), target_of(i))}
    for name in sorted({*(element.id for element in m), *named, "nothing"}):
        assert m.arguments_for(name) == tuple(a for a in m.arguments if a.conclusion == name)
        assert m.rebuttals_of(name) == tuple(r for r in m.rebuttals if r.target == name)
        assert m.evidence_for(name) == tuple(e for e in m.evidence if name in e.supports)
        assert m.evidence_against(name) == tuple(e for e in m.evidence if name in e.opposes)
        assert m.uses_of(name) == tuple(i for i in m.inferences if name in {p.claim for p in i.premises})
        assert set(m.contraries_of(name)) == {
            *(other for c in m.claims if c.id == name for other in (*c.contrary_to, *c.contradictory_to)),
            *(c.id for c in m.claims if name in {*c.contrary_to, *c.contradictory_to}),
        }


@given(argument_maps(resolve=False))
def test_contraries_are_symmetric_and_named_once(m: ArgumentMap) -> None:
    for claim in m.claims:
        others = m.contraries_of(claim.id)

        assert len(others) == len(set(others))
        assert all(claim.id in m.contraries_of(other) for other in others)


@given(argument_maps())
def test_derived_ids_say_where_a_step_stands(m: ArgumentMap) -> None:
    arguments = [a for a in m.arguments if isinstance(a.id, DerivedId)]
    rebuttals = [r for r in m.rebuttals if isinstance(r.id, DerivedId)]

    assert [(a.id, a.premises, a.conclusion, a.strength, a.note) for a in arguments] == [
        (f"{c.id}.because.{n}", step.premises, c.id, step.strength, step.note)
        for c in m.claims
        for n, step in enumerate(c.because, 1)
    ]
    assert [(r.id, r.premises, r.target, r.strength, r.note) for r in rebuttals] == [
        (f"{c.id}.but.{n}", step.premises, c.id, step.strength, step.note)
        for c in m.claims
        for n, step in enumerate(c.but, 1)
    ]
    assert m.arguments[: len(arguments)] == tuple(arguments)
    assert m.rebuttals[: len(rebuttals)] == tuple(rebuttals)


@given(argument_maps(resolve=False))
def test_every_word_of_a_map_has_its_number_on_the_maps_scale(m: ArgumentMap) -> None:
    ratings = [step.strength for claim in m.claims for step in (*claim.because, *claim.but)]
    ratings += [element.strength for element in m if not isinstance(element, Claim)]
    ratings += [source.reliability for source in m.sources]
    certainties = [rating for claim in m.claims for rating in (claim.certainty, claim.credence)]

    assert [r for r in ratings if r and isinstance(r.written, str) and r.value != m.scale[r.written]] == []
    assert [
        r for r in certainties if r and isinstance(r.written, str) and r.value != m.certainty_scale[r.written]
    ] == []


@given(argument_maps(resolve=False))
def test_sides_are_the_parities_of_the_attacks_on_all_ways_to_the_thesis(m: ArgumentMap) -> None:
    assert m.sides == sides_by_definition(m)


@given(argument_maps())
def test_stances_are_as_written_or_follow_voice_and_side(m: ArgumentMap) -> None:
    sides = sides_by_definition(m)
    for claim in m.claims:
        derived = Stance.ASSERTED if claim.voice is None and True in sides.get(claim.id, ()) else Stance.OPEN

        assert m.stance_of(claim.id) == (claim.stance or derived)


@given(argument_maps(resolve=False))
def test_theses_are_claims_each_named_once(m: ArgumentMap) -> None:
    assert set(m.theses) <= {claim.id for claim in m.claims}
    assert len(m.theses) == len(set(m.theses))
    assert len(m.theses) <= max(1, len(m.thesis))


@given(argument_maps(acyclic=True, min_claims=1), st.data())
def test_the_order_of_inferences_and_evidence_changes_no_side_and_no_thesis(
    m: ArgumentMap, data: st.DataObject
) -> None:
    shuffled = evolve(
        m,
        arguments=data.draw(st.permutations(m.arguments)),
        rebuttals=data.draw(st.permutations(m.rebuttals)),
        evidence=data.draw(st.permutations(m.evidence)),
    )

    assert (shuffled.sides, shuffled.theses) == (m.sides, m.theses)


@given(argument_maps(resolve=False))
def test_a_map_is_a_value(m: ArgumentMap) -> None:
    for same in (evolve(m), copy.copy(m), copy.deepcopy(m), pickle.loads(pickle.dumps(m))):  # noqa: S301  # our own bytes
        assert same == m
        assert hash(same) == hash(m)
        assert repr(same) == repr(m)
        assert [type(element.id) for element in same] == [type(element.id) for element in m]


@given(strengths(), strengths())
def test_strengths_order_as_their_numbers(a: Strength, b: Strength) -> None:
    assert (a < b, a <= b, a > b, a >= b) == (
        a.value < b.value,
        a.value <= b.value,
        a.value > b.value,
        a.value >= b.value,
    )
    assert (a == b) == (a.written == b.written)


@given(dates(), dates())
def test_dates_order_as_they_are_written(a: PartialDate, b: PartialDate) -> None:
    assert (a < b) == (str(a) < str(b))
    assert (a == b) == (str(a) == str(b))


@given(dates())
def test_a_date_that_is_known_in_part_lies_between_its_first_and_last_day(date: PartialDate) -> None:
    first, last = date.first, date.last

    assert str(first).startswith(str(date))
    assert str(last).startswith(str(date))
    assert first <= last
    assert (first == last) == bool(date.day)


def target_of(inference: Inference) -> str:
    return inference.conclusion if isinstance(inference, Argument) else inference.target


def sides_by_definition(m: ArgumentMap) -> dict[str, frozenset[bool]]:
    """Return the sides by networkx: what reaches a thesis, first without any contrary of a contrary, then with friends.

    The contrary of a contrary is a friend if it excludes nobody who stands on its side without such steps.
    """
    claims = {claim.id for claim in m.claims}
    contraries = {(claim, other) for claim in claims for other in m.contraries_of(claim) if other in claims}
    known = sides_over(m, contraries, set())
    friends = {
        (claim.id, side)
        for claim in m.claims
        for side in (True, False)
        if not any(side in known.get(other, ()) for other in m.contraries_of(claim.id))
    }
    return sides_over(m, contraries, friends)


def sides_over(
    m: ArgumentMap, contraries: set[tuple[str, str]], friends: set[tuple[str, bool]]
) -> dict[str, frozenset[bool]]:
    """Return the sides of what can be reached from a thesis; its nodes tell whether the last step was a contrary."""
    graph = nx.DiGraph()
    start = "(start)"
    graph.add_edges_from((start, (thesis, True, False)) for thesis in m.theses)
    for side, through in ((True, False), (True, True), (False, False), (False, True)):
        for source, target, attacks in links(m):
            if source in m and target in m:
                graph.add_edge((target, side, through), (source, side != attacks, False))
        for claim, other in contraries:
            if not through or (other, not side) in friends:
                graph.add_edge((claim, side, through), (other, not side, True))
    reached = nx.descendants(graph, start) if start in graph else set()
    return {name: frozenset(side for one, side, _ in reached if one == name) for name, _, _ in reached}


def links(m: ArgumentMap) -> list[tuple[str, str, bool]]:
    """Return what bears on what but contraries, as far as it may: (source, target, whether it attacks)."""
    claims = {claim.id for claim in m.claims}
    found = [
        (p.claim, i.id, False)
        for i in m.inferences
        for p in i.premises
        if p.claim in claims and p.claim not in supposed(m, i)
    ]
    found += [(a.id, a.conclusion, False) for a in m.arguments if a.conclusion in claims]
    found += [(r.id, r.target, True) for r in m.rebuttals]
    found += [(e.id, claim, False) for e in m.evidence for claim in e.supports if claim in claims]
    found += [(e.id, claim, True) for e in m.evidence for claim in e.opposes if claim in claims]
    return found


@given(argument_maps(resolve=False))
def test_the_representation_of_a_map_makes_it_again(m: ArgumentMap) -> None:
    names = {name: getattr(argmap.model, name) for name in argmap.model.__all__}

    assert eval(repr(m), {**names, "immutabledict": immutabledict, "datetime": datetime, "inf": math.inf}) == m  # noqa: S307 - it is ours
