"""`argmap render --theme` with a theme of one's own, as a user calls it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main
from argmap.drawing import render_bytes
from argmap.formats.toml import loads

MAP = 'format = 1\ntitle = "Lanes"\nclaims.t.text = "Build."\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lanes.toml").write_text(MAP)
    return tmp_path


def run(theme: str) -> Result:
    return CliRunner().invoke(main, ["render", "lanes.toml", "--theme", theme])


def test_a_theme_of_ones_own_is_drawn_with(folder: Path) -> None:
    (folder / "house.toml").write_text('page = "#FFFFF0"\n')

    result = run("house.toml")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "wrote lanes.svg\n", "")
    assert (folder / "lanes.svg").read_bytes() == render_bytes(loads(MAP), theme="house.toml")


def test_colours_that_are_too_faint_are_told_and_drawn_all_the_same(folder: Path) -> None:
    (folder / "house.toml").write_text('for.line = "#7FB3D5"\nout.line = "#777777"\n')

    result = run("house.toml")

    assert (result.exit_code, result.stdout) == (0, "wrote lanes.svg\n")
    least = "and 4.5:1 is the least that reads well"
    assert result.stderr.splitlines() == [
        f"argmap: house.toml: for.line is faint on for.fill and 2 more: a contrast of 1.94:1, {least}",
        f"argmap: house.toml: out.line is faint on out.fill and 2 more: a contrast of 4.18:1, {least}",
    ]


def test_the_faults_of_a_theme_are_shown_where_they_stand(folder: Path) -> None:
    (folder / "house.toml").write_text('text = "red"\n')

    result = run("house.toml")

    assert (result.exit_code, result.stdout, (folder / "lanes.svg").exists()) == (2, "", False)
    assert result.stderr.splitlines() == [
        "house.toml:1:8: error SYN007 out-of-range 'red' is no colour",
        '  1 | text = "red"',
        "    |        ^^^^^",
        '  help: write # and the six digits of red, green and blue, as in "#B3400C"',
        "",
        "argmap: house.toml: the theme has 1 fault",
    ]


@pytest.mark.parametrize(
    ("theme", "message"),
    [
        ("house.toml", "argmap: house.toml: there is no such file\n"),
        (".toml", "argmap: .toml: is a directory\n"),
    ],
)
def test_a_theme_that_cannot_be_read_is_told(theme: str, message: str, folder: Path) -> None:
    (folder / ".toml").mkdir()

    assert (run(theme).exit_code, run(theme).stderr) == (2, message)


def test_a_word_that_is_near_no_theme_is_told_with_all_that_there_are() -> None:
    assert run("xyz").stderr.splitlines()[-1] == (
        "Error: Invalid value for '--theme': there is no theme 'xyz'; the themes are light, dark, print, mono, classic, auto "
        "(a file of your own ends in .toml)"
    )
