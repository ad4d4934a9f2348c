"""`argmap check --fix`, `--unsafe-fixes` and `--diff` as a user calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main

MAP = """\
# Lanes, with faults.
format = 1
title  = "Lanes"   # as it is
thesis = ["build", "build"]

[claims.build]   # the thesis
text       = "Build lanes."
because    = ["cheap", "chaep"]

[claims.cheap]
text       = "Lanes are cheap."
assumption = true

[claims.quiet]
text       = "Lanes are quiet."
assumption = true

[arguments.both]
premises   = "cheap, quiet"  # two
conclusion = "build"
strength   = "0.7"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("lanes.toml").write_text(MAP)
    return tmp_path


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *arguments], input=stdin)


def text() -> str:
    return Path("lanes.toml").read_text()


def test_safe_fixes_leave_the_rest_byte_for_byte() -> None:
    result = run("--fix", "lanes.toml", "-f", "concise")

    assert text() == MAP.replace('["build", "build"]', '["build"]').replace('"cheap, quiet"', '["cheap", "quiet"]')
    assert result.stderr == (
        "lanes.toml:4: REF006 remove the repetition\n"
        'lanes.toml:19: REF003 write ["cheap", "quiet"]\n'
        "argmap: lanes.toml: 2 fixes made\n"
    )
    assert [line.split(": ")[1][:12] for line in result.stdout.splitlines()] == ["error REF002", "error SYN003"]
    assert result.exit_code == 1


def test_unsafe_fixes_mend_the_rest_and_a_second_run_changes_nothing() -> None:
    first = run("--unsafe-fixes", "lanes.toml", "-f", "concise")
    mended = text()
    second = run("--unsafe-fixes", "lanes.toml", "-f", "concise")

    assert mended == (
        MAP.replace('["build", "build"]', '["build"]')
        .replace('"cheap, quiet"', '["cheap", "quiet"]')
        .replace('["cheap", "chaep"]', '["cheap"]')
        .replace('"0.7"', "0.7")
    )
    assert (first.exit_code, second.exit_code, second.stderr, text()) == (0, 0, "", mended)


def test_no_fix_changes_how_sure_the_author_is() -> None:
    surer = """\
format = 1
title = "T"
thesis = "a"

[claims.a]
text = "A."
because = { premises = "b", strength = "weak" }
certainty = "likly"

[claims.b]
text = "B."
assumption = true
"""
    Path("lanes.toml").write_text(surer)
    result = run("--unsafe-fixes", "lanes.toml")

    assert text() == surer.replace("likly", "likely")
    assert result.stderr == "lanes.toml:8: SYN007 write 'likely'\nargmap: lanes.toml: 1 fix made\n"
    assert "EVD007" in result.stdout


def test_a_diff_writes_nothing_and_fails_where_there_is_one() -> None:
    result = run("--diff", "lanes.toml")

    assert text() == MAP
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line[:1] in "+-"] == [
        "--- lanes.toml",
        "+++ lanes.toml",
        '-thesis = ["build", "build"]',
        '+thesis = ["build"]',
        '-premises   = "cheap, quiet"  # two',
        '+premises   = ["cheap", "quiet"]  # two',
    ]
    Path("lanes.toml").write_text('format = 1\ntitle = "T"\n')
    assert (run("--diff", "lanes.toml").exit_code, run("--diff", "lanes.toml").stdout) == (0, "")


def test_what_can_be_mended_is_said() -> None:
    assert run("lanes.toml").stderr == "argmap: can be mended: 2 with --fix and 3 with --unsafe-fixes\n"
    fixes = [each["fix"] for each in json.loads(run("lanes.toml", "-f", "json").stdout)["diagnostics"]]
    edit = {"line": 4, "column": 18, "end_line": 4, "end_column": 27, "text": ""}
    assert fixes[0] == {"says": "remove the repetition", "safety": "safe", "edits": [edit]}


def test_standard_input_is_mended_to_standard_output_and_findings_go_beside_it() -> None:
    result = run("--fix", "-", stdin=MAP)

    assert result.stdout.startswith(
        '# Lanes, with faults.\nformat = 1\ntitle  = "Lanes"   # as it is\nthesis = ["build"]\n'
    )
    assert "not consistent: 2 errors" in result.stderr


def test_a_byte_order_mark_stays_on_standard_output_too() -> None:
    result = CliRunner().invoke(main, ["check", "--fix", "-"], input=b"\xef\xbb\xbf" + MAP.encode())

    assert result.stdout_bytes.startswith(b"\xef\xbb\xbf# Lanes, with faults.\n")


def test_a_diff_has_no_other_form() -> None:
    result = run("--diff", "-f", "json", "lanes.toml")

    assert result.exit_code == 2
    assert "--diff shows a diff in place of the findings, not json; leave one of them out" in result.stderr


def test_a_byte_order_mark_and_windows_line_ends_stay() -> None:
    Path("lanes.toml").write_bytes(b"\xef\xbb\xbf" + MAP.replace("\n", "\r\n").encode())
    run("--fix", "lanes.toml")

    data = Path("lanes.toml").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf# Lanes, with faults.\r\nformat = 1\r\n")
    assert b'thesis = ["build"]\r\n' in data
    assert data.count(b"\n") == data.count(b"\r\n") == MAP.count("\n")


def test_what_does_not_parse_is_left_alone() -> None:
    Path("lanes.toml").write_text('format = 1\ntitle = "T\n')

    assert run("--unsafe-fixes", "lanes.toml").exit_code == 1
    assert text() == 'format = 1\ntitle = "T\n'


def test_watching_and_mending_do_not_go_together() -> None:
    result = run("--watch", "--fix", "lanes.toml")

    assert result.exit_code == 2
    assert "--watch writes nothing" in result.stderr


def test_a_file_that_cannot_be_written_is_said(folder: Path) -> None:
    maps = folder / "maps"
    maps.mkdir()
    (maps / "lanes.toml").write_text(MAP)
    link = folder / "gone.toml"
    link.symlink_to(folder / "no" / "where.toml")

    result = run("--fix", "gone.toml")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_what_is_another_word_is_left_as_it_is() -> None:
    other = """\
format = 1
title = "T"
thesis = "a"

[claims.a]
text = "A."
assumption = true
certainty = "very likely"
evidence = "e"
ignore = [{ rule = "LOG999", reason = "Why not." }]
"""
    Path("lanes.toml").write_text(other)
    result = run("--unsafe-fixes", "lanes.toml")

    assert (text(), result.stderr) == (other, "")
    assert "did you mean" not in result.stdout


def test_a_write_protected_file_is_not_written() -> None:
    Path("lanes.toml").chmod(0o444)
    result = run("--unsafe-fixes", "lanes.toml")

    assert (result.exit_code, text()) == (2, MAP)
    assert result.stderr == "argmap: lanes.toml: permission denied: the file is write-protected\n"


@pytest.mark.parametrize(
    "faulty",
    [
        'format = 1\ntitle = "T"\n[claims.a]\ntext = "A."\n[claim.b]\ntext = "B."\n',
        'format = 1\ntitle = "T"\ntitel = "T"\n[claims.a]\ntext = "A."\nassumption = true\n',
    ],
)
def test_what_cannot_be_mended_is_not_promised(faulty: str) -> None:
    Path("lanes.toml").write_text(faulty)

    assert run("lanes.toml").stderr == ""
    assert run("--unsafe-fixes", "lanes.toml").stderr == ""
    assert text() == faulty


def test_as_many_fixes_are_made_as_were_promised_those_that_come_up_on_the_way_included() -> None:
    hidden = MAP.replace("[claims.quiet]", "[claim.quiet]").replace("because    =", "becuase    =")
    Path("lanes.toml").write_text(hidden)
    promised = run("lanes.toml").stderr
    made = run("--unsafe-fixes", "lanes.toml").stderr.splitlines()

    assert promised == "argmap: can be mended: 2 with --fix and 4 with --unsafe-fixes\n"
    assert made[-1] == "argmap: lanes.toml: 6 fixes made"


def test_a_diff_of_safe_fixes_says_what_unsafe_ones_would_change() -> None:
    Path("lanes.toml").write_text(MAP.replace('["build", "build"]', '"build"').replace('"cheap, quiet"', '"cheap"'))
    result = run("--diff", "lanes.toml")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "argmap: can be mended: 4 with --unsafe-fixes\n"
    assert run("--diff", "--unsafe-fixes", "lanes.toml").stderr == ""
