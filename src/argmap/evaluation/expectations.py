"""What a map expects of its evaluation, held against it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.evaluation.value import Evaluation
from argmap.model import ArgumentMap, Claim, Expectation

_SLACK = 1e-9  # a bound that is met but for rounding is met


@frozen
class Unmet:
    """An expectation that fails: what was expected and what was computed, in words."""

    claim: str
    expected: str
    computed: str


def unmet(m: ArgumentMap, evaluation: Evaluation) -> tuple[Unmet, ...]:
    """Return the expectations of *m* that fail, in the order of the map: a label is another, or a strength out of bounds.

    What is expected of no claim, or of one that is withdrawn, fails.

    >>> from argmap.evaluation import evaluate
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.")], expect=[Expectation("lanes", "out")])
    >>> unmet(m, evaluate(m))
    (Unmet(claim='lanes', expected='out', computed='in'),)
    """
    return tuple(failed for expectation in m.expect for failed in _failed(m, expectation, evaluation))


def describe_expectation(expectation: Expectation) -> str:
    """Return *expectation* in words: "in", "at least 0.7", "in with at least 0.7" and the like."""
    label = [] if expectation.label is None else [str(expectation.label)]
    bounds = _bounds(expectation)
    return " with ".join([*label, *([bounds] if bounds else [])])


def _failed(m: ArgumentMap, expectation: Expectation, evaluation: Evaluation) -> Iterator[Unmet]:
    name = expectation.claim
    claim = m.get(name)
    if not isinstance(claim, Claim):
        yield Unmet(name, describe_expectation(expectation), "no such claim")
        return
    if claim.withdrawn:
        yield Unmet(name, describe_expectation(expectation), "withdrawn")
        return
    if expectation.label is not None and evaluation.labels[name] is not expectation.label:
        yield Unmet(name, str(expectation.label), evaluation.describe(name))
    strength = evaluation.strengths[name]
    if name in evaluation.unsettled and (expectation.min is not None or expectation.max is not None):
        yield Unmet(name, _bounds(expectation), "a strength that does not settle")
    elif (expectation.min is not None and strength < expectation.min - _SLACK) or (
        expectation.max is not None and strength > expectation.max + _SLACK
    ):
        yield Unmet(name, _bounds(expectation), f"{strength:.3f}")


def _bounds(expectation: Expectation) -> str:
    bounds = (("at least", expectation.min), ("at most", expectation.max))
    said = [f"{word} {number:g}" for word, number in bounds if number is not None]
    return f"a strength of {' and '.join(said)}" if said else ""
