"""Baselines: the findings that a map has already, so that only new ones are told; they survive edits and reordering."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeGuard

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.checks.binding import is_binding
from argmap.diagnostics import ArgmapError, Diagnostic
from argmap.files import write_text
from argmap.source import Route, format_route

SCHEMA = 1
"""The version of the file; it grows when a key changes its meaning or goes."""

# Only a whole element stays what it is when its neighbours go; what is inside it, and rows without an id, have numbers.
_DEPTH = 2


class BaselineError(ArgmapError, ValueError):
    """Raised where a file is no baseline; the message says why."""


@frozen(order=True)
class Known:
    """A finding as a baseline knows it: the map, the code of the rule, the element, and what else the finding names."""

    map: str
    code: str
    element: str
    witness: tuple[str, ...] = ()


def _frozen_counts(entries: Mapping[Known, int]) -> Mapping[Known, int]:
    return immutabledict(entries)


@frozen
class Baseline:
    """How many findings of each kind are known."""

    entries: Mapping[Known, int] = field(default=immutabledict(), converter=_frozen_counts)

    @property
    def total(self) -> int:
        """How many findings are known."""
        return sum(self.entries.values())


@frozen
class Comparison:
    """Findings held against a baseline: those that are new, those it knows, and how many it knows that are no more."""

    new: tuple[Diagnostic, ...]
    known: tuple[Diagnostic, ...]
    gone: int


def known_as(finding: Diagnostic, map_: str) -> Known:
    """Return what a baseline remembers of *finding* in the map that it calls *map_*: nothing that has a number or an order.

    The steps on one claim are not told apart, nor are the findings of one rule about the same things in one element; a baseline
    counts them. An element that is part of the witness is not named again: in a ring it is only the first of the file.
    """
    if finding.known_by:
        return Known(map_, finding.rule.code, "", _named(finding.known_by))
    named = _named(finding.witness or finding.names)
    element = tuple(_up_to_number(finding.route[:_DEPTH]))
    is_named = len(element) == _DEPTH and element[1] in finding.witness
    return Known(map_, finding.rule.code, "" if is_named else format_route(element), named)


def compare(baseline: Baseline, map_: str, findings: Iterable[Diagnostic], ran: Container[str]) -> Comparison:
    """Hold the *findings* of the map that the baseline calls *map_* against it.

    Of several findings of one kind, the first are known. What cannot be suppressed is always new. What the baseline knows is gone
    only if its rule is among the codes that *ran*.
    """
    left = Counter({known: count for known, count in baseline.entries.items() if known.map == map_})
    new: list[Diagnostic] = []
    old: list[Diagnostic] = []
    for finding in findings:
        known = known_as(finding, map_)
        is_known = left[known] > 0 and not is_binding(finding.rule)
        left[known] -= is_known
        (old if is_known else new).append(finding)
    return Comparison(tuple(new), tuple(old), sum(count for known, count in left.items() if known.code in ran))


def updated(baseline: Baseline, map_: str, findings: Iterable[Diagnostic], ran: Container[str]) -> Baseline:
    """Return *baseline* with what the map *map_* has now in place of what it knew of the map, as far as the rules *ran*."""
    kept = {known: count for known, count in baseline.entries.items() if known.map != map_ or known.code not in ran}
    now = Counter(known_as(finding, map_) for finding in findings if not is_binding(finding.rule))
    return Baseline({**kept, **now})


def without_maps(baseline: Baseline, is_gone: Callable[[str], bool]) -> Baseline:
    """Return *baseline* without what it knows of maps of which *is_gone* says so."""
    gone = {map_ for map_ in {known.map for known in baseline.entries} if is_gone(map_)}
    return Baseline({known: count for known, count in baseline.entries.items() if known.map not in gone})


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in the file at *path*.

    Raises:
        BaselineError: if it holds none; the message says where it goes wrong.
        OSError: if it cannot be read.
    """
    import json

    try:
        document: object = json.loads(path.read_bytes())
    except json.JSONDecodeError as error:
        raise BaselineError(f"line {error.lineno}, column {error.colno}: {error.msg}; {_ANEW}") from None
    except (UnicodeDecodeError, RecursionError):
        raise BaselineError(f"this is no JSON in UTF-8; {_ANEW}") from None
    if not isinstance(document, dict) or not isinstance(document.get("findings"), list):
        raise BaselineError(f'this is no baseline, which is a JSON object with "schema" and "findings"; {_ANEW}')
    if document.get("schema") != SCHEMA:
        raise BaselineError(
            f"the baseline is of schema {document.get('schema')!r}; this argmap reads {SCHEMA}; {_ANEW}"
        )
    return Baseline(dict(_entry(number, entry) for number, entry in enumerate(document["findings"], start=1)))


_ANEW = "argmap check --write-baseline writes it anew if it is deleted"


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Write *baseline* to the file at *path*, whole or not at all: in the order of its entries, an entry a line.

    Raises:
        OSError: if it cannot be written.
    """
    write_text(path, format_baseline(baseline))


def format_baseline(baseline: Baseline) -> str:
    """Return *baseline* as JSON, an entry a line, so that its diffs can be read.

    >>> print(format_baseline(Baseline({Known("a.toml", "EVD001", "claims.a"): 1})))
    {
      "schema": 1,
      "findings": [
        {"map": "a.toml", "code": "EVD001", "element": "claims.a"}
      ]
    }
    <BLANKLINE>
    """
    import json

    lines = [
        "    " + json.dumps(_written(known, count), ensure_ascii=False)
        for known, count in sorted(baseline.entries.items())
    ]
    listed = "[\n" + ",\n".join(lines) + "\n  ]" if lines else "[]"
    return f'{{\n  "schema": {SCHEMA},\n  "findings": {listed}\n}}\n'


def _written(known: Known, count: int) -> dict[str, object]:
    entry: dict[str, object] = {"map": known.map, "code": known.code}
    if known.element:
        entry["element"] = known.element
    if known.witness:
        entry["witness"] = list(known.witness)
    return {**entry, "count": count} if count > 1 else entry


def _entry(number: int, entry: object) -> tuple[Known, int]:
    if isinstance(entry, dict):
        words: object = [entry.get("map"), entry.get("code"), entry.get("element", "")]
        witness, count = entry.get("witness", []), entry.get("count", 1)
        if _are_strings(words) and _are_strings(witness) and _is_count(count):
            map_, code, element = words
            return Known(map_, code, element, tuple(witness)), count
    raise BaselineError(f'finding {number} is not of the form {{"map": "…", "code": "…", "element": "…"}}; {_ANEW}')


def _are_strings(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _up_to_number(route: Route) -> Iterator[str]:
    for step in route:
        if isinstance(step, int):
            return
        yield step


def _named(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({_without_number(name) for name in names}))


def _without_number(name: str) -> str:
    """Return the id *name*, without its number if it is that of a step: `a.because` for `a.because.2`."""
    head, dot, number = name.rpartition(".")
    return head if dot and number.isdigit() else name
