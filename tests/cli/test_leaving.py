"""How the process of a command ends: at once, and with nothing lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from argmap.formats.toml import dump
from argmap.model import ArgumentMap, Claim


def ended(code: str, *arguments: str) -> tuple[int, str, str]:
    """Run *code* in a process of its own, and return its status, output and messages."""
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


RUN = "from argmap.__main__ import run\nrun()"


@pytest.fixture
def unsupported(tmp_path: Path) -> str:
    """A map of so many bare claims that what is said of them is longer than any buffer."""
    claims = [Claim("t", "T.", because=[f"c{i}" for i in range(2000)])]
    dump(
        ArgumentMap(title="T", thesis="t", claims=[*claims, *(Claim(f"c{i}", "C.") for i in range(2000))]),
        tmp_path / "m.toml",
    )
    return str(tmp_path / "m.toml")


def test_all_that_was_printed_gets_out(unsupported: str) -> None:
    status, output, _ = ended(RUN, "check", unsupported, "-f", "concise", "--fail-on", "warning")

    assert status == 1
    assert len(output) > 200_000
    assert output.endswith("LOG014 duplicate-claim 'c1999' says the same as 'c0'\n")


@pytest.mark.parametrize(("arguments", "status"), [(["--version"], 0), (["check", "nowhere.toml"], 2), (["chekc"], 2)])
def test_the_status_is_that_of_the_command(arguments: list[str], status: int) -> None:
    assert ended(RUN, *arguments)[0] == status


def test_what_is_due_at_the_end_is_done() -> None:
    due = f"import atexit\natexit.register(print, 'done')\n{RUN}"

    assert ended(due, "--version")[1].endswith("done\n")


def test_a_thread_that_is_at_work_comes_to_its_end() -> None:
    work = f"import threading, time\nthreading.Thread(target=lambda: (time.sleep(0.3), print('done'))).start()\n{RUN}"

    assert ended(work, "--version")[1].endswith("done\n")


def test_a_profiler_has_the_last_word() -> None:
    profiled = [sys.executable, "-m", "cProfile", "-m", "argmap", "--version"]
    done = subprocess.run(profiled, capture_output=True, text=True, check=False)  # noqa: S603 - our own

    assert "function calls" in done.stdout


def test_no_temporary_files_are_left(tmp_path: Path, unsupported: str) -> None:
    folder = f"import tempfile\ntempfile.tempdir = {str(tmp_path / 'temporary')!r}\n{RUN}"
    (tmp_path / "temporary").mkdir()

    assert ended(folder, "render", unsupported, "--depth", "0", "-o", str(tmp_path / "m.png"))[0] == 0
    assert list((tmp_path / "temporary").iterdir()) == []
