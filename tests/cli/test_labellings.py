"""`argmap evaluate --semantics`, `--labellings` and `--status` as a user calls them."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap import evaluation
from argmap.cli import main
from argmap.cli.evaluate import SEMANTICS

MAP = """\
format = 1
title = "Lanes"
thesis = "cheap"

[claims.lanes]
text = "Build lanes."
contrary-to = ["tolls", "parking"]

[claims.tolls]
text = "Raise tolls."

[claims.parking]
text = "Keep the parking."

[claims.cheap]
text = "It is cheap."
because = { premises = "lanes", strength = 1 }
"""
# The lanes stand, or the tolls and the parking do.
ODD = 'format = 1\ntitle = "Odd"\n[claims.odd]\ntext = "No."\nbut = "odd"\n'


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("lanes.toml").write_text(MAP)
    Path("odd.toml").write_text(ODD)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["evaluate", *arguments])


def told(result: Result) -> tuple[int, str, str]:
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("semantics", ["preferred", "stable"])
def test_the_table_says_in_how_many_labellings_a_claim_is_what(semantics: str) -> None:
    assert told(run("lanes.toml", "--semantics", semantics)) == (
        0,
        (
            "Lanes\n"
            "\n"
            "undecided (in in 1 and out in 1 of 2)  ████████··  .750  cheap    It is cheap.\n"
            "undecided (in in 1 and out in 1 of 2)  █████·····  .500  lanes    Build lanes.\n"
            "undecided (in in 1 and out in 1 of 2)  █████·····  .500  tolls    Raise tolls.\n"
            "undecided (in in 1 and out in 1 of 2)  █████·····  .500  parking  Keep the parking.\n"
            "\n"
            f"labels: what all {semantics} labellings agree on; there are 2\n"
            "assumed: credence .5 where none is given: 4 claims\n"
        ),
        "",
    )


def test_what_complete_labellings_agree_on_is_grounded() -> None:
    lines = run("lanes.toml", "--semantics", "complete").stdout.splitlines()

    assert lines[2] == "undecided  ████████··  .750  cheap    It is cheap."
    assert lines[7] == "labels: what all complete labellings agree on"


def test_markdown_has_the_same_words() -> None:
    lines = run("lanes.toml", "--semantics", "preferred", "-f", "markdown").stdout.splitlines()

    assert lines[4] == "| `cheap` | undecided (in in 1 and out in 1 of 2) | .750 | It is cheap. |"
    assert lines[9] == "- labels: what all preferred labellings agree on; there are 2"


def test_json_has_the_counts() -> None:
    document = json.loads(run("lanes.toml", "--semantics", "preferred", "-f", "json").stdout)

    assert document["settings"]["semantics"] == "preferred"
    assert (document["labellings"], document["capped"]) == (2, False)
    assert document["elements"][0]["counts"] == {"in": 1, "out": 1, "undecided": 0}


def test_more_labellings_than_are_counted_are_told() -> None:
    pairs = "".join(
        f'[claims.a{n}]\ntext = "A."\ncontrary-to = "b{n}"\n[claims.b{n}]\ntext = "B."\n' for n in range(10)
    )
    Path("pairs.toml").write_text(f'format = 1\ntitle = "Pairs"\n{pairs}')

    lines = run("pairs.toml", "--semantics", "stable").stdout.splitlines()
    assert (
        lines[-2]
        == "labels: what all stable labellings agree on; there are more than 1000, of which the first are counted"
    )
    assert all("of the first 1000)" in line for line in lines[2:22])


def test_labellings_are_printed_one_by_one() -> None:
    code, out, err = told(run("lanes.toml", "--semantics", "preferred", "--labellings", "5"))

    assert (code, err) == (0, "")
    one = "  in:        lanes, cheap, cheap.because.1\n  out:       tolls, parking\n"
    other = "  in:        tolls, parking\n  out:       lanes, cheap, cheap.because.1\n"
    assert out in {
        f"Lanes\n\npreferred labelling 1\n{a}\npreferred labelling 2\n{b}\nthere is no other\n"
        for a, b in ((one, other), (other, one))
    }
    assert run("lanes.toml", "--semantics", "preferred", "--labellings", "5").stdout == out
    assert run("lanes.toml", "--semantics", "complete", "--labellings", "2").stdout.endswith(
        "\nthere are more than 2\n"
    )


@pytest.mark.parametrize("asked", [("--labellings", "5"), ("--status", "cheap"), ("--status", "cheap", "-f", "json")])
def test_questions_about_labellings_are_about_the_preferred_ones_as_in_the_library(asked: tuple[str, ...]) -> None:
    assert told(run("lanes.toml", *asked)) == told(run("lanes.toml", *asked, "--semantics", "preferred"))
    assert inspect.signature(evaluation.labellings).parameters["semantics"].default == "preferred"
    assert inspect.signature(evaluation.acceptance).parameters["semantics"].default == "preferred"


def test_the_help_says_which_labels_are_meant() -> None:
    told = " ".join(CliRunner().invoke(main, ["evaluate", "--help"]).stdout.split())

    assert "[default: grounded; with --labellings and --status: preferred]" in told


def test_the_grounded_labelling_is_one() -> None:
    assert run("lanes.toml", "--semantics", "grounded", "--labellings", "5").stdout == (
        "Lanes\n\ngrounded labelling 1\n  undecided: lanes, tolls, parking, cheap, cheap.because.1\n\nthere is no other\n"
    )


def test_labellings_for_programs_have_every_element() -> None:
    document = json.loads(run("lanes.toml", "--semantics", "stable", "--labellings", "1", "-f", "json").stdout)

    assert (document["title"], document["semantics"], document["more"]) == ("Lanes", "stable", True)
    assert [list(each) for each in document["labellings"]] == [
        ["lanes", "tolls", "parking", "cheap", "cheap.because.1"]
    ]


def test_the_status_of_an_element_comes_with_a_labelling_for_each_answer() -> None:
    assert told(run("lanes.toml", "--semantics", "preferred", "--status", "cheap")) == (
        0,
        (
            "Lanes\n"
            "\n"
            "cheap: in by some preferred labellings, not by all (credulously accepted)\n"
            "\n"
            "a labelling in which it is in:\n"
            "  in:        lanes, cheap, cheap.because.1\n"
            "  out:       tolls, parking\n"
            "\n"
            "a labelling in which it is not in:\n"
            "  in:        tolls, parking\n"
            "  out:       lanes, cheap, cheap.because.1\n"
        ),
        "",
    )


def test_what_is_taken_away_counts_for_status_and_labellings_too() -> None:
    without = ("--semantics", "preferred", "--without", "lanes")

    assert run("lanes.toml", *without, "--status", "tolls").stdout.splitlines()[2:] == [
        "tolls: in by every preferred labelling (skeptically accepted)",
        "",
        "a labelling in which it is in:",
        "  in:        tolls, parking",
        "  out:       lanes, cheap, cheap.because.1",
    ]
    assert (
        run("lanes.toml", *without, "--status", "lanes").stdout.splitlines()[2] == "lanes: in by no preferred labelling"
    )
    assert run("lanes.toml", *without, "--labellings", "9").stdout.endswith("\nthere is no other\n")


@pytest.mark.parametrize("asked", [("--status", "tolls"), ("--labellings", "1")])
def test_what_was_asked_for_is_told_to_programs(asked: tuple[str, ...]) -> None:
    options = ("--preferences", "none", "--without", "lanes", "--set", "tolls=.9", "-f", "json")

    assert json.loads(run("lanes.toml", *asked, *options).stdout)["settings"] == {
        "preferences": "none",
        "without": ["lanes"],
        "without_voices": [],
        "ratings": {"tolls": 0.9},
        "standards": {},
    }


def test_the_status_for_programs_has_both_labellings() -> None:
    document = json.loads(run("lanes.toml", "--semantics", "grounded", "--status", "cheap", "-f", "json").stdout)

    assert (document["element"], document["semantics"]) == ("cheap", "grounded")
    assert (document["credulous"], document["skeptical"], document["witness"]) == (False, False, None)
    assert set(document["counterexample"].values()) == {"undecided"}


@pytest.mark.parametrize("asked", [(), ("--status", "odd")])
def test_a_map_without_stable_labelling_is_told_in_one_line(asked: tuple[str, ...]) -> None:
    message = (
        "argmap: odd.toml: there is no stable labelling: each leaves something undecided, such as a claim that speaks against "
        "itself; ask for the preferred ones, which are always there\n"
    )

    assert told(run("odd.toml", "--semantics", "stable", *asked)) == (1, "", message)
    assert run("odd.toml", "--semantics", "preferred", *asked).exit_code == 0


def test_no_labelling_to_print_is_said() -> None:
    assert told(run("odd.toml", "--semantics", "stable", "--labellings", "3")) == (
        1,
        "Odd\n\nno stable labelling\n",
        "",
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--status", "lane"],
         "argmap: lanes.toml: there is no claim, argument, rebuttal or item of evidence 'lane'; did you mean 'lanes'?"),
        (["--status", "lanes", "--labellings", "3"],
         "Error: --labellings and --status are two questions: ask one at a time"),
        (["--status", "lanes", "-f", "csv"], "Error: --status prints text or json, not csv"),
        (["--labellings", "3", "-f", "markdown"], "Error: --labellings prints text or json, not markdown"),
        (["--status", "lanes", "--no-gate"],
         "Error: --status is about labels, and --no-gate about strengths: leave one of them out"),
        (["--labellings", "3", "--gate"],
         "Error: --labellings is about labels, and --gate about strengths: leave one of them out"),
        (["--labellings", "3", "--model", "weakest-link"],
         "Error: --labellings is about labels, and --model about strengths: leave one of them out"),
        (["--labellings", "0"], "Error: Invalid value for '--labellings': 0 is not in the range x>=1."),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_is_told_in_one_line(arguments: list[str], message: str) -> None:
    result = run("lanes.toml", *arguments)

    assert (result.exit_code, result.stdout, result.stderr.splitlines()[-1]) == (2, "", message)


def test_the_status_of_what_is_withdrawn_is_none() -> None:
    Path("lanes.toml").write_text(MAP + "withdrawn = true\n")

    message = "argmap: lanes.toml: 'cheap' is withdrawn, and has no label\n"
    assert told(run("lanes.toml", "--status", "cheap")) == (2, "", message)


@pytest.mark.parametrize("asked", [(), ("--labellings", "2"), ("--status", "cheap")])
def test_without_a_solver_the_extra_is_named_and_grounded_needs_none(asked: tuple[str, ...]) -> None:
    code = "import sys; sys.modules['pysat'] = None; from argmap.cli import main; main()"

    def without_solver(*semantics: str) -> tuple[int, str]:
        command = [sys.executable, "-c", code, "evaluate", "lanes.toml", *semantics, *asked]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
        return done.returncode, done.stderr

    message = (
        "labellings need a SAT solver: install python-sat, with pip install 'argmap[sat]'; "
        "--semantics grounded needs none\n"
    )
    assert without_solver("--semantics", "preferred") == (2, f"argmap: preferred {message}")
    assert without_solver("--semantics", "stable") == (2, f"argmap: stable {message}")
    assert without_solver("--semantics", "grounded") == (0, "")
    assert without_solver() == ((2, f"argmap: preferred {message}") if asked else (0, ""))


def test_the_command_has_the_words_of_the_library() -> None:
    assert evaluation.SEMANTICS == SEMANTICS
