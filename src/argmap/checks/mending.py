"""Mending a map's text: the fixes of its findings, made round by round until there is none left to make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple, TypeAlias

from argmap.diagnostics import Diagnostic, Severity
from argmap.edits import Safety
from argmap.formats.toml import Reading, reads
from argmap.formats.toml.edit import edit_text

MOST_ROUNDS: Final = 20
"""How often findings are looked for anew: a fix may bring up what another fix mends."""

Find: TypeAlias = Callable[[Reading], Iterable[Diagnostic]]
"""What looks for the findings on a map that was read; those of reading are in the reading."""


class Mended(NamedTuple):
    """A text as fixes leave it, the findings that were mended, in the order in which they were, and the line where each stood."""

    text: str
    made: tuple[Diagnostic, ...]
    lines: tuple[int, ...]


def mend(reading: Reading, find: Find, *, unsafe: bool = False) -> Mended:
    r"""Return the text of *reading* with the fixes of its findings made: the safe ones, with *unsafe* all.

    A fix that would bring one more error is not made, and so what loaded before loads after. Mending what is mended
    changes nothing. All that is not edited stays byte for byte.

    >>> from argmap.checks.engine import check
    >>> text = 'format = 1\ntitle = "T"\nthesis = ["a", "a"]  # twice\n[claims.a]\ntext = "A."\nassumption = true\n'
    >>> print(mend(reads(text), lambda reading: check(reading.map)).text.splitlines()[2])
    thesis = ["a"]  # twice
    """
    made: list[tuple[Diagnostic, int]] = []
    tried: set[str] = set()
    state = _look(reading, find)
    for _ in range(MOST_ROUNDS):
        fixable = [each for each in state.found if _may_mend(each, unsafe=unsafe) and _key(each, state) not in tried]
        after, done, refused = _round(state, fixable, find)
        tried.update(_key(each, state) for each in refused)
        if not done and not refused:
            break
        made.extend((each, _line(each, state)) for each in done)
        state = after
    return Mended(state.reading.source.text, tuple(each for each, _ in made), tuple(line for _, line in made))


class _State(NamedTuple):
    """A reading, and all findings on it."""

    reading: Reading
    found: tuple[Diagnostic, ...]

    @property
    def errors(self) -> int:
        return sum(each.severity is Severity.ERROR for each in self.found)


def _look(reading: Reading, find: Find) -> _State:
    # What `find` finds may have those of reading among them; a fix that stands twice is made once.
    found = find(reading) if reading.map is not None else ()
    return _State(reading, tuple(dict.fromkeys((*reading.diagnostics, *found))))


def _may_mend(found: Diagnostic, *, unsafe: bool) -> bool:
    return found.fix is not None and (unsafe or found.fix.safety is Safety.SAFE)


def _key(found: Diagnostic, state: _State) -> str:
    """Return what a finding is remembered by, when its fix could not be made in this text."""
    return f"{len(state.reading.source.text)} {found}"


def _line(found: Diagnostic, state: _State) -> int:
    source = state.reading.source
    span = source.span(found.route, key=found.at_key)
    return source.position(span.start).line if span else 1


def _round(
    state: _State, fixable: Sequence[Diagnostic], find: Find
) -> tuple[_State, Sequence[Diagnostic], Sequence[Diagnostic]]:
    """Return what comes of making all fixes that do not touch each other, which those are, and which were refused."""
    after, made = _edited(state, fixable, find)
    if not _is_worse(state, after):
        return after, made, ()
    refused: list[Diagnostic] = []
    for each in made:  # one at a time, to find out which
        after, done = _edited(state, [each], find)
        if done and not _is_worse(state, after):
            return after, done, refused
        refused.append(each)
    return state, (), refused


def _edited(state: _State, fixable: Sequence[Diagnostic], find: Find) -> tuple[_State, list[Diagnostic]]:
    fixes = [each.fix for each in fixable if each.fix is not None]
    text, made = edit_text(state.reading.source.text, [fix.edits for fix in fixes])
    after = _look(reads(text, state.reading.source.name), find) if made else state
    return after, [fixable[number] for number in made]


def _is_worse(before: _State, after: _State) -> bool:
    faults = len(after.reading.diagnostics) - len(before.reading.diagnostics)
    if faults or (after.reading.map is None and before.reading.map is not None):
        # What can be read at last may well have errors that nobody could see.
        return faults > 0 or after.reading.map is None
    return after.errors > before.errors
