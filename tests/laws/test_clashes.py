"""Laws of clashes and repairs: both are minimal, and all there are, to brute force and to a SAT solver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from pysat.examples.rc2 import RC2
from pysat.formula import WCNF
from pysat.solvers import Solver

from argmap.evaluation import Clash, Clashes, Repair, clashes
from argmap.evaluation.clash_sets import steps_of
from argmap.model import Argument, ArgumentMap, Claim, EvidenceKind, Mode, Stance
from argmap.testing import argument_maps

ALL = 1_000_000
STANCES = (*Stance, None)


@st.composite
def commitments(draw: st.DrawFn) -> ArgumentMap:
    """Return maps of a few claims, mostly held, with contraries and mostly strict arguments, some in rings."""
    names = [f"c{i}" for i in range(draw(st.integers(2, 6)))]
    some = st.lists(st.sampled_from(names), min_size=1, max_size=2)
    stances = draw(st.lists(st.sampled_from((*(["asserted"] * 3), *STANCES)), min_size=len(names), max_size=len(names)))
    claims = [
        Claim(
            name,
            "C.",
            stance=stance,
            assumption=draw(st.sampled_from([False, False, True])),
            credence=draw(st.sampled_from([None, 0, 0.25, 0.75, 1])),
            contrary_to=draw(st.lists(st.sampled_from(names), max_size=1)),
        )
        for name, stance in zip(names, stances, strict=True)
    ]
    steps = draw(st.lists(st.tuples(some, st.sampled_from(names), st.sampled_from(["strict", *Mode])), max_size=5))
    arguments = [
        Argument(f"a{i}", premises, end, mode=mode, strength=draw(st.sampled_from([None, 0.25, 1])))
        for i, (premises, end, mode) in enumerate(steps)
    ]
    return ArgumentMap(title="T", thesis=names[0], claims=claims, arguments=arguments)


class Held:
    """What can be given up in a map, and whether the rest is consistent, read off the definition, however slowly."""

    def __init__(self, m: ArgumentMap, *, defeasible: bool = False) -> None:
        self.m = evolve(m, claims=[claim for claim in m.claims if not claim.withdrawn])
        self.claims = {claim.id: claim for claim in self.m.claims}
        self.commitments = [c.id for c in self.m.claims if self.is_held(c)]
        self.arguments = {
            a.id: a
            for a in self.m.arguments
            if self.is_whole(a) and (a.mode == "strict" or (defeasible and self.open(a)))
        }
        self.everything = frozenset([*self.commitments, *self.arguments])

    def is_held(self, claim: Claim) -> bool:
        return claim.assumption or self.m.stance_of(claim.id) in (Stance.ASSERTED, Stance.CONCEDED)

    def is_whole(self, a: Argument) -> bool:
        return bool(a.premises) and {a.conclusion, *(p.claim for p in a.premises)} <= set(self.claims)

    def open(self, a: Argument) -> bool:
        attacked = [r for r in self.m.rebuttals if r.target in (a.id, a.conclusion)]
        against = [e for e in self.m.evidence if a.conclusion in e.opposes and e.kind is not EvidenceKind.ILLUSTRATION]
        denied = self.claims[a.conclusion].stance is Stance.DENIED
        return a.mode is Mode.DEFEASIBLE and a.voice is None and not (attacked or against or denied)

    def pairs(self) -> Iterator[tuple[str, str]]:
        for claim in self.m.claims:
            for other in (*claim.contrary_to, *claim.contradictory_to):
                if other != claim.id and other in self.claims:
                    yield claim.id, other

    def follows(self, kept: Iterable[str]) -> set[str]:
        kept = set(kept)
        known = kept & set(self.commitments)
        while True:
            new = {
                a.conclusion for a in self.arguments.values() if a.id in kept and {p.claim for p in a.premises} <= known
            }
            if new <= known:
                return known
            known |= new

    def clashes(self, kept: Iterable[str]) -> bool:
        known = self.follows(kept)
        return any(first in known and second in known for first, second in self.pairs())

    def weight(self, name: str) -> float:
        if name in self.claims:
            credence = self.claims[name].credence
            return 0.5 if credence is None else credence.value
        argument = self.arguments[name]
        return 1.0 if argument.mode == "strict" else 0.5 if argument.strength is None else argument.strength.value

    def minimal(self) -> set[frozenset[str]]:
        return smallest(self.everything, self.clashes)

    def repairs(self) -> set[frozenset[str]]:
        return smallest(self.everything, lambda given_up: not self.clashes(self.everything - given_up))


def smallest(names: frozenset[str], holds: object) -> set[frozenset[str]]:
    """Return the minimal subsets of *names* of which *holds* is true."""
    assert callable(holds)
    found: list[frozenset[str]] = []
    for size in range(len(names) + 1):
        for part in map(frozenset, combinations(sorted(names), size)):
            if not any(each <= part for each in found) and holds(part):
                found.append(part)
    return set(found)


def parts(each: Clash | Repair) -> frozenset[str]:
    return frozenset((*each.commitments, *each.arguments))


def sets_of(found: Iterable[Clash | Repair]) -> set[frozenset[str]]:
    return {parts(each) for each in found}


@pytest.mark.parametrize("defeasible", [False, True])
@given(m=commitments())
def test_clashes_and_repairs_are_those_that_trying_every_set_finds(m: ArgumentMap, defeasible: bool) -> None:  # noqa: FBT001
    held, found = Held(m, defeasible=defeasible), clashes(m, defeasible=defeasible, most=ALL)

    assert sets_of(found.minimal) == held.minimal()
    assert sets_of(found.repairs) == (held.repairs() if found.minimal else set())
    assert len(sets_of(found.minimal)) == len(found.minimal)
    assert (found.more_clashes, found.more_repairs, found.cheapest) == (False, False, True)


@pytest.mark.parametrize("defeasible", [False, True])
@given(m=argument_maps(resolve=False))
def test_each_clash_is_one_and_no_part_of_it_is_on_any_map(m: ArgumentMap, defeasible: bool) -> None:  # noqa: FBT001
    confirm(Held(m, defeasible=defeasible), clashes(m, defeasible=defeasible))


@given(commitments(), st.integers(1, 3))
def test_however_few_are_asked_for_each_is_one_and_what_is_left_out_is_said(m: ArgumentMap, most: int) -> None:
    held, found, every = Held(m), clashes(m, most=most), clashes(m, most=ALL)

    confirm(held, found)
    assert len(found.minimal) == min(most, len(every.minimal))
    assert found.more_clashes == (len(every.minimal) > most)
    assert len(found.repairs) == min(most, len(every.repairs))
    assert found.more_repairs == (len(every.repairs) > most)
    assert [each.weight for each in found.repairs] == [each.weight for each in every.repairs[:most]]


def confirm(held: Held, found: Clashes) -> None:
    """Confirm that each clash of *found* is one, and each repair, and that both are minimal."""
    for clash in found.minimal:
        assert set(clash.contraries) <= held.follows(parts(clash))
        assert clash.contraries in list(held.pairs()) or clash.contraries[::-1] in list(held.pairs())
        assert not any(held.clashes(parts(clash) - {name}) for name in parts(clash))
    for repair in found.repairs:
        rest = held.everything - parts(repair)
        assert not held.clashes(rest)
        assert all(held.clashes(rest | {name}) for name in parts(repair))
        assert repair.weight == pytest.approx(sum(map(held.weight, parts(repair))))
    weights = [repair.weight for repair in found.repairs]
    assert weights == sorted(weights)
    assert bool(found.minimal) == bool(found.repairs) == held.clashes(held.everything)


@given(commitments())
def test_repairs_are_the_minimal_sets_that_hit_every_clash_and_clashes_those_that_hit_every_repair(
    m: ArgumentMap,
) -> None:
    found = clashes(m, most=ALL)
    minimal, repairs = sets_of(found.minimal), sets_of(found.repairs)

    def hitting(sets: set[frozenset[str]]) -> set[frozenset[str]]:
        return smallest(frozenset[str]().union(*sets), lambda part: all(part & each for each in sets))

    assert repairs == (hitting(minimal) if minimal else set())
    assert minimal == (hitting(repairs) if repairs else set())


@given(commitments())
def test_a_sat_solver_agrees_on_what_is_consistent_and_on_what_the_cheapest_repair_weighs(m: ArgumentMap) -> None:
    held, found = Held(m), clashes(m)
    names = [*held.claims, *held.arguments]
    number = {name: i for i, name in enumerate(names, 1)}
    switch = {name: i for i, name in enumerate(sorted(held.everything), len(names) + 1)}
    hard = [[-number[first], -number[second]] for first, second in held.pairs()]
    hard += [[-switch[name], number[name]] for name in held.commitments]
    hard += [
        [-switch[a.id], *(-number[p.claim] for p in a.premises), number[a.conclusion]] for a in held.arguments.values()
    ]

    with Solver(bootstrap_with=hard) as solver:
        assert solver.solve(assumptions=list(switch.values())) == (not found.minimal)
        for clash in found.minimal:
            assert not solver.solve(assumptions=[switch[name] for name in parts(clash)])
            assert all(
                solver.solve(assumptions=[switch[name] for name in parts(clash) if name != left])
                for left in parts(clash)
            )

    weighed = WCNF()
    weighed.extend(hard)
    for name, literal in switch.items():
        if held.weight(name):
            weighed.append([literal], weight=int(4 * held.weight(name)))
    with RC2(weighed) as rc2:
        assert rc2.compute() is not None
        assert rc2.cost == 4 * min((repair.weight for repair in found.repairs), default=0)


@given(commitments(), st.randoms(use_true_random=False))
def test_names_and_order_change_nothing_but_names_and_order(m: ArgumentMap, random: st.random.Random) -> None:  # type: ignore[name-defined]
    def renamed(name: str) -> str:
        return "z" + name

    other = evolve(
        m,
        thesis=map(renamed, m.thesis),
        claims=random.sample(
            [evolve(c, id=renamed(c.id), contrary_to=map(renamed, c.contrary_to)) for c in m.claims], len(m.claims)
        ),
        arguments=random.sample(
            [
                evolve(
                    a,
                    id=renamed(a.id),
                    conclusion=renamed(a.conclusion),
                    premises=[renamed(p.claim) for p in a.premises],
                )
                for a in m.arguments
            ],
            len(m.arguments),
        ),
    )
    before, after = clashes(m, most=ALL), clashes(other, most=ALL)

    assert {frozenset(map(renamed, each)) for each in sets_of(before.minimal)} == sets_of(after.minimal)
    assert {(frozenset(map(renamed, parts(each))), each.weight) for each in before.repairs} == {
        (parts(each), each.weight) for each in after.repairs
    }


@given(commitments(), st.data())
def test_one_more_commitment_never_takes_a_clash_away(m: ArgumentMap, data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(m.claims))
    more = evolve(m, claims=[evolve(c, stance="conceded") if c is one else c for c in m.claims])

    assert sets_of(clashes(m, most=ALL).minimal) <= sets_of(clashes(more, most=ALL).minimal)


@given(commitments())
def test_the_steps_of_a_clash_are_its_arguments_each_after_those_that_it_needs(m: ArgumentMap) -> None:
    for clash in clashes(m).minimal:
        known = set(clash.commitments)
        for argument in steps_of(m, clash):
            assert {premise.claim for premise in argument.premises} <= known
            known.add(argument.conclusion)
        assert {argument.id for argument in steps_of(m, clash)} == set(clash.arguments)
        assert set(clash.contraries) <= known


def test_clashes_stand_in_the_order_of_the_map_and_so_do_their_parts() -> None:
    m = ArgumentMap(
        title="T",
        claims=[
            Claim("a", "A.", stance="asserted", contrary_to=["z", "b"]),
            Claim("b", "B.", stance="asserted"),
            Claim("y", "Y.", stance="asserted"),
            Claim("z", "Z.", stance="open"),
        ],
        arguments=[Argument("k", ["y", "b"], "z", mode="strict"), Argument("j", "y", "z", mode="strict")],
    )

    assert clashes(m).minimal == (
        Clash(contraries=("a", "b"), commitments=("a", "b"), arguments=()),
        Clash(contraries=("a", "z"), commitments=("a", "y"), arguments=("j",)),
    )


def test_a_chain_of_a_hundred_thousand_steps_that_ends_at_the_contrary_of_its_start_is_one_clash() -> None:
    size = 100_000
    claims = [Claim(f"c{i}", "C.", stance="open") for i in range(1, size)]
    first = Claim("c0", "C.", stance="asserted", contrary_to=f"c{size - 1}")
    steps = [Argument(f"a{i}", f"c{i - 1}", f"c{i}", mode="strict") for i in range(1, size)]
    found = clashes(ArgumentMap(title="T", thesis="c0", claims=[first, *claims], arguments=steps), most=2)

    [clash] = found.minimal
    assert (clash.contraries, clash.commitments, len(clash.arguments)) == (("c0", "c99999"), ("c0",), size - 1)
    assert [(each.commitments, each.arguments) for each in found.repairs] == [(("c0",), ()), ((), ("a1",))]
    assert (found.more_clashes, found.more_repairs) == (False, True)


def test_where_a_cheapest_repair_is_too_far_to_seek_one_that_keeps_the_heaviest_is_given_and_said() -> None:
    size = 4_000
    claims = [
        Claim(f"c{i}", "C.", stance="asserted", contrary_to=f"c{i ^ 1}", credence=(i % 2) / 2) for i in range(size)
    ]
    found = clashes(ArgumentMap(title="T", claims=claims))

    [repair] = found.repairs
    assert (found.more_clashes, found.more_repairs, found.cheapest) == (True, True, False)
    assert repair.commitments == tuple(f"c{i}" for i in range(0, size, 2))


def test_none_at_all_is_too_few_to_ask_for() -> None:
    with pytest.raises(ValueError, match="most is 0, and at least 1 is due"):
        clashes(ArgumentMap(title="T"), most=0)
