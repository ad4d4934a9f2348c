"""Mending a map's text: the fixes of its findings, made round by round until there is none left to make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeAlias

from attrs import frozen

from argmap.diagnostics import Diagnostic
from argmap.edits import Safety
from argmap.formats.toml import Reading, reads
from argmap.formats.toml.edit import edit_text

MOST_ROUNDS: Final = 20
"""How often findings are looked for anew: a fix may bring up what another fix mends."""

Find: TypeAlias = Callable[[Reading], Iterable[Diagnostic]]
"""What looks for the findings on a map that was read; those of reading are in the reading."""


@frozen
class Mended:
    """A text as fixes leave it, and the findings that were mended, in the order in which they were."""

    text: str
    made: tuple[Diagnostic, ...]


def mend(reading: Reading, find: Find, *, unsafe: bool = False) -> Mended:
    r"""Return the text of *reading* with the fixes of its findings made: the safe ones, with *unsafe* all.

    A fix that would bring a new fault of reading is not made, so that what loaded before loads after. Mending what is mended
    changes nothing. All that is not edited stays byte for byte.

    >>> from argmap.checks.engine import check
    >>> text = 'format = 1\ntitle = "T"\nthesis = ["a", "a"]  # twice\n[claims.a]\ntext = "A."\nassumption = true\n'
    >>> print(mend(reads(text), lambda reading: check(reading.map)).text.splitlines()[2])
    thesis = ["a"]  # twice
    """
    made: list[Diagnostic] = []
    tried: set[str] = set()
    for _ in range(MOST_ROUNDS):
        found = [*reading.diagnostics, *(find(reading) if reading.map is not None else ())]
        fixable = [each for each in found if _may_mend(each, unsafe=unsafe) and _key(each, reading) not in tried]
        after, done, refused = _round(reading, fixable)
        tried.update(_key(each, reading) for each in refused)
        if not done and not refused:
            break
        made.extend(done)
        reading = after
    return Mended(reading.source.text, tuple(made))


def _may_mend(found: Diagnostic, *, unsafe: bool) -> bool:
    return found.fix is not None and (unsafe or found.fix.safety is Safety.SAFE)


def _key(found: Diagnostic, reading: Reading) -> str:
    """Return what a finding is remembered by, when its fix could not be made in this text."""
    return f"{len(reading.source.text)} {found}"


def _round(
    reading: Reading, fixable: Sequence[Diagnostic]
) -> tuple[Reading, Sequence[Diagnostic], Sequence[Diagnostic]]:
    """Return what comes of making all fixes that do not touch each other, which those are, and which were refused."""
    after, made = _edited(reading, fixable)
    if not _is_worse(reading, after):
        return after, made, ()
    refused: list[Diagnostic] = []
    for each in made:  # one at a time, to find out which
        after, done = _edited(reading, [each])
        if done and not _is_worse(reading, after):
            return after, done, refused
        refused.append(each)
    return reading, (), refused


def _edited(reading: Reading, fixable: Sequence[Diagnostic]) -> tuple[Reading, list[Diagnostic]]:
    fixes = [each.fix for each in fixable if each.fix is not None]
    text, made = edit_text(reading.source.text, [fix.edits for fix in fixes])
    return (reads(text, reading.source.name) if made else reading), [fixable[number] for number in made]


def _is_worse(before: Reading, after: Reading) -> bool:
    return (after.map is None and before.map is not None) or len(after.diagnostics) > len(before.diagnostics)
