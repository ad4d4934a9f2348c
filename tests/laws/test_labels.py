"""Laws of labels: they are the well-founded model of the map's logic program, as an independent reading of it gives it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.discharged import discharged
from tests.laws.tangles import tangles

from argmap.evaluation import evaluate
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    DerivedId,
    Evidence,
    EvidenceKind,
    Inference,
    Label,
    Mode,
    Rebuttal,
    Standard,
)
from argmap.testing import argument_maps

Atom: TypeAlias = tuple[str, ...]
Rule: TypeAlias = tuple[Atom, tuple[Atom, ...], tuple[Atom, ...]]  # head :- these, not those
BARE = ("bare",)


class Reading:
    """The ground program of a map, written down definition by definition, however slowly."""

    def __init__(self, m: ArgumentMap, *, equal: bool = False, without: Iterable[str] = ()) -> None:
        self.m = discharged(evolve(m, claims=[claim for claim in m.claims if not claim.withdrawn]))
        self.equal = equal
        self.without = frozenset(without)
        self.claims = {claim.id: claim for claim in self.m.claims}

    def weight(self, x: Atom, claim: str = "") -> float:
        if self.equal:
            return 1.0
        if x == BARE:
            credence = self.claims[claim].credence
            return 0.0 if not self.claims[claim].assumption else 0.5 if credence is None else credence.value
        element = self.m[x[1]]
        assert not isinstance(element, Claim)
        if self.strict(element):
            return 1.0
        return 0.5 if element.strength is None else element.strength.value

    @staticmethod
    def strict(element: object) -> bool:
        return isinstance(element, Argument) and element.mode is Mode.STRICT

    def broken(self, i: Inference) -> bool:
        end = i.conclusion in self.claims if isinstance(i, Argument) else i.target in self.m
        return not i.premises or not end or any(p.claim not in self.claims for p in i.premises)

    def grounds(self, claim: str) -> list[Atom]:
        """Return the grounds of *claim* that count."""
        offered: list[Atom] = [("e", e.id) for e in self.m.evidence if claim in e.supports and self.real(e)]
        offered += [("i", a.id) for a in self.m.arguments if a.conclusion == claim]
        if self.claims[claim].assumption or not offered:
            offered.append(BARE)
        if claim in self.without:
            return []
        if self.claims[claim].standard in (Standard.CLEAR_AND_CONVINCING, Standard.BEYOND_REASONABLE_DOUBT):
            return [x for x in offered if self.weight(x, claim) >= 0.5]
        return offered

    @staticmethod
    def real(item: Evidence) -> bool:
        return item.kind is not EvidenceKind.ILLUSTRATION

    def attackers(self, claim: str) -> set[tuple[Atom, float, bool]]:
        """Return what attacks *claim*, with its weight, and whether it is a rebuttal; also through strict chains."""
        reached, todo = {claim}, [claim]
        for each in todo:
            for a in self.m.arguments:
                live = self.strict(a) and not self.broken(a) and a.id not in self.without
                if live and a.conclusion not in reached and any(p.claim == each for p in a.premises):
                    reached.add(a.conclusion)
                    todo.append(a.conclusion)
        return {attacker for each in reached for attacker in self.own_attackers(each)}

    def own_attackers(self, claim: str) -> Iterator[tuple[Atom, float, bool]]:
        for r in self.m.rebuttals:
            if r.target == claim:
                yield ("i", r.id), self.weight(("i", r.id)), True
        for e in self.m.evidence:
            if claim in e.opposes and self.real(e):
                yield ("e", e.id), self.weight(("e", e.id)), True
        for other in self.claims.values():
            named = (*other.contrary_to, *other.contradictory_to)
            naming = (*self.claims[claim].contrary_to, *self.claims[claim].contradictory_to)
            if claim in named or other.id in naming:
                for y in self.grounds(other.id):
                    yield ("k", other.id, *y), self.weight(y, other.id), False

    def enters(self, claim: str, attack: float, ground: float) -> bool:
        match self.claims[claim].standard:
            case Standard.SCINTILLA:
                return False
            case Standard.CLEAR_AND_CONVINCING:
                return attack > ground - 0.3
            case Standard.BEYOND_REASONABLE_DOUBT:
                return attack > ground - 0.3 or attack >= 0.2
            case Standard.DIALECTICAL_VALIDITY:
                return True
            case _:
                return attack >= ground

    def undercutters(self, element: str) -> tuple[Atom, ...]:
        if self.strict(self.m[element]):
            return ()
        targeting = [("i", r.id) for r in self.m.rebuttals if r.target == element]
        return tuple(u for u in targeting if self.weight(u) >= 0.5)

    def rules(self) -> Iterator[Rule]:
        for i in self.m.inferences:
            if not self.broken(i) and i.id not in self.without:
                yield ("i", i.id), tuple(("c", p.claim) for p in i.premises), self.undercutters(i.id)
        for e in self.m.evidence:
            if e.id not in self.without:
                yield ("e", e.id), (), self.undercutters(e.id)
        for claim in self.claims:
            for x in self.grounds(claim):
                k = ("k", claim, *x)
                live = () if x == BARE else (x,)
                if x != BARE and self.strict(self.m[x[1]]):
                    yield k, live, ()
                else:
                    w = self.weight(x, claim)
                    hits = [
                        (atom, self.enters(claim, power, w) if rebuts else power >= w)
                        for atom, power, rebuts in self.attackers(claim)
                    ]
                    yield k, live, tuple(atom for atom, hit in hits if hit)
                yield ("c", claim), (k,), ()


def least_model(rules: list[Rule], assumed: set[Atom]) -> set[Atom]:
    """Return what follows if exactly *assumed* is taken to be true wherever a rule says not."""
    model: set[Atom] = set()
    grown = True
    while grown:
        new = {h for h, these, those in rules if model.issuperset(these) and assumed.isdisjoint(those)}
        grown = not model.issuperset(new)
        model |= new
    return model


def labels_by_definition(m: ArgumentMap, *, equal: bool = False, without: Iterable[str] = ()) -> dict[str, Label]:
    """Return the well-founded model by the alternating fixpoint (Van Gelder 1993)."""
    reading = Reading(m, equal=equal, without=without)
    rules = list(reading.rules())
    true: set[Atom] = set()
    while True:
        possible = least_model(rules, true)
        grown = least_model(rules, possible)
        if grown == true:
            break
        true = grown

    def label(atom: Atom) -> Label:
        return Label.IN if atom in true else Label.UNDECIDED if atom in possible else Label.OUT

    kinds = {Claim: "c", Argument: "i", Rebuttal: "i", Evidence: "e"}
    return {element.id: label((kinds[type(element)], element.id)) for element in reading.m}


MAPS = [
    pytest.param(argument_maps(), id="any"),
    pytest.param(argument_maps(acyclic=True), id="without circles"),
    pytest.param(argument_maps(acyclic=False), id="with circles"),
    pytest.param(argument_maps(resolve=False), id="with broken references"),
]


@pytest.mark.parametrize("maps", MAPS)
@given(data=st.data())
def test_labels_are_the_well_founded_model(maps: st.SearchStrategy[ArgumentMap], data: st.DataObject) -> None:
    m = data.draw(maps)

    assert dict(evaluate(m).labels) == labels_by_definition(m)
    assert dict(evaluate(m, preferences="none").labels) == labels_by_definition(m, equal=True)


@given(tangles())
def test_labels_are_the_well_founded_model_of_tangled_maps_too(m: ArgumentMap) -> None:
    assert dict(evaluate(m).labels) == labels_by_definition(m)
    assert dict(evaluate(m, preferences="none").labels) == labels_by_definition(m, equal=True)


@given(tangles() | argument_maps(), st.data())
def test_withholding_takes_the_fact_away_and_makes_no_claim_bare(m: ArgumentMap, data: st.DataObject) -> None:
    ids = [element.id for element in m if not isinstance(element.id, DerivedId)]
    without = data.draw(st.lists(st.sampled_from(ids), max_size=3)) if ids else []

    e = evaluate(m, without=without)
    assert dict(e.labels) == labels_by_definition(m, without=without)
    assert all(e.labels[name] is Label.OUT and e.strengths[name] == 0 for name in e.withheld)
