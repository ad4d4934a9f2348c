from __future__ import annotations

from pathlib import Path

import pytest

from argmap.checks import check
from argmap.checks.covering import coverage
from argmap.evaluation import UnknownNameError
from argmap.model import ArgumentMap, Claim, Quote, Source

QUOTING = ArgumentMap(
    title="T",
    thesis="a",
    sources=[Source("op-ed", "O"), Source("reply", "R")],
    claims=[Claim("a", "Lanes are cheap.", assumption=True, quotes=Quote("Lanes are cheap", source="op-ed"))],
)


def not_found(text: str | Path) -> bool:
    return "SRC002" in [found.rule.code for found in check(QUOTING, sources={"op-ed": text})]


def test_a_string_is_the_text_and_a_path_is_read(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("Lanes are cheap.", encoding="utf-8")

    assert not not_found("Lanes are cheap.")
    assert not not_found(tmp_path / "text.txt")
    assert not_found(str(tmp_path / "text.txt"))
    assert coverage(QUOTING, sources={"op-ed": tmp_path / "text.txt"})["op-ed"].share == 1


def test_a_source_that_the_map_does_not_have_is_refused() -> None:
    with pytest.raises(UnknownNameError) as caught:
        check(QUOTING, sources={"op-de": "Lanes are cheap."})
    assert str(caught.value) == "there is no source 'op-de'; the sources are 'op-ed', 'reply'"

    with pytest.raises(UnknownNameError) as caught:
        coverage(ArgumentMap(title="T"), sources={"op-ed": "Lanes are cheap."})
    assert str(caught.value) == "there is no source 'op-ed'; the map has no sources"


def test_a_path_that_gives_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")

    with pytest.raises(FileNotFoundError):
        check(QUOTING, sources={"op-ed": tmp_path / "missing.txt"})
    with pytest.raises(
        ValueError, match=r"^the text of 'op-ed': .*latin.txt is not UTF-8: byte 0xe9 on line 1 cannot be read$"
    ):
        check(QUOTING, sources={"op-ed": tmp_path / "latin.txt"})


def test_what_is_neither_a_text_nor_a_path_is_refused() -> None:
    with pytest.raises(
        TypeError, match=r"^the text of 'op-ed' is bytes, not a str \(the text\) or a Path \(its file\)$"
    ):
        check(QUOTING, sources={"op-ed": b"Lanes are cheap."})  # type: ignore[dict-item]
