"""Sensitivities on maps small enough to work by hand, and what is said of those that are too large or do not settle."""

from __future__ import annotations

import subprocess
import sys

import pytest

from argmap.evaluation import UnknownNameError, evaluate, fix_labels, reweigh, sensitivities
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Label, Rebuttal

LANES = ArgumentMap(
    title="Lanes",
    claims=[
        Claim("lanes", "L.", because="safe"),
        Claim("safe", "S."),
        Claim("aside", "A."),
        Claim("gone", "G.", withdrawn=True),
    ],
    evidence=[Evidence("study", "S.", supports="safe", strength=0.8)],
)


def test_what_does_not_bear_on_the_claim_is_not_ranked() -> None:
    assert {each.element for each in sensitivities(LANES, "lanes").ranking} == {"safe", "study", "lanes.because.1"}
    with pytest.raises(KeyError, match=r"^'aside' does not bear on 'lanes'$"):
        sensitivities(LANES, "lanes")["aside"]
    with pytest.raises(KeyError, match=r"^'studdy' does not bear on 'lanes'; did you mean 'study'\?$"):
        sensitivities(LANES, "lanes")["studdy"]


def test_beyond_the_stated_number_only_derivatives_rank_and_the_result_says_so() -> None:
    found = sensitivities(LANES, "lanes", most=3)

    assert not found.exact
    assert [(each.removal, each.label) for each in found.ranking] == [(None, None)] * 3
    assert sensitivities(LANES, "lanes", most=4).exact


def test_taking_a_strict_argument_away_takes_away_what_it_hands_down() -> None:
    """An attack on the conclusion hits the premise by way of the strict argument, and only as long as that is there."""
    m = ArgumentMap(
        title="T",
        claims=[Claim("p", "P."), Claim("c", "C."), Claim("d", "D.")],
        arguments=[Argument("strict", "p", "c", mode="strict")],
        rebuttals=[Rebuttal("attack", "d", "c")],
    )
    assert evaluate(m).labels["p"] is Label.OUT
    assert sensitivities(m, "p")["strict"].label is Label.IN


def test_of_circles_that_do_not_settle_the_numbers_are_no_results() -> None:
    # As in test_evaluate: with E = 2s the two sides of the equation touch, and damped steps never get there.
    t = 2 / 27
    circle = [Argument("a", "x", "x", strength=1), Argument("b", "x", "x", strength=1)]
    m = ArgumentMap(title="T", claims=[Claim("x", "X.", credence=t)], arguments=circle)
    found = sensitivities(m, "x", model="quadratic-energy", gate=False)

    assert not evaluate(m, model="quadratic-energy", gate=False).converged
    assert not reweigh(fix_labels(m, model="quadratic-energy", gate=False), {}).converged
    assert not any(each.settled for each in (found.own, *found.ranking))


def test_a_claim_that_is_not_there_is_named() -> None:
    with pytest.raises(UnknownNameError, match="there is no claim 'lane'; did you mean 'lanes'"):
        sensitivities(LANES, "lane")
    with pytest.raises(UnknownNameError, match="there is no claim 'study'"):
        sensitivities(LANES, "study")
    with pytest.raises(UnknownNameError, match="'gone' is withdrawn, and has no label"):
        sensitivities(LANES, "gone")


def test_a_thousand_circles_are_settled_together() -> None:
    """They are enough to be settled in arrays, and each is as one of them alone."""
    size = 1_000
    claims = [Claim(f"{letter}{n}", "C.", credence=(n % 7) / 10) for n in range(size) for letter in "ab"]
    attacks = [Rebuttal(f"r{n}", f"a{n}", f"b{n}") for n in range(size)] + [
        Rebuttal(f"s{n}", f"b{n}", f"a{n}") for n in range(size)
    ]
    strengths = evaluate(ArgumentMap(title="T", claims=claims, rebuttals=attacks)).strengths
    one = [each for each in attacks if each.id in {"r5", "s5"}]
    alone = evaluate(
        ArgumentMap(title="T", claims=[c for c in claims if c.id in {"a5", "b5"}], rebuttals=one)
    ).strengths

    for n in range(5, size, 7):
        assert strengths[f"a{n}"] == pytest.approx(alone["a5"], abs=1e-12)


def test_other_numbers_on_a_wide_map_are_what_evaluation_gives() -> None:
    size = 3_000
    evidence = [Evidence(f"e{n}", "E.", supports=f"c{n}", strength=n / size) for n in range(size)]
    m = ArgumentMap(title="T", claims=[Claim(f"c{n}", "C.") for n in range(size)], evidence=evidence)
    ratings = {"e7": 0.25, "c8": 0.125}
    found = reweigh(fix_labels(m), ratings)

    assert dict(found.strengths) == pytest.approx(dict(evaluate(m, ratings=ratings).strengths), abs=1e-12)
    assert found.converged


@pytest.mark.parametrize("first", ["Influence", "FixedLabels", "Hinges", "Explanation", "Clashes", "sensitivities"])
def test_names_that_are_imported_late_are_functions_whatever_is_asked_for_first(first: str) -> None:
    script = (
        f"import argmap.evaluation as e; e.{first}\n"
        "from argmap.evaluation import clashes, fix_labels, hinges, labellings, reweigh, sensitivities, why\n"
        "print(all(map(callable, (clashes, fix_labels, hinges, labellings, reweigh, sensitivities, why))))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603 - our own

    assert run.stdout == "True\n"
