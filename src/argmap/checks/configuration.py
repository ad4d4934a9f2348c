"""The configuration of checks: `argmap.toml`, or `[tool.argmap]` in `pyproject.toml`, with every fault of it at its place."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePath

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.checks.locating import OWN_FILE, SHARED_FILE
from argmap.checks.naming import UnknownRuleError
from argmap.checks.patterns import matches
from argmap.checks.selection import LEVELS, Choice, SelectionError, choose_bar, rules_of, rules_to_leave_out
from argmap.checks.suppression.unknown_rule import RULE as UNKNOWN_RULE
from argmap.diagnostics import ArgmapError, Diagnostic, Profile, Severity, quoted
from argmap.formats.toml import faults
from argmap.formats.toml.faults import FAULTY, Context, Faulty, alternatives, did_you_mean
from argmap.formats.toml.parse import decode, parse
from argmap.formats.toml.scalars import is_day, read_text, read_word
from argmap.formats.toml.spans import find_places
from argmap.formats.toml.structures import read_list, read_mapping
from argmap.formats.toml.tables import Key, Table, Values, read_keys
from argmap.source import Lookup, Route, SourceText


class ConfigurationError(ArgmapError, ValueError):
    """Raised where a configuration has faults; `.diagnostics` has all of them, `.source` the text, which finds their places."""

    def __init__(self, source: SourceText, diagnostics: Iterable[Diagnostic]) -> None:
        self.source = source
        self.diagnostics = tuple(diagnostics)
        super().__init__(source, self.diagnostics)

    def __str__(self) -> str:
        return "\n".join(f"{self.source.name}: {diagnostic}" for diagnostic in self.diagnostics)


@frozen(kw_only=True)
class Settings:
    """What a configuration says of a map: which rules, what fails, where the texts of its sources are."""

    choice: Choice = field(factory=Choice)
    fail_on: tuple[str, ...] | None = None
    sources: Mapping[str, str] = immutabledict()


@frozen(kw_only=True)
class Configuration:
    """A configuration as it was written; its paths count from `folder`."""

    folder: Path
    settings: Settings = field(factory=Settings)
    per_path: tuple[tuple[str, Settings], ...] = ()
    today: datetime.date | None = None
    baseline: str | None = None

    def settings_of(self, map_: str | os.PathLike[str]) -> tuple[Settings, ...]:
        """Return what holds for the file *map_*, of which a later one wins: what it says of all, and of the paths it matches."""
        try:
            path = PurePath(os.path.relpath(map_, self.folder))
        except ValueError:  # on another drive
            path = PurePath(map_)
        return (self.settings, *(settings for pattern, settings in self.per_path if matches(path, pattern)))


def read_configuration(path: Path, name: str = "") -> Configuration:
    """Return the configuration in the file at *path*, in a `pyproject.toml` that in `[tool.argmap]`; faults call it *name*.

    Raises:
        ConfigurationError: if it has any fault; the exception carries all of them.
        OSError: if it cannot be read.
    """
    text, fault = decode(path.read_bytes())
    source = SourceText(name or os.fspath(path), text, _find)
    document, fault = ({}, fault) if fault or not text.strip() else parse(text)
    if fault is not None:
        raise ConfigurationError(source, [fault])
    context = Context()
    route: Route = ("tool", "argmap") if path.name == SHARED_FILE else ()
    found = _read(_within(document, route), route, context, path.parent)
    if context.findings or isinstance(found, Faulty):
        raise ConfigurationError(source, context.findings)
    return found


def _within(document: object, route: Route) -> object:
    """Return what stands at *route* of the document; an empty table where there is nothing."""
    for step in route:
        document = document.get(step, {}) if isinstance(document, dict) else {}
    return document


def _find(text: str) -> Lookup:
    return find_places(text).get


def _read(value: object, route: Route, context: Context, folder: Path) -> Configuration | Faulty:
    if isinstance(value, dict) and not route and value.keys() & {"format", "claims"}:
        message = f"this is a map, and {OWN_FILE} is the name of a configuration"
        return context.report(faults.UNKNOWN_KEY, message, (), help="give the map another name")
    values = read_keys(value, _CONFIGURATION, route, context)
    if isinstance(values, Faulty):
        return values
    whole = {key: values.pop(key) for key in ("per_path", "today", "baseline") if key in values}
    return Configuration(folder=folder, settings=_settings(values), **whole)


def _settings(values: Values) -> Settings:
    own = {key: values[key] for key in ("fail_on", "sources") if key in values}
    choice = {key: value for key, value in values.items() if key not in own}
    return Settings(choice=Choice(**choice), **own)


def _naming(look_up: Callable[[str], object]) -> Callable[[object, Route, Context], str | Faulty]:
    """Return a reader of a word with which *look_up* finds rules."""

    def read(value: object, route: Route, context: Context) -> str | Faulty:
        word = read_text(value, route, context)
        if isinstance(word, Faulty):
            return word
        if "," in word:
            return context.wrong_type(value, "one selector", route, f'write a list: ["{_apart(word)}"]')
        return word if _is_found(word, look_up, route, context) else FAULTY

    return read


def _apart(word: str) -> str:
    return '", "'.join(part.strip() for part in word.split(","))


def _is_found(
    word: str, look_up: Callable[[str], object], route: Route, context: Context, *, at_key: bool = False
) -> bool:
    try:
        look_up(word)
    except UnknownRuleError as error:
        what, _, advice = str(error.args[0]).partition("; ")
        context.report(UNKNOWN_RULE, what, route, help=advice, at_key=at_key, names=(word,))
        return False
    except SelectionError as error:
        what, _, why = str(error.args[0]).partition("; mend it: ")
        advice = f"take it out, and mend what it finds: {why}"
        context.report(faults.OUT_OF_RANGE, what, route, help=advice, at_key=at_key, names=(word,))
        return False
    return True


def _read_severities(value: object, route: Route, context: Context) -> Mapping[str, Severity] | Faulty:
    found = read_mapping(_read_severity, "rules and the severities they are to have")(value, route, context)
    if isinstance(found, Faulty):
        return found
    named = [rule for rule in found if _is_found(rule, rules_to_leave_out, (*route, rule), context, at_key=True)]
    return {rule: found[rule] for rule in named}


def _read_severity(value: object, route: Route, context: Context) -> Severity | Faulty:
    if isinstance(value, str) and value in LEVELS:
        return LEVELS[value]
    if not isinstance(value, str):
        return context.wrong_type(value, f"one of the words {alternatives(LEVELS)}", route)
    hint = did_you_mean(value, LEVELS) or f'to leave the rule out, write ignore = ["{route[-1]}"]'
    message = f"{quoted(value)} is no severity, which is {alternatives(LEVELS)}"
    return context.report(faults.OUT_OF_RANGE, message, route, help=hint, names=(value,))


def _read_today(value: object, route: Route, context: Context) -> datetime.date | Faulty:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    hint = f"write {value} without quotes" if isinstance(value, str) and is_day(value) else ""
    return context.wrong_type(value, "a date (2026-05-03)", route, hint)


def _read_per_path(value: object, route: Route, context: Context) -> tuple[tuple[str, Settings], ...] | Faulty:
    if not isinstance(value, dict):
        return context.wrong_type(
            value, "a table of patterns of paths", route, 'write per-path."drafts/**".profile = "draft"'
        )
    found: list[tuple[str, Settings]] = []
    for pattern, item in value.items():
        values = read_keys(item, _PER_PATH, (*route, pattern), context)
        if not isinstance(values, Faulty):
            found.append((pattern, _settings(values)))
    return tuple(found)


_selectors = Key(read_list(_naming(rules_of)))
_KEYS: Mapping[str, Key] = {
    "profile": Key(read_word(Profile)),
    "select": _selectors,
    "extend-select": _selectors,
    "ignore": Key(read_list(_naming(rules_to_leave_out))),
    "severity": Key(_read_severities, "severities"),
    "fail-on": Key(read_list(_naming(choose_bar))),
    "sources": Key(read_mapping(read_text, "sources and the paths of their texts")),
}
_PER_PATH = Table("the configuration of a path", _KEYS, open=False, in_map=False)
_CONFIGURATION = Table(
    "a configuration",
    {**_KEYS, "today": Key(_read_today), "baseline": Key(read_text), "per-path": Key(_read_per_path)},
    open=False,
    in_map=False,
)
