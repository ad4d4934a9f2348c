"""`argmap check` prints what is wrong, and its exit status says whether anything is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main

SOUND = """\
format = 1
title = "T"
thesis = "a"
[claims.a]
text = "A."
because = "b"
[claims.b]
text = "B."
kind = "definition"
"""


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    """Return what `argmap check` gives for *arguments*."""
    return CliRunner().invoke(main, ["check", *arguments], input=stdin)


def write(name: str, text: str) -> str:
    """Write a file, and return its name."""
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_a_sound_map_is_consistent() -> None:
    result = run(write("x.toml", SOUND))

    assert (result.output, result.exit_code) == ("consistent: no weaknesses, no hints\n", 0)


def test_standard_input_is_a_map_too() -> None:
    result = run("-", stdin=SOUND.replace('because = "b"', 'because = "c"'))

    assert result.output.splitlines()[:3] == [
        "<stdin>:6:11: error REF002 unknown-ref there is no claim 'c'",
        '  6 | because = "c"',
        "    |           ^^^",
    ]
    assert result.exit_code == 1


def test_faults_of_the_file_and_findings_of_the_rules_stand_together_in_the_order_of_the_text() -> None:
    text = SOUND + 'stance = "x"\n[arguments.r]\npremises = ["b", "zz"]\nconclusion = "a"\nstrength = 7\n'

    result = run("-f", "concise", write("x.toml", text))

    assert [line.split(" ")[:3] for line in result.output.splitlines()] == [
        ["x.toml:10:10:", "error", "SYN007"],
        ["x.toml:12:18:", "error", "REF002"],
        ["x.toml:14:12:", "error", "SYN007"],
    ]


def test_what_only_follows_from_a_fault_of_the_file_is_not_told() -> None:
    text = SOUND + '[claims."a c"]\ntext = "C."\n[arguments.r]\npremises = "a c"\n'

    result = run("-f", "concise", write("x.toml", text))

    assert [line.split(" ")[2] for line in result.output.splitlines()] == ["SYN006", "SYN004"]


def test_a_text_that_does_not_parse_is_a_finding() -> None:
    result = run(write("x.toml", "format = 1\ntitle = \n"))

    assert result.output == (
        "x.toml:2:9: error SYN001 toml-invalid no value is written like this\n"
        "  2 | title = \n"
        "    |         ^\n"
        "  help: texts stand in quotes; numbers, dates, true and false do not\n"
        "\n"
        "not consistent: 1 error, weaknesses and hints were not looked for\n"
    )
    assert result.exit_code == 1


def test_json_has_the_same_findings() -> None:
    result = run("-f", "json", write("x.toml", ""))

    document = json.loads(result.output)
    assert document["consistent"] is False
    assert [(each["line"], each["code"], each["file"]) for each in document["diagnostics"]] == [(1, "SYN004", "x.toml")]


def test_a_file_that_is_not_there_does_not_hide_the_others() -> None:
    write("x.toml", SOUND)

    result = run("y.toml", "x.toml")

    assert result.stderr == "argmap: y.toml: there is no such file; did you mean x.toml?\n"
    assert result.stdout == "consistent: no weaknesses, no hints; 1 file could not be read\n"
    assert result.exit_code == 2


def test_several_maps_share_one_summary() -> None:
    result = run(write("x.toml", SOUND), write("y.toml", SOUND))

    assert result.output == "consistent: no weaknesses, no hints in 2 files\n"


QUOTED = SOUND + 'quotes = "words of the text"\n[sources.s]\ntitle = "S"\n'


def test_the_text_of_a_source_may_be_named_on_the_command_line() -> None:
    write("x.toml", QUOTED)

    assert run("x.toml", "--source", "s=" + write("good.txt", "These are words of the text.")).exit_code == 0
    assert run("x.toml", "--source", "s=" + write("bad.txt", "Others.")).exit_code == 1


def test_rules_that_could_not_run_are_named() -> None:
    result = run(write("x.toml", QUOTED))

    assert result.output.splitlines()[-1] == "consistent: no weaknesses, no hints (8 rules did not run)"
    assert result.output.splitlines()[0] == (
        "x.toml: note SRC002, SRC003, SRC004, SRC009, SRC010, SRC011, SRC014, SRC016 did not run: "
        "they need the text of a source: give the source a `file`, or the command line --source ID=PATH"
    )
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("s", "Error: Invalid value for '--source': 's' is not of the form ID=PATH"),
        ("s=none.txt", "argmap: none.txt: there is no such file"),
        ("s=.", "argmap: .: this is a folder, not a file; name the text in it"),
        ("t=x.toml", "argmap: x.toml: --source names 't', which the map does not have; the sources are s"),
    ],
)
def test_a_source_that_cannot_be_used_is_told(option: str, message: str) -> None:
    result = run(write("x.toml", QUOTED), "--source", option)

    assert result.stderr.splitlines()[-1] == message
    assert result.exit_code == 2


def test_of_several_maps_one_that_has_the_source_is_enough() -> None:
    write("a.toml", SOUND)
    write("b.toml", QUOTED)
    write("s.txt", text="Nothing of it.\n")

    found, missed = (
        run("a.toml", "b.toml", "--source", source, "--select", "SRC002") for source in ("s=s.txt", "t=s.txt")
    )

    assert "quote-not-found" in found.output
    assert (found.stderr, found.exit_code) == ("", 1)
    assert missed.stderr == "argmap: --source names 't', which none of the maps has; the sources are s\n"
    assert missed.exit_code == 2


@pytest.mark.parametrize("written", ["tomorrow", "2026-13-01", "2026-W01-1", "20260101", "2026-1-1"])
def test_today_is_a_date(written: str) -> None:
    result = run(write("x.toml", SOUND), "--today", written)

    assert result.stderr.splitlines()[-1] == (
        f"Error: Invalid value for '--today': '{written}' is no date of the form 2026-12-31"
    )
    assert result.exit_code == 2
    assert run("x.toml", "--today", "2026-12-31").exit_code == 0


RED = "\x1b[31m"


def test_text_has_colours_where_they_are_asked_for_and_no_file_has_them_unasked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("x.toml", SOUND.replace('because = "b"', 'because = "c"'))
    monkeypatch.setenv("NO_COLOR", "1")

    assert RED in run("x.toml", "--color", "always").output
    assert RED in run("x.toml", "--colour", "always", "-f", "concise").output
    assert RED not in run("x.toml").output
    assert RED not in run("x.toml", "--color", "never").output
    assert RED not in run("x.toml", "--color", "always", "-f", "json").output


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_a_terminal_has_colours_unless_it_is_told_not_to(environment: dict[str, str], *, coloured: bool) -> None:
    import pty

    write("x.toml", SOUND.replace('because = "b"', 'because = "c"'))
    ours, theirs = pty.openpty()
    kept = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    command = [sys.executable, "-m", "argmap", "check", "-f", "concise", "x.toml"]
    subprocess.run(command, stdout=theirs, env=kept | environment, check=False)  # noqa: S603 - our own
    os.close(theirs)

    assert (RED in os.read(ours, 10_000).decode()) is coloured
    os.close(ours)


def test_checking_one_map_imports_nothing_that_it_does_not_need() -> None:
    write("x.toml", SOUND.replace('because = "b"', 'because = "c"'))
    unneeded = (
        "multiprocessing",
        "concurrent",
        "json",
        "xml",
        "hashlib",
        "numpy",
        "rustworkx",
        "argmap.drawing",
    )
    script = (
        "import sys; from argmap.cli import main\n"
        "try: main(['check', 'x.toml'])\n"
        f"except SystemExit: print([name for name in {unneeded!r} if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603 - our own

    assert done.stdout.splitlines()[-1] == "[]"


def test_a_command_that_is_misspelt_is_guessed() -> None:
    result = CliRunner().invoke(main, ["chekc", "x.toml"])

    assert result.stderr.splitlines()[-1] == "Error: there is no command 'chekc'; did you mean 'check'?"
    assert result.exit_code == 2


def test_coverage_is_printed_after_the_findings_of_every_map_that_could_be_read() -> None:
    text = write("text.txt", "These are words of the text. These are not.")
    write("x.toml", QUOTED)

    result = run("x.toml", "--source", f"s={text}", "--coverage")
    assert result.output == (
        "consistent: no weaknesses, no hints\n"
        "\n"
        "x.toml: s: 1 of 2 sentences are quoted, 0 left out on purpose (50%)\n"
        "  paragraph 1: These are not.\n"
    )
    result = run("-f", "json", "x.toml", write("y.toml", "format ="), "--source", f"s={text}", "--coverage")
    assert [(each["file"], each["share"]) for each in json.loads(result.output)["coverage"]] == [("x.toml", 0.5)]


def test_carets_stand_under_what_the_output_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = 'format = 1\ntitle = "T"\nthesis = "a"\n[claims]\na = { text = "自転車 helps.", because = "b" }\n'
    Path("x.toml").write_text(text, encoding="utf-8")

    told = CliRunner(charset="latin-1").invoke(main, ["check", "x.toml", "--select", "REF002"]).stdout.splitlines()
    assert told[1:3] == [
        '  5 | a = { text = "\\u81ea\\u8ee2\\u8eca helps.", because = "b" }',
        "    |                                                     ^^^",
    ]


def test_a_text_of_a_source_that_is_not_utf_8_is_told_by_its_byte_and_line(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text('format = 1\ntitle = "T"\n[sources.s]\ntitle = "S"\n', encoding="utf-8")
    (tmp_path / "s.txt").write_bytes(b"One\ntwo caf\xe9")

    result = CliRunner().invoke(main, ["check", str(tmp_path / "x.toml"), "--source", f"s={tmp_path / 's.txt'}"])
    assert (result.exit_code, result.stderr) == (
        2,
        f"argmap: {tmp_path / 's.txt'}: byte 0xe9 on line 2 is no UTF-8; save the text as UTF-8\n",
    )
