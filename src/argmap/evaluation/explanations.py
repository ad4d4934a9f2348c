"""Why a claim stands or does not: the part of a map that its label follows from, and nothing besides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Unpack

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.collector import collector_paused
from argmap.evaluation.derivation import Attack, Derivation, Holding, attacks_on, derive, hits
from argmap.evaluation.grounds import BARE, counting_grounds, undercutters_of, weight_of
from argmap.evaluation.options import require_live_claim
from argmap.evaluation.setting import Options, require_options, setting_of
from argmap.evaluation.summary import missing_of
from argmap.evaluation.value import LABELS
from argmap.logic.network import FALSE, TRUE
from argmap.model import ArgumentMap, Label


@frozen
class Objection:
    """What speaks against a claim, how much it weighs, and its label.

    `element` is a rebuttal or an item of evidence; or, where `contrary` names a contrary, the ground that holds that claim
    up, None where this is bare. `through` is the conclusion that is attacked, where the claim takes the attack over as
    the premise of a strict argument for it.
    """

    element: str | None
    weight: float
    label: Label
    contrary: str | None = None
    through: str | None = None


@frozen
class Support:
    """A ground of a claim, how much it weighs, and whether it holds the claim up.

    `ground` is None for the bare ground. It holds if the ground is live and none of `objections` is in, which are those that
    weigh enough: all of them where it holds, else those that keep it from holding.
    """

    claim: str
    ground: str | None
    weight: float
    label: Label
    objections: tuple[Objection, ...] = ()


@frozen(kw_only=True)
class Account:
    """Why one element has its label.

    Of a claim, `grounds` are those of its supports that decide: the ones that hold, if it is in, else all that count. Of the
    others, `premises` and `undercutters` are those that decide: all, where it is in. Besides, and deciding nothing:
    `fallen` are the other grounds, `slight` are objections that hit no ground that holds, or undercutters without any effect:
    since they weigh too little, or since what they are aimed at is strict. `missing` are names of nothing.
    """

    element: str
    label: Label
    withheld: bool = False
    grounds: tuple[str | None, ...] = ()
    premises: tuple[str, ...] = ()
    undercutters: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    fallen: tuple[str, ...] = ()
    slight: tuple[Objection, ...] = ()


@frozen(kw_only=True)
class Explanation:
    """Why a claim has its label: an account of it, of everything that this names, and so on down to what the map takes as given.

    `accounts` go by element, `supports` by claim and ground, in the order in which they are first needed. The label of the claim
    follows from them alone.
    """

    claim: str
    accounts: Mapping[str, Account] = field(converter=immutabledict)
    supports: Mapping[tuple[str, str | None], Support] = field(converter=immutabledict)

    @property
    def label(self) -> Label:
        """The label that is explained."""
        return self.accounts[self.claim].label


def why(m: ArgumentMap, claim: str, **options: Unpack[Options]) -> Explanation:
    """Return why *claim* is in, out or undecided in *m*, with the *options* of `evaluate` that decide labels.

    A claim that is in is explained by every ground that holds it up and the objections to that, none of which is in; one that
    is out by each of its grounds and what is amiss with it. Linear in the size of what is explained, but for claims with many
    grounds and many objections, whose product counts.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "They are cheap.")])
    >>> explanation = why(m, "lanes")
    >>> explanation.label.value, explanation.accounts["lanes"].grounds, list(explanation.accounts)
    ('in', ('lanes.because.1',), ['lanes', 'lanes.because.1', 'cheap'])

    Raises:
        UnknownNameError: if an id or a voice is not of the map, or *claim* is no claim of it, or withdrawn.
        ValueError: as `evaluate` does.
    """
    require_options("why", options)
    with collector_paused():
        derivation = derive(setting_of(m, **options))
        require_live_claim(m, derivation.setting.map, claim)
        writer = _Writer(derivation)
        todo: list[int | Holding] = [derivation.links.names.index(claim)]
        for each in todo:  # grows while it is read
            todo.extend(_write(writer, each))
    return Explanation(
        claim=claim,
        accounts={account.element: account for account in writer.accounts.values()},
        supports={(support.claim, support.ground): support for support in writer.supports.values()},
    )


@frozen(eq=False, repr=False)
class _Writer:
    """What is written so far."""

    derivation: Derivation
    accounts: dict[int, Account] = field(factory=dict)
    supports: dict[Holding, Support] = field(factory=dict)
    attacks: dict[int, list[Attack]] = field(factory=dict)

    def attacks_on(self, claim: int) -> list[Attack]:
        if claim not in self.attacks:
            self.attacks[claim] = attacks_on(self.derivation.setting, claim)
        return self.attacks[claim]

    def name(self, element: int) -> str:
        return self.derivation.links.names[element]

    def names(self, elements: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.derivation.links.names[element] for element in elements)


def _write(writer: _Writer, item: int | Holding) -> Sequence[int | Holding]:
    """Write the account of an element, or a support, unless it is there; return what it names."""
    if isinstance(item, tuple):
        return () if item in writer.supports else _support(writer, item)
    if item in writer.accounts:
        return ()
    return _account_of_claim(writer, item) if item < writer.derivation.links.claims else _account_of_step(writer, item)


def _account_of_step(writer: _Writer, step: int) -> list[int]:
    derivation = writer.derivation
    links, values, by = derivation.links, derivation.values, derivation.setting.by
    premises = list(dict.fromkeys(links.premises[step - links.claims])) if step < links.inferences else []
    undercutters = undercutters_of(links, step, by)
    missing: tuple[str, ...] = ()
    withheld = step in links.withheld
    if withheld or step in links.broken:
        inference = derivation.setting.map.inferences[step - links.claims] if step < links.inferences else None
        missing = () if withheld or inference is None else missing_of(derivation.setting.map, inference)
        premises, undercutters = [], []
    elif values[step] != TRUE:
        premises = [premise for premise in premises if values[premise] == values[step]]
        undercutters = [each for each in undercutters if values[each] == _against(values[step])]
    slight = [each for each in links.undercutters.get(step, ()) if each not in undercutters_of(links, step, by)]
    writer.accounts[step] = Account(
        element=writer.name(step),
        label=LABELS[values[step]],
        withheld=withheld,
        premises=writer.names(premises),
        undercutters=writer.names(undercutters),
        missing=missing,
        slight=tuple(Objection(writer.name(each), weight_of(links, each, by), LABELS[values[each]]) for each in slight),
    )
    return [*premises, *undercutters]


def _against(value: int) -> int:
    """Return the value of what keeps a gate at *value*, FALSE or undecided, by stopping it."""
    return TRUE if value == FALSE else value


def _account_of_claim(writer: _Writer, claim: int) -> list[Holding]:
    derivation = writer.derivation
    links, setting = derivation.links, derivation.setting
    value = derivation.values[claim]
    deciding = {
        ground: weight
        for weight, ground in counting_grounds(links, claim, setting.by)
        if value != TRUE or derivation.value((claim, ground)) == TRUE
    }
    slight = [
        attack
        for attack in (writer.attacks_on(claim) if value == TRUE else ())
        if not any(hits(setting, claim, attack, ground, weight) for ground, weight in deciding.items())
    ]
    writer.accounts[claim] = Account(
        element=writer.name(claim),
        label=LABELS[value],
        withheld=claim in links.withheld,
        grounds=tuple(None if ground == BARE else writer.name(ground) for ground in deciding),
        fallen=writer.names(ground for ground in links.grounds[claim] if ground not in deciding),
        slight=tuple(_objection(writer, attack) for attack in slight),
    )
    return [(claim, ground) for ground in deciding]


def _support(writer: _Writer, holding: Holding) -> list[int | Holding]:
    derivation, (claim, ground) = writer.derivation, holding
    setting, value = derivation.setting, derivation.value(holding)
    weight = next(each for each, other in counting_grounds(setting.links, claim, setting.by) if other == ground)
    entering = [a for a in writer.attacks_on(claim) if hits(setting, claim, a, ground, weight)]
    if value != TRUE:
        entering = [attack for attack in entering if _value(derivation, attack) == _against(value)]
    if value == FALSE and ground != BARE and derivation.values[ground] == FALSE:
        # The ground alone says it, unless it is out only because of what this decides.
        entering = [] if derivation.ranks[ground] <= derivation.rank(holding) else entering
    writer.supports[holding] = Support(
        claim=writer.name(claim),
        ground=None if ground == BARE else writer.name(ground),
        weight=weight,
        label=LABELS[value],
        objections=tuple(_objection(writer, attack) for attack in entering),
    )
    named: list[int | Holding] = [] if ground == BARE else [ground]
    for attack in entering:
        named.append(attack.element if attack.contrary is None else (attack.contrary, attack.element))
        named.extend(() if attack.contrary is None else (attack.contrary,))
    return named


def _objection(writer: _Writer, attack: Attack) -> Objection:
    return Objection(
        element=None if attack.element == BARE else writer.name(attack.element),
        weight=attack.weight,
        label=LABELS[_value(writer.derivation, attack)],
        contrary=None if attack.contrary is None else writer.name(attack.contrary),
        through=None if attack.through is None else writer.name(attack.through),
    )


def _value(derivation: Derivation, attack: Attack) -> int:
    if attack.contrary is None:
        return derivation.values[attack.element]
    return derivation.value((attack.contrary, attack.element))
