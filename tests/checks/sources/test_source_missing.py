from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap.checks import check
from argmap.checks.texts import LARGEST_FILE
from argmap.model import ArgumentMap, Source


def told(file: str, base: Path) -> list[str]:
    m = ArgumentMap(title="T", sources=[Source("s", "S", file=file)])
    return [found.message for found in check(m, base=base) if found.rule.code == "SRC001"]


@pytest.mark.parametrize("file", ["missing.txt", "text.txt/beyond.txt"])
def test_a_file_that_is_not_there(file: str, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("A text.", encoding="utf-8")

    assert told(file, tmp_path) == [f"there is no file '{file}'"]


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()

    assert told("folder", tmp_path) == ["'folder' is a folder"]


def test_a_pipe_that_nobody_writes_into_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert told("pipe", tmp_path) == ["'pipe' is no regular file"]


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")

    assert told("latin.txt", tmp_path) == ["'latin.txt' is not UTF-8: byte 0xe9 on line 1 cannot be read"]


def test_a_file_that_is_too_large_and_one_that_is_just_not(tmp_path: Path) -> None:
    for name, size in (("large.txt", LARGEST_FILE + 1), ("fits.txt", LARGEST_FILE)):
        with (tmp_path / name).open("wb") as file:
            file.truncate(size)

    assert told("large.txt", tmp_path) == ["'large.txt' is larger than 16 MiB"]
    assert told("fits.txt", tmp_path) == []


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert told("a\0b", tmp_path) == [r"'a\x00b' cannot be the name of a file"]
    assert told("x" * 300, tmp_path) == [f"'{'x' * 59}…' cannot be read: file name too long"]


def test_points_at_the_file_and_says_how_else_to_give_the_text(tmp_path: Path) -> None:
    m = ArgumentMap(title="T", sources=[Source("s", "S", file="missing.txt")])

    [found] = [found for found in check(m, base=tmp_path) if found.rule.code == "SRC001"]
    assert found.route == ("sources", "s", "file")
    assert found.help == "the path is relative to the map's folder; or give the text with --source s=PATH"


def test_of_a_file_that_is_there_the_path_is_not_doubted(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    m = ArgumentMap(title="T", sources=[Source("s", "S", file="latin.txt")])

    [found] = [found for found in check(m, base=tmp_path) if found.rule.code == "SRC001"]
    assert found.help == "give the text with --source s=PATH"


def test_a_text_that_is_given_replaces_the_file(tmp_path: Path) -> None:
    m = ArgumentMap(title="T", sources=[Source("s", "S", file="missing.txt")])

    assert [found for found in check(m, sources={"s": "A text."}, base=tmp_path) if found.rule.code == "SRC001"] == []


def test_the_current_folder_is_the_base_where_none_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "text.txt").write_text("A text.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    m = ArgumentMap(title="T", sources=[Source("s", "S", file="text.txt")])
    assert [found for found in check(m) if found.rule.code == "SRC001"] == []


def test_a_program_is_told_to_give_the_folder_of_the_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "text.txt").write_text("A text.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    m = ArgumentMap(title="T", sources=[Source("s", "S", file="text.txt")])
    [found] = [found for found in check(m) if found.rule.code == "SRC001"]
    assert found.help == (
        'it was looked for in the current folder: say from where the map\'s paths count, as in check(m, base="maps"), '
        'or give the text as sources={"s": Path("…")}'
    )
    assert [found for found in check(m, base="maps") if found.rule.code == "SRC001"] == []
