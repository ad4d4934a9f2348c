"""What changes the fingerprint of an element, and what does not."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from argmap.checks.fingerprints import fingerprint
from argmap.model import Argument, ArgumentMap, Claim, Evidence
from argmap.testing import texts

CLAIMS = (Claim("t", "T."), Claim("a", "A."), Claim("b", "B."))
STEP = Argument("s", ["a", "b"], "t")
ITEM = Evidence("e", text="A count.", supports="a")


def prints(claims: tuple[Claim, ...] = CLAIMS, step: Argument = STEP, item: Evidence = ITEM) -> tuple[str, str]:
    m = ArgumentMap(title="T", thesis="t", claims=claims, arguments=[step], evidence=[item])
    return fingerprint(m, step), fingerprint(m, item)


@given(texts())
def test_notes_tags_ids_and_order_do_not_change_it(note: str) -> None:
    claims = (Claim("u", "T.", note=note), Claim("x", " A. ", tags=["k"]), Claim("y", "B."))
    step = Argument("z", ["y", "x"], "u", note=note)

    assert prints(claims, step, Evidence("f", text="A  count.", supports="x", note=note)) == prints()


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_text_of_a_claim_changes_the_step_that_uses_it(number: int) -> None:
    claims = tuple(attrs.evolve(each, text="C.") if each is CLAIMS[number] else each for each in CLAIMS)

    assert prints(claims)[0] != prints()[0]
    assert (prints(claims)[1] != prints()[1]) == (number == 1)
