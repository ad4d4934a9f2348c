"""Evaluation of small maps whose outcome is worked out by hand."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from argmap import dump, load
from argmap.evaluation import Failure, Reason, UnknownNameError, changes, evaluate, unmet
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Label, Rebuttal, Voice

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.toml"))


def the_map(*elements: Claim | Argument | Rebuttal | Evidence) -> ArgumentMap:
    """Return a map of *elements*; claims that they name and that are not among them are bare."""
    named: dict[str, None] = {}
    for each in elements:
        steps = (*each.because, *each.but) if isinstance(each, Claim) else (each,)
        for step in steps:
            if not isinstance(step, Evidence):
                named.update(dict.fromkeys(premise.claim for premise in step.premises))
    there = [each.id for each in elements]
    return ArgumentMap(
        title="T",
        claims=[
            *(each for each in elements if isinstance(each, Claim)),
            *(Claim(name, "C.") for name in named if name not in there),
        ],
        arguments=[each for each in elements if isinstance(each, Argument)],
        rebuttals=[each for each in elements if isinstance(each, Rebuttal)],
        evidence=[each for each in elements if isinstance(each, Evidence)],
        voices=[Voice("v", "V")],
    )


A = Claim("a", "A.")
STANDARDS = "'scintilla', 'preponderance', 'clear-and-convincing', 'beyond-reasonable-doubt' and 'dialectical-validity'"


@pytest.mark.parametrize(
    ("elements", "says"),
    [
        ([A], "in"),
        ([A, Rebuttal("r", "p", "a", strength=0)], "out (defeated)"),
        ([A, Argument("g", "p", "a"), Rebuttal("r", "q", "a")], "out (defeated)"),
        ([A, Argument("g", "p", "a", strength=0.6), Rebuttal("r", "q", "a")], "in"),
        ([A, Argument("g", "p", "a", strength=0.6), Rebuttal("r", "q", "a"), Rebuttal("s", "x", "a")], "in"),
        ([A, Argument("g", "nowhere-to-be-found", "a"), Claim("nowhere-to-be-found", "N.", withdrawn=True)],
         "out (unsupported)"),
        ([A, Argument("g", (), "a")], "out (unsupported)"),
        ([A, Argument("g", "a", "a")], "out (unsupported)"),
        ([A, Argument("g", "p", "a"), Rebuttal("u", "q", "g")], "out (unsupported)"),
        ([A, Argument("g", "p", "a"), Rebuttal("u", "q", "g", strength=0.4)], "in"),
        ([A, Argument("g", "p", "a"), Rebuttal("u", "q", "g"), Rebuttal("w", "x", "u")], "in"),
        ([A, Evidence("e", "E.", opposes="a", strength=0)], "out (defeated)"),
        ([A, Evidence("e", "E.", opposes="a", kind="illustration")], "in"),
        ([A, Rebuttal("r", "a", "a")], "undecided"),
        ([Claim("a", "A.", assumption=True), Rebuttal("r", "p", "a", strength=0.4)], "in"),
        ([Claim("a", "A.", assumption=True, credence=0.3), Rebuttal("r", "p", "a", strength=0.4)], "out (defeated)"),
        ([Claim("a", "A.", contrary_to="b"), Claim("b", "B.")], "undecided"),
        ([Claim("a", "A."), Claim("b", "B.", contrary_to="a"), Evidence("e", "E.", supports="a")], "in"),
        ([Claim("a", "A."), Claim("b", "B.", contrary_to="a"), Evidence("e", "E.", supports="b")], "out (defeated)"),
        ([A, Argument("g", "p", "a", mode="strict"), Rebuttal("r", "q", "a", strength=1)], "out (unsupported)"),
        ([A, Argument("g", "p", "a", mode="strict"), Rebuttal("r", "q", "g", strength=1)], "in"),
        ([A, Argument("g", "p", "a", mode="strict"), Evidence("e", "E.", supports="p", strength=0.6),
          Rebuttal("r", "q", "a")], "in"),
        # What a reduction to absurdity supposes is no ground of it; where there is nothing else, it is.
        ([Claim("a", "A.", contrary_to="not-a"), Claim("not-a", "Not A."),
          Argument("g", ["not-a", "p"], "a", mode="reductio")], "in"),
        ([A, Rebuttal("r", ["a", "p"], "a", mode="reductio", strength=1)], "out (defeated)"),
        ([A, Rebuttal("r", ["a", "p"], "a", strength=1)], "undecided"),
        ([A, Rebuttal("r", "a", "a", mode="reductio", strength=1)], "undecided"),
        ([A, Argument("g", ["p", "nowhere"], "a", mode="strict"), Claim("nowhere", "N.", withdrawn=True),
          Evidence("e", "E.", supports="a"), Rebuttal("r", "q", "a", strength=0.4)], "in"),
    ],
)  # fmt: skip
def test_a_claim_stands_if_a_live_reason_reaches_it_that_no_live_objection_matches(
    elements: list[Claim | Argument | Rebuttal | Evidence], says: str
) -> None:
    assert evaluate(the_map(*elements)).describe("a") == says


def test_an_attack_on_what_follows_strictly_hits_what_it_follows_from() -> None:
    m = the_map(
        A, Argument("g", "p", "a", mode="strict"), Argument("h", "q", "p", mode="strict"), Rebuttal("r", "x", "a")
    )

    assert {name: evaluate(m).describe(name) for name in "apq"} == {
        "a": "out (unsupported)",
        "p": "out (unsupported)",
        "q": "out (defeated)",
    }


def test_what_is_out_says_why() -> None:
    e = evaluate(
        the_map(
            A,
            Claim("b", "B.", but="p"),
            Argument("g", ["b", "q"], "a"),
            Argument("h", ["q", "nowhere"], "a"),
            Claim("nowhere", "N.", withdrawn=True),
            Rebuttal("u", "x", "g"),
            Rebuttal("weak", "x", "g", strength=0.1),
            Evidence("e", "E.", supports="a"),
            Rebuttal("flaw", "x", "e"),
        )
    )

    assert dict(e.reasons) == {"a": Reason.UNSUPPORTED, "b": Reason.DEFEATED}
    assert dict(e.failures) == {
        "g": Failure(premises=("b",), undercutters=("u",)),
        "h": Failure(missing=("nowhere",)),
        "e": Failure(undercutters=("flaw",)),
    }


def test_objections_that_are_in_beside_their_targets_are_outweighed() -> None:
    e = evaluate(
        the_map(
            A,
            Argument("g", "p", "a", strength=0.9),
            Rebuttal("r", "q", "a"),
            Rebuttal("u", "q", "g", strength=0.4),
            Evidence("e", "E.", opposes=["a", "x"], strength=0.3),
            Rebuttal("beaten", "x", "a"),
        )
    )

    assert e.describe("x") == "out (defeated)"
    assert dict(e.outweighed) == {"r": ("a",), "u": ("g",), "e": ("a",)}


def test_what_is_not_rated_is_listed_with_what_it_counts_as() -> None:
    m = the_map(
        Claim("a", "A.", credence=0.3),
        Argument("g", "p", "a"),
        Argument("s", "p", "a", mode="strict"),
        Rebuttal("r", "q", "a", strength="weak"),
        Evidence("e", "E.", supports="a"),
    )

    assert dict(evaluate(m).assumptions) == {"p": 0.5, "q": 0.5, "g": 0.5, "e": 0.5}
    assert dict(evaluate(m, ratings={"g": "strong", "p": 0.1}).assumptions) == {"q": 0.5, "e": 0.5}


def test_withholding_makes_no_claim_bare() -> None:
    m = the_map(A, Argument("g", "p", "a"), Evidence("e", "E.", supports="p", voice="v"))

    without = evaluate(m, without_voices=["v"])
    assert (without.withheld, without.describe("p"), without.describe("a")) == (
        ("e",),
        "out (unsupported)",
        "out (unsupported)",
    )
    assert evaluate(m, without=["a"]).describe("a") == "out (withheld)"
    assert [change.element for change in changes(evaluate(m), evaluate(m, without=["g"]))] == ["a", "g"]


def test_a_contrary_that_is_withheld_attacks_no_more() -> None:
    m = the_map(Claim("a", "A.", contrary_to="b"), Claim("b", "B."), Evidence("e", "E.", supports="b"))

    assert (evaluate(m).describe("a"), evaluate(m).strengths["a"]) == ("out (defeated)", 0.25)
    without = evaluate(m, without=["b"])
    assert (without.describe("a"), without.strengths["a"]) == ("in", 0.5)


def test_numbers_may_be_of_any_real_type() -> None:
    m = the_map(A, Argument("step", "p", "a"))
    exact: dict[str, Any] = {"ratings": {"step": Fraction(1, 4), "p": Decimal("0.5")}, "alpha": Decimal("0.2")}

    assert evaluate(m, **exact) == evaluate(m, ratings={"step": 0.25, "p": 0.5}, alpha=0.2)


def test_a_new_rating_of_a_claim_is_its_credence() -> None:
    m = the_map(Claim("a", "A.", assumption=True), Rebuttal("r", "p", "a", strength=0.6))

    assert evaluate(m, ratings={"a": "likely"}).labels["a"] is Label.IN
    assert evaluate(m, ratings={"a": 0.6}).labels["a"] is Label.OUT


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"semantics": "ideal"}, ValueError,
         "there is no semantics 'ideal'; there are 'grounded', 'complete', 'preferred' and 'stable'"),
        ({"most": 0}, ValueError, "most is 0; at least one labelling has to be looked at"),
        ({"preferences": "weights"}, ValueError, "there is no preferences 'weights'; there are 'strengths' and 'none'"),
        ({"model": "euler"}, ValueError,
         "there is no model 'euler'; there are 'df-quad', 'quadratic-energy' and 'weakest-link'"),
        ({"alpha": 1.5}, ValueError, "alpha is 1.5, outside the range from 0 to 1"),
        ({"beta": float("nan")}, ValueError, "beta is nan, outside the range from 0 to 1"),
        ({"alpha": "x"}, TypeError, "alpha is 'x', not a number from 0 to 1"),
        ({"standards": "scintilla"}, TypeError, "standards is 'scintilla', not a mapping of ids to proof standards"),
        ({"ratings": "strong"}, TypeError, "ratings is 'strong', not a mapping of ids to strengths"),
        ({"without": ["gg"]}, UnknownNameError, "there is no claim, argument, rebuttal or item of evidence 'gg'"),
        ({"without": ["stepp"]}, UnknownNameError,
         "there is no claim, argument, rebuttal or item of evidence 'stepp'; did you mean 'step'?"),
        ({"without_voices": ["w"]}, UnknownNameError, "there is no voice 'w'"),
        ({"ratings": {"x": 1}}, UnknownNameError, "there is no claim, argument, rebuttal or item of evidence 'x'"),
        ({"ratings": {"step": 2}}, ValueError, "'step': a strength is 2, outside the range from 0 to 1"),
        ({"ratings": {"step": "likely"}}, ValueError,
         "'step': 'likely' is no word of the scale, whose words are weak, moderate, strong, conclusive"),
        ({"ratings": {"law": 0.5}}, ValueError, "'law' is a strict argument, whose strength is always 1"),
        ({"standards": {"step": "scintilla"}}, UnknownNameError, "there is no claim 'step': that is an argument"),
        ({"standards": {"a": "certainty"}}, ValueError,
         f"there is no standard 'certainty'; there are {STANDARDS}"),
    ],
)  # fmt: skip
def test_what_cannot_be_evaluated_is_said(options: dict[str, object], error: type[Exception], message: str) -> None:
    m = the_map(A, Argument("step", "p", "a"), Argument("law", "p", "a", mode="strict"))

    with pytest.raises(error) as raised:
        evaluate(m, **options)  # type: ignore[arg-type]  # the parameters of the test are of any type
    assert str(raised.value) == message


def test_what_has_no_label_is_told_with_the_nearest_that_has_one() -> None:
    e = evaluate(the_map(Claim("lanes", "L."), Claim("gone", "G.", withdrawn=True)))

    with pytest.raises(KeyError) as raised:
        e.describe("lane")
    assert str(raised.value) == (
        "'lane' has no label: the map has no claim, argument, rebuttal or item of evidence of that name, or it is "
        "withdrawn; did you mean 'lanes'?"
    )
    with pytest.raises(KeyError, match=r"^'gone' has no strength: the map has no claim, .*, or it is withdrawn$"):
        e.describe_strength("gone")


def test_a_circle_of_strengths_settles_or_says_that_it_does_not() -> None:
    two = the_map(Claim("a", "A.", but="b"), Claim("b", "B.", but="a"))
    e = evaluate(two)
    assert e.converged
    assert e.strengths["a"] == pytest.approx(0.4)

    # Where a circle of support just touches a fixed point it comes to rest ever more slowly.
    steps = [Argument(f"s{n}", "a", "a", strength=1) for n in range(2)]
    tangent = evaluate(the_map(Claim("a", "A.", assumption=True, credence=TANGENT), *steps), model="quadratic-energy")
    assert not tangent.converged
    assert tangent.unsettled == {"a", "s0", "s1"}
    assert 1e-12 < tangent.residual < 1e-6


# With E = 2s, s = t + (1 - t) * E²/(1 + E²) has the double root 1/6 for this t: .1 of what t leaves open, and t.
TANGENT = 2 / 27


def test_no_heavy_package_is_imported() -> None:
    script = (
        "import sys; from argmap import ArgumentMap, Claim, evaluate\n"
        "evaluate(ArgumentMap(title='T', claims=[Claim('a', 'A.', because='a')]))\n"
        "heavy = ('numpy', 'rustworkx', 'pysat', 'difflib', 'argmap.checks', 'argmap.evaluation.influences')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603 - our own

    assert run.stdout == "[]\n"


def test_the_command_imports_no_heavy_package(tmp_path: Path) -> None:
    claims = [Claim(f"c{n}", "C.", because=f"c{(n * n + 1) % 50}") for n in range(50)]
    dump(ArgumentMap(title="T", claims=claims), tmp_path / "small.toml")
    script = (
        "import contextlib, sys; from argmap.cli import main\n"
        "with contextlib.suppress(SystemExit): main(['evaluate', sys.argv[1]])\n"
        "print([name for name in ('numpy', 'rustworkx', 'pysat', 'networkx', 'graphviz') if name in sys.modules])"
    )
    run = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", script, str(tmp_path / "small.toml")], capture_output=True, text=True, check=True
    )

    assert run.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_maps_meet_their_expectations(path: Path) -> None:
    m = load(path)

    assert m.expect
    assert unmet(m, evaluate(m)) == ()
