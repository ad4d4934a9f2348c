"""The bundled font is put where Fontconfig finds it, and nothing is written beside the package."""

import tempfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.drawing import fonts


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    fonts._installed.cache_clear()
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("FONTCONFIG_FILE", "FONTCONFIG_PATH"):
        monkeypatch.delenv(name, raising=False)


def test_the_font_is_in_the_users_cache_with_a_configuration_that_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a & b"))
    folder = tmp_path / "a & b" / "argmap" / "fonts-2.37"

    assert fonts.font_environment() == {"FONTCONFIG_FILE": str(folder / "fonts.conf")}
    assert sorted(path.name for path in folder.iterdir()) == [
        "DejaVuSans-Bold.ttf",
        "DejaVuSans.ttf",
        "cache",
        "fonts.conf",
    ]
    assert f"<dir>{tmp_path}/a &amp; b/argmap/fonts-2.37</dir>" in (folder / "fonts.conf").read_text()


def test_half_a_font_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    font = tmp_path / "argmap" / "fonts-2.37" / "DejaVuSans.ttf"
    font.parent.mkdir(parents=True)
    font.write_bytes(b"half")

    fonts.font_environment()

    assert font.stat().st_size == 759_720


def test_without_a_cache_that_can_be_written_the_font_is_in_a_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    configuration = Path(fonts.font_environment()["FONTCONFIG_FILE"])

    assert (configuration.parent.parent, configuration.is_file()) == (tmp_path, True)


@pytest.mark.parametrize("name", ["FONTCONFIG_FILE", "FONTCONFIG_PATH"])
def test_the_users_own_setting_stands(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "/somewhere")

    assert fonts.font_environment() == {}


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_systems_that_draw_without_fontconfig_need_nothing(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", platform)

    assert fonts.font_environment() == {}


def test_fonts_without_outlines_are_scaled_to_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # No font of coloured pictures is at hand here: Fontconfig, given one, would draw it at its one size, ten times too large.
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    rule = ElementTree.parse(fonts.font_environment()["FONTCONFIG_FILE"]).find("match[@target='font']")  # noqa: S314 - ours

    assert rule is not None
    assert [(test.get("name"), test.findtext("bool")) for test in rule.findall("test")] == [("outline", "false")]
    assert [edit.get("name") for edit in rule.findall("edit")] == ["factor", "matrix", "size"]
    assert [name.get("target") for name in rule.findall("edit[@name='factor']/divide/name")] == ["pattern", "font"]


def test_a_configuration_of_an_older_version_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    configuration = Path(fonts.font_environment()["FONTCONFIG_FILE"])
    written = configuration.read_text()
    configuration.write_text(written.replace("font", "tnof"))  # as long as the new one
    fonts._installed.cache_clear()

    assert Path(fonts.font_environment()["FONTCONFIG_FILE"]).read_text() == written
