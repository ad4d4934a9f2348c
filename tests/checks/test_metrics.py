"""What is counted of a map."""

from __future__ import annotations

from argmap.checks.metrics import measure
from argmap.checks.single_points import single_points
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal, Source

A, B, C, D = (Claim(name, f"{name.upper()}.") for name in "abcd")


def test_the_distance_of_a_claim_counts_inferences_and_contraries_by_the_shortest_way() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", "T.", because="a", contrary_to="b"), A, B, C, D],
        arguments=[Argument("x", ["b", "c"], "a")],
        rebuttals=[Rebuttal("undercut", "d", "x")],
    )

    metrics = measure(m)

    # t; a and b; c; d, which is beyond x and the rebuttal of x.
    assert (metrics.depth, metrics.width) == (3, 2)
    assert (metrics.arguments, metrics.rebuttals, metrics.leaves, metrics.supported) == (2, 1, 3, 2)


def test_a_circle_and_what_is_joined_to_nothing_change_no_distance() -> None:
    m = ArgumentMap(title="T", thesis="a", claims=[Claim("a", "A.", because="b"), Claim("b", "B.", because="a"), C])

    assert (measure(m).depth, measure(m).width) == (1, 1)


def test_what_is_withdrawn_does_not_count() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", "T.", because="a"), Claim("a", "A.", withdrawn=True)],
        evidence=[Evidence("e", "E.", supports="t", source="s")],
        sources=[Source("s", "S")],
    )

    metrics = measure(m)

    assert (metrics.claims, metrics.supported, metrics.sourced, metrics.sources) == (1, 1, 1, 1)


def test_a_fact_that_every_line_needs_is_a_single_point_and_one_that_can_be_gone_round_is_none() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", "T.", because=[["a", "b"], ["a", "c"]]), A, Claim("b", "B."), C],
        evidence=[Evidence("e", "E.", supports="b"), Evidence("i", "I.", supports="a", kind="illustration")],
    )

    assert single_points(m) == ("a",)
    assert single_points(ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because=["a", "b"]), A, B])) == ()


def test_an_argument_that_lacks_a_premise_is_no_way_round() -> None:
    m = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because=["a", ["b", "nothing"]]), A, B])

    assert single_points(m) == ("a",)


def test_nobody_can_say_where_there_is_no_thesis_no_support_or_a_circle() -> None:
    ring = [Claim("a", "A.", because="b"), Claim("b", "B.", because="a")]

    assert single_points(ArgumentMap(title="T", claims=[A, B])) is None
    assert single_points(ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because="nothing")])) is None
    assert single_points(ArgumentMap(title="T", thesis="a", claims=ring)) is None


def test_a_thesis_that_is_bare_rests_on_itself() -> None:
    assert single_points(ArgumentMap(title="T", thesis="a", claims=[A])) == ("a",)
