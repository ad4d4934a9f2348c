"""What speaks for and against each element."""

from __future__ import annotations

from argmap.checks.bearers import bearers_of
from argmap.checks.view import View
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal


def test_evidence_speaks_against_claims_and_not_against_steps() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("a", "A."), Claim("b", "B.")],
        arguments=[Argument("x", "b", "a")],
        rebuttals=[Rebuttal("r", "b", "x"), Rebuttal("s", "b", "a")],
        evidence=[Evidence("e", "E.", opposes=["a", "x"])],
    )

    found = [(each.target.id, each.speak_for, [e.id for e in each.elements]) for each in bearers_of(View(m, {}, None))]

    assert found == [("a", False, ["s", "e"])]
