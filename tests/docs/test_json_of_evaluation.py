"""The page on evaluation has every key of what `evaluate`, `why`, `hinges` and `clashes` print as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli import main

PAGE = (Path(__file__).parents[2] / "docs" / "semantics.md").read_text(encoding="utf-8")
SECTION = re.split(r"^## ", PAGE.split("\n## As JSON\n")[1], flags=re.MULTILINE)[0]
BY_ID = {"outweighed", "assumptions", "ratings", "standards", "counts"}
MAP = """\
format = 1
title = "Trams"
thesis = "free"

[claims.free]
text = "Rides are free."
contradictory-to = "paid"
stance = "asserted"
because = ["liked", "nowhere"]

[claims.liked]
text = "Riders like it."

[claims.no-tax]
text = "No tax pays for the trams."
stance = "conceded"

[claims.paid]
text = "Riders pay."

[arguments.who-else]
premises = "no-tax"
conclusion = "paid"
mode = "strict"

[expect]
free = "in"
"""


def keys(value: object) -> Iterator[str]:
    """Yield the keys in a document, but for those that are ids and labels."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from () if key in BY_ID else keys(each)
    elif isinstance(value, list):
        for each in value:
            yield from keys(each)


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("evaluate", ()),
        ("evaluate", ("--semantics", "preferred")),
        ("evaluate", ("--without", "liked")),
        ("why", ()),
        ("hinges", ()),
        ("clashes", ()),
    ],
)
def test_every_key_is_described_and_no_other(command: str, options: tuple[str, ...]) -> None:
    printed = json.loads(CliRunner().invoke(main, [command, "-", "-f", "json", *options], input=MAP).stdout)
    part = SECTION.split(f"### `{command}`\n")[1].split("\n### ")[0]

    assert re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) == [*printed][2:]
    assert set(keys(printed)) <= {"schema", "title", *re.findall(r"`(\w+)`", part)}


@pytest.mark.parametrize("asked", [("--labellings", "1"), ("--status", "free")])
def test_every_key_of_labellings_is_described(asked: tuple[str, ...]) -> None:
    printed = json.loads(CliRunner().invoke(main, ["evaluate", "-", "-f", "json", *asked], input=MAP).stdout)
    part = SECTION.split("### `evaluate`\n")[1].split("\n### ")[0]

    assert set(printed) <= {"schema", "title", *re.findall(r"`(\w+)`", part)}
