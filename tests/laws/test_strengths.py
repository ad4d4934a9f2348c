"""Laws of strengths: the two models of claims have the properties they are known for, and maps follow their definitions."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TypeAlias

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.discharged import discharged

from argmap.evaluation import MODELS, Evaluation, evaluate
from argmap.evaluation.models import df_quad, quadratic_energy
from argmap.model import Argument, ArgumentMap, Claim, Evidence, EvidenceKind, Label, Mode, Rebuttal
from argmap.testing import argument_maps

Model: TypeAlias = Callable[[float, Sequence[float], Sequence[float]], float]

DEGREES = st.floats(0, 1, allow_subnormal=False)
BELOW_ONE = st.floats(0, 0.99, allow_subnormal=False)
MANY = st.lists(DEGREES, max_size=5)
ROUNDING = 1e-9
both = pytest.mark.parametrize("model", [df_quad, quadratic_energy])


@both
@given(DEGREES, MANY, MANY)
def test_boundedness(model: Model, credence: float, supporters: list[float], attackers: list[float]) -> None:
    assert -ROUNDING <= model(credence, supporters, attackers) <= 1 + ROUNDING


@both
@given(DEGREES)
def test_stability_what_nothing_bears_on_stays_where_it_is(model: Model, credence: float) -> None:
    assert model(credence, [], []) == credence


@both
@given(DEGREES, MANY, MANY)
def test_neutrality_of_what_has_no_strength(
    model: Model, credence: float, supporters: list[float], attackers: list[float]
) -> None:
    bare = model(credence, supporters, attackers)

    assert model(credence, [*supporters, 0.0], attackers) == pytest.approx(bare)
    assert model(credence, supporters, [*attackers, 0.0]) == pytest.approx(bare)


@both
@given(DEGREES, MANY, MANY)
def test_anonymity_the_order_is_of_no_account(
    model: Model, credence: float, supporters: list[float], attackers: list[float]
) -> None:
    assert model(credence, supporters[::-1], attackers[::-1]) == pytest.approx(model(credence, supporters, attackers))


@both
@given(DEGREES, MANY, MANY, DEGREES)
def test_a_supporter_never_lowers_and_an_attacker_never_raises(
    model: Model, credence: float, supporters: list[float], attackers: list[float], more: float
) -> None:
    bare = model(credence, supporters, attackers)

    assert model(credence, [*supporters, more], attackers) >= bare - ROUNDING
    assert model(credence, supporters, [*attackers, more]) <= bare + ROUNDING


@both
@given(DEGREES, DEGREES, MANY, MANY, DEGREES, DEGREES)
def test_monotonicity_in_each_strength_and_in_the_credence(  # noqa: PLR0917 - Hypothesis passes by position
    model: Model, one: float, other: float, supporters: list[float], attackers: list[float], a: float, b: float
) -> None:
    (low, high), (less, more) = sorted((one, other)), sorted((a, b))

    assert model(low, supporters, attackers) <= model(high, supporters, attackers) + ROUNDING
    assert model(one, [*supporters, less], attackers) <= model(one, [*supporters, more], attackers) + ROUNDING
    assert model(one, supporters, [*attackers, less]) >= model(one, supporters, [*attackers, more]) - ROUNDING


@both
@given(DEGREES, MANY)
def test_balance_equal_sides_leave_the_credence(model: Model, credence: float, sides: list[float]) -> None:
    assert model(credence, sides, sides) == credence


@both
@given(DEGREES, MANY)
def test_supporters_alone_raise_and_attackers_alone_lower(model: Model, credence: float, others: list[float]) -> None:
    assert model(credence, others, []) >= credence - ROUNDING
    assert model(credence, [], others) <= credence + ROUNDING


@both
@given(DEGREES, MANY, MANY)
def test_duality_of_support_and_attack(
    model: Model, credence: float, supporters: list[float], attackers: list[float]
) -> None:
    mirrored = 1 - model(1 - credence, attackers, supporters)

    assert model(credence, supporters, attackers) == pytest.approx(mirrored, abs=ROUNDING)


@both
@given(st.floats(0.01, 0.99), st.lists(BELOW_ONE, max_size=5), st.lists(BELOW_ONE, max_size=5))
def test_resilience_nothing_uncertain_makes_certain(
    model: Model, credence: float, supporters: list[float], attackers: list[float]
) -> None:
    assert 0 < model(credence, supporters, attackers) < 1


@both
@given(DEGREES)
def test_open_mindedness_a_hundred_full_attackers_leave_nothing(model: Model, credence: float) -> None:
    assert model(credence, [], [1.0] * 100) == pytest.approx(0, abs=1e-3)


def test_a_full_attacker_hides_others_in_df_quad_and_none_in_quadratic_energy() -> None:
    assert df_quad(0.5, [1.0], [1.0]) == df_quad(0.5, [1.0], [1.0, 0.9]) == 0.5
    assert quadratic_energy(0.5, [1.0], [1.0, 0.9]) < quadratic_energy(0.5, [1.0], [1.0])


def strength_by_definition(m: ArgumentMap, e: Evaluation, name: str, model: str, seen: dict[str, float]) -> float:
    """Return a strength on a map without circles, as the definition reads, from the labels of *e*."""
    if name not in seen:
        element = m[name]
        if isinstance(element, Claim):
            seen[name] = of_claim(m, e, element, model, seen)
        elif e.labels[name] is Label.OUT:
            seen[name] = 0.0
        else:
            seen[name] = of_step(m, e, element, model, seen)
    return seen[name]


def of_step(
    m: ArgumentMap, e: Evaluation, step: Argument | Rebuttal | Evidence, model: str, seen: dict[str, float]
) -> float:
    strict = isinstance(step, Argument) and step.mode is Mode.STRICT
    weight = 1.0 if strict else 0.5 if step.strength is None else step.strength.value
    names = () if isinstance(step, Evidence) else [premise.claim for premise in step.premises]
    premise = min([strength_by_definition(m, e, name, model, seen) for name in names], default=1.0)
    own = min(weight, premise) if model == "weakest-link" else weight * premise
    undercutters = [] if strict else [r.id for r in m.rebuttals_of(step.id)]
    return own * math.prod(1 - strength_by_definition(m, e, name, model, seen) for name in undercutters)


def grounds(m: ArgumentMap, claim: str) -> list[str]:
    evidence = [item.id for item in m.evidence_for(claim) if item.kind is not EvidenceKind.ILLUSTRATION]
    return [*(argument.id for argument in m.arguments_for(claim)), *evidence]


def of_claim(m: ArgumentMap, e: Evaluation, claim: Claim, model: str, seen: dict[str, float]) -> float:
    credence = 0.5 if claim.credence is None else claim.credence.value
    against = [item.id for item in m.evidence_against(claim.id) if item.kind is not EvidenceKind.ILLUSTRATION]
    contraries = [other for other in m.contraries_of(claim.id) if isinstance(m.get(other), Claim)]
    attackers = {
        *(rebuttal.id for rebuttal in m.rebuttals_of(claim.id)),
        *against,
        *(ground for other in contraries for ground in grounds(m, other)),
    }
    supporting = [strength_by_definition(m, e, name, model, seen) for name in grounds(m, claim.id)]
    attacking = [strength_by_definition(m, e, name, model, seen) for name in sorted(attackers)]
    if model != "weakest-link":
        return {"df-quad": df_quad, "quadratic-energy": quadratic_energy}[model](credence, supporting, attacking)
    own = [credence] if claim.assumption or not grounds(m, claim.id) else []
    return max([*supporting, *own], default=0.0) * (1 - max(attacking, default=0.0))


@pytest.mark.parametrize("model", MODELS)
@given(st.data())
def test_strengths_are_what_the_definition_gives(model: str, data: st.DataObject) -> None:
    drawn = data.draw(argument_maps(acyclic=True))
    m = evolve(drawn, claims=[evolve(c, withdrawn=False, contrary_to=(), contradictory_to=()) for c in drawn.claims])
    e = evaluate(m, model=model)
    m = discharged(m)
    try:
        expected = {name: strength_by_definition(m, e, name, model, {}) for name in e.labels}
    except RecursionError:  # a circle of attacks: no claim supports itself, but some attack each other
        return

    assert e.converged
    assert dict(e.strengths) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("model", MODELS)
@given(argument_maps(acyclic=None))
def test_a_settled_strength_is_a_fixed_point(model: str, m: ArgumentMap) -> None:
    m = evolve(m, claims=[evolve(claim, withdrawn=False) for claim in m.claims])
    e = evaluate(m, model=model)
    m = discharged(m)
    for element in m:
        if element.id not in e.unsettled:
            once = dict(e.strengths)
            del once[element.id]
            assert strength_by_definition(m, e, element.id, model, once) == pytest.approx(
                e.strengths[element.id], abs=1e-9
            )


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.booleans()), max_size=8))
def test_without_a_gate_steps_of_strength_1_with_one_premise_are_a_plain_bipolar_graph(
    links: list[tuple[int, int, bool]],
) -> None:
    down = [(max(a, b), min(a, b), support) for a, b, support in links if a != b]
    m = ArgumentMap(
        title="T",
        claims=[Claim(f"c{n}", "C.") for n in range(6)],
        arguments=[Argument(f"a{n}", f"c{a}", f"c{b}", strength=1) for n, (a, b, pro) in enumerate(down) if pro],
        rebuttals=[Rebuttal(f"r{n}", f"c{a}", f"c{b}", strength=1) for n, (a, b, pro) in enumerate(down) if not pro],
    )
    plain: dict[int, float] = {}
    for claim in range(5, -1, -1):
        sides = {pro: [plain[a] for a, b, each in down if b == claim and each is pro] for pro in (True, False)}
        plain[claim] = df_quad(0.5, sides[True], sides[False])

    strengths = evaluate(m, gate=False).strengths
    assert {f"c{n}": plain[n] for n in range(6)} == pytest.approx({f"c{n}": strengths[f"c{n}"] for n in range(6)})


@given(DEGREES, DEGREES)
def test_raising_an_undercutter_never_raises_what_the_step_supports(one: float, other: float) -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("t", "T."), Claim("p", "P."), Claim("u", "U.")],
        arguments=[Argument("a", "p", "t")],
        rebuttals=[Rebuttal("r", "u", "a")],
    )
    low, high = (evaluate(m, gate=False, ratings={"r": weight}).strengths["t"] for weight in sorted((one, other)))

    assert high <= low
