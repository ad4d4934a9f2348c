"""The strategy for maps with a fault planted that a rule of the checks is to find."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, cached_property
from typing import Final

from attrs import evolve, field, frozen
from hypothesis import strategies as st

from argmap.checks import check
from argmap.checks.catalogue import CATALOGUE
from argmap.checks.map_rules import RulePage
from argmap.checks.selection import rules_of
from argmap.diagnostics import Diagnostic, Profile, Rule
from argmap.formats.toml import dumps, reads
from argmap.model import ArgumentMap, DerivedId
from argmap.testing.draw import make, some
from argmap.testing.maps import elements_beside

TODAY: Final = date(2026, 1, 1)
"""The date by which the planted faults of rules about dates are faults."""

_TABLES: Final = ("claims", "arguments", "rebuttals", "evidence", "sources", "voices", "terms", "schemes")
_RATED: Final = ("arguments", "rebuttals", "evidence")
_SHARES: Final = {"EVD006": _RATED}
"""Tables by the rule that counts what share of them has something: more of them could hide its fault."""


@frozen
class FlawedMap:
    """A map that *rule* finds a fault in, whatever else may be wrong with it.

    `text` is its file, `findings` what argmap finds in it. `map` is what the file reads as: None where it is no map, and
    without what is faulty where a fault is one of the file, which is for `argmap.reads` to find. `sources` are the texts of
    sources that the fault needs, by id.
    """

    rule: Rule
    text: str
    map: ArgumentMap | None = field(repr=False)
    sources: Mapping[str, str] = field(factory=dict)
    today: date = TODAY

    @cached_property
    def findings(self) -> tuple[Diagnostic, ...]:
        """All that argmap finds: the faults of the file, then what `rule`, and others of a profile that has it, find in the map."""
        faults = reads(self.text).diagnostics
        if self.map is None:
            return faults
        [profile, *_] = self.rule.only_in or (Profile.DEFAULT,)
        code = self.rule.code
        return (*faults, *check(self.map, sources=self.sources, today=self.today, profile=profile, extend_select=code))


def flawed_maps(rule: Rule | str) -> st.SearchStrategy[FlawedMap]:
    """Return a strategy for maps with a fault that *rule*, or the rule with this code or name, finds.

    The fault is that of the rule's page. Before its tables and after them are others, which are generated and may have faults of
    their own; left out is only what would undo the fault, as a second source does where a quote does not say of which it is.

    >>> from hypothesis import find
    >>> flawed = find(flawed_maps("circular-support"), lambda m: True)
    >>> "LOG001" in [found.rule.code for found in flawed.findings]
    True

    Raises:
        UnknownRuleError: if there is no such rule.
        ValueError: if *rule* is the beginning of the codes of several rules.
    """
    if not isinstance(rule, Rule | str):
        raise TypeError(f"a Rule is due, or its code or name, not {rule!r}")
    if isinstance(rule, str):
        found = rules_of(rule)
        if len(found) > 1:
            raise ValueError(f"{rule!r} names {len(found)} rules; flawed_maps plants the fault of one")
        [rule] = found
    return _flawed(next(page for page in CATALOGUE if rule == page.RULE))


@frozen
class _Fault:
    """The bad map of a page: what it says of the map as a whole, its tables, and the files beside it."""

    top: str
    tables: str
    files: Mapping[str, str] = field(factory=dict)


@st.composite
def _flawed(draw: st.DrawFn, page: RulePage) -> FlawedMap:
    fault, others = _fault_of(page.__doc__ or ""), draw(elements_beside(prefix="other-"))
    beside = [name for name in _TABLES if name not in _SHARES.get(page.RULE.code, ())]
    if "[sources." in fault.tables:
        # A quote that names no source is of the only one there is: one source more, or one quote, and the fault is another.
        others = _without_quotes(others)
        beside.remove("sources")
    first = some(draw, beside, least=0, most=len(beside))
    parts = (
        fault.top,
        _written(others, first),
        fault.tables,
        _written(others, [name for name in beside if name not in first]),
    )
    text = "\n".join(part.strip("\n") + "\n" for part in parts if part)
    m = reads(text).map
    named = {} if m is None else {source.id: source.file or "" for source in m.sources}
    sources = {id_: fault.files[file] for id_, file in named.items() if file in fault.files}
    return FlawedMap(page.RULE, text, m, sources)


@cache
def _fault_of(page: str) -> _Fault:
    section = page.partition("\n## Bad\n")[2].partition("\n## ")[0]
    [text] = re.findall(r"```toml\n(.*?)```", section, re.DOTALL)
    reading = reads(text)
    if reading.map is not None and not reading.diagnostics:
        text = dumps(reading.map)  # one way to write tables, which others can stand beside
    top, bracket, tables = text.partition("\n[")
    return _Fault(top, bracket + tables, dict(re.findall(r"```text (\S+)\n(.*?)```", section, re.DOTALL)))


def _without_quotes(m: ArgumentMap) -> ArgumentMap:
    return evolve(
        m,
        claims=[evolve(claim, quotes=()) for claim in m.claims],
        arguments=[evolve(each, quotes=()) for each in m.arguments if not isinstance(each.id, DerivedId)],
        rebuttals=[evolve(each, quotes=()) for each in m.rebuttals if not isinstance(each.id, DerivedId)],
    )


def _written(others: ArgumentMap, names: list[str] | tuple[str, ...]) -> str:
    """Return the tables of *others* with these *names*."""
    part = make(ArgumentMap, {name: getattr(others, name) for name in names}, title="T")
    return dumps(part).partition("\n\n")[2]
