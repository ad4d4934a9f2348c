"""`argmap clashes` as a user calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main

MAP = """\
format = 1
title = "Trams"
thesis = "trams"

[claims.trams]
text = "The city should build trams."
because = "free"

[claims.free]
text = "Rides are free."
contrary-to = "paid"
credence = 0.8

[claims.no-tax]
text = "No tax pays for them."
stance = "conceded"

[claims.fares]
text = "Riders pay fares."
stance = "open"

[claims.paid]
text = "Rides cost something."
stance = "open"

[arguments.meaning]
premises = "fares"
conclusion = "paid"
mode = "strict"

[arguments.who-else]
premises = "no-tax"
conclusion = "fares"
mode = "strict"
"""
LOOSE = MAP.replace('conclusion = "fares"\nmode = "strict"', 'conclusion = "fares"\nstrength = "weak"')


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("trams.toml").write_text(MAP)
    Path("loose.toml").write_text(LOOSE)


def told(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
    result: Result = CliRunner().invoke(main, ["clashes", *arguments], input=stdin)
    return result.exit_code, result.stdout, result.stderr


CHAIN = """\
Trams

clash 1: 'free' and 'paid' exclude each other
  'free' is asserted
  'no-tax' is conceded
  so strictly 'fares', from 'no-tax' by 'who-else'
  so strictly 'paid', from 'fares' by 'meaning'

what mends it, the cheapest first:
   .500  give up 'no-tax'
   .800  give up 'free'
  1.000  give up the step 'meaning'
  1.000  give up the step 'who-else'
"""


@pytest.mark.parametrize("name", ["trams.toml", "-"])
def test_each_clash_is_printed_with_its_steps_and_what_mends_it(name: str) -> None:
    assert told(name, stdin=MAP) == (1, CHAIN, "")


def test_a_map_whose_commitments_fit_together_has_none() -> None:
    assert told("loose.toml") == (0, "Trams\n\nnothing clashes\n", "")


def test_steps_that_are_not_strict_are_followed_on_request() -> None:
    code, out, _ = told("loose.toml", "--defeasible")

    assert code == 1
    assert "  so 'fares', from 'no-tax' by 'who-else'\n  so strictly 'paid', from 'fares' by 'meaning'\n" in out
    assert "cheapest first:\n   .250  give up the step 'who-else'\n" in out


def test_what_is_not_printed_is_said() -> None:
    second = '[claims.dear]\ntext = "Dear."\nstance = "asserted"\ncontradictory-to = "free"\n'
    code, out, _ = told("-", "--most", "1", stdin=MAP + second)

    assert code == 1
    assert "\nthere may be more clashes: --most says how many to look for\n" in out
    assert out.endswith("  there may be more: --most says how many to look for\n")
    assert out.count("\nclash ") == out.count("give up") == 1


def test_json_has_the_same() -> None:
    code, out, _ = told("trams.toml", "-f", "json")

    assert code == 1
    assert json.loads(out) == {
        "schema": 1,
        "title": "Trams",
        "consistent": False,
        "clashes": [
            {"contraries": ["free", "paid"], "commitments": ["free", "no-tax"], "arguments": ["who-else", "meaning"]}
        ],
        "repairs": [
            {"commitments": ["no-tax"], "arguments": [], "weight": 0.5},
            {"commitments": ["free"], "arguments": [], "weight": 0.8},
            {"commitments": [], "arguments": ["meaning"], "weight": 1.0},
            {"commitments": [], "arguments": ["who-else"], "weight": 1.0},
        ],
        "more_clashes": False,
        "more_repairs": False,
        "cheapest": True,
    }


def test_a_map_with_faults_is_looked_at_as_far_as_it_can_be_read_and_is_no_success() -> None:
    faulty = LOOSE + "[claims.x]\ntext = 5\n"

    assert told("-", stdin=faulty) == (
        1,
        "Trams\n\nnothing clashes\n",
        "argmap: 1 fault in the shape of <stdin>, left out here: run argmap check -\n",
    )


def test_what_is_no_map_or_not_there_cannot_be_looked_at() -> None:
    code, out, err = told("-", stdin="format =")
    assert (code, out) == (2, "")
    assert err.startswith("<stdin>:1:")

    assert told("tram.toml") == (2, "", "argmap: tram.toml: there is no such file; did you mean trams.toml?\n")


def test_no_clash_is_too_few_to_ask_for() -> None:
    code, out, err = told("trams.toml", "--most", "0")

    assert (code, out) == (2, "")
    assert "0 is not in the range x>=1" in err
