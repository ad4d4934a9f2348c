"""Every page keeps what it promises: its bad map has the finding and no other error, its good map has no error at all."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from argmap.checks import CATALOGUE, check
from argmap.checks.map_rules import RulePage
from argmap.diagnostics import Diagnostic, Profile, Severity
from argmap.formats.toml import reads

HEADINGS = ["What it does", "Why", "Bad", "Good", "Mend", "When to suppress"]
TODAY = date(2026, 1, 1)


def findings_of_example(page: RulePage, heading: str, folder: Path) -> tuple[Diagnostic, ...]:
    """Read the map under *heading*, with the text beside it, if any, as the file of its source."""
    section = (page.__doc__ or "").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    for name, text in re.findall(r"```text (\S+)\n(.*?)```", section, re.DOTALL):
        (folder / name).write_text(text, encoding="utf-8")
    [toml] = re.findall(r"```toml\n(.*?)```", section, re.DOTALL)
    reading = reads(toml)
    return reading.diagnostics + (
        check(reading.map, base=folder, today=TODAY, extend_select="ALL", profile=Profile.TEACH) if reading.map else ()
    )


@pytest.mark.parametrize("page", CATALOGUE, ids=lambda page: page.RULE.code)
class TestPage:
    def test_has_the_headings_of_every_page_in_their_order(self, page: RulePage) -> None:
        assert re.findall(r"^## (.*)$", page.__doc__ or "", re.MULTILINE) == HEADINGS

    def test_says_in_its_first_line_what_is_wrong(self, page: RulePage) -> None:
        assert re.match(r"[A-Z][^\n]+\.\n\n## ", page.__doc__ or "")

    def test_flags_its_bad_map_and_finds_no_other_error_in_it(self, page: RulePage, tmp_path: Path) -> None:
        found = findings_of_example(page, "Bad", tmp_path)

        assert page.RULE in [d.rule for d in found if d.severity is page.RULE.severity]
        assert {d.rule.code for d in found if d.severity is Severity.ERROR} <= {page.RULE.code}

    def test_finds_neither_its_fault_nor_any_error_in_its_good_map(self, page: RulePage, tmp_path: Path) -> None:
        found = findings_of_example(page, "Good", tmp_path)

        assert [str(d) for d in found if d.rule == page.RULE or d.severity is Severity.ERROR] == []
