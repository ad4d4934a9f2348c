"""What commands do where a stream is closed, an interrupt comes, or a folder lets nobody look."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli import main

MAP = 'format = 1\ntitle = "T"\nthesis = "a"\n\n[claims.a]\ntext = "It is so."\nassumption = true\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.toml").write_text(MAP)
    return tmp_path


class Interrupted(io.BytesIO):
    """Standard input, while somebody presses Ctrl-C."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size == 0:  # the test runner asks whether these are bytes
            return b""
        raise KeyboardInterrupt


@pytest.mark.parametrize(
    "arguments", ["check -", "evaluate -", "why -", "hinges -", "clashes -", "solve -p EE-PR -f - --form apx"]
)
def test_an_interrupt_is_told_alike_by_all_commands(arguments: str) -> None:
    result = CliRunner().invoke(main, arguments.split(), input=Interrupted())

    assert (result.exit_code, result.stdout, result.stderr) == (130, "", "argmap: interrupted\n")


def closed(command: str, descriptor: int) -> tuple[int, str, str]:
    """Run *command* with a stream closed from the beginning, and return its status, output and messages."""
    run = [sys.executable, "-c", f"import os, sys; os.close({descriptor}); os.execv(sys.executable, sys.argv[1:])"]
    done = subprocess.run(  # noqa: S603 - our own
        [*run, sys.executable, "-m", "argmap", *command.split()], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("command", ["check a.toml", "evaluate a.toml", "why a.toml", "hinges a.toml"])
def test_where_the_output_is_closed_that_is_said(command: str) -> None:
    said = "argmap: the output could not be written: standard output is closed\n"
    assert closed(command, 1) == (2, "", said)


def test_what_prints_nothing_needs_no_output() -> None:
    assert closed("framework a.toml -o a.apx", 1) == (0, "", "")


@pytest.mark.parametrize(
    ("command", "files"),
    [
        ("render a.toml -o b.svg", ["b.svg"]),
        ("outline a.toml -o b.txt", ["b.txt"]),
        ("report a.toml -o b.md", ["b.md", "b.svg"]),
    ],
)
def test_what_goes_to_a_file_needs_no_output(command: str, files: list[str]) -> None:
    assert closed(command, 1) == (0, "", "")
    assert sorted(each.name for each in Path().glob("b.*")) == files


def test_a_drawing_for_standard_output_needs_it() -> None:
    said = "argmap: the output could not be written: standard output is closed\n"
    assert closed("render a.toml -o -", 1) == (2, "", said)


@pytest.mark.parametrize("command", ["check -", "evaluate -", "clashes -", "why -"])
def test_where_the_input_is_closed_that_is_said(command: str) -> None:
    assert closed(command, 0) == (2, "", "argmap: standard input is closed; name the file\n")


def test_a_closed_standard_error_stops_nothing() -> None:
    assert closed("check a.toml", 2)[0] == 0


def test_a_folder_in_which_nobody_can_look_does_not_stop_the_rest() -> None:
    unseen = "x" * 300 + "/b.toml"  # too long a name for any folder: looking it up fails, as in one without permission
    result = CliRunner().invoke(main, ["check", "a.toml", unseen])

    assert result.exit_code == 2
    assert result.stdout.endswith("consistent: no weaknesses, no hints; 1 file could not be read\n")
    assert result.stderr == f"argmap: {unseen}: {os.strerror(errno.ENAMETOOLONG).lower()}\n"


def test_a_folder_that_cannot_be_looked_into_leaves_the_others() -> None:
    depth = 4096 // 251
    deep = "/".join(["d" * 250] * depth) + "/"
    deep += "e" * (4090 - len(deep))  # as long as a path may be: nothing in it can be named
    Path(deep).mkdir(parents=True)
    result = CliRunner().invoke(main, ["check", "."])

    assert result.exit_code in (0, 2)
    assert result.stdout.endswith("consistent: no weaknesses, no hints\n")
