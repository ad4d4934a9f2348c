"""`argmap report` as people call it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.checks import check
from argmap.cli import main
from argmap.cli import report as command
from argmap.formats.toml import loads
from argmap.writing.api import REPORT_FORMATS, REPORT_SUFFIXES, report_files

MAP = """
format = 1
title = "Lanes"
[claims.lanes]
text = "Build lanes."
because = "safe"
[claims.safe]
text = "Lanes are safe."
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("lanes.toml").write_text(MAP, encoding="utf-8")
    return tmp_path


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["report", *arguments], input=stdin)


def test_the_report_and_its_drawing_are_written(folder: Path) -> None:
    m = loads(MAP)
    expected = report_files(m, Path("r.md"), "markdown", check(m), without="safe")

    result = run("lanes.toml", "-o", "r.md", "--without", "safe")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "wrote r.svg\nwrote r.md\n", "")
    assert {path: path.read_bytes() for path in map(Path, ("r.svg", "r.md"))} == expected


def test_a_page_is_one_file_even_of_a_map_from_standard_input(folder: Path) -> None:
    result = run("-", "-o", "r.html", stdin=MAP)

    assert (result.exit_code, result.stdout) == (0, "wrote r.html\n")
    assert "<svg " in Path("r.html").read_text("utf-8")


def test_drawings_may_be_left_out(folder: Path) -> None:
    assert run("lanes.toml", "-o", "r.md", "--no-drawings").stdout == "wrote r.md\n"
    assert "![" not in Path("r.md").read_text("utf-8")


def test_standard_output_has_a_report_that_is_one_file(folder: Path) -> None:
    expected = report_files(loads(MAP), Path("-"), "html", check(loads(MAP)))[Path("-")]

    assert run("lanes.toml", "-o", "-", "-f", "html").stdout.encode() == expected
    assert run("lanes.toml", "-o", "-", "--no-drawings").stdout.startswith("# Lanes\n")
    refused = run("lanes.toml", "-o", "-")
    assert (refused.exit_code, refused.stderr.splitlines()[-1]) == (
        2,
        "Error: drawings need a file to stand beside: name one with -o, or leave them out: --no-drawings",
    )


def test_faults_of_the_file_are_among_the_findings(folder: Path) -> None:
    Path("bad.toml").write_text(MAP + 'colour = "red"\n', encoding="utf-8")

    result = run("bad.toml", "-o", "r.md")

    assert (result.exit_code, result.stderr) == (
        0,
        "argmap: 1 fault in the shape of bad.toml, left out here: run argmap check bad.toml\n",
    )
    assert "| error | SYN002 unknown-key | `claims.safe.colour` |" in Path("r.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "r.pdf"], "r.pdf: '.pdf' says no format; end it in .md, .html, .htm, or give the format with -f"),
        (["-f", "html", "-o", "lanes.toml"], "lanes.toml: this would overwrite the map; name another file"),
        (["-o", "no/r.html"], "no/r.html: there is no folder no"),
        (
            ["-o", "r.md", "--set", "saf=weak"],
            "lanes.toml: there is no claim, argument, rebuttal or item of evidence 'saf'; did you mean 'safe'?",
        ),
    ],
)
def test_what_keeps_it_from_being_written_is_told_in_one_line(arguments: list[str], message: str, folder: Path) -> None:
    result = run("lanes.toml", *arguments)

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"argmap: {message}\n")
    assert [path.name for path in folder.iterdir()] == ["lanes.toml"]
    assert Path("lanes.toml").read_text("utf-8") == MAP


def test_a_drawing_never_overwrites_the_map(folder: Path) -> None:
    Path("lanes.toml").rename("r.svg")

    result = run("r.svg", "-o", "r.md")

    assert (result.exit_code, result.stderr) == (2, "argmap: r.svg: this would overwrite the map; name another file\n")
    assert Path("r.svg").read_text("utf-8") == MAP


def test_the_command_has_the_words_of_the_library() -> None:
    assert (command.FORMATS, command.SUFFIXES) == (REPORT_FORMATS, REPORT_SUFFIXES)
