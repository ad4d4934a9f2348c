"""What the README shows is what a user gets."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

import argmap

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def refresh() -> ModuleType:
    """Return the script that generates parts of the documents."""
    spec = importlib.util.spec_from_file_location("refresh", ROOT / "docs" / "refresh.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["refresh"] = module
    spec.loader.exec_module(module)
    return module


def test_the_map_and_the_findings_are_current() -> None:
    assert refresh().refreshed_readme(README) == README


@pytest.mark.parametrize("name", ["checking.md", "frameworks.md"])
def test_what_a_page_of_files_and_commands_shows_is_current(name: str) -> None:
    page = (ROOT / "docs" / name).read_text("utf-8")

    assert refresh().refreshed_checking(page) == page


def test_what_is_said_of_the_op_ed_is_current() -> None:
    page = (ROOT / "docs" / "op-ed.md").read_text("utf-8")

    assert refresh().refreshed_output(page, "why", "hinges", "evaluate") == page


def test_the_outline_on_the_page_on_drawing_is_current() -> None:
    page = (ROOT / "docs" / "drawing.md").read_text("utf-8")

    assert refresh().refreshed_output(page, "outline") == page


def test_the_table_of_schemes_is_current() -> None:
    page = (ROOT / "docs" / "format.md").read_text("utf-8")

    assert refresh().refreshed_schemes(page) == page


def drawn(svg: bytes) -> list[tuple[str, str, str]]:
    """Return what an SVG draws, whatever the release of Graphviz and its coordinates: ids, classes and texts."""
    return [
        (element.get("id", ""), element.get("class", ""), (element.text or "").strip())
        for element in ET.fromstring(svg).iter()  # noqa: S314 - our own
        if element.get("id") or element.get("class") or (element.text or "").strip()
    ]


def test_the_drawings_are_current(tmp_path: Path) -> None:
    m = argmap.load(ROOT / "maps" / "school-start.toml")
    argmap.render(m, tmp_path / "school-start.svg")
    argmap.render(m, tmp_path / "school-start-evaluated.svg", evaluation=argmap.evaluate(m))
    argmap.render(m, tmp_path / "school-start-boxes.svg", premises="box")

    for path in sorted(tmp_path.iterdir()):
        assert drawn((ROOT / "docs" / path.name).read_bytes()) == drawn(path.read_bytes())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf-8"))

    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


def test_every_public_name_has_a_docstring() -> None:
    names = [name for name in argmap.__all__ if not getattr(argmap, name).__doc__]

    assert names == []
