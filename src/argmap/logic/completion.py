"""The completion of a kernel as clauses (Clark 1978), in two layers: what is true, and what is possible.

A partial stable model (Przymusinski 1990) is a pair of sets of gates: those that are true, and those that are not false, which
are among the possible ones. Each set follows from what it takes to be stopped: what is true, from what is not even possible;
what is possible, from what is not true. A total model has one set, and one layer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from argmap.logic.kernel import Kernel


@frozen(eq=False, repr=False)
class Layers:
    """The variables that say of each gate whether it is true, and whether it is possible; the same ones in total models."""

    true: Sequence[int]
    possible: Sequence[int]

    @property
    def pairs(self) -> tuple[tuple[Sequence[int], Sequence[int]], ...]:
        """Each layer, with the one by which it is stopped."""
        first = (self.true, self.possible)
        return (first,) if self.true is self.possible else (first, (self.possible, self.true))


def layers_of(kernel: Kernel, *, total: bool) -> Layers:
    """Return variables for the gates of *kernel*, from 1 on."""
    count = len(kernel.gates)
    if total:
        true = range(1, count + 1)
        return Layers(true, true)
    return Layers(range(1, 2 * count, 2), range(2, 2 * count + 1, 2))


def completion(kernel: Kernel, layers: Layers) -> Iterator[list[int]]:
    """Yield the clauses: each gate has the value that its inputs and stops give it."""
    for holds, stopping in layers.pairs:
        for gate, any_of in enumerate(kernel.any_of):
            head = holds[gate]
            inputs = [holds[each] for each in kernel.inputs[gate]]
            if any_of:
                for each in inputs:
                    yield [head, -each]
                yield [-head, *inputs]
            else:
                stops = [stopping[each] for each in kernel.stops[gate]]
                for each in inputs:
                    yield [-head, each]
                for each in stops:
                    yield [-head, -each]
                yield [head, *[-each for each in inputs], *stops]
    if layers.true is not layers.possible:
        for true, possible in zip(layers.true, layers.possible, strict=True):
            yield [-true, possible]
