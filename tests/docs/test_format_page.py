"""The page on the format speaks of every key, and its examples load."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.formats.toml import loads
from argmap.formats.toml.schema import OMISSION, TABLES, TOP
from argmap.formats.toml.tables import Table
from argmap.model import CERTAINTY_SCALES, STRENGTH_SCALES

PAGE = (Path(__file__).parents[2] / "docs" / "format.md").read_text(encoding="utf-8")
COMMON = {"tags", "note"}


def section(heading: str) -> str:
    """Return the part of the page below *heading*."""
    return re.split(r"^## ", PAGE.split(f"\n## {heading}\n")[1], flags=re.MULTILINE)[0]


@pytest.mark.parametrize("example", re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL))
def test_an_example_loads(example: str) -> None:
    assert loads(example).claims


@pytest.mark.parametrize(
    ("heading", "table"),
    [
        ("The top of the file", TOP),
        ("`[[omitted]]`", OMISSION),
        *((f"`[{name}.ID]`", table) for name, table in TABLES.items() if name != "rebuttals"),
    ],
)
def test_every_key_of_a_table_is_described_and_no_other(heading: str, table: Table) -> None:
    rows = re.findall(r"^\| (`.*?) \|", section(heading), re.MULTILINE)
    described = {key for row in rows for key in re.findall(r"`([a-z0-9-]+)`", row)}

    assert described - COMMON - {"format"} == set(table.keys) - COMMON


@pytest.mark.parametrize(
    ("word", "number"),
    [pair for scale in (*STRENGTH_SCALES.values(), *CERTAINTY_SCALES.values()) for pair in scale.words.items()],
)
def test_every_word_of_a_scale_stands_with_its_number(word: str, number: float) -> None:
    assert f"`{word}` {str(number).removeprefix('0')}" in PAGE
