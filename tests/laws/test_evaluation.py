"""Laws of evaluation: what adding, raising, splitting, doubling, renaming and reordering do to labels.

They hold of maps without strict arguments; docs/semantics.md has what refutes their broader forms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.evaluation import evaluate
from argmap.model import Argument, ArgumentMap, Claim, DerivedId, Evidence, EvidenceKind, Label, Mode, Rebuttal
from argmap.testing import argument_maps

_V = TypeVar("_V")
HEIGHT = {Label.OUT: 0, Label.UNDECIDED: 1, Label.IN: 2}
WEIGHTS = st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.75, 1.0])


def without_strict(m: ArgumentMap) -> ArgumentMap:
    return evolve(m, arguments=[evolve(a, mode=Mode.DEFEASIBLE) if a.mode is Mode.STRICT else a for a in m.arguments])


MAPS = argument_maps(min_claims=2).map(without_strict)


def standing(m: ArgumentMap) -> list[Claim]:
    """Return the claims that are not withdrawn, of which a law can speak."""
    return [claim for claim in m.claims if not claim.withdrawn]


def offered(m: ArgumentMap, claim: str) -> bool:
    evidence = [item for item in m.evidence_for(claim) if item.kind is not EvidenceKind.ILLUSTRATION]
    return bool(m.arguments_for(claim) or evidence)


@given(MAPS, st.data())
def test_one_more_ground_never_takes_a_claim_that_has_one_from_in_to_out(m: ArgumentMap, data: st.DataObject) -> None:
    supported = [claim.id for claim in standing(m) if offered(m, claim.id)]
    assume(supported)
    claim, weight = data.draw(st.sampled_from(supported)), data.draw(WEIGHTS)
    before = evaluate(m).labels[claim]

    if data.draw(st.booleans()):
        more = evolve(m, evidence=[*m.evidence, Evidence("more", "M.", supports=claim, strength=weight)])
    else:
        premise = data.draw(st.sampled_from([each.id for each in m.claims]))
        more = evolve(m, arguments=[*m.arguments, Argument("more", premise, claim, strength=weight)])
    assert (before, evaluate(more).labels[claim]) != (Label.IN, Label.OUT)


def test_a_reason_that_is_out_can_unseat_a_claim_that_was_bare() -> None:
    bare = ArgumentMap(title="T", claims=[Claim("a", "A."), Claim("b", "B.", but="c"), Claim("c", "C.")])
    reasoned = evolve(bare, arguments=[Argument("more", "b", "a")])

    assert evaluate(bare).describe("a") == "in"
    assert evaluate(reasoned).describe("a") == "out (unsupported)"


@given(MAPS, st.data())
def test_one_more_rebuttal_never_lifts_its_target(m: ArgumentMap, data: st.DataObject) -> None:
    assume(standing(m))
    target = data.draw(st.sampled_from([claim.id for claim in standing(m)]))
    premise = data.draw(st.sampled_from([claim.id for claim in m.claims]))
    more = evolve(m, rebuttals=[*m.rebuttals, Rebuttal("more", premise, target, strength=data.draw(WEIGHTS))])

    assert HEIGHT[evaluate(more).labels[target]] <= HEIGHT[evaluate(m).labels[target]]


@given(MAPS, st.data())
def test_raising_an_argument_never_lowers_its_conclusion(m: ArgumentMap, data: st.DataObject) -> None:
    steps = [a for a in m.arguments if a.conclusion in {claim.id for claim in standing(m)}]
    assume(steps)
    argument, low, high = data.draw(st.sampled_from(steps)), *sorted((data.draw(WEIGHTS), data.draw(WEIGHTS)))

    weak, strong = (evaluate(m, ratings={argument.id: weight}).labels for weight in (low, high))
    assert HEIGHT[strong[argument.conclusion]] >= HEIGHT[weak[argument.conclusion]]


@given(MAPS, st.data())
def test_raising_a_rebuttal_never_lifts_its_target(m: ArgumentMap, data: st.DataObject) -> None:
    there = evaluate(m).labels
    steps = [r for r in m.rebuttals if r.target in there and r.id in there]
    assume(steps)
    rebuttal, low, high = data.draw(st.sampled_from(steps)), *sorted((data.draw(WEIGHTS), data.draw(WEIGHTS)))

    weak, strong = (evaluate(m, ratings={rebuttal.id: weight}).labels for weight in (low, high))
    assert HEIGHT[strong[rebuttal.target]] <= HEIGHT[weak[rebuttal.target]]


@given(MAPS, st.data())
def test_splitting_an_inference_keeps_labels(m: ArgumentMap, data: st.DataObject) -> None:
    steps = [i for i in m.inferences if not isinstance(i.id, DerivedId)]
    assume(steps)
    step = data.draw(st.sampled_from(steps))
    first = Argument("first", step.premises, "half-way", strength=data.draw(WEIGHTS))
    split = evolve(
        m,
        claims=[*m.claims, Claim("half-way", "H.")],
        arguments=[first, *(evolve(a, premises="half-way") if a is step else a for a in m.arguments)],
        rebuttals=[
            evolve(
                r,
                premises="half-way" if r is step else r.premises,
                target="first" if r.target == step.id else r.target,
            )
            for r in m.rebuttals
        ],
    )

    labels = evaluate(split).labels
    assert {name: labels[name] for name in evaluate(m).labels} == dict(evaluate(m).labels)


@given(MAPS, st.data())
def test_doubling_an_inference_with_what_undercuts_it_keeps_labels(m: ArgumentMap, data: st.DataObject) -> None:
    steps = [i for i in m.inferences if not isinstance(i.id, DerivedId)]
    assume(steps)
    step = data.draw(st.sampled_from(steps))
    assume(not isinstance(step, Rebuttal) or step.target != step.id)
    undercutters = [evolve(r, id=f"twin{n}", target="twin") for n, r in enumerate(m.rebuttals) if r.target == step.id]
    doubled = evolve(
        m,
        arguments=[*m.arguments, *(evolve(a, id="twin") for a in m.arguments if a is step)],
        rebuttals=[*m.rebuttals, *(evolve(r, id="twin") for r in m.rebuttals if r is step), *undercutters],
    )
    # What undercuts an undercutter has to be doubled in turn; a law of one step speaks of the others.
    assume(not {r.target for r in m.rebuttals} & {r.id for r in m.rebuttals if r.target == step.id})

    labels = evaluate(doubled).labels
    assert {name: labels[name] for name in evaluate(m).labels} == dict(evaluate(m).labels)


@given(argument_maps(resolve=False), st.randoms(use_true_random=False))
def test_reordering_changes_no_label_and_no_strength(m: ArgumentMap, random: st.random.Random) -> None:  # type: ignore[name-defined]
    def shuffled(items: Sequence[_V]) -> list[_V]:
        order: list[int] = random.sample(range(len(items)), len(items))
        return [items[place] for place in order]

    other = evolve(
        m,
        claims=shuffled(m.claims),
        arguments=shuffled(m.arguments),
        rebuttals=shuffled(m.rebuttals),
        evidence=shuffled(m.evidence),
    )

    before, after = evaluate(m), evaluate(other)
    assert dict(before.labels) == dict(after.labels)
    assert all(abs(before.strengths[name] - after.strengths[name]) < 1e-9 for name in before.strengths)


@given(argument_maps())
def test_contraries_are_never_both_in(m: ArgumentMap) -> None:
    labels = evaluate(without_strict(m)).labels

    for claim in standing(m):
        for other in m.contraries_of(claim.id):
            assert {labels.get(claim.id), labels.get(other)} != {Label.IN} or other == claim.id


@given(argument_maps(resolve=False))
def test_every_element_that_is_not_withdrawn_has_a_label_a_strength_and_if_it_is_out_a_reason(m: ArgumentMap) -> None:
    gone = {claim.id for claim in m.claims if claim.withdrawn}
    steps = tuple(f"{name}.{key}." for name in gone for key in ("because", "but"))
    there = [e.id for e in m if e.id not in gone and not (isinstance(e.id, DerivedId) and e.id.startswith(steps))]

    e = evaluate(m)
    assert [*e.labels] == [*e.strengths] == there
    assert all(0 <= strength <= 1 for strength in e.strengths.values())
    out = {name for name, label in e.labels.items() if label is Label.OUT}
    assert {*e.reasons, *e.failures} == out
    assert {*e.reasons} == {claim.id for claim in m.claims if claim.id in out}


@given(argument_maps())
def test_certainty_and_stance_never_enter(m: ArgumentMap) -> None:
    bare: Callable[[Claim], Claim] = lambda claim: evolve(claim, certainty=None, stance=None)  # noqa: E731 - one use

    assert evaluate(evolve(m, claims=map(bare, m.claims))) == evaluate(m)
