"""The value of a framework, and what is refused."""

from __future__ import annotations

import re
import sys

import pytest

from argmap.frameworks import (
    Framework,
    Semantics,
    UnknownArgumentError,
    credulous,
    extensions,
    framework_of,
    skeptical,
    some_extension,
)
from argmap.logic.solver import MissingSolverError

REINSTATED = framework_of("abc", [("a", "b"), ("b", "c")])


@pytest.mark.parametrize(
    ("names", "rows", "message"),
    [
        (["a b"], [[]], "'a b' cannot be the name of an argument; one word without # in front can"),
        (["a", ""], [[], []], "'' cannot be the name of an argument; one word without # in front can"),
        (["#a"], [[]], "'#a' cannot be the name of an argument; one word without # in front can"),
        (["a", "b", "a"], [[], [], []], "there are two arguments 'a'"),
        (["a"], [], "there are 1 arguments, and attacks by 0"),
        (["a", "b"], [[2], []], "there is no argument at place 2; the places are 0 to 1"),
        (["a", "b"], [[0], [-1]], "there is no argument at place -1; the places are 0 to 1"),
    ],
)
def test_what_is_no_framework_is_refused(names: list[str], rows: list[list[int]], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        Framework(names, rows)


def test_an_argument_that_is_not_there_is_guessed() -> None:
    with pytest.raises(UnknownArgumentError, match=r"^there is no argument 'lane'; did you mean 'lanes'\?$"):
        framework_of(["lanes"], [("lanes", "lane")])
    with pytest.raises(UnknownArgumentError, match=r"^there is no argument 'x'$"):
        credulous(REINSTATED, "x", "grounded")


def test_a_semantics_that_is_not_there_is_refused_at_once() -> None:
    with pytest.raises(
        ValueError, match=r"^there is no semantics 'prefered'; there are 'admissible', .*'stage' and 'ideal'$"
    ):
        extensions(REINSTATED, "prefered")


def test_without_a_solver_what_is_grounded_is_found_and_the_rest_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pysat.solvers", None)
    even = framework_of("ab", [("a", "b"), ("b", "a")])

    assert some_extension(REINSTATED, "grounded") == frozenset("ac")
    assert skeptical(REINSTATED, "c", "grounded")
    for semantics in sorted(set(Semantics) - {Semantics.GROUNDED}):
        with pytest.raises(
            MissingSolverError, match=r"need a SAT solver: install python-sat, with pip install 'argmap\[sat\]'"
        ):
            some_extension(even, semantics)


def test_a_long_chain_of_attacks_is_no_matter_of_depth() -> None:
    size = 100_001
    chain = Framework(map(str, range(size)), [[place + 1] if place + 1 < size else [] for place in range(size)])

    for semantics in ("grounded", "preferred", "ideal", "semi-stable"):
        assert some_extension(chain, semantics) == frozenset(map(str, range(0, size, 2)))
