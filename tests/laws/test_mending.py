"""Laws of mending: what is mended loads, says the same where the fixes are safe, and has nothing left to mend."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import check
from argmap.checks.mending import mend
from argmap.diagnostics import Diagnostic, Severity
from argmap.edits import Safety
from argmap.evaluation import evaluate
from argmap.formats.toml import Reading, dumps, reads
from argmap.model import ArgumentMap
from argmap.testing import argument_maps

MAPS = argument_maps(resolve=False) | argument_maps()


def find(reading: Reading) -> tuple[Diagnostic, ...]:
    return () if reading.map is None else check(reading.map)


def errors(text: str) -> int:
    reading = reads(text)
    return sum(d.severity is Severity.ERROR for d in (*reading.diagnostics, *find(reading)))


@given(MAPS, st.booleans())
def test_mending_twice_is_mending_once(m: ArgumentMap, unsafe: bool) -> None:  # noqa: FBT001 - Hypothesis's way
    once = mend(reads(dumps(m)), find, unsafe=unsafe)
    twice = mend(reads(once.text), find, unsafe=unsafe)

    assert (twice.text, twice.made) == (once.text, ())


@given(MAPS)
def test_what_is_mended_loads_and_has_no_more_errors_than_before(m: ArgumentMap) -> None:
    text = dumps(m)
    mended = mend(reads(text), find, unsafe=True)

    assert reads(mended.text).diagnostics == ()
    assert errors(mended.text) <= errors(text)
    assert mended.made or mended.text == text


@given(argument_maps())
def test_safe_fixes_change_no_label_and_no_strength(m: ArgumentMap) -> None:
    mended = reads(mend(reads(dumps(m)), find).text).map

    assert mended is not None
    before, after = evaluate(m), evaluate(mended)
    assert dict(after.labels) == dict(before.labels)
    assert all(abs(after.strengths[name] - number) < 1e-9 for name, number in before.strengths.items())


@given(MAPS)
def test_a_safe_fix_removes_its_finding(m: ArgumentMap) -> None:
    mended = mend(reads(dumps(m)), find)

    left = find(reads(mended.text))
    assert [d for d in left if d.fix is not None and d.fix.safety is Safety.SAFE] == []
