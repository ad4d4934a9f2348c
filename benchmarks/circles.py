"""Maps that are hard to evaluate: chains of attacks, circles on circles, strict chains under attack, and a wide network."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from argmap import Argument, ArgumentMap, Claim, Evidence, Rebuttal

_SPAN: Final = 2_000  # how far down the premises of the network are
_PREMISES: Final = 5


def attack_chain(size: int) -> ArgumentMap:
    """Return a chain in which every claim attacks the one before."""
    attacks = [Rebuttal(f"r{n}", f"c{n + 1}", f"c{n}") for n in range(size - 1)]
    return ArgumentMap(title="A chain of attacks", claims=_claims(f"c{n}" for n in range(size)), rebuttals=attacks)


def ladder(size: int) -> ArgumentMap:
    """Return circles of two claims, each resting on what the circle below attacks."""
    rungs = size // 3
    circles = [
        argument
        for n in range(rungs)
        for argument in (Argument(f"x{n}", f"a{n}", f"b{n}"), Argument(f"y{n}", f"b{n}", f"a{n}"))
    ]
    return ArgumentMap(
        title="A ladder of circles",
        claims=_claims(f"{letter}{n}" for n in range(rungs) for letter in "abs"),
        arguments=[*circles, *(Argument(f"z{n}", f"s{n}", f"a{n}") for n in range(1, rungs))],
        rebuttals=[Rebuttal(f"r{n}", f"a{n - 1}", f"s{n}") for n in range(1, rungs)],
    )


def pairs(size: int) -> ArgumentMap:
    """Return circles of two claims that support each other, each with evidence of its own."""
    half = size // 2
    circles = [
        argument
        for n in range(half)
        for argument in (Argument(f"x{n}", f"a{n}", f"b{n}"), Argument(f"y{n}", f"b{n}", f"a{n}"))
    ]
    return ArgumentMap(
        title="Circles side by side",
        claims=_claims(f"{letter}{n}" for n in range(half) for letter in "ab"),
        arguments=circles,
        evidence=[Evidence(f"e{n}", "A survey.", supports=f"a{n}") for n in range(half)],
    )


def strict_chain(size: int) -> ArgumentMap:
    """Return a chain of strict arguments of which every step is attacked."""
    half = size // 2
    return ArgumentMap(
        title="A strict chain",
        claims=_claims(f"{letter}{n}" for n in range(half) for letter in "cd"),
        arguments=[Argument(f"a{n}", f"c{n + 1}", f"c{n}", mode="strict") for n in range(half - 1)],
        rebuttals=[Rebuttal(f"r{n}", f"d{n}", f"c{n}", strength=n % 7 / 7) for n in range(half)],
    )


def network(nodes: int) -> ArgumentMap:
    """Return claims and as many inferences, *nodes* in all, with three links for each node and no circles."""
    numbers = random.Random(1)  # noqa: S311 - no secret
    size = nodes // 2
    arguments, rebuttals = [], []
    for n in range(size):
        target = min(numbers.randrange(size), size - _PREMISES - 1)
        below = range(target + 1, min(size, target + _SPAN))
        premises, strength = [f"c{each}" for each in numbers.sample(below, _PREMISES)], numbers.random()
        if n % 4:
            arguments.append(Argument(f"i{n}", premises, f"c{target}", strength=strength))
        else:
            rebuttals.append(Rebuttal(f"i{n}", premises, f"c{target}", strength=strength))
    claims = _claims(f"c{n}" for n in range(size))
    return ArgumentMap(title="A network", claims=claims, arguments=arguments, rebuttals=rebuttals)


SHAPES: Final[Mapping[str, Callable[[int], ArgumentMap]]] = {
    "attack-chain": attack_chain,
    "ladder": ladder,
    "pairs": pairs,
    "strict-chain": strict_chain,
}


def _claims(names: Iterable[str]) -> list[Claim]:
    return [Claim(name, "A claim.") for name in names]
