"""What a map is about: the theses that it names, or the one claim that all leads up to."""

from __future__ import annotations

import pytest

from argmap.model import Argument, ArgumentMap, Claim, Evidence


def test_the_theses_are_the_claims_that_the_map_names() -> None:
    claims = [Claim("a", "A."), Claim("b", "B.")]

    assert ArgumentMap(title="A", thesis=["b", "a", "b"], claims=claims).theses == ("b", "a")


def test_a_thesis_that_is_no_claim_is_none() -> None:
    m = ArgumentMap(
        title="A",
        thesis=["x", "nowhere", "a"],
        claims=[Claim("a", "A."), Claim("b", "B.")],
        arguments=[Argument("x", "b", "a")],
    )

    assert m.theses == ("a",)


def test_without_a_named_thesis_the_one_claim_that_all_leads_up_to_is_it() -> None:
    m = ArgumentMap(title="A", claims=[Claim("c", "C."), Claim("b", "B.", because="c"), Claim("a", "A.", because="b")])

    assert m.theses == ("a",)


def test_a_claim_with_nothing_but_evidence_may_be_the_thesis() -> None:
    m = ArgumentMap(title="A", claims=[Claim("a", "A.")], evidence=[Evidence("e", "E.", supports="a")])

    assert m.theses == ("a",)


def test_a_claim_that_only_attacks_is_still_supported_towards_nothing() -> None:
    m = ArgumentMap(title="A", claims=[Claim("a", "A.", because="b", but="c"), Claim("b", "B."), Claim("c", "C.")])

    assert m.theses == ("a",)


@pytest.mark.parametrize(
    "claims",
    [
        [],
        [Claim("a", "A.")],
        [Claim("a", "A.", because="c"), Claim("b", "B.", because="c"), Claim("c", "C.")],
        [Claim("a", "A.", because="b"), Claim("b", "B.", because="a")],
    ],
    ids=["no claim", "no support", "two ends", "a circle"],
)
def test_where_that_is_not_one_claim_there_is_no_thesis(claims: list[Claim]) -> None:
    assert ArgumentMap(title="A", claims=claims).theses == ()
