"""The labels of a map, and which of them were there first: what an explanation may rest on without running in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from attrs import frozen

from argmap.evaluation.grounds import BARE, counting_grounds, weight_of
from argmap.evaluation.links import Links
from argmap.evaluation.program import compile_links
from argmap.evaluation.setting import Setting
from argmap.evaluation.standards import enters
from argmap.logic.grounded import well_founded
from argmap.logic.network import TRUE
from argmap.model import Standard

Holding: TypeAlias = tuple[int, int]
"""A claim, and a ground of it."""


@frozen
class Attack:
    """What speaks against a claim: a rebuttal or an item of evidence, or a ground of a contrary.

    `contrary` is the contrary claim, None for a rebuttal; `through` is the conclusion of a strict argument that the attack is
    aimed at, where the claim only takes it over as its premise.
    """

    element: int
    weight: float
    contrary: int | None = None
    through: int | None = None


@frozen(eq=False, repr=False)
class Derivation:
    """The values of elements and of holdings (whether a ground holds its claim up), and the ranks at which they are decided.

    What is decided is so by what has smaller ranks alone, but for what is out together because it only holds itself up.
    """

    setting: Setting
    values: list[int]
    ranks: list[int]
    gates: Mapping[Holding, int]

    @property
    def links(self) -> Links:
        """What bears on what."""
        return self.setting.links

    def value(self, holding: Holding) -> int:
        """Say whether the ground of *holding* holds its claim up."""
        gate = self.gates.get(holding, holding[1])
        return TRUE if gate == BARE else self.values[gate]  # nothing hits a bare ground that has no gate of its own

    def rank(self, holding: Holding) -> int:
        """Return the rank at which it was decided."""
        gate = self.gates.get(holding, holding[1])
        return 0 if gate == BARE else self.ranks[gate]


def derive(setting: Setting) -> Derivation:
    """Return the derivation of the labels of *setting*."""
    program, ranks = compile_links(setting.links, setting.by), list[int]()
    values = well_founded(program.network, ranks)
    gates: dict[Holding, int] = {}
    for claim, holders in program.holders.items():
        grounds = counting_grounds(setting.links, claim, setting.by)
        gates.update(((claim, ground), gate) for (_, ground), (_, gate) in zip(grounds, holders, strict=True))
    return Derivation(setting=setting, values=values, ranks=ranks, gates=gates)


def attacks_on(setting: Setting, claim: int) -> list[Attack]:
    """Return everything that speaks against *claim*: first what does so directly, then what it takes over."""
    links, found, seen = setting.links, list[Attack](), [claim]
    for aim in seen:  # grows while it is read
        through = None if aim == claim else aim
        for attacker in links.attackers[aim]:
            found.append(Attack(attacker, weight_of(links, attacker, setting.by), through=through))
        for other in links.contraries.get(aim, ()):
            for weight, ground in counting_grounds(links, other, setting.by):
                found.append(Attack(ground, weight, contrary=other, through=through))
        seen.extend(each for each in links.inherits.get(aim, ()) if each not in seen)
    return found


def hits(setting: Setting, claim: int, attack: Attack, ground: int, weight: float) -> bool:
    """Say whether *attack*, if it is live, keeps a ground of this weight from holding *claim* up."""
    if ground in setting.links.strict:
        return False
    if attack.contrary is not None:
        return attack.weight >= weight
    standard = setting.links.standards.get(claim, Standard.PREPONDERANCE)
    return enters(standard, attack.weight, weight, setting.by)


def facts_of(setting: Setting) -> Iterator[int]:
    """Yield what the map takes from outside itself: bare claims, assumptions, and evidence, in the order of the map."""
    links = setting.links
    bare = (claim for claim in range(links.claims) if claim in links.assumptions or not links.grounds[claim])
    for fact in (*bare, *range(links.inferences, len(links.names))):
        if fact not in links.withheld:
            yield fact
