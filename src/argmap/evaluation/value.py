"""The value of an evaluation: what stands, how strongly, and why the rest does not."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.model import Label

LABELS: Final = (Label.UNDECIDED, Label.IN, Label.OUT)
"""The labels, in the order of the values of gates."""


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

    @property
    def converged(self) -> bool:
        """Whether every strength is a result."""
        return not self.unsettled

    def describe(self, element: str) -> str:
        """Return the label of *element* in words: "in", "out (defeated)", "out (unsupported)", "out (withheld)", "undecided".

        Raises:
            KeyError: if it has no label.
        """
        label = self.labels[element]
        why = "withheld" if element in self.withheld else self.reasons.get(element, "")
        return f"{label} ({why})" if label is Label.OUT and why else str(label)
