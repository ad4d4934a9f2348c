"""`argmap outline` as people call it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main
from argmap.cli import outline as command
from argmap.formats.toml import loads
from argmap.writing import outline
from argmap.writing.api import FORMATS

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
    return CliRunner().invoke(main, ["outline", *arguments], input=stdin)


def test_the_outline_is_printed_as_text(folder: Path) -> None:
    result = run("lanes.toml")

    assert (result.exit_code, result.stdout) == (0, outline(loads(MAP)))
    assert run("-", stdin=MAP).stdout == result.stdout


@pytest.mark.parametrize(("name", "form"), [("o.md", "markdown"), ("o.HTML", "html"), ("o.txt", "text")])
def test_the_suffix_of_the_file_says_the_form(name: str, form: str, folder: Path) -> None:
    result = run("lanes.toml", "-o", name)

    assert (result.exit_code, result.stdout) == (0, f"wrote {name}\n")
    assert Path(name).read_text(encoding="utf-8") == outline(loads(MAP), format=form)


def test_weighing_says_what_stands(folder: Path) -> None:
    assert "[lanes] (in; .62)" in run("lanes.toml", "--evaluate").stdout
    assert "[lanes] (out (unsupported))" in run("lanes.toml", "--without", "safe").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["lanes.toml", "-o", "o.pdf"],
            "o.pdf: '.pdf' says no format; end it in .txt, .md, .html, .htm, or give the format with -f",
        ),
        (
            ["lanes.toml", "-f", "text", "-o", "lanes.toml"],
            "lanes.toml: this would overwrite the map; name another file",
        ),
        (["lanes.toml", "-o", "no/o.md"], "no/o.md: there is no folder no"),
        (["lanes.toml", "--group", "g"], "there is no group 'g': the map has no groups"),
        (
            ["lanes.toml", "--without", "saf"],
            "lanes.toml: there is no claim, argument, rebuttal or item of evidence 'saf'; did you mean 'safe'?",
        ),
    ],
)
def test_what_keeps_it_from_being_written_is_told_in_one_line(arguments: list[str], message: str, folder: Path) -> None:
    result = run(*arguments)

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"argmap: {message}\n")
    assert Path("lanes.toml").read_text(encoding="utf-8") == MAP


def test_the_command_has_the_words_of_the_library() -> None:
    assert command.FORMATS == FORMATS
