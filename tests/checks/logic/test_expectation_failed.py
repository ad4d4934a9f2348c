from __future__ import annotations

import subprocess
import sys

import pytest

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Expectation, Rebuttal
from argmap.source import format_route


def told(m: ArgumentMap) -> list[str]:
    """Return the findings of the rule: where and what."""
    found = [finding for finding in check(m) if finding.rule.code == "LOG020"]
    return [f"{format_route(finding.route)}: {finding.message}" for finding in found]


LANES = [Claim("lanes", "Build.", because="cheap"), Claim("cheap", "They are cheap.")]


@pytest.mark.parametrize(
    ("expectation", "says"),
    [
        (Expectation("lanes", "in"), []),
        (Expectation("lanes", "out"), ["expect.lanes: 'lanes': expected out, computed in"]),
        (Expectation("lanes", "in", min=0.625, max=0.625), []),
        (Expectation("lanes", min=0.7),
         ["expect.lanes: 'lanes': expected a strength of at least 0.7, computed 0.625"]),
        (Expectation("lanes", "undecided", max=0.5),
         ["expect.lanes: 'lanes': expected undecided, computed in",
          "expect.lanes: 'lanes': expected a strength of at most 0.5, computed 0.625"]),
    ],
)  # fmt: skip
def test_says_what_was_expected_and_what_came(expectation: Expectation, says: list[str]) -> None:
    assert told(ArgumentMap(title="T", claims=LANES, expect=[expectation])) == says


def test_says_of_which_kind_an_out_is() -> None:
    m = ArgumentMap(
        title="T", claims=[*LANES, Claim("dear", "D.", because="nowhere")], expect=[Expectation("dear", "in")]
    )

    assert told(m) == ["expect.dear: 'dear': expected in, computed out (unsupported)"]


def test_leaves_references_to_nothing_to_the_rule_for_them() -> None:
    expect = [Expectation("nowhere", "in"), Expectation("safety", "in")]
    m = ArgumentMap(title="T", claims=LANES, arguments=[Argument("safety", "cheap", "lanes")], expect=expect)

    assert told(m) == []


def test_expects_nothing_of_what_is_withdrawn() -> None:
    m = ArgumentMap(title="T", claims=[Claim("a", "A.", withdrawn=True)], expect=[Expectation("a", "in")])

    assert told(m) == ["expect.a: 'a': expected in, computed withdrawn"]


def test_judges_a_map_with_broken_references_by_what_is_left_of_it() -> None:
    m = ArgumentMap(
        title="T", claims=LANES, rebuttals=[Rebuttal("r", "nowhere", "lanes")], expect=[Expectation("lanes", "in")]
    )

    assert told(m) == []


def test_a_map_that_expects_nothing_is_not_evaluated() -> None:
    script = (
        "import sys; from argmap.checks import check; from argmap.model import ArgumentMap, Claim\n"
        "check(ArgumentMap(title='T', claims=[Claim('a', 'A.')])); print('argmap.evaluation' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603 - our own

    assert run.stdout == "False\n"
