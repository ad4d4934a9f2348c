"""The theme that is meant by a name, and themes that people write: TOML files of colours, on top of one of the five."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from argmap.diagnostics import list_faults
from argmap.drawing.errors import RenderError
from argmap.drawing.preference import AUTO
from argmap.drawing.themes import LIGHT, THEMES, TRANSPARENT, Hue, Ink, Theme

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.formats.toml.faults import Context, Faulty
    from argmap.formats.toml.tables import Table
    from argmap.source import Lookup, Route, SourceText

ThemeName: TypeAlias = "str | os.PathLike[str] | Theme"
"""A theme, the name of one, or the path of a TOML file that has one."""

THEME_NAMES = (*THEMES, AUTO.name)
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_SHORT_COLOUR = re.compile("#([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])")
_GROUP = "group"


class ThemeError(RenderError, ValueError):
    """Raised where the file of a theme has faults; `.diagnostics` has all of them, `.source` the text, which finds their places."""

    def __init__(self, source: SourceText, diagnostics: Iterable[Diagnostic]) -> None:
        self.source = source
        self.diagnostics = tuple(diagnostics)
        super().__init__(source, self.diagnostics)

    def __str__(self) -> str:
        return list_faults(self.source, self.diagnostics)


def find_theme(named: ThemeName) -> Theme:
    """Return *named* itself if it is a theme, else the theme of that name, or in the file at that path.

    Raises:
        ThemeError: if the file has faults.
        RenderError: if there is no such theme.
        OSError: if the file cannot be read.
    """
    if isinstance(named, Theme):
        return named
    word = os.fspath(named)
    if word in THEME_NAMES:
        return AUTO if word == AUTO.name else THEMES[word]
    if isinstance(named, os.PathLike) or is_theme_file(word):
        return load_theme(word)
    from argmap.formats.toml.faults import did_you_mean

    hint = did_you_mean(word, THEME_NAMES) or f"the themes are {', '.join(THEME_NAMES)}"
    raise RenderError(f"there is no theme {word!r}; {hint} (a file of your own ends in .toml)")


def is_theme_file(word: str) -> bool:
    """Say whether *word* is the path of a file, not the name of a theme.

    >>> is_theme_file("dark"), is_theme_file("house.toml")
    (False, True)
    """
    return word.lower().endswith(".toml") or os.sep in word


def load_theme(path: str | os.PathLike[str], name: str = "") -> Theme:
    """Return the theme in the TOML file at *path*; faults call it *name*.

    Its keys are those of a `Theme`, and the names of hues with their `fill` and `line`; what it does not say is as in its
    `base`, which is "light" if it names none. Whether its colours can be told apart, `find_faint_pairs` says.

    Raises:
        ThemeError: if it has any fault; the exception carries all of them.
        OSError: if it cannot be read.
    """
    from argmap.formats.toml.faults import Context
    from argmap.formats.toml.parse import decode, parse
    from argmap.source import SourceText

    text, fault = decode(Path(path).read_bytes())
    source = SourceText(name or os.fspath(path), text, _find)
    document, fault = ({}, fault) if fault or not text.strip() else parse(text)
    if fault is not None:
        raise ThemeError(source, [fault])
    context = Context()
    theme = _read_theme(document, Path(path).stem, context)
    if context.findings:
        raise ThemeError(source, context.findings)
    return theme


def _find(text: str) -> Lookup:
    from argmap.formats.toml.spans import find_places

    return find_places(text).get


def _read_theme(document: object, name: str, context: Context) -> Theme:
    from argmap.formats.toml.faults import Faulty
    from argmap.formats.toml.tables import read_keys

    values = read_keys(document, _table(), (), context)
    if isinstance(values, Faulty):
        return LIGHT
    base: Theme = values.pop("base", LIGHT)
    inks = {hue: _blended(base.inks[hue], values.pop(hue.value, {})) for hue in Hue}
    group = _blended(base.group, values.pop(_GROUP, {}))
    return evolve(base, **{"name": name, **values}, group=group, inks=inks)


def _blended(ink: Ink, own: Mapping[str, str]) -> Ink:
    return Ink(own.get("fill", ink.fill), own.get("line", ink.line))


def _table() -> Table:
    from argmap.formats.toml.scalars import read_text
    from argmap.formats.toml.tables import Key, Table

    colours = {key: Key(_read_colour) for key in ("page", "text", "meta")}
    inks = {key: Key(_read_ink) for key in (_GROUP, *Hue)}
    keys = {"base": Key(_read_base), "name": Key(read_text), **colours, **inks}
    return Table("a theme", keys, open=False, in_map=False)


def _read_base(value: object, route: Route, context: Context) -> Theme | Faulty:
    from argmap.diagnostics import quoted
    from argmap.formats.toml.faults import OUT_OF_RANGE, alternatives, did_you_mean, meant

    if not isinstance(value, str):
        return context.wrong_type(value, f"one of the words {alternatives(THEMES)}", route)
    if value in THEMES:
        return THEMES[value]
    message = f"{quoted(value)} is no theme to begin with, which is {alternatives(THEMES)}"
    help_, fix = did_you_mean(value, THEMES), meant(route, value, THEMES)
    return context.report(OUT_OF_RANGE, message, route, help=help_, names=(value,), fix=fix)


def _read_ink(value: object, route: Route, context: Context) -> dict[str, str] | Faulty:
    from argmap.formats.toml.tables import Key, Table, read_keys

    keys = {"fill": Key(_read_fill), "line": Key(_read_colour)}
    if isinstance(value, str):
        name = route[-1]
        return context.wrong_type(value, "a table", route, f'write {name}.fill = "{value}", or {name}.line')
    return read_keys(value, Table(f"the colours of '{route[-1]}'", keys, open=False, in_map=False), route, context)


def _read_fill(value: object, route: Route, context: Context) -> str | Faulty:
    if value == TRANSPARENT:
        return TRANSPARENT
    if isinstance(value, str) and value.lower() in ("none", "transparent", ""):
        return _report_colour(value, route, context, f'write "{TRANSPARENT}" for a fill that there is none of')
    return _read_colour(value, route, context)


def _read_colour(value: object, route: Route, context: Context) -> str | Faulty:
    if not isinstance(value, str):
        return context.wrong_type(value, 'a colour ("#1A1A1A")', route)
    if _COLOUR.fullmatch(value):
        return value.upper()
    if short := _SHORT_COLOUR.fullmatch(value):
        return _report_colour(value, route, context, f'write "#{"".join(2 * digit for digit in short.groups())}"')
    return _report_colour(value, route, context, 'write # and the six digits of red, green and blue, as in "#B3400C"')


def _report_colour(value: str, route: Route, context: Context, advice: str) -> Faulty:
    from argmap.diagnostics import quoted
    from argmap.formats.toml.faults import OUT_OF_RANGE

    return context.report(OUT_OF_RANGE, f"{quoted(value)} is no colour", route, help=advice, names=(value,))
