"""What in the end rests on evidence with a source, or on what the map takes as given, and where reasons that do not end."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.checks.weights import counts
from argmap.logic.horn import Theory, derive
from argmap.model import Argument, ArgumentMap, Claim, ClaimKind, Inference, Stance
from argmap.model.without import grounds_of


class Grounding(NamedTuple):
    """The claims that are grounded, each with the premises that it was first found to follow from; () if it needs none.

    `steps` has, for each claim, the premises of each argument that is offered for it; `unassumed` is what is grounded
    without the assumptions of the map.
    """

    steps: Mapping[str, Sequence[tuple[str, ...]]]
    grounded: Mapping[str, tuple[str, ...]]
    unassumed: Mapping[str, tuple[str, ...]]

    def failing_below(self, claim: str) -> list[str]:
        """Return the premises for *claim*, which is not grounded, that are not grounded either; [] if it has none."""
        return [premise for step in self.steps.get(claim, ()) for premise in step if premise not in self.grounded]

    def assumed_below(self, claim: str) -> list[str]:
        """Return the premises that *claim*, which is grounded by assumptions, follows from and that are so too."""
        return [premise for premise in self.grounded[claim] if premise not in self.unassumed]


def grounding_of(m: ArgumentMap, offered: Callable[[Inference], bool]) -> Grounding:
    """Return what is grounded in *m*, which has no withdrawn claims, by the arguments that are *offered*. Linear."""
    steps = _steps(m, offered)
    grounded = closure(steps, [c.id for c in m.claims if _is_evidenced(m, c) or is_base(c, steps)])
    if not any(claim.assumption for claim in m.claims):
        return Grounding(steps, grounded, grounded)
    base = [c.id for c in m.claims if _is_evidenced(m, c) or (is_base(c, steps) and not c.assumption)]
    return Grounding(steps, grounded, closure(steps, base))


def taken_as_given(claim: Claim) -> bool:
    """Say whether *claim* says itself why it stands alone: what is assumed, implicit, undeveloped, a definition, or conceded."""
    return (
        claim.assumption
        or claim.implicit
        or claim.undeveloped
        or claim.kind is ClaimKind.DEFINITION
        or claim.stance is Stance.CONCEDED
    )


def is_base(claim: Claim, steps: Container[str]) -> bool:
    """Say whether *claim* is taken as given: assumed or conceded, or something that needs no reason and has none."""
    return taken_as_given(claim) and (claim.id not in steps or claim.assumption or claim.stance is Stance.CONCEDED)


def closure(steps: Mapping[str, Sequence[tuple[str, ...]]], base: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return *base* and all that follows by *steps*, each with the premises that it was derived from first. Linear.

    >>> closure({"b": [("a",)], "d": [("b", "c")]}, ["a"])
    {'a': (), 'b': ('a',)}
    """
    theory, names, number = Theory(), list[str](), dict[str, int]()
    clauses = [(name, ()) for name in base] + [(end, step) for end, bodies in steps.items() for step in bodies]
    for head, body in clauses:
        for name in (head, *body):
            if name not in number:
                number[name] = len(names)
                names.append(name)
        theory.heads.append(number[head])
        theory.bodies.append(tuple(number[name] for name in body))
    derived = derive(theory, range(len(clauses)))
    return {names[atom]: clauses[clause][1] for atom, clause in derived.items()}


def topmost(m: ArgumentMap, claims: Mapping[str, object]) -> list[str]:
    """Return those of *claims* that support no other of them, in the order of *m*."""
    return [
        claim.id
        for claim in m.claims
        if claim.id in claims
        and not any(isinstance(use, Argument) and use.conclusion in claims for use in m.uses_of(claim.id))
    ]


def ends_below(
    tops: Iterable[str], below: Callable[[str], Sequence[str]]
) -> Iterator[tuple[str, list[str], str | None]]:
    """Yield for each of *tops* the elements where the ways down from it end, and a top above that the others are shared with.

    Each end is told once, so that all of it is linear.
    """
    owner: dict[str, str] = {}
    for top in tops:
        if owner.setdefault(top, top) != top:
            yield top, [], owner[top]
            continue
        todo, ends, shared = [top], list[str](), None
        for each in todo:  # grows while it is read
            further = below(each)
            if not further:
                ends.append(each)
            for other in further:
                if other not in owner:
                    owner[other] = top
                    todo.append(other)
                elif owner[other] != top:
                    shared = shared or owner[other]
        yield top, ends, shared


def _steps(m: ArgumentMap, offered: Callable[[Inference], bool]) -> dict[str, list[tuple[str, ...]]]:
    """Return the premises of the arguments for each claim, but for names that name no claim: that is a fault of its own."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for argument in m.arguments:
        if offered(argument) and isinstance(m.get(argument.conclusion), Claim):
            names = dict.fromkeys(premise.claim for premise in grounds_of(m, argument))
            found.setdefault(argument.conclusion, []).append(
                tuple(name for name in names if isinstance(m.get(name), Claim))
            )
    return found


def _is_evidenced(m: ArgumentMap, claim: Claim) -> bool:
    return any(item.source is not None and counts(item) for item in m.evidence_for(claim.id))
