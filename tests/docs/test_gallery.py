"""The gallery shows what its commands draw."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def gallery() -> ModuleType:
    """The script that makes it."""
    spec = importlib.util.spec_from_file_location("gallery", ROOT / "docs" / "gallery.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["gallery"] = module
    spec.loader.exec_module(module)
    return module


def drawn(path: Path) -> list[tuple[str, str, str]]:
    """Return what an SVG draws, whatever the release of Graphviz and its coordinates: ids, classes and texts."""
    return [
        (element.get("id", ""), element.get("class", ""), (element.text or "").strip())
        for element in ET.parse(path).iter()  # noqa: S314 - our own
        if element.get("id") or element.get("class") or (element.text or "").strip()
    ]


def test_the_page_is_current_and_shows_all_that_is_there(gallery: ModuleType) -> None:
    page = gallery.PAGE.read_text("utf-8")

    assert page == gallery.gallery_page()
    assert all(f"](gallery/{path.name})" in page for path in gallery.FOLDER.iterdir())


def test_the_drawings_are_current(gallery: ModuleType, tmp_path: Path) -> None:
    gallery.draw_gallery(tmp_path)

    for path in sorted(tmp_path.iterdir()):
        assert drawn(gallery.FOLDER / path.name) == drawn(path)


def test_the_screenshot_is_of_the_page_that_is_made_now(gallery: ModuleType) -> None:
    assert gallery.page_digest().encode() in (gallery.FOLDER / gallery.SCREENSHOT).read_bytes()
