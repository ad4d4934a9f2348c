from __future__ import annotations

import pytest

from argmap import Bounds, bounds
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal

UNKNOWN = Bounds(0, 0.5, 1)


def test_what_is_not_rated_may_be_anything() -> None:
    m = ArgumentMap(title="T", claims=[Claim("t", "T.", because="a"), Claim("a", "A.", certainty=1)])

    assert bounds(m) == {"a": Bounds(1, 1, 1), "t.because.1": UNKNOWN, "t": UNKNOWN}
    assert bounds(m, unrated=1)["t"] == Bounds(0, 1, 1)


def test_a_strict_argument_weighs_one_and_a_premise_named_twice_counts_once() -> None:
    a = Claim("a", "A.", certainty=0.75)
    m = ArgumentMap(title="T", claims=[Claim("t", "T."), a], arguments=[Argument("x", ["a", "a"], "t", mode="strict")])

    assert bounds(m)["t"] == Bounds(0.75, 0.75, 0.75)


def test_an_assumption_has_its_certainty_beside_what_is_offered_for_it() -> None:
    evidence = [Evidence("e", "E.", supports=["t", "u"], strength=0.5)]
    claims = [Claim("t", "T.", assumption=True, certainty=0.5), Claim("u", "U.", assumption=True)]

    found = bounds(ArgumentMap(title="T", claims=claims, evidence=evidence))
    assert found["t"] == Bounds(0.5, 0.75, 1)
    assert found["u"] == Bounds(1, 1, 1)


def test_a_premise_that_names_nothing_is_unknown_and_one_that_is_withdrawn_or_none_at_all_warrants_nothing() -> None:
    claims = [Claim("t", "T."), Claim("w", "W.", withdrawn=True)]
    steps = {"broken": ["nothing"], "wrong": ["e"], "gone": ["w"], "empty": []}
    arguments = [Argument(name, premises, "t", strength=1) for name, premises in steps.items()]
    m = ArgumentMap(title="T", claims=claims, arguments=arguments, evidence=[Evidence("e", "E.", supports="nothing")])

    found = bounds(m)
    assert [found[name] for name in steps] == [UNKNOWN, UNKNOWN, Bounds(0, 0, 0), Bounds(0, 0, 0)]


def test_what_rests_on_a_circle_and_illustrations_are_left_out_and_the_rest_is_not() -> None:
    m = ArgumentMap(
        title="T",
        claims=[
            Claim("t", "T.", because="a"),
            Claim("a", "A.", because="b"),
            Claim("b", "B.", because="a"),
            Claim("c", "C."),
        ],
        rebuttals=[Rebuttal("r", "c", "t"), Rebuttal("s", "t", "c")],
        evidence=[Evidence("e", "E.", supports="c", kind="illustration")],
    )

    assert list(bounds(m)) == ["c", "r"]


def test_a_chain_of_any_length_has_bounds() -> None:
    claims = [Claim(f"c{i}", "C.", because=f"c{i + 1}") for i in range(20_000)]

    assert bounds(ArgumentMap(title="T", claims=[*claims, Claim("c20000", "C.")]))["c0"] == Bounds(0, 0, 1)


def test_what_is_unrated_is_a_degree() -> None:
    with pytest.raises(ValueError, match=r"unrated is 2, outside the range from 0 to 1"):
        bounds(ArgumentMap(title="T"), unrated=2)
