"""Each rule finds its fault, wherever it is planted and whatever other faults are there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.checks import CATALOGUE, UnknownRuleError, check
from argmap.diagnostics import Profile, Rule
from argmap.formats.toml import reads
from argmap.testing import FlawedMap, flawed_maps

RULES = [page.RULE for page in CATALOGUE]


def codes_found(flawed: FlawedMap) -> set[str]:
    """Return the codes of all that is found in the file and in what it reads as."""
    reading = reads(flawed.text)
    found = list(reading.diagnostics)
    if reading.map is not None:
        found += check(
            reading.map, sources=flawed.sources, today=flawed.today, profile=Profile.TEACH, extend_select="ALL"
        )
    return {d.rule.code for d in found if d.severity is d.rule.severity or d.severity is d.rule.strict}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@settings(max_examples=12)
@given(data=st.data())
def test_a_rule_finds_the_fault_that_is_planted_for_it(rule: Rule, data: st.DataObject) -> None:
    flawed = data.draw(flawed_maps(rule))

    assert flawed.rule == rule
    assert rule.code in codes_found(flawed)
    assert rule.code in [found.rule.code for found in flawed.findings]


def test_a_rule_may_be_named_by_its_code_or_name() -> None:
    assert repr(flawed_maps("log001")) == repr(flawed_maps("circular-support"))
    with pytest.raises(UnknownRuleError, match=r"circular-support"):
        flawed_maps("circular-suport")
    with pytest.raises(ValueError, match=r"^'LOG00' names 9 rules; flawed_maps plants the fault of one$"):
        flawed_maps("LOG00")
