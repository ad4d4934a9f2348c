"""A map as a network of gates: the logic program whose well-founded model its labels are.

A ground x of a claim c holds it up, k(x), if nothing that weighs at least as much hits it. What hits it is chained by weight:
many grounds and many rebuttals cost their sum, not their product.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TypeAlias, TypeVar

from attrs import field, frozen

from argmap.evaluation.grounds import BARE, counting_grounds, undercutters_of, weight_of
from argmap.evaluation.links import Links
from argmap.evaluation.standards import Weighing, enters
from argmap.logic.network import Network, add_gate, add_gates, add_input, add_stop
from argmap.model import Standard

_Item = TypeVar("_Item")
_Holder: TypeAlias = tuple[float, int]  # the weight of a ground, and the gate that says whether it holds its claim up
_Rungs: TypeAlias = Sequence[_Holder]  # the heaviest first; each gate holds if any of this weight or more does


@frozen(eq=False, repr=False)
class Program:
    """A network, and the gates in it that say whether a ground holds its claim up.

    `holders` has, for each claim that something may hit, one for each ground that counts, in the order of `counting_grounds`;
    the grounds of other claims hold them up if they are live.
    """

    links: Links
    by: Weighing
    network: Network = field(factory=Network)
    holders: dict[int, list[_Holder]] = field(factory=dict)
    apart: bool = False  # whether strict grounds have gates of their own too
    unhit: set[int] = field(factory=set)  # the holders of strict grounds
    rungs: dict[tuple[bool, int], _Rungs] = field(factory=dict)
    taken_over: dict[tuple[int, Standard, float], int] = field(factory=dict)


def program_of(links: Links, by: Weighing) -> Network:
    """Return the network of *links*; the first gates are the elements of the map, in order."""
    return compile_links(links, by).network


def compile_links(links: Links, by: Weighing, *, apart: bool = False) -> Program:
    """Return the network of *links*, as `program_of` does, with the gates that stand for grounds.

    A strict argument holds its conclusion up by its own gate, unless all are to stand *apart*.
    """
    program = Program(links, by, apart=apart)
    network = program.network
    add_gates(network, links.claims, any_of=True)
    add_gates(network, len(links.names) - links.claims, any_of=False)
    _add_steps(program)
    hit = _may_be_hit(links)
    for claim in range(links.claims):
        _add_grounds(program, claim, hit=claim in hit)
    for claim in list(program.holders):
        _add_hits(program, claim)
    return program


def _add_steps(program: Program) -> None:
    """Let inferences wait for their premises, and whatever can be undercut for its undercutters."""
    links, network = program.links, program.network
    helps, pending = network.helps, network.pending
    dead = links.broken | links.withheld
    network.dead.extend(sorted(dead))
    for inference, premises in enumerate(links.premises, links.claims):
        if inference not in dead:
            pending[inference] = len(premises)
            for premise in premises:
                helps[premise].append(inference)
    for target in links.undercutters:
        if target not in dead:
            for undercutter in undercutters_of(links, target, program.by):
                add_stop(network, undercutter, target)


def _may_be_hit(links: Links) -> set[int]:
    """Return the claims that have attackers or contraries, or take some over through strict arguments."""
    hit = {claim for claim, attackers in enumerate(links.attackers) if attackers}
    hit.update(links.contraries)
    heirs: dict[int, list[int]] = {}
    for premise, conclusions in links.inherits.items():
        for conclusion in conclusions:
            heirs.setdefault(conclusion, []).append(premise)
    todo = [claim for claim in heirs if claim in hit]
    for claim in todo:  # grows while it is read
        new = [heir for heir in heirs.get(claim, ()) if heir not in hit]
        hit.update(new)
        todo.extend(new)
    return hit


def _add_grounds(program: Program, claim: int, *, hit: bool) -> None:
    """Let *claim* hold if any of its grounds that count does, each by a gate of its own where something may hit it."""
    links, network = program.links, program.network
    grounds = counting_grounds(links, claim, program.by)
    if not hit:
        for _, ground in grounds:
            if ground == BARE:
                network.facts.append(claim)
            else:
                add_input(network, ground, claim)
        return
    if len(grounds) == 1 and grounds[0][1] not in links.strict:
        _let_hold_itself(program, claim, *grounds[0])
        return
    holders = [(weight, _holder(program, ground)) for weight, ground in grounds]
    for _, holder in holders:
        add_input(network, holder, claim)
    program.holders[claim] = holders


def _let_hold_itself(program: Program, claim: int, weight: float, ground: int) -> None:
    """Let *claim*, which has one ground, be the gate of that ground as well: most maps have many such, and need no more."""
    program.network.any_of[claim] = False
    if ground != BARE:
        add_input(program.network, ground, claim)
    program.holders[claim] = [(weight, claim)]


def _holder(program: Program, ground: int) -> int:
    # A strict argument cannot be hit: it holds its conclusion up as it is.
    strict = ground in program.links.strict
    holder = ground
    if program.apart or not strict:
        holder = add_gate(program.network, () if ground == BARE else (ground,), any_of=False)
    if strict:
        program.unhit.add(holder)
    return holder


def _add_hits(program: Program, claim: int) -> None:
    """Let each ground of *claim* be stopped by what hits it: all that enters at its weight or at a greater one."""
    links = program.links
    holders = [(weight, holder) for weight, holder in program.holders[claim] if holder not in program.unhit]
    if len(holders) == 1 and claim not in links.contraries and claim not in links.inherits:
        _add_attacks(program, claim, *holders[0])
        return
    weights = sorted({weight for weight, _ in holders}, reverse=True)
    hits: dict[float, int] = {}
    above: list[int] = []
    for weight, entering in zip(weights, _entering(program, claim, weights), strict=True):
        above = _joined(program.network, [*above, *entering])
        if above:
            hits[weight] = above[0]
    for weight, holder in holders:
        if weight in hits:
            add_stop(program.network, hits[weight], holder)


def _add_attacks(program: Program, claim: int, weight: float, holder: int) -> None:
    """Let the only ground of *claim* be stopped by each attacker of the claim that enters at its weight: nothing is chained."""
    links = program.links
    standard = links.standards.get(claim, Standard.PREPONDERANCE)
    for attacker in links.attackers[claim]:
        if enters(standard, weight_of(links, attacker, program.by), weight, program.by):
            add_stop(program.network, attacker, holder)


def _joined(network: Network, gates: list[int]) -> list[int]:
    """Return one gate that holds if any of *gates* does, or none if there are none."""
    return gates if len(gates) <= 1 else [add_gate(network, gates, any_of=True)]


def _entering(program: Program, claim: int, weights: Sequence[float]) -> list[list[int]]:
    """Return, for each of the falling *weights* of grounds of *claim*, what hits grounds of it and none of a greater one."""
    links = program.links
    standard = links.standards.get(claim, Standard.PREPONDERANCE)
    entering: list[list[int]] = [[] for _ in weights]
    for attacker in links.attackers[claim]:
        power = weight_of(links, attacker, program.by)
        place = _first(weights, lambda ground: enters(standard, power, ground, program.by))  # noqa: B023 - used at once
        if place < len(weights):
            entering[place].append(attacker)
    for other in links.contraries.get(claim, ()):
        for place, gate in _climb(_rungs(program, other, contrary=True), weights):
            entering[place].append(gate)
    for conclusion in links.inherits.get(claim, ()):
        for place, weight in enumerate(weights):
            entering[place].append(_taken_over(program, conclusion, standard, weight))
    return entering


def _climb(rungs: _Rungs, weights: Sequence[float]) -> list[tuple[int, int]]:
    """Return the gates of *rungs* by the place of the first of the falling *weights* that each matches.

    Where several are for one place, only the last of them is: it holds if any of them does.
    """
    found: dict[int, int] = {}
    if len(rungs) <= len(weights):
        for power, gate in rungs:
            place = _first(weights, lambda weight: weight <= power)  # noqa: B023 - the same
            if place < len(weights):
                found[place] = gate
    else:
        for place, weight in enumerate(weights):
            reached = _reached(rungs, Standard.PREPONDERANCE, weight, Weighing())
            if reached is not None:
                found[place] = reached
    return list(found.items())


def _first(items: Sequence[_Item], holds: Callable[[_Item], bool]) -> int:
    """Return the place of the first of *items* of which *holds* is true, as it is of all after it; their number if of none."""
    return bisect_left(items, 1, key=holds)


def _rungs(program: Program, claim: int, *, contrary: bool) -> _Rungs:
    """Return what *claim* attacks its contraries with: its grounds; or else what attacks it."""
    key = (contrary, claim)
    if key not in program.rungs:
        links = program.links
        if contrary:
            gates = program.holders.get(claim, [])
        else:
            gates = [(weight_of(links, attacker, program.by), attacker) for attacker in links.attackers[claim]]
        if len(gates) <= 1:
            program.rungs[key] = gates
            return gates
        by_weight: dict[float, list[int]] = {}
        for weight, gate in gates:
            by_weight.setdefault(weight, []).append(gate)
        rungs: list[_Holder] = []
        above: list[int] = []
        for weight in sorted(by_weight, reverse=True):
            above = _joined(program.network, [*above, *by_weight[weight]])
            rungs.append((weight, above[0]))
        program.rungs[key] = rungs
    return program.rungs[key]


def _reached(rungs: _Rungs, standard: Standard, ground: float, by: Weighing) -> int | None:
    """Return the gate that holds if anything of *rungs* that enters at the weight *ground* does."""
    place = _first(rungs, lambda rung: not enters(standard, rung[0], ground, by))
    return rungs[place - 1][1] if place else None


def _taken_over(program: Program, conclusion: int, standard: Standard, ground: float) -> int:
    """Return a gate that holds if anything does that hits a premise's ground of this weight by way of *conclusion*.

    Strict chains may be long or closed: they are walked once for each weight and standard.
    """
    links, network, made = program.links, program.network, program.taken_over
    key = (conclusion, standard, ground)
    if key in made:
        return made[key]
    made[key] = add_gate(network, (), any_of=True)
    todo = [conclusion]
    for claim in todo:  # grows while it is read
        gate = made[claim, standard, ground]
        sources = [_reached(_rungs(program, claim, contrary=False), standard, ground, program.by)]
        for other in links.contraries.get(claim, ()):
            rungs = _rungs(program, other, contrary=True)
            sources.append(_reached(rungs, Standard.PREPONDERANCE, ground, program.by))
        for source in sources:
            if source is not None:
                add_input(network, source, gate)
        for further in links.inherits.get(claim, ()):
            way = (further, standard, ground)
            if way not in made:
                made[way] = add_gate(network, (), any_of=True)
                todo.append(further)
            if further != claim:  # of circles, those of one gate are none to `grounded`
                add_input(network, made[way], gate)
    return made[key]
