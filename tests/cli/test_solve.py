"""`argmap solve` and `argmap framework` as a user calls them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap import frameworks
from argmap.cli import framework, main, solve

PAF = "p af 4\n# 1 a\n# 2 b\n# 3 c\n# 4 d\n1 2\n2 1\n2 3\n4 4\n"
MAP = """\
format = 1
title = "Lanes"
[claims]
lanes = { text = "Build.", because = "cheap" }
cheap = { text = "They are cheap." }
dear = { text = "They are dear.", contrary-to = "cheap" }
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.af").write_text(PAF)
    Path("x.apx").write_text(frameworks.dumps(frameworks.loads(PAF, "paf"), "apx"))
    Path("lanes.toml").write_text(MAP)


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["solve", *arguments], input=stdin)


def told(result: Result) -> tuple[int, str, str]:
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize(
    ("task", "argument", "with_numbers", "with_names"),
    [
        ("DC-PR", 3, "YES\nw 1 3\n", "YES\n"),
        ("DC-CO", 4, "NO\n", "NO\n"),
        ("DC-ST", 1, "NO\n", "NO\n"),
        ("DS-PR", 1, "NO\nw 2\n", "NO\n"),
        ("DS-ST", 4, "YES\n", "YES\n"),
        ("DS-AD", 1, "NO\nw\n", "NO\n"),
        ("SE-ST", None, "NO\n", "NO\n"),
        ("SE-GR", None, "w\n", "[]\n"),
        ("SE-ID", None, "w\n", "[]\n"),
        ("SE-STG", None, "w 1 3\n", "[a,c]\n"),
        ("se-gr", None, "w\n", "[]\n"),
        ("EE-ST", None, "NO\n", "[]\n"),
        ("CE-AD", None, "4\n", "4\n"),
    ],
)
def test_answers_follow_the_form_of_the_file(
    task: str, argument: int | None, with_numbers: str, with_names: str
) -> None:
    for name, expected in (("x.af", with_numbers), ("x.apx", with_names)):
        about = [] if argument is None else ["-a", str(argument) if name == "x.af" else "abcd"[argument - 1]]
        code, out, err = told(run("-p", task, "-f", name, *about))

        assert (code, out, err) == (0, expected, "")


def test_all_extensions_are_a_line_each_or_one_in_brackets() -> None:
    assert sorted(run("-p", "EE-SST", "-f", "x.af").stdout.splitlines()) == ["w 1 3", "w 2"]
    assert run("-p", "EE-SST", "-f", "x.apx").stdout in {"[[a,c],[b]]\n", "[[b],[a,c]]\n"}


def test_standard_input_is_read_in_the_form_that_is_said() -> None:
    assert told(run("-p", "SE-GR", "-f", "-", "-fo", "tgf", stdin="a\nb\n#\na b\n")) == (0, "[a]\n", "")
    assert told(run("-p", "SE-GR", "-f", "x.apx", "--form", "apx")) == (0, "[]\n", "")


def test_it_says_what_it_is_and_what_it_can() -> None:
    assert run().stdout.splitlines()[1] == "The argmap developers"
    assert run("--formats").stdout == "[paf,tgf,apx]\n"
    problems = run("--problems").stdout.strip("[]\n").split(",")
    assert len(set(problems)) == 40
    assert {"DC-CO", "DC-ST", "DC-SST", "DC-STG", "DC-ID", "DS-PR", "DS-ST", "DS-SST", "DS-STG", "SE-GR"} <= set(
        problems
    )


@pytest.mark.parametrize("task", run("--problems").stdout.strip("[]\n").split(","))
def test_every_task_that_is_listed_is_answered(task: str) -> None:
    about = ["-a", "1"] if task.startswith("D") else []

    code, out, err = told(run("-p", task, "-f", "x.af", *about))
    assert (code, err) == (0, "")
    assert out.split()[0] in ({"YES", "NO"} if about else {"w", "NO", "0", "1", "2", "3", "4"})


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-p", "DS-PR", "-f", "x.af", "-a", "5"], "argmap: x.af: there is no argument '5'"),
        (["-p", "DS-PR", "-f", "x.af", "-a", "c"], "argmap: x.af: there is no argument 'c'; 'c' is number 3 here"),
        (["-p", "DS-PR", "-f", "x.af", "-a", "e"], "argmap: x.af: there is no argument 'e'"),
        (["-p", "DS-PR", "-f", "x.af"], "Error: DS-PR is about one argument: name it with -a ARG"),
        (["-p", "SE-PR", "-f", "x.af", "-a", "1"], "Error: SE-PR is about no argument: leave out -a"),
        (["-p", "SE-PRF", "-f", "x.af"], "Error: Invalid value for '-p': there is no task 'SE-PRF'; did you mean SE-PR?"),
        (["-p", "??", "-f", "x.af"],
         "Error: Invalid value for '-p': there is no task '??'; argmap solve --problems lists the tasks"),
        (["-p", "SE-PR"], "Error: name the framework with -f FILE"),
        (["-f", "x.af"], "Error: say what is asked with -p TASK; argmap solve --problems lists the tasks"),
        (["-p", "SE-PR", "-f", "y.af"], "argmap: y.af: there is no such file; did you mean x.af?"),
        (["-p", "SE-PR", "-f", "lanes.toml"],
         "argmap: lanes.toml: a map is no framework yet; argmap framework writes the one of a map"),
        (["-p", "SE-PR", "-f", "-"],
         "argmap: standard input: its suffix does not say its form; say it with --form paf, tgf or apx"),
    ],
)  # fmt: skip
def test_what_keeps_it_from_answering_is_told(arguments: list[str], message: str) -> None:
    result = run(*arguments)

    assert (result.exit_code, result.stdout, result.stderr.splitlines()[-1]) == (2, "", message)


def test_faults_of_the_file_are_told_line_by_line() -> None:
    assert told(run("-p", "SE-PR", "-f", "-", "-fo", "paf", stdin="p af 1\n1 2\n1\n")) == (
        2,
        "",
        (
            "argmap: <stdin>:2: there is no argument '2'; the header gives the numbers 1 to 1\n"
            "argmap: <stdin>:3: '1' is no attack: write the numbers of the attacker and of what it attacks, as in '1 2'\n"
        ),
    )


def test_without_a_solver_what_is_grounded_is_answered_and_the_rest_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pysat.solvers", None)

    assert told(run("-p", "SE-GR", "-f", "x.af")) == (0, "w\n", "")
    code, out, err = told(run("-p", "EE-ID", "-f", "x.af"))
    assert (code, out) == (2, "")
    assert err == "argmap: ideal extensions need a SAT solver: install python-sat, with pip install 'argmap[sat]'\n"


def test_a_map_is_written_as_a_framework_and_solved() -> None:
    written = CliRunner().invoke(main, ["framework", "lanes.toml", "-o", "lanes.tgf"])

    assert told(written) == (0, "", "")
    assert Path("lanes.tgf").read_text() == (
        "lanes\ncheap\ndear\nlanes.because.1\n~lanes\n~cheap\n#\n"
        "cheap ~cheap\ncheap dear\ndear cheap\nlanes.because.1 ~lanes\n~lanes lanes\n~cheap lanes.because.1\n"
    )
    assert run("-p", "DC-PR", "-f", "lanes.tgf", "-a", "lanes").stdout == "YES\n"
    assert run("-p", "DS-PR", "-f", "lanes.tgf", "-a", "lanes").stdout == "NO\n"


def test_the_framework_goes_to_standard_output_and_has_options_of_evaluation() -> None:
    result = CliRunner().invoke(main, ["framework", "-", "--without", "dear", "--preferences", "none"], input=MAP)
    apx = CliRunner().invoke(main, ["framework", "lanes.toml", "-f", "apx"])

    assert told(result)[::2] == (0, "")
    assert result.stdout.startswith("p af 7\n# 1 lanes\n# 2 cheap\n# 3 dear\n# 4 lanes.because.1\n# 5 ~lanes\n")
    assert apx.stdout.startswith('arg(lanes).\narg(cheap).\narg(dear).\narg("lanes.because.1").\n')


def test_a_what_if_reaches_the_framework() -> None:
    text = (
        'format = 1\ntitle = "Lanes"\nthesis = "lanes"\n[voices]\nshops = { name = "Shops" }\n[claims]\n'
        'lanes = { text = "Build.", because = "cheap", but = "dear" }\ncheap = { text = "They are cheap." }\n'
        'dear = { text = "They are dear.", voice = "shops" }\n'
    )

    def attacks(*options: str) -> set[str]:
        result = CliRunner().invoke(main, ["framework", "-", "-f", "tgf", *options], input=text)
        assert told(result)[::2] == (0, "")
        return set(result.stdout.split("#\n")[1].splitlines())

    plain = attacks()
    assert plain == {
        "cheap ~cheap",
        "dear ~dear",
        "lanes.because.1 ~lanes.because.1",
        "lanes.but.1 lanes",
        "~cheap lanes.because.1",
        "~dear lanes.but.1",
        "~lanes.because.1 lanes",
    }
    assert attacks("--standard", "scintilla") == plain - {"lanes.but.1 lanes"}
    assert attacks("--set", "lanes.because.1=.9") == plain - {"lanes.but.1 lanes"}
    assert (
        attacks("--without-voice", "shops") == attacks("--without", "dear") == plain - {"dear ~dear"} | {"~dear dear"}
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lanes.toml", "--set", "cheap=2"],
         "argmap: lanes.toml: 'cheap': a strength is 2.0, outside the range from 0 to 1"),
        (["lanes.toml", "--without", "chep"],
         "argmap: lanes.toml: there is no claim, argument, rebuttal or item of evidence 'chep'; did you mean 'cheap'?"),
        (["lanes.toml", "-o", "no/where.af"], "argmap: no/where.af: there is no such folder"),
        (["lane.toml"], "argmap: lane.toml: there is no such file; did you mean lanes.toml?"),
    ],
)  # fmt: skip
def test_what_keeps_a_framework_from_being_written_is_told(arguments: list[str], message: str) -> None:
    result = CliRunner().invoke(main, ["framework", *arguments])

    assert (result.exit_code, result.stdout, result.stderr.splitlines()[-1]) == (2, "", message)


def test_the_commands_have_the_words_of_the_library() -> None:
    assert solve.FORMS == framework.FORMS == frameworks.FORMS
    assert sorted(solve.SEMANTICS.values()) == sorted(frameworks.Semantics)


def test_the_help_of_the_task_points_at_the_text_above_it() -> None:
    told = CliRunner().invoke(main, ["solve", "--help"], terminal_width=100).stdout

    assert "  -p TASK                    What is asked, as above; --problems lists the tasks.\n" in told
    assert told.index("TASK is DC") < told.index("-p TASK")
