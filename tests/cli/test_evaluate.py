"""`argmap evaluate` as a user calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap import evaluation
from argmap.cli import main
from argmap.cli.evaluate import MODELS
from argmap.cli.weighing import PREFERENCES

MAP = """\
format = 1
title = "Lanes"
thesis = "lanes"

[claims.lanes]
text = "Build."
but = { premises = "parking", strength = "weak" }

[claims.cheap]
text = "They are | cheap."

[claims.parking]
text = "No parking."
voice = "shops"

[voices]
shops = { name = "Shops" }

[arguments.cost]
premises = "cheap"
conclusion = "lanes"
"""
EXPECTING = MAP + '\n[expect]\nlanes = { label = "out", min = 0.9 }\nnowhere = "in"\n'


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("lanes.toml").write_text(MAP)
    Path("expecting.toml").write_text(EXPECTING)


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["evaluate", *arguments], input=stdin)


def told(result: Result) -> tuple[int, str, str]:
    return result.exit_code, result.stdout, result.stderr


TABLE = """\
Lanes

in  ██████····  .562  lanes    Build.
in  █████·····  .500  cheap    They are | cheap.
in  █████·····  .500  parking  No parking.

outweighed objections: lanes.but.1 (against lanes)
assumed: strength .5 where none is given: cost
assumed: credence .5 where none is given: 3 claims
"""


@pytest.mark.parametrize("name", ["lanes.toml", "-"])
def test_the_table_says_what_stands_and_how_strongly(name: str) -> None:
    assert told(run(name, stdin=MAP)) == (0, TABLE, "")


def test_a_map_without_claims_has_nothing_to_show() -> None:
    assert told(run("-", stdin='format = 1\ntitle = "A\\u001B[2J\\n title"\n')) == (
        0,
        "A\ufffd[2J title\n\nno claims\n",
        "",
    )


def test_lines_are_no_longer_than_they_may_be() -> None:
    long = MAP.replace('"Build."', f'"{"Build " * 50}."')

    table = run("-", stdin=long).stdout.splitlines()
    assert max(map(len, table)) == 120
    assert table[2].endswith(" Buil…")


def test_expectations_that_fail_follow_the_table() -> None:
    failed = (
        "lanes: expected out, computed in\n"
        "lanes: expected a strength of at least 0.9, computed 0.562\n"
        "nowhere: expected in, computed no such claim\n"
    )

    assert told(run("expecting.toml")) == (1, TABLE + failed, "")


def test_what_changes_is_shown_label_by_label() -> None:
    code, out, err = told(run("lanes.toml", "--without", "cost", "--set", "lanes.but.1=strong"))

    assert (code, err) == (0, "")
    assert out == (
        "Lanes\n"
        "\n"
        "out (unsupported)  ███·······  .312  lanes    Build.\n"
        "in                 █████·····  .500  cheap    They are | cheap.\n"
        "in                 █████·····  .500  parking  No parking.\n"
        "\n"
        "assumed: credence .5 where none is given: 3 claims\n"
        "withheld: cost\n"
        "changed labels besides: 1\n"
        "  lanes: in -> out (unsupported), .562 -> .312\n"
    )


def test_a_what_if_that_changes_no_label_says_so_and_shows_the_thesis() -> None:
    out = run("lanes.toml", "--without-voice", "shops").stdout.splitlines()

    assert out[-4:] == [
        "withheld: parking",
        "lanes: in as before, .562 -> .625",
        "changed labels besides: 1",
        "  lanes.but.1: in -> out, .125 -> .000",
    ]
    assert run("lanes.toml", "--set", "cost=.6").stdout.splitlines()[-2:] == [
        "lanes: in as before, .562 -> .588",
        "changed labels: none",
    ]


def test_a_withheld_thesis_changes_too() -> None:
    assert run("lanes.toml", "--without", "lanes").stdout.splitlines()[-3:] == [
        "withheld: lanes",
        "lanes: in -> out (withheld), .562 -> .000",
        "changed labels besides: none",
    ]


def test_steps_that_name_what_is_not_there_are_named() -> None:
    Path("broken.toml").write_text(MAP + '[rebuttals.why]\npremises = "nothing"\ntarget = "cheap"\n')

    assert "out, since they name what is not there: why ('nothing')" in run("broken.toml").stdout.splitlines()


def test_the_strength_of_a_strict_argument_is_passed_over_and_that_is_told() -> None:
    Path("strict.toml").write_text(MAP + 'mode = "strict"\nstrength = "weak"\n')

    lines = run("strict.toml").stdout.splitlines()
    assert "passed over: strengths given to strict arguments, which have 1: cost (.25)" in lines
    assert not [line for line in run("lanes.toml").stdout.splitlines() if line.startswith("passed over")]


def test_a_what_if_is_held_against_no_expectations() -> None:
    assert run("expecting.toml", "--set", "cost=.6").exit_code == 0


@pytest.mark.parametrize("option", [("--model", "weakest-link"), ("--preferences", "none"), ("--no-gate",)])
def test_another_way_of_weighing_is_held_against_no_expectations(option: tuple[str, ...]) -> None:
    assert run("expecting.toml").exit_code == 1
    assert run("expecting.toml", *option).exit_code == 0


def test_options_reach_the_evaluation() -> None:
    result = run("lanes.toml", "-f", "json", "--model", "weakest-link", "--preferences", "none", "--no-gate")

    document = json.loads(result.stdout)
    assert document["settings"] == {
        "semantics": "grounded",
        "preferences": "none",
        "model": "weakest-link",
        "gate": False,
        "without": [],
        "without_voices": [],
        "ratings": {},
        "standards": {},
    }
    assert document["elements"][0] == {
        "id": "lanes",
        "kind": "claim",
        "label": "out",
        "strength": 0.375,
        "settled": True,
        "reason": "defeated",
    }


def test_json_has_failures_changes_and_what_was_expected() -> None:
    document = json.loads(run("expecting.toml", "-f", "json").stdout)
    changed = json.loads(run("lanes.toml", "-f", "json", "--without", "cheap").stdout)

    assert document["unmet"][0] == {"claim": "lanes", "expected": "out", "computed": "in"}
    assert [each["id"] for each in changed["changes"]] == ["lanes", "cheap", "cost"]
    assert changed["elements"][3]["failure"] == {"premises": ["cheap"], "undercutters": [], "missing": []}


def test_json_has_what_was_asked_for() -> None:
    asked = ("--without", "cheap", "--without-voice", "shops", "--set", "cost=.6", "--set", "lanes=likely")
    document = json.loads(run("lanes.toml", "-f", "json", *asked, "--standard", "scintilla").stdout)

    assert document["settings"] == {
        "semantics": "grounded",
        "preferences": "strengths",
        "model": "df-quad",
        "gate": True,
        "without": ["cheap"],
        "without_voices": ["shops"],
        "ratings": {"cost": 0.6, "lanes": "likely"},
        "standards": {"lanes": "scintilla"},
    }


def test_json_has_changes_of_strength_where_labels_stay() -> None:
    assert json.loads(run("lanes.toml", "-f", "json", "--set", "cost=.6").stdout)["changes"] == [
        {"id": "lanes", "before": {"label": "in", "strength": 0.5625}, "after": {"label": "in", "strength": 0.5875}},
        {"id": "cost", "before": {"label": "in", "strength": 0.25}, "after": {"label": "in", "strength": 0.3}},
    ]


@pytest.mark.parametrize(
    ("options", "remark"),
    [
        (("--model", "weakest-link"), "strengths: by weakest-link"),
        (("--no-gate",), "strengths: over what is out, too (no gate)"),
        (
            ("--model", "quadratic-energy", "--no-gate"),
            "strengths: by quadratic-energy, over what is out, too (no gate)",
        ),
        (("--preferences", "none"), "weights: all equal where labels are decided (preferences: none)"),
    ],
)
def test_another_way_of_weighing_is_told_below_the_table(options: tuple[str, ...], remark: str) -> None:
    assert run("lanes.toml", *options).stdout.splitlines()[6] == remark
    assert f"- {remark}" in run("lanes.toml", *options, "-f", "markdown").stdout.splitlines()


def test_csv_has_a_row_for_each_element_and_tells_failures_beside_it() -> None:
    code, out, err = told(run("expecting.toml", "-f", "csv"))

    assert (code, err.splitlines()[0]) == (1, "lanes: expected out, computed in")
    assert out == (
        "id,kind,label,reason,strength,settled\n"
        "lanes,claim,in,,0.562500,yes\n"
        "cheap,claim,in,,0.500000,yes\n"
        "parking,claim,in,,0.500000,yes\n"
        "cost,argument,in,,0.250000,yes\n"
        "lanes.but.1,rebuttal,in,,0.125000,yes\n"
    )


def test_markdown_is_a_table_with_remarks() -> None:
    assert run("lanes.toml", "-f", "markdown").stdout == (
        "# Lanes\n"
        "\n"
        "| claim | label | strength | |\n"
        "| --- | --- | --- | --- |\n"
        "| `lanes` | in | .562 | Build. |\n"
        "| `cheap` | in | .500 | They are \\| cheap. |\n"
        "| `parking` | in | .500 | No parking. |\n"
        "\n"
        "- outweighed objections: lanes.but.1 (against lanes)\n"
        "- assumed: strength .5 where none is given: cost\n"
        "- assumed: credence .5 where none is given: 3 claims\n"
    )


def test_what_is_no_map_cannot_be_evaluated_and_the_findings_are_printed() -> None:
    Path("broken.toml").write_text("title = \n")

    assert told(run("broken.toml")) == (2, "", CliRunner().invoke(main, ["check", "broken.toml"]).stdout)


def test_faults_of_the_file_are_told_and_what_is_left_is_evaluated_but_nothing_is_as_expected() -> None:
    Path("faulty.toml").write_text(MAP + 'colour = "red"\n')

    assert told(run("faulty.toml")) == (
        1,
        TABLE,
        "argmap: 1 fault in the shape of faulty.toml, left out here: run argmap check faulty.toml\n",
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lane.toml"], "argmap: lane.toml: there is no such file; did you mean lanes.toml?"),
        (["lanes.toml", "--without", "chep"],
         "argmap: lanes.toml: there is no claim, argument, rebuttal or item of evidence 'chep'; did you mean 'cheap'?"),
        (["lanes.toml", "--without-voice", "shop"],
         "argmap: lanes.toml: there is no voice 'shop'; did you mean 'shops'?"),
        (["lanes.toml", "--set", "cost=7"], "argmap: lanes.toml: 'cost': a strength is 7.0, outside the range from 0 to 1"),
        (["lanes.toml", "--set", "cost=wek"],
         "argmap: lanes.toml: 'cost': 'wek' is no word of the scale, whose words are weak, moderate, strong, conclusive"),
        (["lanes.toml", "--set", "cost=.1", "--set", "cost=.2"],
         "Error: Invalid value for '--set': 'cost' is rated twice"),
        (["lanes.toml", "--set", "cost=.1", "--without", "cost"],
         "Error: Invalid value for '--set': 'cost' is taken away by --without"),
        (["lanes.toml", "--set", "cost"], "Error: Invalid value for '--set': 'cost' is not of the form ID=STRENGTH"),
        (["lanes.toml", "--model", "euler"],
         "Error: Invalid value for '--model': 'euler' is not one of 'df-quad', 'quadratic-energy', 'weakest-link'."),
    ],
)  # fmt: skip
def test_what_keeps_it_from_evaluating_is_told_in_one_line(arguments: list[str], message: str) -> None:
    result = run(*arguments)

    assert (result.exit_code, result.stdout, result.stderr.splitlines()[-1]) == (2, "", message)


@pytest.mark.parametrize("command", ["evaluate", "why", "hinges"])
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--without", "old"], "'old' is withdrawn, and has no label: --without has no effect on it"),
        (["--without", "old.because.1"], "'old.because.1' is withdrawn, and has no label: --without has no effect on it"),
        (["--set", "old=.9"], "'old' is withdrawn, and has no label: --set has no effect on it"),
        (["--standard", "old=scintilla"], "'old' is withdrawn, and has no label: --standard has no effect on it"),
        (["--set", "photo=.9"],
         "'photo' is an illustration, whose strength does not count: --set has no effect on it"),
    ],
)  # fmt: skip
def test_an_option_about_what_does_not_count_is_refused(command: str, arguments: list[str], message: str) -> None:
    Path("lanes.toml").write_text(
        MAP + '[claims.old]\ntext = "Old."\nbecause = "cheap"\nwithdrawn = true\n'
        '[evidence.photo]\ntext = "A photo."\nkind = "illustration"\nsupports = "cheap"\n'
    )

    assert told(CliRunner().invoke(main, [command, "lanes.toml", *arguments])) == (
        2,
        "",
        f"argmap: lanes.toml: {message}\n",
    )


def test_the_command_has_the_words_of_the_library() -> None:
    assert (evaluation.MODELS, evaluation.PREFERENCES) == (MODELS, PREFERENCES)


def test_the_help_has_the_semantics_in_a_table() -> None:
    told = CliRunner().invoke(main, ["evaluate", "--help"], terminal_width=80).stdout

    assert (
        "  Where claims conflict, there is more than one way to see a map:\n"
        "    grounded   what stands however conflicts are decided: one, cautious\n"
        "    complete   all in which labels have their reasons; they agree on that\n"
        "    preferred  those in which as much is in as can be\n"
        "    stable     those that leave nothing undecided; there need be none\n"
        "\n"
        "  All but the grounded one are found by a SAT solver"
    ) in told


@pytest.mark.parametrize(
    ("charset", "bar"), [("utf-8", "██████····"), ("latin-1", "######····"), ("cp1251", "######····")]
)
def test_bars_are_plain_where_the_output_has_no_others(charset: str, bar: str) -> None:
    told = CliRunner(charset=charset).invoke(main, ["evaluate", "lanes.toml"]).stdout

    assert told.splitlines()[2] == f"in  {bar}  .562  lanes    Build."
