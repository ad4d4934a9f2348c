"""Complete, preferred and stable models are those of the definitions, as a brute search and clingo find them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product

import clingo
import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from argmap.logic.agreement import agreement
from argmap.logic.models import Model, Search, Semantics, counterexample, models, search_of, witness
from argmap.logic.network import FALSE, TRUE, UNDECIDED, Network, add_gates, add_input, add_stop

SEMANTICS = pytest.mark.parametrize("semantics", list(Semantics))


@frozen
class Gate:
    any_of: bool = field(kw_only=True)
    inputs: tuple[int, ...] = ()
    stops: tuple[int, ...] = ()


def attacked_by(*stops: int) -> Gate:
    return Gate((), stops, any_of=False)


def network_of(gates: Sequence[Gate]) -> Network:
    network = Network()
    for gate in gates:
        add_gates(network, 1, any_of=gate.any_of)
    for number, gate in enumerate(gates):
        for each in gate.inputs:
            add_input(network, each, number)
        for each in gate.stops:
            add_stop(network, each, number)
    return network


def search_in(gates: Sequence[Gate], maximal: Sequence[int] | None = None) -> Search:
    return search_of(network_of(gates), shown=range(len(gates)), maximal=maximal)


def following(gates: Sequence[Gate], stopped: Callable[[int], bool]) -> set[int]:
    """Return what holds by something other than itself, where what is *stopped* stops."""
    found: set[int] = set()
    while True:
        new = {
            number
            for number, gate in enumerate(gates)
            if (not found.isdisjoint(gate.inputs) if gate.any_of else found.issuperset(gate.inputs))
            and not any(stopped(each) for each in gate.stops)
        }
        if new <= found:
            return found
        found |= new


def partial_stable(gates: Sequence[Gate]) -> list[Model]:
    """Return the interpretations that are the least three-valued model of their own reduct (Przymusinski 1990)."""
    found = []
    for model in product((UNDECIDED, TRUE, FALSE), repeat=len(gates)):
        true = {number for number, value in enumerate(model) if value == TRUE}
        possible = {number for number, value in enumerate(model) if value != FALSE}
        if following(gates, possible.__contains__) == true and following(gates, true.__contains__) == possible:
            found.append(model)
    return found


def by_definition(gates: Sequence[Gate], semantics: Semantics, maximal: Iterable[int] | None = None) -> list[Model]:
    complete = partial_stable(gates)
    atoms = range(len(gates)) if maximal is None else tuple(maximal)
    match semantics:
        case Semantics.COMPLETE:
            return complete
        case Semantics.STABLE:
            return [model for model in complete if UNDECIDED not in model]
        case Semantics.PREFERRED:
            true = [{atom for atom in atoms if model[atom] == TRUE} for model in complete]
            return [
                model for model, mine in zip(complete, true, strict=True) if not any(mine < other for other in true)
            ]


@st.composite
def networks(draw: st.DrawFn, most: int = 7) -> list[Gate]:
    """Return gates of which the first are rivals by twos, so that there are several models; nothing is an input of itself."""
    rivals = 2 * draw(st.integers(0, 2))
    count = draw(st.integers(max(rivals, 1), most))

    def some(number: int, size: int) -> tuple[int, ...]:
        others = [each for each in range(count) if each != number]
        return tuple(draw(st.lists(st.sampled_from(others), max_size=size))) if others else ()

    gates = [attacked_by(number ^ 1, *some(number, 1)) for number in range(rivals)]
    for number in range(rivals, count):
        any_of = draw(st.booleans())
        stops = () if any_of else tuple(draw(st.lists(st.integers(0, count - 1), max_size=2)))
        gates.append(Gate(some(number, 3), stops, any_of=any_of))
    return gates


def frameworks() -> st.SearchStrategy[list[Gate]]:
    """Return arguments that attack each other, none of them unattacked."""
    return st.integers(1, 7).flatmap(
        lambda count: st.lists(
            st.sets(st.integers(0, count - 1), min_size=1, max_size=3).map(lambda stops: attacked_by(*sorted(stops))),
            min_size=count,
            max_size=count,
        )
    )


@SEMANTICS
@given(gates=networks() | frameworks())
def test_models_are_those_of_the_definition_each_once(semantics: Semantics, gates: list[Gate]) -> None:
    assert sorted(models(search_in(gates), semantics)) == sorted(by_definition(gates, semantics))


@given(networks(), st.data())
def test_preferred_models_are_maximal_on_the_chosen_gates_however_the_others_differ(
    gates: list[Gate], data: st.DataObject
) -> None:
    chosen = sorted(data.draw(st.sets(st.integers(0, len(gates) - 1))))

    found = list(models(search_in(gates, chosen), Semantics.PREFERRED))
    assert sorted(found) == sorted(by_definition(gates, Semantics.PREFERRED, chosen))


@SEMANTICS
@given(gates=networks() | frameworks(), data=st.data())
def test_a_gate_has_a_witness_or_a_counterexample_if_a_model_is_one(
    semantics: Semantics, gates: list[Gate], data: st.DataObject
) -> None:
    maximal = data.draw(st.none() | st.sets(st.integers(0, len(gates) - 1)))
    search = search_in(gates, None if maximal is None else sorted(maximal))
    expected = by_definition(gates, semantics, maximal)

    for gate in range(len(gates)):
        for value in (UNDECIDED, TRUE, FALSE):
            yes = witness(search, semantics, gate, value)
            assert yes in expected if yes else not any(model[gate] == value for model in expected)
            assert yes is None or yes[gate] == value
        for value in (TRUE, FALSE):
            no = counterexample(search, semantics, gate, value)
            assert no in expected if no else all(model[gate] == value for model in expected)
            assert no is None or no[gate] != value


@SEMANTICS
@given(gates=networks(most=9), data=st.data())
def test_models_that_are_shown_in_part_are_distinct(
    semantics: Semantics, gates: list[Gate], data: st.DataObject
) -> None:
    shown = sorted(data.draw(st.sets(st.integers(0, len(gates) - 1))))

    found = list(models(search_of(network_of(gates), shown=shown), semantics))
    assert len(set(found)) == len(found)
    if semantics is not Semantics.PREFERRED:
        whole = models(search_in(gates), semantics)
        assert set(found) == {tuple(model[gate] for gate in shown) for model in whole}


def by_clingo(gates: Sequence[Gate], semantics: Semantics) -> Iterator[Model]:
    """Yield the answer sets of the program, for the partial ones of the program doubled (Janhunen and others 2006)."""
    layers = [("t", "t")] if semantics is Semantics.STABLE else [("t", "p"), ("p", "t")]
    rules = []
    for number, gate in enumerate(gates):
        for own, other in layers:
            bodies = [[each] for each in gate.inputs] if gate.any_of else [list(gate.inputs)]
            stops = [f"not {other}({each})" for each in gate.stops]
            rules += [
                f"{own}({number}) :- {', '.join(['1=1', *(f'{own}({each})' for each in body), *stops])}."
                for body in bodies
            ]
        if len(layers) > 1:
            rules.append(f":- t({number}), not p({number}).")
    control = clingo.Control(["0", "--warn=none"])
    control.add("base", [], "\n".join(rules))
    control.ground([("base", [])])
    with control.solve(yield_=True) as handle:
        for answer in handle:
            true, possible = (
                {symbol.arguments[0].number for symbol in answer.symbols(atoms=True) if symbol.name == layer}
                for layer in ("t", layers[0][1])
            )
            yield tuple(
                TRUE if each in true else UNDECIDED if each in possible else FALSE for each in range(len(gates))
            )


@pytest.mark.parametrize("semantics", [Semantics.COMPLETE, Semantics.STABLE])
@given(gates=networks(most=14))
def test_models_are_those_that_clingo_finds(semantics: Semantics, gates: list[Gate]) -> None:
    assert sorted(models(search_in(gates), semantics)) == sorted(by_clingo(gates, semantics))


def test_a_circle_never_holds_itself_up_but_what_is_outside_it_may() -> None:
    # 0 and 1 attack each other; 2 and 3 hold each other up, and so does 1.
    gates = [attacked_by(1), attacked_by(0), Gate((1, 3), any_of=True), Gate((2,), any_of=True)]

    assert sorted(models(search_in(gates), Semantics.STABLE)) == [(1, 2, 2, 2), (2, 1, 1, 1)]
    assert counterexample(search_in(gates), Semantics.PREFERRED, 3) == (1, 2, 2, 2)


def test_what_a_step_of_a_circle_needs_besides_does_not_hold_the_circle_up() -> None:
    # 2 holds by 0 or by 3; 3 holds by 2 and 1 together.
    gates = [attacked_by(1), attacked_by(0), Gate((0, 3), any_of=True), Gate((2, 1), any_of=False)]

    assert sorted(models(search_in(gates), Semantics.STABLE)) == [(1, 2, 1, 2), (2, 1, 2, 2)]


def test_an_odd_circle_of_attacks_has_no_stable_model() -> None:
    gates = [attacked_by((number + 1) % 3) for number in range(3)]

    assert list(models(search_in(gates), Semantics.STABLE)) == []
    assert list(models(search_in(gates), Semantics.PREFERRED)) == [(0, 0, 0)]


def test_models_come_one_at_a_time_however_many_there_are() -> None:
    pairs = 200  # 2 to the power of 200 models
    gates = [attacked_by(number ^ 1) for number in range(2 * pairs)]

    found = models(search_in(gates), Semantics.PREFERRED)
    assert len({next(found) for _ in range(20)}) == 20
    assert witness(search_in(gates), Semantics.PREFERRED, 7) is not None
    assert counterexample(search_in(gates), Semantics.PREFERRED, 7) is not None


@SEMANTICS
@given(gates=networks() | frameworks(), most=st.integers(1, 4))
def test_what_models_agree_on_is_exact_however_few_are_looked_at(
    semantics: Semantics, gates: list[Gate], most: int
) -> None:
    expected = by_definition(gates, semantics)
    agreed = agreement(search_in(gates), semantics, most)

    if agreed is None:
        assert not expected
        return
    columns = list(zip(*expected, strict=True))
    assert list(agreed.values) == [column[0] if len(set(column)) == 1 else UNDECIDED for column in columns]
    assert (agreed.seen, agreed.capped) == (min(most, len(expected)), len(expected) > most)
    if not agreed.capped:
        for place, column in enumerate(columns):
            counted = tuple(column.count(value) for value in (UNDECIDED, TRUE, FALSE))
            assert agreed.counts.get(place, counted) == counted
        grounded = search_in(gates).grounded
        assert list(agreed.counts) == [place for place, value in enumerate(grounded) if value == UNDECIDED]
