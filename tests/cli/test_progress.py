"""What a terminal shows while something takes long, and that nothing of it stays there or goes anywhere else."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.formats.toml import dumps
from argmap.model import ArgumentMap, Claim

WAIT = """
import time
from argmap.cli.progress import waiting
with waiting("counting", patience={patience}), waiting("within", patience=0):
    time.sleep({seconds})
print("done")
"""


def run_on_a_terminal(*command: str) -> tuple[str, str]:
    """Return what *command* prints, and what it says on the terminal that its standard error is."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, *command], stdout=subprocess.PIPE, stderr=theirs) as process:  # noqa: S603  # ours
        os.close(theirs)
        assert process.stdout is not None
        printed = process.stdout.read().decode()
    return printed, _all_of(ours)


def _all_of(terminal: int) -> str:
    said = b""
    try:
        while part := os.read(terminal, 1 << 16):
            said += part
    except OSError:  # what Linux says at the end
        pass
    finally:
        os.close(terminal)
    return said.decode()


def test_a_long_wait_is_told_and_wiped_away() -> None:
    printed, said = run_on_a_terminal("-c", WAIT.format(patience=0.01, seconds=0.3))

    assert printed == "done\n"
    assert said.startswith("\r| counting … 0 s\x1b[K")
    assert said.endswith("\r\x1b[2K")
    assert "within" not in said


def test_a_short_wait_is_not_told() -> None:
    assert run_on_a_terminal("-c", WAIT.format(patience=60, seconds=0)) == ("done\n", "")


@pytest.mark.parametrize("command", ["check", "evaluate", "hinges", "outline", "render", "why"])
def test_where_there_is_no_standard_error_nothing_is_told(command: str, tmp_path: Path) -> None:
    (tmp_path / "m.toml").write_text(
        'format = 1\ntitle = "T"\nthesis = "a"\n[claims.a]\ntext = "A."\nimplicit = true\n'
    )
    closed = f"exec {sys.executable} -m argmap {command} m.toml 2>&-"

    done = subprocess.run(["/bin/sh", "-c", closed], cwd=tmp_path, stdout=subprocess.DEVNULL, check=False)  # noqa: S603  # ours

    assert done.returncode == 0


@pytest.mark.parametrize(
    ("command", "what"),
    [
        (["outline"], "writing the outline"),
        (["render", "-f", "mermaid", "-o", "-"], "drawing the map"),
    ],
)
def test_commands_tell_what_they_do(
    command: list[str], what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    # Enough that a second goes by on any machine of these years.
    claims = [Claim(f"c{number}", f"Claim {number}. " * 40, because=f"c{number + 1}") for number in range(15_000)]
    Path("m.toml").write_text(
        dumps(ArgumentMap(title="T", claims=[*claims, Claim("c15000", "End.")])), encoding="utf-8"
    )
    name, *options = command

    _, said = run_on_a_terminal("-m", "argmap", name, "m.toml", *options)

    told, wiped, rest = said.partition("\r\x1b[2K")
    assert told.startswith(f"\r| {what} … 1 s\x1b[K")
    assert (wiped, what in rest) == ("\r\x1b[2K", False)
