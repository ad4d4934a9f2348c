"""Proof standards: which grounds of a claim count, and which rebuttals of it enter."""

from __future__ import annotations

import pytest

from argmap.evaluation import evaluate
from argmap.model import Argument, ArgumentMap, Claim, Rebuttal, Standard


def weighed(ground: float, rebuttal: float, standard: Standard | None = None) -> ArgumentMap:
    """Return a map in which a ground and a rebuttal of these strengths meet at the claim a."""
    return ArgumentMap(
        title="T",
        claims=[Claim("a", "A.", standard=standard), Claim("p", "P."), Claim("q", "Q.")],
        arguments=[Argument("g", "p", "a", strength=ground)],
        rebuttals=[Rebuttal("r", "q", "a", strength=rebuttal)],
    )


@pytest.mark.parametrize(
    ("standard", "ground", "rebuttal", "label"),
    [
        (Standard.SCINTILLA, 0.1, 1.0, "in"),
        (Standard.PREPONDERANCE, 0.6, 0.5, "in"),
        (Standard.PREPONDERANCE, 0.5, 0.5, "out (defeated)"),
        (Standard.CLEAR_AND_CONVINCING, 0.4, 0.0, "out (unsupported)"),
        (Standard.CLEAR_AND_CONVINCING, 0.75, 0.5, "out (defeated)"),
        (Standard.CLEAR_AND_CONVINCING, 0.9, 0.5, "in"),
        (Standard.BEYOND_REASONABLE_DOUBT, 0.9, 0.2, "out (defeated)"),
        (Standard.BEYOND_REASONABLE_DOUBT, 0.9, 0.1, "in"),
        (Standard.DIALECTICAL_VALIDITY, 1.0, 0.0, "out (defeated)"),
    ],
)
def test_a_proof_standard_says_what_counts_and_what_enters(
    standard: Standard, ground: float, rebuttal: float, label: str
) -> None:
    assert evaluate(weighed(ground, rebuttal), standards={"a": standard}).describe("a") == label


def test_the_bounds_of_the_standards_are_parameters() -> None:
    m = weighed(0.4, 0.3, standard=Standard.BEYOND_REASONABLE_DOUBT)

    assert evaluate(m).describe("a") == "out (unsupported)"
    assert evaluate(m, alpha=0.4).describe("a") == "out (defeated)"
    assert evaluate(m, alpha=0.4, beta=0.1, gamma=0.35).describe("a") == "in"
