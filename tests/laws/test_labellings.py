"""Laws of labellings: they are the partial stable models of the map's logic program, by definition and as clingo finds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, combinations

import clingo
import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.laws.test_labels import Atom, Reading, Rule, labels_by_definition, least_model, tangles

from argmap.evaluation import NoLabellingError, acceptance, evaluate, labellings
from argmap.model import Argument, ArgumentMap, Claim, DerivedId, Evidence, Label, Mode, Rebuttal
from argmap.testing import argument_maps

SEMANTICS = ("complete", "preferred", "stable")
_KINDS = {Claim: "c", Argument: "i", Rebuttal: "i", Evidence: "e"}
_MOST_GUESSES = 8

Labelling = tuple[tuple[str, Label], ...]
Model = tuple[frozenset[Atom], frozenset[Atom]]  # what is true, and what is not false


@st.composite
def conflicts(draw: st.DrawFn) -> ArgumentMap:
    """Return maps in which much is open: claims in conflict by twos, and steps that lead around among them."""
    names = [f"c{n}" for n in range(draw(st.integers(2, 6)))]
    name, weight = st.sampled_from(names), st.sampled_from([None, None, 0.4, 0.6])
    some = st.lists(name, min_size=1, max_size=2)
    claims = [
        Claim(each, "C.", assumption=draw(st.booleans()), contrary_to=draw(st.sampled_from([(), (draw(name),)])))
        for each in names
    ]
    arguments = [
        Argument(
            f"a{n}",
            draw(some),
            draw(name),
            strength=draw(weight),
            mode=draw(st.sampled_from([Mode.DEFEASIBLE, Mode.DEFEASIBLE, Mode.STRICT])),
        )
        for n in range(draw(st.integers(0, 4)))
    ]
    targets = st.sampled_from([*names, *(a.id for a in arguments), "r0"])
    rebuttals = [
        Rebuttal(f"r{n}", draw(some), draw(targets), strength=draw(weight)) for n in range(draw(st.integers(1, 4)))
    ]
    return ArgumentMap(title="T", claims=claims, arguments=arguments, rebuttals=rebuttals)


def models_by_definition(rules: list[Rule]) -> Iterator[Model]:
    """Yield the interpretations that are the least three-valued model of their reduct (Przymusinski 1990).

    The reduct, and so its least model, is settled by the value of what rules say *not* to: all of these are guessed.
    """
    negated = sorted({atom for _, _, those in rules for atom in those})
    true: set[Atom] = set()
    possible = least_model(rules, true)
    while (grown := least_model(rules, possible)) != true:
        true, possible = grown, least_model(rules, grown)
    open_ones = [atom for atom in negated if atom in possible and atom not in true]
    assume(len(open_ones) <= _MOST_GUESSES)
    subsets = chain.from_iterable(combinations(open_ones, size) for size in range(len(open_ones) + 1))
    for guess in subsets:
        may_be = true.union(guess)  # of what is negated, not false
        holds = least_model(rules, may_be)
        not_false = least_model(rules, holds)
        if not_false.intersection(negated) == may_be.intersection(negated) and holds <= not_false:
            yield frozenset(holds), frozenset(not_false)


def by_definition(m: ArgumentMap, semantics: str) -> set[Labelling]:
    reading = Reading(m)
    models = list(models_by_definition(list(reading.rules())))
    if semantics == "stable":
        models = [(true, possible) for true, possible in models if true == possible]
    if semantics == "preferred":
        sets = {frozenset(atom for atom in true if atom[0] in "ci") for true, _ in models}
        greatest = {each for each in sets if not any(each < other for other in sets)}
        models = [model for model in models if frozenset(atom for atom in model[0] if atom[0] in "ci") in greatest]
    return {labelling_of(reading.m, model) for model in models}


def labelling_of(m: ArgumentMap, model: Model) -> Labelling:
    true, possible = model

    def label(atom: Atom) -> Label:
        return Label.IN if atom in true else Label.UNDECIDED if atom in possible else Label.OUT

    return tuple((element.id, label((_KINDS[type(element)], element.id))) for element in m)


def by_clingo(m: ArgumentMap, *, total: bool) -> set[Labelling]:
    """Return the answer sets of the map's program; for the partial stable models, of the program doubled."""
    reading = Reading(m)
    rules = list(reading.rules())
    number = {atom: place for place, atom in enumerate(dict.fromkeys(a for h, p, n in rules for a in (h, *p, *n)))}
    lines = []
    for head, these, those in rules:
        for own, other in [("t", "t")] if total else [("t", "p"), ("p", "t")]:
            body = [*(f"{own}({number[a]})" for a in these), *(f"not {other}({number[a]})" for a in those)]
            lines.append(f"{own}({number[head]}) :- {', '.join(['1=1', *body])}.")
    if not total:
        lines += [f":- t({place}), not p({place})." for place in number.values()]
    control = clingo.Control(["0", "--warn=none"])
    control.add("base", [], "\n".join(lines))
    control.ground([("base", [])])
    found, atoms = set(), list(number)
    with control.solve(yield_=True) as handle:
        for answer in handle:
            true, possible = (
                frozenset(atoms[s.arguments[0].number] for s in answer.symbols(atoms=True) if s.name == layer)
                for layer in ("t", "t" if total else "p")
            )
            found.add(labelling_of(reading.m, (true, possible)))
    return found


def as_tuple(labelling: Mapping[str, Label]) -> Labelling:
    return tuple(labelling.items())


def found_in(m: ArgumentMap, semantics: str) -> list[Labelling]:
    return [as_tuple(labelling) for labelling in labellings(m, semantics=semantics)]


MAPS = conflicts() | tangles() | argument_maps(max_claims=5) | argument_maps(max_claims=4, resolve=False)


@pytest.mark.parametrize("semantics", SEMANTICS)
@given(m=MAPS)
def test_labellings_are_those_of_the_definition_each_once(semantics: str, m: ArgumentMap) -> None:
    found = found_in(m, semantics)

    assert len(set(found)) == len(found)
    assert set(found) == by_definition(m, semantics)


@given(conflicts() | tangles() | argument_maps(acyclic=False))
def test_labellings_are_those_that_clingo_finds(m: ArgumentMap) -> None:
    assert set(found_in(m, "complete")) == by_clingo(m, total=False)
    assert set(found_in(m, "stable")) == by_clingo(m, total=True)


@given(MAPS)
def test_stable_labellings_are_preferred_and_preferred_ones_complete(m: ArgumentMap) -> None:
    complete, preferred, stable = (set(found_in(m, semantics)) for semantics in SEMANTICS)

    assert stable <= preferred <= complete
    assert preferred
    standing = {
        frozenset(x for x, label in each if label is Label.IN and m[x].id not in m_evidence(m)) for each in preferred
    }
    assert not any(one < other for one in standing for other in standing)


def m_evidence(m: ArgumentMap) -> set[str]:
    return {item.id for item in m.evidence}


@given(MAPS)
def test_the_grounded_labelling_is_complete_and_what_all_complete_ones_agree_on(m: ArgumentMap) -> None:
    complete = [dict(each) for each in found_in(m, "complete")]
    grounded = labels_by_definition(m)

    assert grounded in complete
    assert dict(next(labellings(m, semantics="grounded"))) == dict(evaluate(m, semantics="complete").labels) == grounded
    for name, label in grounded.items():
        assert label is agreed({each[name] for each in complete})


def agreed(labels: set[Label]) -> Label:
    return labels.pop() if len(labels) == 1 else Label.UNDECIDED


@pytest.mark.parametrize("semantics", ["preferred", "stable"])
@given(m=MAPS, most=st.integers(1, 5))
def test_an_evaluation_has_the_labels_that_all_agree_on_and_counts_the_others(
    semantics: str, m: ArgumentMap, most: int
) -> None:
    found = [dict(each) for each in found_in(m, semantics)]
    if not found:
        with pytest.raises(NoLabellingError, match="no stable labelling"):
            evaluate(m, semantics=semantics)
        return
    e = evaluate(m, semantics=semantics)
    few = evaluate(m, semantics=semantics, most=most)

    assert dict(e.labels) == {name: agreed({each[name] for each in found}) for name in found[0]}
    assert (e.labellings, e.capped) == (len(found), False)
    assert {name: dict(count) for name, count in e.counts.items()} == {
        name: {label: [each[name] for each in found].count(label) for label in Label}
        for name in found[0]
        if len({each[name] for each in found}) > 1
    }
    assert few.labels == e.labels
    assert (few.labellings, few.capped) == (min(most, len(found)), len(found) > most)


@pytest.mark.parametrize("semantics", SEMANTICS)
@given(m=MAPS)
def test_the_status_of_an_element_is_what_the_labellings_say(semantics: str, m: ArgumentMap) -> None:
    found = found_in(m, semantics)
    for element in evaluate(m).labels:
        if not found:
            with pytest.raises(NoLabellingError, match="no stable labelling"):
                acceptance(m, element, semantics=semantics)
            continue
        status = acceptance(m, element, semantics=semantics)
        stands = {dict(each)[element] is Label.IN for each in found}
        assert (status.credulous, status.skeptical) == (True in stands, stands == {True})
        if status.witness is not None:
            assert as_tuple(status.witness) in found
            assert status.witness[element] is Label.IN
        if status.counterexample is not None:
            assert as_tuple(status.counterexample) in found
            assert status.counterexample[element] is not Label.IN


@st.composite
def without_circles(draw: st.DrawFn) -> ArgumentMap:
    """Return maps in which steps lead from later claims to earlier ones only."""
    m = draw(conflicts())
    place = {claim.id: number for number, claim in enumerate(m.claims)}

    def up(premises: tuple[str, ...], target: str) -> bool:
        return all(place[premise] > place.get(target, -1) for premise in premises)

    return evolve(
        m,
        claims=[evolve(claim, contrary_to=()) for claim in m.claims],
        arguments=[
            evolve(a, mode=Mode.DEFEASIBLE) for a in m.arguments if up(tuple(p.claim for p in a.premises), a.conclusion)
        ],
        rebuttals=[r for r in m.rebuttals if r.target in place and up(tuple(p.claim for p in r.premises), r.target)],
    )


@given(without_circles())
def test_a_map_without_circles_has_one_labelling(m: ArgumentMap) -> None:
    grounded = as_tuple(evaluate(m).labels)

    assert [found_in(m, semantics) for semantics in SEMANTICS] == [[grounded]] * 3


@pytest.mark.parametrize("semantics", SEMANTICS)
@given(m=conflicts(), data=st.data())
def test_neither_names_nor_order_matter(semantics: str, m: ArgumentMap, data: st.DataObject) -> None:
    renamed = ArgumentMap(
        title="T",
        claims=[
            evolve(claim, id=f"new-{claim.id}", contrary_to=[f"new-{other}" for other in claim.contrary_to])
            for claim in data.draw(st.permutations(m.claims))
        ],
        arguments=[
            evolve(
                a, id=f"new-{a.id}", premises=[f"new-{p.claim}" for p in a.premises], conclusion=f"new-{a.conclusion}"
            )
            for a in data.draw(st.permutations(m.arguments))
        ],
        rebuttals=[
            evolve(r, id=f"new-{r.id}", premises=[f"new-{p.claim}" for p in r.premises], target=f"new-{r.target}")
            for r in data.draw(st.permutations(m.rebuttals))
        ],
    )

    before = {frozenset((f"new-{name}", label) for name, label in each) for each in found_in(m, semantics)}
    assert {frozenset(each) for each in found_in(renamed, semantics)} == before


@given(conflicts(), st.data())
def test_a_fresh_objection_of_full_weight_puts_a_claim_out_everywhere(m: ArgumentMap, data: st.DataObject) -> None:
    claim = data.draw(st.sampled_from(m.claims)).id
    strict = {a.conclusion for a in m.arguments if a.mode is Mode.STRICT}
    assume(claim not in strict)
    objected = evolve(
        m, claims=[*m.claims, Claim("new", "N.")], rebuttals=[*m.rebuttals, Rebuttal("no", "new", claim, strength=1)]
    )

    for labelling in labellings(objected, semantics="complete"):
        assert labelling[claim] is Label.OUT
    assert not acceptance(objected, claim).credulous


@given(MAPS, st.data())
def test_what_is_withheld_is_out_in_every_labelling(m: ArgumentMap, data: st.DataObject) -> None:
    ids = [element.id for element in m if not isinstance(element.id, DerivedId)]
    without = data.draw(st.lists(st.sampled_from(ids), max_size=2)) if ids else []
    e = evaluate(m, semantics="preferred", without=without)

    for labelling in labellings(m, without=without):
        assert all(labelling[name] is Label.OUT for name in e.withheld)
