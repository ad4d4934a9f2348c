"""The value of an evaluation: what stands, how strongly, and why the rest does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.model import Label, UnknownNameError
from argmap.model.unknown import guess

LABELS: Final = (Label.UNDECIDED, Label.IN, Label.OUT)
"""The labels, in the order of the values of gates."""


def labels_of(names: Sequence[str], values: Sequence[int]) -> dict[str, Label]:
    """Return the labels of the elements *names*, whose gates have these *values*: the first; the others have no names."""
    return {name: LABELS[value] for name, value in zip(names, values, strict=False)}


class Reason(StrEnum):
    """Why a claim is out: all its grounds are out, or something speaks against those that are not."""

    UNSUPPORTED = "unsupported"
    DEFEATED = "defeated"


@frozen
class Failure:
    """Why an inference or an item of evidence is out.

    `premises` are the premises that are out, `undercutters` the rebuttals of it that are in and have an effect, `missing` the
    references that name nothing, or nothing that they may name. All are empty where it has no premises, or is withheld.
    """

    premises: tuple[str, ...] = ()
    undercutters: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@frozen(kw_only=True)
class Evaluation:
    """What evaluation gives for each claim, inference and item of evidence, by id, in the order of the map.

    What is withdrawn is as if absent, and has neither label nor strength. `reasons` say of each claim that is out which of the
    two kinds of out it is, `failures` why an inference or an item of evidence is. `outweighed` has the objections that are in
    although what they speak against is in as well, each with these targets. `assumptions` has the number that was taken
    where the map gives none: for the strength of a step or of evidence, and for the credence of a claim.

    Strengths are numbers in [0, 1]. Where they depend on each other in a circle that does not settle, `converged` is false,
    `residual` the largest change that one more step would bring, and `unsettled` has the elements whose strengths
    are therefore no results.

    `withheld` are the elements that this evaluation takes away.

    Where `labels` are what several labellings agree on, `labellings` is the number of those that were looked at one by one, and
    `counts` says of each element that they do not agree on in how many of these it is in, out and undecided; `capped` says
    that there are more. The labels are exact all the same: what all of them agree on.
    """

    labels: Mapping[str, Label] = field(converter=immutabledict)
    strengths: Mapping[str, float] = field(converter=immutabledict)
    reasons: Mapping[str, Reason] = field(converter=immutabledict)
    failures: Mapping[str, Failure] = field(converter=immutabledict)
    outweighed: Mapping[str, tuple[str, ...]] = field(converter=immutabledict)
    assumptions: Mapping[str, float] = field(converter=immutabledict)
    withheld: tuple[str, ...] = ()
    residual: float = 0.0
    unsettled: frozenset[str] = frozenset()
    preferences: str
    model: str
    gate: bool
    semantics: str = "grounded"
    labellings: int | None = None
    capped: bool = False
    counts: Mapping[str, Mapping[Label, int]] = field(default=immutabledict(), converter=immutabledict)

    @property
    def converged(self) -> bool:
        """Whether every strength is a result."""
        return not self.unsettled

    def describe(self, element: str) -> str:
        """Return the label of *element* in words: "in", "out (defeated)", "out (unsupported)", "out (withheld)", "undecided".

        Where labellings disagree, it is "undecided (in in 2 of 3)", or "undecided (in in 1 and out in 1 of 3)".

        Raises:
            UnknownNameError: if it has no label.
        """
        label = self.labels.get(element)
        if label is None:
            raise self._not_evaluated("label", element)
        if element in self.counts:
            return f"{label} ({self._split(self.counts[element])})"
        why = "withheld" if element in self.withheld else self.reasons.get(element, "")
        return f"{label} ({why})" if label is Label.OUT and why else str(label)

    def describe_strength(self, element: str, *, digits: int = 3) -> str:
        """Return the strength of *element* with so many decimals, as in ".785", or "unsettled" if it is no result.

        Raises:
            UnknownNameError: if it has no strength.
        """
        if element in self.unsettled:
            return "unsettled"
        if element not in self.strengths:
            raise self._not_evaluated("strength", element)
        return f"{self.strengths[element]:.{digits}f}".removeprefix("0")

    def _not_evaluated(self, what: str, element: object) -> UnknownNameError:
        return UnknownNameError(
            f"'{element}' has no {what}: the map has no claim, argument, rebuttal or item of evidence of that name, "
            f"or it is withdrawn{guess(element, self.labels)}"
        )

    def _split(self, counts: Mapping[Label, int]) -> str:
        said = [f"{label} in {counts[label]}" for label in (Label.IN, Label.OUT) if counts[label]]
        return f"{' and '.join(said)} of {'the first ' if self.capped else ''}{self.labellings}"
