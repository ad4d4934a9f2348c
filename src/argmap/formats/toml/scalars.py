"""Readers of single values: texts, references, words, strengths, dates.

A reader takes a value that the parser gave, the route to it, and the context; it returns the value for the model, or
reports what is wrong and returns `FAULTY`. Nothing is coerced.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias, TypeVar

from argmap.diagnostics import quoted
from argmap.edits import Fix, Replace, Safety
from argmap.formats.toml import faults
from argmap.formats.toml.faults import Context, Faulty, alternatives, did_you_mean, meant, shown, subject
from argmap.model import PartialDate, Scale, Strength
from argmap.source import Route

_Word = TypeVar("_Word", bound=StrEnum)
_V = TypeVar("_V")

Reader: TypeAlias = Callable[[object, Route, Context], _V | Faulty]

_NUMBER_AS_STRING = r"\s*[+-]?\d*[.,]?\d+\s*%?\s*"
_MONTH = r"(\d{4})-(\d\d)"
_DATE_AS_STRING = r"\d{4}(-\d\d-\d\d)?"


def read_string(value: object, route: Route, context: Context) -> str | Faulty:
    """Read a string, which may be empty."""
    if isinstance(value, str):
        return value
    return context.wrong_type(value, "a string", route)


def read_text(value: object, route: Route, context: Context) -> str | Faulty:
    """Read a string that says something."""
    if isinstance(value, str) and value and not value.isspace():
        return value
    if isinstance(value, str):
        return context.report(faults.EMPTY_TEXT, f"{subject(route)} is empty", route)
    return context.wrong_type(value, "a string", route)


def read_reference(value: object, route: Route, context: Context) -> str | Faulty:
    """Read an id; that it belongs to something is a check."""
    if isinstance(value, str) and value:
        return value
    if isinstance(value, str):
        return context.report(faults.EMPTY_TEXT, "an id is due here, not an empty string", route)
    return context.wrong_type(value, "an id (a string)", route)


def read_boolean(value: object, route: Route, context: Context) -> bool | Faulty:
    """Read true or false."""
    if isinstance(value, bool):
        return value
    hint = f"write {str(value).lower()} without quotes" if value in ("true", "false", "True", "False") else ""
    return context.wrong_type(value, "a boolean (true or false)", route, hint)


def read_paragraph(value: object, route: Route, context: Context) -> int | Faulty:
    """Read the number of a paragraph, counted from 1."""
    if isinstance(value, bool) or not isinstance(value, int):
        return context.wrong_type(value, "an integer", route)
    if value < 1:
        return context.report(
            faults.OUT_OF_RANGE, f"{subject(route)} is {shown(value)}; paragraphs count from 1", route
        )
    return value


def read_word(words: type[_Word]) -> Reader[_Word]:
    """Return a reader of the words of a closed set."""
    known = {word.value: word for word in words}

    def read(value: object, route: Route, context: Context) -> _Word | Faulty:
        if not isinstance(value, str):
            return context.wrong_type(value, f"one of the words {alternatives(known)}", route)
        if value in known:
            return known[value]
        guess = did_you_mean(value, known)
        message = f"{quoted(value)} is no word for {subject(route)}, which is {alternatives(known)}"
        fix = meant(route, value, known)
        return context.report(faults.OUT_OF_RANGE, message, route, help=guess, names=(value,), fix=fix)

    return read


def read_strength(value: object, route: Route, context: Context) -> Strength | Faulty:
    """Read a strength: a number from 0 to 1, or a word of the map's scale."""
    return _read_rating(value, route, context, context.scale)


def read_certainty(value: object, route: Route, context: Context) -> Strength | Faulty:
    """Read a certainty: a number from 0 to 1, or a word of the map's certainty scale."""
    return _read_rating(value, route, context, context.certainty_scale)


def _read_rating(value: object, route: Route, context: Context, scale: Scale) -> Strength | Faulty:
    if isinstance(value, str) and value in scale:
        return _shared(value, context, scale)
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = read_degree(value, route, context)
        return number if isinstance(number, Faulty) else _shared(number, context, scale)
    if not isinstance(value, str) or re.fullmatch(_NUMBER_AS_STRING, value):
        hint = "a number stands without quotes, and between 0 and 1" if isinstance(value, str) else ""
        fix = _unquoted(route, value) if isinstance(value, str) else None
        return context.wrong_type(value, f"a number or one of the words {alternatives(scale.words)}", route, hint, fix)
    message = f"{quoted(value)} is no word of the scale for {subject(route)}, which has {alternatives(scale.words)}"
    hint = did_you_mean(value, scale.words) or "a number from 0 to 1 is allowed too"
    other = context.certainty_scale if scale is context.scale else context.scale
    if value in other:
        family = "certainties" if scale is context.scale else "strengths"
        hint = f"{quoted(value)} is a word for {family}"
    fix = None if value in other else meant(route, value, scale.words)
    return context.report(faults.OUT_OF_RANGE, message, route, help=hint, names=(value,), fix=fix)


def _unquoted(route: Route, value: str) -> Fix | None:
    """Return the fix that writes a number without its quotes, if it is one from 0 to 1."""
    try:
        number = float(value)
    except ValueError:
        return None
    return Fix("write the number without quotes", Replace(route, number), Safety.UNSAFE) if 0 <= number <= 1 else None


def _shared(written: str | float, context: Context, scale: Scale) -> Strength:
    key = (scale.name if scale is context.scale else f"certainty {scale.name}", type(written), written)
    found = context.strengths.get(key)
    if found is None:
        found = context.strengths[key] = Strength(written).on(scale)
    return found


def read_degree(value: object, route: Route, context: Context) -> float | Faulty:
    """Read a number from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return context.wrong_type(value, "a number from 0 to 1", route)
    if not 0 <= value <= 1:  # true for nan; no float() of an integer that may be too large for one
        return context.report(
            faults.OUT_OF_RANGE, f"{subject(route)} is {shown(value)}, outside the range from 0 to 1", route
        )
    return value


def read_date(value: object, route: Route, context: Context) -> PartialDate | Faulty:
    """Read a date: a TOML date, a year, or a month as "2021-05"."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return PartialDate(value.year, value.month, value.day)
    if isinstance(value, int) and not isinstance(value, bool):
        return _date(route, context, value)
    if isinstance(value, str) and (month := re.fullmatch(_MONTH, value)):
        return _date(route, context, int(month[1]), int(month[2]))
    if (
        isinstance(value, str)
        and (written := re.fullmatch(_DATE_AS_STRING, value))
        and not is_day(f"{value}-01-01"[:10])
    ):
        return _no_date(written[0], route, context)
    hint = f"write {value} without quotes" if isinstance(value, str) and re.fullmatch(_DATE_AS_STRING, value) else ""
    return context.wrong_type(value, 'a date (2021-05-03), a year (2021) or a month ("2021-05")', route, hint)


def _date(route: Route, context: Context, year: int, month: int | None = None) -> PartialDate | Faulty:
    if 1 <= year <= datetime.MAXYEAR and (month is None or 1 <= month <= 12):  # noqa: PLR2004 - months
        return PartialDate(year, month or 0)
    return _no_date(shown(year) if month is None else f"{year:04}-{month:02}", route, context)


def is_day(written: str) -> bool:
    """Say whether *written*, of the form 2021-05-03, is a day that a calendar has."""
    try:
        return datetime.date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def _no_date(written: str, route: Route, context: Context) -> Faulty:
    return context.report(faults.IMPOSSIBLE_DATE, f"{subject(route)} is {written}, which no calendar has", route)
