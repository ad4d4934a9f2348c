"""Characters that no font has are found where Fontconfig's `fc-list` can be asked, and only there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.drawing import find_missing_characters
from argmap.drawing.glyphs import covered_characters, fonts_for, installed_families, missing_characters, missing_font
from argmap.model import ArgumentMap, Claim, Evidence, Group


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A PATH with nothing on it, on a system that draws with Fontconfig."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    for asked in (covered_characters, installed_families):
        asked.cache_clear()
    yield tmp_path
    for asked in (covered_characters, installed_families):
        asked.cache_clear()


def install(folder: Path, text: str) -> None:
    """Put an `fc-list` there that lists fonts with these characters."""
    (folder / "fc-list").write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    (folder / "fc-list").chmod(0o755)


def test_a_character_is_missing_if_no_font_has_it(folder: Path) -> None:
    install(folder, "echo '20-7e 400-4ff'; echo '20-7e 6f22 1f469'")

    assert missing_characters("a Ж 漢字 👩 ሁ字") == ("ሁ", "字")


def test_what_is_never_drawn_is_not_missing(folder: Path) -> None:
    install(folder, "echo 20-7e")

    assert missing_characters("\u200d\u200f\u3000\ufe0f\ufeff\U000e0101") == ()


def test_text_in_latin_letters_asks_nobody(folder: Path) -> None:
    install(folder, f"echo asked >{folder}/asked; echo 20-7e")

    assert (missing_characters("Née “é” … → ↗ ◇"), (folder / "asked").exists()) == ((), False)


@pytest.mark.parametrize("program", [None, "exit 1", "echo"], ids=["none", "fails", "lists nothing"])
def test_where_fonts_are_not_listed_nothing_is_missing(program: str | None, folder: Path) -> None:
    if program:
        install(folder, program)

    assert missing_characters("ሁ") == ()


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_systems_that_draw_without_fontconfig_are_not_judged_by_it(
    platform: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(folder, "echo 20-7e")
    monkeypatch.setattr("sys.platform", platform)

    assert missing_characters("ሁ") == ()


def test_only_what_is_drawn_is_looked_at(folder: Path) -> None:
    install(folder, "echo 20-7e")
    m = ArgumentMap(
        title="ሁ",
        claims=[Claim("a", "ለ", note="ሐ"), Claim("b", f"{'word ' * 99}መ")],
        evidence=[Evidence("e", "ሠ", supports="b")],
        groups=[Group("g", "ረ", "a")],
    )

    assert find_missing_characters(m) == ("ሁ", "ለ", "ሠ", "ረ")
    assert find_missing_characters(m, group="g") == ("ሁ", "ለ", "ረ")


def test_a_font_is_missing_if_no_font_is_called_by_its_name(folder: Path) -> None:
    install(folder, "echo 'DejaVu Sans,DejaVu Sans Condensed'; echo 'Noto Sans'")

    names = ("dejavu sans condensed", "Noto Sans", "Noto", "serif", "Sans")
    assert [name for name in names if missing_font(name)] == ["Noto"]


def test_where_fonts_are_not_listed_no_font_is_missing() -> None:
    assert not missing_font("Nowhere")


def test_what_is_missing_has_a_font_to_install_for_it_where_one_is_known() -> None:
    assert fonts_for("漢あ。한กა🚲☃\U0010fffd") == (
        "Noto Sans CJK",
        "Noto Sans Thai",
        "Noto Sans Georgian",
        "Noto Color Emoji",
    )
