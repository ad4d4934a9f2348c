"""Well-founded models of very many variants of a network at once, a bit for each.

A variant takes gates away. The value of a gate is two integers, whose bits say in which variants it holds, and in which it
may hold (it is not false); so one operation serves all variants, 64 of them in every word of the machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from argmap.logic.components import components
from argmap.logic.network import Network


@frozen(eq=False, repr=False)
class Circuit:
    """What a gate of a network rests on, in an order in which it can be computed.

    `parts` are the strongly connected components, each after all that it rests on; `inputs` and `stoppers` are of their gates.
    """

    any_of: Sequence[bool]
    inputs: Mapping[int, Sequence[int]]
    stoppers: Mapping[int, Sequence[int]]
    facts: frozenset[int]
    dead: frozenset[int]
    parts: Sequence[Sequence[int]]


@frozen(eq=False, repr=False)
class _Values:
    """The variants in which gates hold, and those in which they may; `gone` are those that they are taken away in."""

    everywhere: int
    gone: Mapping[int, int]
    true: dict[int, int] = field(factory=dict)
    possible: dict[int, int] = field(factory=dict)


def circuit_of(network: Network, roots: Iterable[int]) -> Circuit:
    """Return the part of *network* that the gates *roots* rest on. Linear."""
    inputs: dict[int, list[int]] = {}
    stoppers: dict[int, list[int]] = {}
    for gate, helped in enumerate(network.helps):
        for other in helped:
            inputs.setdefault(other, []).append(gate)
    for gate, stopped in network.stops.items():
        for other in stopped:
            stoppers.setdefault(other, []).append(gate)
    parts = list(components(roots, lambda gate: (*inputs.get(gate, ()), *stoppers.get(gate, ()))))
    return Circuit(
        any_of=network.any_of,
        inputs=inputs,
        stoppers=stoppers,
        facts=frozenset(network.facts),
        dead=frozenset(network.dead),
        parts=parts,
    )


def evaluate_variants(
    circuit: Circuit, count: int, gone: Mapping[int, int]
) -> tuple[Mapping[int, int], Mapping[int, int]]:
    """Return in which of *count* variants each gate holds, and in which it may; *gone* has those that take a gate away.

    The model is computed component by component (well-founded models split so: Lifschitz and Turner 1994), in each by the
    alternating fixpoint (Van Gelder 1993).

    >>> from argmap.logic.network import add_gate
    >>> network = Network()
    >>> fact = add_gate(network, (), any_of=False)
    >>> circuit = circuit_of(network, [add_gate(network, (fact,), any_of=True)])
    >>> [bin(values[1]) for values in evaluate_variants(circuit, 3, {fact: 0b100})]
    ['0b11', '0b11']
    """
    values = _Values((1 << count) - 1, gone)
    for part in circuit.parts:
        for gate in part:
            values.true[gate] = values.possible[gate] = 0
        if (
            len(part) == 1
            and part[0] not in circuit.inputs.get(part[0], ())
            and part[0] not in circuit.stoppers.get(part[0], ())
        ):
            gate = part[0]
            values.true[gate] = _value(circuit, values, gate, values.true, values.possible)
            values.possible[gate] = _value(circuit, values, gate, values.possible, values.true)
        else:
            _settle(circuit, values, part)
    return values.true, values.possible


def _settle(circuit: Circuit, values: _Values, part: Sequence[int]) -> None:
    while True:
        before = [(values.true[gate], values.possible[gate]) for gate in part]
        _close(circuit, values, part, values.possible, values.true)
        _close(circuit, values, part, values.true, values.possible)
        if before == [(values.true[gate], values.possible[gate]) for gate in part]:
            return


def _close(
    circuit: Circuit, values: _Values, part: Sequence[int], own: dict[int, int], against: Mapping[int, int]
) -> None:
    """Make *own* the least values of the gates of *part* that follow while what stops them has those of *against*."""
    for gate in part:
        own[gate] = 0
    changed = True
    while changed:
        changed = False
        for gate in part:
            value = _value(circuit, values, gate, own, against)
            if value != own[gate]:
                own[gate] = value
                changed = True


def _value(circuit: Circuit, values: _Values, gate: int, own: Mapping[int, int], against: Mapping[int, int]) -> int:
    if gate in circuit.dead:
        return 0
    if gate in circuit.facts:
        value = values.everywhere
    elif circuit.any_of[gate]:
        value = 0
        for source in circuit.inputs.get(gate, ()):
            value |= own[source]
    else:
        value = values.everywhere
        for source in circuit.inputs.get(gate, ()):
            value &= own[source]
        for stopper in circuit.stoppers.get(gate, ()):
            value &= ~against[stopper]
    taken = values.gone.get(gate, 0)
    return value & ~taken if taken else value
