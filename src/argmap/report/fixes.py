"""What the fixes of findings change in the text of their file, for programs that offer to make them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.diagnostics import Diagnostic
from argmap.source import Position, SourceText


class Replacement(NamedTuple):
    """A run of a text, its end excluded, and what comes in its place."""

    start: Position
    end: Position
    text: str


def replacements(source: SourceText, found: Sequence[Diagnostic]) -> tuple[tuple[Replacement, ...], ...]:
    """Return what the fix of each of *found* replaces in *source*, in order; nothing where it has none, or none can be made.

    Each is for the text as it is: two fixes may touch the same place.
    """
    if not any(each.fix is not None for each in found):
        return ((),) * len(found)
    from argmap.formats.toml.edit import changes_of

    changes = changes_of(source.text, [each.fix.edits if each.fix is not None else () for each in found])
    return tuple(
        tuple(Replacement(source.position(each.start), source.position(each.end), each.text) for each in some)
        for some in changes
    )
