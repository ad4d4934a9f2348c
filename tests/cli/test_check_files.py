"""Files, folders and patterns are checked one for one, in a stable order, whatever is wrong with any of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main
from argmap.cli.checking import Checked, Manner, PassedOver, Task, Unread, looks_like_a_map
from argmap.cli.pool import check_all
from argmap.cli.progress import with_progress
from argmap.cli.search import find_tasks
from argmap.cli.watching import stamps

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
FAULTY = SOUND.replace('because = "b"', 'because = ["b", "c"]')
FINDING = ":6:17: error REF002 unknown-ref there is no claim 'c'\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    """Return what `argmap check` gives for *arguments*, a line for each finding."""
    return CliRunner().invoke(main, ["check", "-f", "concise", *arguments])


def write(*names: str, text: str = FAULTY) -> None:
    """Write the same text to several files."""
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def lines(*names: str) -> str:
    """Return what is printed of the faulty maps with these names."""
    return "".join(name + FINDING for name in names)


def test_a_folder_is_searched_for_maps_in_the_order_of_paths() -> None:
    write("maps/b/x.toml", "maps/b.toml", "maps/a.toml", "maps/a/z.toml")

    result = run("maps")

    assert result.output == lines("maps/a/z.toml", "maps/a.toml", "maps/b/x.toml", "maps/b.toml")
    assert result.exit_code == 1


def test_what_is_no_map_is_passed_over_in_a_folder_and_checked_where_it_is_named() -> None:
    write("maps/a.toml")
    write("maps/pyproject.toml", text='[project]\nname = "x"\n')
    write("maps/argmap.toml", text='profile = "reconstruct"\n')

    assert run("maps").output == lines("maps/a.toml")
    assert run("maps/pyproject.toml").output.splitlines()[0] == (
        "maps/pyproject.toml:1:1: error SYN004 missing-key a map says which format it is written in"
    )


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_a_map_in_utf_16_is_told_in_a_folder_too(order: str) -> None:
    Path("wide.toml").write_bytes(f"\ufeff{SOUND}".encode(order))

    assert "wide.toml:1:1: error SYN001 toml-invalid the file is UTF-16\n" in run(".").output


def test_with_skip_others_named_files_may_be_no_maps() -> None:
    write("a.toml")
    write("pyproject.toml", text='[project]\nname = "x"\n')

    assert run("--skip-others", "pyproject.toml", "a.toml").output == lines("a.toml")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("format = 1\ntitle = 'T'\n", True),
        ("[claims.a]\ntext = ", True),
        ("[ 'claims' . a ]\n", True),
        ("claims.a.text = 'A.'\n", True),
        ("\ufeffformat=1\n\"title\"='T'", True),
        ("title = 'T'\n", False),
        ("format = 1\n", False),
        ("format = 1\n[other]\ntitle = 'T'\n", False),
        ("[claimsmen]\n", False),
        ("formats = 1\ntitles = 2\n", False),
        ("", False),
    ],
)
def test_a_map_is_known_by_its_keys(text: str, answer: bool) -> None:  # noqa: FBT001 - an example
    assert looks_like_a_map(text.encode()) is answer


def test_hidden_folders_environments_and_other_endings_are_not_searched() -> None:
    write("maps/.git/a.toml", "maps/.venv/a.toml", "maps/node_modules/a.toml", "maps/env/a.toml", "maps/a.txt")
    write("maps/env/pyvenv.cfg", text="")

    result = run("maps")

    assert (result.output, result.exit_code) == ("argmap: maps: there is no map in this folder\n", 2)


def test_a_folder_in_which_nothing_is_a_map_is_told_beside_others() -> None:
    write("a.toml")
    write("others/pyproject.toml", text="[project]\n")

    result = run("others", "a.toml")

    assert (result.stderr, result.stdout) == ("argmap: others: there is no map in this folder\n", lines("a.toml"))
    assert result.exit_code == 2


def test_a_folder_that_links_to_itself_ends() -> None:
    write("maps/a.toml")
    Path("maps/again").symlink_to("../maps", target_is_directory=True)

    assert run("maps").output == lines("maps/a.toml")


def test_a_file_that_is_named_twice_is_checked_once_at_its_first_place() -> None:
    write("maps/a.toml", "maps/b.toml")
    Path("c.toml").symlink_to("maps/a.toml")

    assert run("maps/b.toml", "maps", "./maps/a.toml", "c.toml").output == lines("maps/b.toml", "maps/a.toml")


def test_a_pattern_is_expanded_where_no_shell_does() -> None:
    write("maps/b.toml", "maps/a.toml", "maps/c/d.toml", "maps/e.txt")

    assert run("maps/*.toml").output == lines("maps/a.toml", "maps/b.toml")
    assert run("maps/**/*.toml").output == lines("maps/a.toml", "maps/b.toml", "maps/c/d.toml")


def test_a_pattern_may_match_folders() -> None:
    write("maps/b/x.toml", "maps/a/x.toml")

    assert run("maps/*").output == lines("maps/a/x.toml", "maps/b/x.toml")


def test_a_name_with_brackets_is_a_file_if_there_is_one() -> None:
    write("map[1].toml", "map1.toml")

    assert run("map[1].toml").output == lines("map[1].toml")
    Path("map[1].toml").unlink()
    assert run("map[1].toml").output == lines("map1.toml")


def test_a_pattern_that_matches_nothing_is_told() -> None:
    result = run("*.toml")

    assert (result.output, result.exit_code) == ("argmap: *.toml: no file has a name of this pattern\n", 2)


def bad_files() -> list[str]:
    """Write files with whatever may be wrong with one, among good ones, and return their names in order."""
    write("a.toml", "c.toml", "f.toml", "z.toml")
    Path("b.toml").write_bytes(b"\xff\xfe\x00")
    Path("d.toml").write_bytes(b"a = " + b"[" * 100_000)
    Path("e.toml").symlink_to("nowhere.toml")
    Path("g.toml").write_bytes(b"")
    return ["a.toml", "b.toml", "c.toml", "d.toml", "e.toml", "f.toml", "g.toml", "none.toml", "nu\0l", "z.toml"]


def test_one_bad_file_never_stops_the_rest() -> None:
    result = run(*bad_files())

    assert [line.split(":")[0] for line in result.stdout.splitlines()] == [
        *("a.toml", "b.toml", "c.toml", "d.toml", "f.toml", "g.toml", "z.toml")
    ]
    assert result.stderr == (
        "argmap: e.toml: this is a symbolic link to nowhere.toml, and leads to no file\n"
        "argmap: none.toml: there is no such file; did you mean z.toml?\n"
        "argmap: 'nu\\x00l': embedded null byte\n"
    )
    assert result.exit_code == 2


def test_what_comes_of_files_is_the_same_with_and_without_other_processes() -> None:
    write("maps/pyproject.toml", text="[project]\n")
    tasks = [*find_tasks([*bad_files(), "maps"]), Unread("q", "q: gone")]

    alone, together = (list(check_all(tasks, Manner(), processes=number)) for number in (1, 3))

    assert together == alone
    assert [type(outcome) for outcome in alone] == [
        *(Checked, Checked, Checked, Checked, Unread, Checked, Checked, Unread, Unread, Checked, PassedOver, Unread)
    ]


def test_many_large_files_are_checked_in_the_order_of_their_names() -> None:
    # More than WORTH_A_POOL, so that other processes have a part in it where there are several processors.
    filler = f"# {'x' * 100_000}\n"
    names = [f"maps/{number:02}.toml" for number in range(12)]
    write(*names, text=FAULTY + filler)

    assert run("maps").output == lines(*names)


def test_standard_input_is_checked_among_files() -> None:
    write("a.toml", "b.toml")

    result = CliRunner().invoke(main, ["check", "-f", "concise", "a.toml", "-", "b.toml", "-"], input=FAULTY)

    assert result.output == lines("a.toml", "<stdin>", "b.toml")


def test_the_places_of_a_finding_survive_the_way_from_another_process() -> None:
    ring = SOUND.replace('kind = "definition"', 'because = "a"')
    write("a.toml", "b.toml", text=ring)

    [first, _] = check_all([Task("a.toml"), Task("b.toml")], Manner(), processes=2)

    assert isinstance(first, Checked)
    assert [
        related.position.line for found in first.findings.findings for related in found.related if related.position
    ] == [9, 6]


class Terminal:
    """A stream that is a terminal, and keeps what is written to it."""

    def __init__(self) -> None:
        self.written = ""

    def write(self, text: str) -> int:
        self.written += text
        return len(text)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("patience", "shown"), [(0.0, True), (3600.0, False)])
def test_a_bar_is_shown_when_it_takes_long(
    monkeypatch: pytest.MonkeyPatch,
    patience: float,
    shown: bool,  # noqa: FBT001 - an example
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    assert list(with_progress("abc", 3, "checking", patience=patience)) == ["a", "b", "c"]
    assert ("checking" in terminal.written and "100%" in terminal.written) is shown
    assert terminal.written.endswith("\r\x1b[2K") is shown


def test_no_bar_is_shown_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_progress("abc", 3, "checking", patience=0.0)) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""


class Watching:
    """`argmap check --watch` in a process of its own."""

    def __init__(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "argmap", "check", "--watch", "-f", "concise", *arguments]
        self.process = subprocess.Popen(  # noqa: S603 - our own
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.guard = threading.Timer(120, self.process.kill)  # a hanging process ends its output, and the test fails
        self.guard.start()

    def line(self) -> str:
        """Return the next line that is printed."""
        assert self.process.stdout is not None
        return self.process.stdout.readline()

    def stop(self) -> tuple[int, str, str]:
        """End it as Ctrl-C does, and return its status, and what it printed since."""
        self.process.send_signal(signal.SIGINT)
        output, errors = self.process.communicate()
        self.guard.cancel()
        return self.process.returncode, output, errors

    def summary(self) -> str:
        """Return the next line on standard error, which ends what is printed of a run."""
        assert self.process.stderr is not None
        return self.process.stderr.readline()


@pytest.fixture
def watching() -> Iterator[list[Watching]]:
    started: list[Watching] = []
    yield started
    for each in started:
        each.guard.cancel()
        each.process.kill()
        each.process.communicate()


def test_a_map_is_checked_again_when_it_changes_until_an_interrupt(watching: list[Watching]) -> None:
    write("a.toml")
    watch = Watching("a.toml")
    watching.append(watch)

    assert watch.line() == lines("a.toml")
    write("a.toml", text=FAULTY.replace('"c"', '"zz"'))
    assert watch.line() == lines("a.toml").replace("'c'", "'zz'")
    write("a.toml", text=SOUND)
    summaries = [watch.summary() for _ in range(3)]
    assert summaries[:2] == ["argmap: not consistent: 1 error, no weaknesses, no hints\n"] * 2
    assert summaries[2].startswith("argmap: consistent: ")
    assert watch.stop() == (0, "", "")


def test_new_maps_of_a_folder_texts_of_sources_and_configurations_are_watched_too(watching: list[Watching]) -> None:
    quoting = SOUND + 'quotes = "Some words"\n[sources.s]\ntitle = "S"\nfile = "s.txt"\n'
    write("maps/a.toml", text=quoting)
    write("maps/s.txt", text="Other words")
    watch = Watching("maps")
    watching.append(watch)
    missing = "maps/a.toml:10:10: error SRC002 quote-not-found"

    assert watch.line().startswith(missing)
    write("maps/b.toml")
    assert watch.line().startswith(missing)
    assert watch.line() == lines("maps/b.toml")
    write("maps/s.txt", text="Some words")
    assert watch.line() == lines("maps/b.toml")
    write("argmap.toml", text="")
    assert watch.line() == lines("maps/b.toml")
    assert watch.stop()[:2] == (0, "")


def test_a_map_that_is_not_there_yet_is_waited_for(watching: list[Watching]) -> None:
    watch = Watching("a.toml")
    watching.append(watch)

    assert watch.summary() == "argmap: a.toml: there is no such file\n"
    write("a.toml")
    assert watch.line() == lines("a.toml")
    assert watch.summary().startswith("argmap: not consistent: 1 error")
    assert watch.stop() == (0, "", "")


def test_standard_input_cannot_be_watched() -> None:
    result = run("--watch", "-")

    assert result.stderr.splitlines()[-1] == "Error: standard input cannot be watched; name the file of the map"
    assert result.exit_code == 2


def test_a_stamp_changes_with_a_file_that_takes_the_place_of_another() -> None:
    write("a.toml", "b.toml")
    status = Path("a.toml").stat()
    before = stamps(["a.toml", "none", "nu\0l"])
    os.utime("b.toml", ns=(status.st_atime_ns, status.st_mtime_ns))
    Path("b.toml").replace("a.toml")

    after = stamps(["a.toml", "none", "nu\0l"])

    assert (before["none"], before["nu\0l"], before["a.toml"] != after["a.toml"]) == (None, None, True)


def test_an_interrupt_ends_all_processes_with_a_word_and_no_traceback() -> None:
    ring = "".join(f'[claims.c{i}]\ntext = "C."\nbecause = "c{i + 1}"\n' for i in range(4000))
    write(*(f"maps/{number}.toml" for number in range(40)), text=SOUND + ring)
    process = subprocess.Popen(  # noqa: S603 - our own
        [sys.executable, "-c", _ANNOUNCING, "check", "maps"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    guard = threading.Timer(120, process.kill)
    guard.start()

    assert process.stdout is not None
    assert process.stdout.readline() == "reading\n"
    os.killpg(process.pid, signal.SIGINT)
    output, errors = process.communicate()
    guard.cancel()

    assert (output, errors, process.returncode) == ("", "argmap: interrupted\n", 130)
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


_ANNOUNCING = """
import argmap.cli.progress
from argmap.cli import main

def announced(items, length, label):
    print("reading", flush=True)
    yield from items

argmap.cli.progress.with_progress = announced
main(prog_name="argmap")
"""
"""The command line, which says when it begins to check."""
