"""Writing a map and reading it back."""

from __future__ import annotations

from hypothesis import given

from argmap.formats.toml import dumps, loads
from argmap.model import ArgumentMap
from argmap.testing import argument_maps


@given(argument_maps())
def test_a_map_reads_back_as_it_was_written(m: ArgumentMap) -> None:
    assert loads(dumps(m)) == m


@given(argument_maps(resolve=False))
def test_a_map_with_references_to_nothing_reads_back_too(m: ArgumentMap) -> None:
    assert loads(dumps(m)) == m


@given(argument_maps())
def test_reading_back_keeps_what_equality_does_not_see(m: ArgumentMap) -> None:
    # 1, 1.0 and true are equal, and so are tables in another order; what was written tells them apart.
    assert repr(loads(dumps(m))) == repr(m)


@given(argument_maps())
def test_writing_what_was_read_back_gives_the_same_text(m: ArgumentMap) -> None:
    text = dumps(m)

    assert dumps(loads(text)) == text
