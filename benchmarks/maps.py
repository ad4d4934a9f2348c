"""Maps to measure with, in three shapes: the same map for the same size."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from argmap import Argument, ArgumentMap, Claim, Evidence, Rebuttal, Source, Step

_BRANCHES: Final = 3
_RATINGS: Final = ("weak", "moderate", "strong", "conclusive", None)
_KINDS: Final = ("fact", "value", "policy", None)
_SUBJECTS: Final = ("A protected lane", "The city council", "Every second junction", "A study of cyclists", "Tax money")
_PREDICATES: Final = ("cuts the number of injuries", "costs less than it seems", "ought to come first, where it can")


def tree(size: int) -> ArgumentMap:
    """Return a tree: every claim but the thesis is the premise of one argument, and three of them bear on a claim."""
    return ArgumentMap(
        title=f"A tree of {size} claims",
        thesis="c0",
        claims=[_claim(number) for number in range(size)],
        arguments=[_argument(number, [number], (number - 1) // _BRANCHES) for number in range(1, size)],
        evidence=_evidence(size),
        sources=[_SOURCE],
    )


def shared(size: int) -> ArgumentMap:
    """Return a net: an inference has two premises, of which the second is another's too, and every fourth attacks.

    The attacks are on claims, and in turn on arguments.
    """
    return ArgumentMap(
        title=f"A net of {size} claims",
        thesis="c0",
        claims=[_claim(number) for number in range(size)],
        arguments=[
            _argument(number, {number: None, min(number + _BRANCHES, size - 1): None}, (number - 1) // _BRANCHES)
            for number in range(1, size)
            if number % 4
        ],
        rebuttals=[_rebuttal(number) for number in range(4, size, 4)],
        evidence=_evidence(size),
        sources=[_SOURCE],
    )


def chain(size: int) -> ArgumentMap:
    """Return a chain: every claim stands on the next one, by a step written on it."""
    return ArgumentMap(
        title=f"A chain of {size} claims",
        thesis="c0",
        claims=[_claim(number, because=() if number == size - 1 else _step(number + 1)) for number in range(size)],
        evidence=[Evidence("e0", "A survey of junctions", supports=f"c{size - 1}", source="survey")],
        sources=[_SOURCE],
    )


SHAPES: Final[Mapping[str, Callable[[int], ArgumentMap]]] = {"tree": tree, "shared": shared, "chain": chain}
_SOURCE: Final = Source("survey", "A survey of junctions", authors=["A. Smith", "B. Jones"], date=2021)


def _claim(number: int, because: Step | tuple[Step, ...] = ()) -> Claim:
    subject, predicate = _SUBJECTS[number % len(_SUBJECTS)], _PREDICATES[number % len(_PREDICATES)]
    kind = _KINDS[number % len(_KINDS)]
    return Claim(f"c{number}", f"{subject} {predicate}, as point {number} has it.", kind=kind, because=because)


def _step(premise: int) -> Step:
    return Step(f"c{premise}", _RATINGS[premise % len(_RATINGS)])


def _argument(number: int, premises: Iterable[int], conclusion: int) -> Argument:
    strength = _RATINGS[number % len(_RATINGS)]
    return Argument(f"a{number}", [f"c{premise}" for premise in premises], f"c{conclusion}", strength=strength)


def _rebuttal(number: int) -> Rebuttal:
    above = (number - 1) // _BRANCHES
    on_argument = number % 8 == 0 and above % 4 != 0
    return Rebuttal(f"r{number}", f"c{number}", f"a{above}" if on_argument else f"c{above}", strength="weak")


def _evidence(size: int) -> list[Evidence]:
    """Return an item of evidence for every tenth claim from the end, where the claims are that nothing else supports."""
    return [
        Evidence(
            f"e{number}", "A survey of junctions", supports=f"c{number}", kind="study", strength=0.7, source="survey"
        )
        for number in range(size - 1, size // _BRANCHES, -10)
    ]
