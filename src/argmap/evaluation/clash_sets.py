"""Consistency of commitments: the clashes that what the author holds leads to, and what mends them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import fsum

from attrs import frozen

from argmap.collector import collector_paused
from argmap.evaluation.links import UNRATED
from argmap.logic.clashing import Clashes as FoundClashes
from argmap.logic.clashing import minimal_clashes
from argmap.logic.horn import Theory, derive, needed
from argmap.logic.repairs import minimal_repairs
from argmap.model import Argument, ArgumentMap, Claim, EvidenceKind, Mode, Stance
from argmap.model.without import without_withdrawn


@frozen(kw_only=True)
class Clash:
    """Commitments that cannot be held together, none of which can be spared, nor any of the arguments by which they clash.

    `contraries` are the pair that they lead to, the first in the map if there are several. All stand in the order of the map.
    """

    contraries: tuple[str, str]
    commitments: tuple[str, ...]
    arguments: tuple[str, ...]


@frozen(kw_only=True)
class Repair:
    """Commitments and arguments without which nothing clashes, in the order of the map, and what it weighs to give them up.

    No proper part of them is enough.
    """

    commitments: tuple[str, ...]
    arguments: tuple[str, ...]
    weight: float


@frozen(kw_only=True)
class Clashes:
    """The minimal clashes of a map, in the order of the map, and the minimal repairs, the cheapest first.

    `more_clashes` and `more_repairs` say that there are, or may be, others that were not looked for. Unless `cheapest`, the
    search for a cheapest repair was too long, and the one given keeps what is heaviest, from the top.
    """

    minimal: tuple[Clash, ...]
    repairs: tuple[Repair, ...]
    more_clashes: bool
    more_repairs: bool
    cheapest: bool


@frozen(eq=False, repr=False)
class _Commitments:
    """What can be given up: the claims that the author is committed to, and arguments that lead on from them."""

    claims: list[Claim]
    arguments: list[Argument]


def clashes(m: ArgumentMap, *, defeasible: bool = False, most: int = 100) -> Clashes:
    """Return the minimal clashes of what the author of *m* holds, and the minimal repairs, at most *most* of each.

    Held are the claims of derived stance asserted or conceded, and assumptions. They clash where contraries are both held or
    follow by strict arguments (Caminada and Amgoud 2007). With *defeasible*, they follow by other arguments too: those in no
    other voice, of mode defeasible, which nothing in the map attacks, nor their conclusion, unless the author denies it.

    To give up a commitment weighs its credence, an argument its strength: .5 where none is given, 1 if it is strict.
    Minimal clashes are found in time polynomial in what is found and passed over, repairs by a search that is exponential
    at worst (Reiter 1987); both are bounded, and the result says where the bounds were met.

    >>> free = Claim("free", "Rides are free.", stance="asserted", contrary_to="paid")
    >>> fares = Claim("fares", "Riders pay fares.", stance="conceded", credence=0.75)
    >>> proof = Argument("proof", "fares", "paid", mode="strict")
    >>> claims = [free, fares, Claim("paid", "Rides cost.", stance="open")]
    >>> found = clashes(ArgumentMap(title="T", claims=claims, arguments=[proof]))
    >>> [(each.contraries, each.commitments, each.arguments) for each in found.minimal]
    [(('free', 'paid'), ('free', 'fares'), ('proof',))]
    >>> [(*each.commitments, *each.arguments, each.weight) for each in found.repairs]
    [('free', 0.5), ('fares', 0.75), ('proof', 1.0)]

    Raises:
        ValueError: if *most* is less than 1.
    """
    if most < 1:
        raise ValueError(f"most is {most}, and at least 1 is due")
    m = without_withdrawn(m)
    if not _has_contraries(m):
        return Clashes(minimal=(), repairs=(), more_clashes=False, more_repairs=False, cheapest=True)
    with collector_paused():
        held = _held(m, defeasible=defeasible)
        theory = _theory(m, held)
        found = minimal_clashes(theory, most)
        weights = _weights(held)
        repairs = minimal_repairs(theory, found, weights, most)
    return Clashes(
        minimal=_in_order(m, held, found),
        repairs=tuple(_repair(held, weights, sorted(clauses)) for clauses in repairs.found),
        more_clashes=found.capped,
        more_repairs=repairs.capped,
        cheapest=repairs.cheapest,
    )


def clashes_only(m: ArgumentMap, *, defeasible: bool, most: int) -> tuple[Clash, ...]:
    """Return the minimal clashes of *m*, which has no withdrawn claims, as `clashes` does, without a search for repairs."""
    if not _has_contraries(m):
        return ()
    held = _held(m, defeasible=defeasible)
    return _in_order(m, held, minimal_clashes(_theory(m, held), most))


def strictly_follow(m: ArgumentMap, claims: Iterable[str]) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return which of *claims* the author of *m*, which has no withdrawn claims, is bound to by what he holds.

    Each has the commitments and the strict arguments that it follows from, none of which can be spared.
    """
    held = _held(m, defeasible=False)
    theory = _theory(m, held)
    derived = derive(theory, range(len(theory.heads)))
    atom = {claim.id: number for number, claim in enumerate(m.claims)}
    return {
        claim: _named(held, sorted(needed(theory, derived, [atom[claim]])))
        for claim in claims
        if atom[claim] in derived
    }


def steps_of(m: ArgumentMap, clash: Clash) -> tuple[Argument, ...]:
    """Return the arguments of *clash*, each after those that conclude its premises."""
    arguments = [argument for argument in m.arguments if argument.id in clash.arguments]
    place = {claim.id: number for number, claim in enumerate(m.claims)}
    commitments, bodies = [place[name] for name in clash.commitments], [_body(each, place) for each in arguments]
    theory = Theory(
        [*commitments, *(place[each.conclusion] for each in arguments)], [*(() for _ in commitments), *bodies]
    )
    steps = derive(theory, range(len(theory.heads))).values()
    return tuple(arguments[clause - len(commitments)] for clause in steps if clause >= len(commitments))


def _has_contraries(m: ArgumentMap) -> bool:
    return any(claim.contrary_to or claim.contradictory_to for claim in m.claims)


def _held(m: ArgumentMap, *, defeasible: bool) -> _Commitments:
    whole = [each for each in m.arguments if _is_whole(m, each)]
    return _Commitments(
        [claim for claim in m.claims if m.is_committed_to(claim.id)],
        [each for each in whole if each.mode is Mode.STRICT or (defeasible and _goes_unchallenged(m, each))],
    )


def _is_whole(m: ArgumentMap, argument: Argument) -> bool:
    names = [argument.conclusion, *(premise.claim for premise in argument.premises)]
    return len(names) > 1 and all(isinstance(m.get(name), Claim) for name in names)


def _goes_unchallenged(m: ArgumentMap, argument: Argument) -> bool:
    conclusion = argument.conclusion
    if argument.mode is not Mode.DEFEASIBLE or argument.voice is not None:
        return False
    if m.rebuttals_of(argument.id) or m.rebuttals_of(conclusion) or m.stance_of(conclusion) is Stance.DENIED:
        return False
    return all(item.kind is EvidenceKind.ILLUSTRATION for item in m.evidence_against(conclusion))


def _theory(m: ArgumentMap, held: _Commitments) -> Theory:
    """Return the claims of *m* as atoms, and what is held as clauses: first the commitments, then the arguments."""
    atom = {claim.id: number for number, claim in enumerate(m.claims)}
    theory = Theory(
        heads=[*(atom[claim.id] for claim in held.claims), *(atom[each.conclusion] for each in held.arguments)],
        bodies=[() for _ in held.claims],
        exclusions=[
            (number, other)
            for number, claim in enumerate(m.claims)
            for other in sorted(atom[name] for name in m.contraries_of(claim.id) if name in atom)
            if number < other  # once; and what names itself as its contrary is a fault of its own
        ],
    )
    theory.bodies.extend(_body(each, atom) for each in held.arguments)
    return theory


def _body(argument: Argument, atom: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(atom[premise.claim] for premise in argument.premises))


def _weights(held: _Commitments) -> list[float]:
    credences = [UNRATED if claim.credence is None else claim.credence.value for claim in held.claims]
    return [*credences, *map(_strength, held.arguments)]


def _strength(argument: Argument) -> float:
    if argument.mode is Mode.STRICT:
        return 1.0
    return UNRATED if argument.strength is None else argument.strength.value


def _in_order(m: ArgumentMap, held: _Commitments, found: FoundClashes) -> tuple[Clash, ...]:
    ordered = sorted((pair, sorted(clauses)) for clauses, pair in found.found.items())
    return tuple(_clash(m, held, pair, clauses) for pair, clauses in ordered)


def _clash(m: ArgumentMap, held: _Commitments, pair: tuple[int, int], clauses: Sequence[int]) -> Clash:
    first, second = (m.claims[atom].id for atom in pair)
    commitments, arguments = _named(held, clauses)
    return Clash(contraries=(first, second), commitments=commitments, arguments=arguments)


def _repair(held: _Commitments, weights: Sequence[float], clauses: Sequence[int]) -> Repair:
    commitments, arguments = _named(held, clauses)
    return Repair(commitments=commitments, arguments=arguments, weight=fsum(weights[clause] for clause in clauses))


def _named(held: _Commitments, clauses: Iterable[int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    first = len(held.claims)
    clauses = tuple(clauses)
    return (
        tuple(held.claims[clause].id for clause in clauses if clause < first),
        tuple(held.arguments[clause - first].id for clause in clauses if clause >= first),
    )
