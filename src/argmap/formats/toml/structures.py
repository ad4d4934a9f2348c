"""Readers of lists and small tables: premises, steps, quotes, suppressions, answers, scales."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from immutabledict import immutabledict

from argmap.diagnostics import quoted
from argmap.formats.toml import faults
from argmap.formats.toml.faults import FAULTY, Context, Faulty, did_you_mean
from argmap.formats.toml.scalars import (
    Reader,
    read_date,
    read_degree,
    read_paragraph,
    read_reference,
    read_strength,
    read_string,
    read_text,
    read_word,
)
from argmap.formats.toml.tables import Key, Table, read_keys
from argmap.model import (
    Expectation,
    Label,
    NotApplicable,
    Premise,
    Question,
    QuestionKind,
    Quote,
    Scale,
    Step,
    Suppression,
)
from argmap.source import Route

_V = TypeVar("_V")


def read_list(read_item: Reader[_V]) -> Reader[tuple[_V, ...]]:
    """Return a reader of a list; a single item may stand without brackets, and items that are faulty are left out."""

    def read(value: object, route: Route, context: Context) -> tuple[_V, ...] | Faulty:
        if not isinstance(value, list):
            item = read_item(value, route, context)
            return FAULTY if isinstance(item, Faulty) else (item,)
        items = [read_item(item, (*route, index), context) for index, item in enumerate(value)]
        return tuple([item for item in items if not isinstance(item, Faulty)])

    return read


def read_mapping(read_item: Reader[_V], what: str) -> Reader[Mapping[str, _V]]:
    """Return a reader of a table whose keys are the person's own names; *what* says what they are."""

    def read(value: object, route: Route, context: Context) -> Mapping[str, _V] | Faulty:
        if not isinstance(value, dict):
            return context.wrong_type(value, f"a table of {what}", route)
        items = ((name, read_item(item, (*route, name), context)) for name, item in value.items())
        return immutabledict({name: item for name, item in items if not isinstance(item, Faulty)})

    return read


def read_table(table: Table, make: Callable[..., _V], *needed: str) -> Reader[_V]:
    """Return a reader of a small table that makes a value of it, if what is *needed* for that could be read."""
    wanted = frozenset(needed)

    def read(value: object, route: Route, context: Context) -> _V | Faulty:
        values = read_keys(value, table, route, context)
        if isinstance(values, Faulty) or not values.keys() >= wanted:
            return FAULTY
        return make(**values)

    return read


def _read_either(scalar: Reader[_V], table: Reader[_V]) -> Reader[_V]:
    def read(value: object, route: Route, context: Context) -> _V | Faulty:
        return (table if isinstance(value, dict) else scalar)(value, route, context)

    return read


def _read_as(read_item: Reader[str], make: Callable[[str], _V]) -> Reader[_V]:
    def read(value: object, route: Route, context: Context) -> _V | Faulty:
        item = read_item(value, route, context)
        return item if isinstance(item, Faulty) else make(item)

    return read


_PREMISE = Table("a premise", {"claim": Key(read_reference, required=True), "role": Key(read_text)}, open=False)
_QUOTE = Table(
    "a quote",
    {
        "exact": Key(read_text, required=True),
        "source": Key(read_reference),
        "paragraph": Key(read_paragraph),
        "prefix": Key(read_text),
        "suffix": Key(read_text),
        "reads": Key(read_text),
        "why": Key(read_text),
    },
    open=False,
)
_SUPPRESSION = Table(
    "an ignore",
    {"rule": Key(read_text, required=True), "reason": Key(read_string), "until": Key(read_date)},
    open=False,
)
_NOT_APPLICABLE = Table(
    "an answer that a question does not arise", {"not-applicable": Key(read_text, "why", required=True)}, open=False
)
_QUESTION = Table(
    "a critical question", {"text": Key(read_text, required=True), "kind": Key(read_word(QuestionKind))}, open=False
)
_EXPECTATION = Table(
    "an expectation",
    {"label": Key(read_word(Label)), "min": Key(read_degree), "max": Key(read_degree)},
    open=False,
)

read_premise = _read_either(_read_as(read_reference, Premise), read_table(_PREMISE, Premise, "claim"))
read_premises = read_list(read_premise)
read_quote = _read_either(_read_as(read_text, Quote), read_table(_QUOTE, Quote, "exact"))
read_suppressions = read_list(read_table(_SUPPRESSION, Suppression, "rule"))
read_answer = _read_either(
    cast("Reader[str | NotApplicable]", read_reference),
    cast("Reader[str | NotApplicable]", read_table(_NOT_APPLICABLE, NotApplicable, "why")),
)
read_question = _read_either(_read_as(read_text, Question), read_table(_QUESTION, Question, "text"))

_STEP = Table(
    "a step with a strength or note",
    {"premises": Key(read_premises, required=True), "strength": Key(read_strength), "note": Key(read_string)},
    open=False,
)


_read_rated_step = read_table(_STEP, Step, "premises")


def _read_step(value: object, route: Route, context: Context) -> Step | Faulty:
    if isinstance(value, dict):
        return _read_rated_step(value, route, context)
    premises = read_premises(value, route, context)
    return premises if isinstance(premises, Faulty) else Step(premises)


read_steps = read_list(_read_step)


def _read_expectation(value: object, route: Route, context: Context) -> Expectation | Faulty:
    """Read what evaluation is expected to give for the claim that the route ends in."""
    claim = str(route[-1])
    if not isinstance(value, dict):
        label = read_word(Label)(value, route, context)
        return label if isinstance(label, Faulty) else Expectation(claim, label)
    values = read_keys(value, _EXPECTATION, route, context)
    if isinstance(values, Faulty):
        return values
    low, high = cast("float", values.get("min", 0)), cast("float", values.get("max", 1))
    if low > high:
        return context.report(faults.OUT_OF_RANGE, f"'min' is {low}, above 'max', which is {high}", (*route, "min"))
    return Expectation(claim, **values)


def read_expectations(value: object, route: Route, context: Context) -> tuple[Expectation, ...] | Faulty:
    """Read a table of claims, each with what evaluation is expected to give for it."""
    if not isinstance(value, dict):
        return context.wrong_type(value, "a table of claims and their labels", route)
    items = (_read_expectation(item, (*route, claim), context) for claim, item in value.items())
    return tuple(item for item in items if not isinstance(item, Faulty))


def read_scale(named: Mapping[str, Scale]) -> Reader[Scale]:
    """Return a reader of a scale: the name of one of *named*, or a table of the map's own words."""
    read_words = read_mapping(read_degree, "words with their numbers")

    def read(value: object, route: Route, context: Context) -> Scale | Faulty:
        if isinstance(value, str):
            known = faults.alternatives(named)
            message = f"{quoted(value)} is no scale's name; there are {known}, or a table of your own words"
            return named.get(value) or context.report(
                faults.OUT_OF_RANGE, message, route, help=did_you_mean(value, named), names=(value,)
            )
        words = read_words(value, route, context)
        if isinstance(words, Faulty):
            return words
        if len(words) < len(cast("dict[str, object]", value)):
            return FAULTY  # reported word by word
        if not words or any(not word.strip() for word in words):
            return context.report(faults.EMPTY_TEXT, "a scale needs words, and each word a character", route)
        return Scale(words)

    return read
