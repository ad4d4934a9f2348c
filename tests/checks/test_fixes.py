"""What a fix may do: mend a slip, and never change what an author claims."""

from __future__ import annotations

from hypothesis import given

from argmap.checks import check
from argmap.diagnostics import Profile
from argmap.model import ArgumentMap
from argmap.testing import argument_maps

SLIPS = {
    "SYN002",
    "SYN003",
    "SYN007",
    "REF002",
    "REF003",
    "REF006",
    "REF007",
    "LOG018",
    "SUP001",
    "SUP004",
    "SRC004",
    "SRC014",
}
"""The rules whose faults are slips of the pen: the rest is for the author to decide."""


@given(argument_maps(resolve=False) | argument_maps())
def test_only_slips_have_fixes(m: ArgumentMap) -> None:
    fixed = {each.rule.code for each in check(m, profile=Profile.STRICT) if each.fix is not None}

    assert fixed <= SLIPS
