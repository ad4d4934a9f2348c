"""What the parts of one generated map may refer to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from string import ascii_lowercase

from attrs import field, frozen

from argmap.model import CERTAINTY_SCALE, STANDARD_SCALE, Scale, Scheme, Source, Term, Voice

STRAYS = ("nowhere", "a.because.1", "arg1", "ev1", "src1", "two words")
"""What a reference may say in a map whose references need not resolve."""
ODD_NAMES = (
    "node", "graph", "edge", "subgraph", "strict", "A", "a", "2021-05-01", "2021", "1e5", "0", "007", "true", "inf",
    "nan", "0x1F", "because", "premises", "claims", "title", "expect", "None", "constructor", "a-", "a_", "a--b", "x-y",
    "B_", "w" * 80,
)  # fmt: skip
"""Ids that DOT, TOML, CSS or a person may take for something else."""


@frozen(kw_only=True)
class Pool:
    """The ids, and the parts with ids of their own, that the elements of one map may refer to.

    `ranks` is None where circles are allowed; else an argument's premises rank after its conclusion. `ring` has for
    each of its claims the next one, which supports it. `strays` may stand in the place of any id.
    """

    claims: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()
    rebuttals: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    ranks: Mapping[str, int] | None = None
    ring: Mapping[str, str] = field(factory=dict)
    strays: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    voices: tuple[Voice, ...] = ()
    terms: tuple[Term, ...] = ()
    schemes: tuple[Scheme, ...] = ()
    scale: Scale = STANDARD_SCALE
    certainty_scale: Scale = CERTAINTY_SCALE

    @cached_property
    def source_ids(self) -> tuple[str, ...]:
        """What may be named where a source is due."""
        return (*(source.id for source in self.sources), *self.strays)

    @cached_property
    def voice_ids(self) -> tuple[str, ...]:
        """What may be named where a voice is due."""
        return (*(voice.id for voice in self.voices), *self.strays)

    @cached_property
    def claim_ids(self) -> tuple[str, ...]:
        """What may be named where a claim is due."""
        return (*self.claims, *self.strays)

    @cached_property
    def element_ids(self) -> tuple[str, ...]:
        """What may be named where any element is due."""
        return (*self.claims, *self.arguments, *self.rebuttals, *self.evidence, *self.strays)

    @cached_property
    def conclusions(self) -> tuple[str, ...]:
        """What may be the conclusion of an argument: without circles, not the claim of the last rank."""
        return tuple(claim for claim in self.claim_ids if self.premises_for(claim))

    def premises_for(self, conclusion: str) -> tuple[str, ...]:
        """Return what may be a premise of an argument for *conclusion*."""
        if self.ranks is None:
            return self.claim_ids
        ranks, rank = self.ranks, self.ranks[conclusion]
        return tuple(claim for claim in self.claim_ids if ranks[claim] > rank)

    def premises_against(self, target: str) -> tuple[str, ...]:
        """Return what may be a premise of a rebuttal of *target*; without circles, not *target* itself."""
        return self.claim_ids if self.ranks is None else self.others(target)

    def others(self, claim: str) -> tuple[str, ...]:
        """Return what may be named where a claim but *claim* is due."""
        return tuple(other for other in self.claim_ids if other != claim)

    def targets_of(self, rebuttal: str) -> tuple[str, ...]:
        """Return what *rebuttal* may attack: anything but itself, and without circles only earlier rebuttals."""
        others = [other for other in self.rebuttals if other != rebuttal]
        if self.ranks is not None:
            others = others[: self.rebuttals.index(rebuttal)] if rebuttal in self.rebuttals else []
        claims = self.claims if self.ranks is None or len(self.claims) > 1 else ()
        return (*claims, *self.arguments, *self.evidence, *others, *self.strays)


def names_for(prefix: str, count: int, odd: int | None, first: int = 0) -> tuple[str, ...]:
    """Return *count* different ids: *prefix* and a number, or from *odd* on those that look like something else.

    *first* is how many ids the namespace has already.
    """
    if odd is not None:
        return tuple(_odd_name(odd, first + number) for number in range(count))
    if prefix:
        return tuple(f"{prefix}{number + 1}" for number in range(count))
    return (*ascii_lowercase[:count], *(f"c{number + 1}" for number in range(len(ascii_lowercase), count)))


def _odd_name(start: int, number: int) -> str:
    name = ODD_NAMES[(start + number) % len(ODD_NAMES)]
    return name if number < len(ODD_NAMES) else f"{name}-n{number}"
