"""Writing maps as TOML that reads back as the same map."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import cast

from attrs import AttrsInstance, fields

from argmap.files import write_text
from argmap.formats.toml.build import FORMAT
from argmap.formats.toml.load import StrPath
from argmap.formats.toml.schema import OMISSION, TABLES, TOP
from argmap.formats.toml.tables import Table
from argmap.formats.toml.write import write_key, write_pair
from argmap.model import (
    CERTAINTY_SCALES,
    STRENGTH_SCALES,
    ArgumentMap,
    Evidence,
    Expectation,
    NotApplicable,
    PartialDate,
    Premise,
    Question,
    Quote,
    Scale,
    Step,
    Strength,
    Suppression,
)
from argmap.model.map import require_map
from argmap.model.values import DerivedId

_NAMED_SCALES: Mapping[str, Mapping[str, Scale]] = {"scale": STRENGTH_SCALES, "certainty-scale": CERTAINTY_SCALES}


def dump(m: ArgumentMap, path: StrPath) -> None:
    """Write *m* to the file at *path*, whole or not at all.

    A map knows nothing of the comments, the order of tables and the layout of a file that it was loaded from: all that is lost
    where it is written over. `argmap check --fix` and `argmap review` edit a file in place, and keep them.

    Raises:
        OSError: if the file cannot be written.
    """
    write_text(path, dumps(m))


def dumps(m: ArgumentMap) -> str:
    """Return *m* as TOML text, for which `loads(dumps(m)) == m`; the comments of a file that it was loaded from are not in it.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", thesis="lanes", claims=[Claim("lanes", "Build lanes.", because="cheap")])
    >>> print(dumps(m))
    format = 1
    title = "Lanes"
    thesis = "lanes"
    <BLANKLINE>
    [claims.lanes]
    text = "Build lanes."
    because = "cheap"
    <BLANKLINE>

    Raises:
        UnicodeEncodeError: if a text has half of a surrogate pair, which no file can hold.
    """
    require_map(m)
    blocks = [[write_pair("format", FORMAT), *_pairs(m, TOP)]]
    for name, table in TABLES.items():
        named = (element for element in getattr(m, name) if not isinstance(element.id, DerivedId))
        blocks.extend([f"[{name}.{write_key(element.id)}]", *_pairs(element, table)] for element in named)
    blocks.extend(["[[omitted]]", *_pairs(omission, OMISSION)] for omission in m.omitted)
    if m.reviews:
        blocks.append(["[reviews]", *(write_pair(element, mark) for element, mark in m.reviews.items())])
    if m.expect:
        blocks.append(["[expect]", *(write_pair(each.claim, _plain_expectation(each)) for each in m.expect)])
    text = "\n\n".join("\n".join(block) for block in blocks) + "\n"
    text.encode()
    return text


def _pairs(element: object, table: Table) -> Iterator[str]:
    """Yield the lines of the element's table: required keys, and the others where they say something."""
    defaults = _defaults(cast("Hashable", type(element)))
    for name, key in table.keys.items():
        value = getattr(element, table.fields[name])
        if key.required or value != defaults[table.fields[name]]:
            yield write_pair(name, _scale_name(name, value) or plain(value))
    if isinstance(element, Evidence) and not element.supports and not element.opposes:
        yield write_pair("supports", [])  # without the key it would not read back
    extra: Mapping[str, object] = getattr(element, "extra")  # noqa: B009 - every element has it, which no type says
    for name, value in extra.items():
        yield write_pair(name, value)


def _scale_name(key: str, value: object) -> str | None:
    """Return the name that *key* may have in place of the words of a scale."""
    named = _NAMED_SCALES.get(key, {})
    return next((name for name, scale in named.items() if scale == value), None)


@cache
def _defaults(kind: Hashable) -> dict[str, object]:
    return {attribute.name: attribute.default for attribute in fields(cast("type[AttrsInstance]", kind))}


def plain(value: object) -> object:  # noqa: C901, PLR0911 - a case for each kind of value
    """Return a value of the model as TOML's: words and numbers as written, and one item without a list around it."""
    match value:
        case tuple():
            items = [plain(item) for item in value]
            return items[0] if len(items) == 1 and not isinstance(items[0], list) else items
        case Strength():
            return value.written
        case Enum():
            return value.value
        case PartialDate():
            return _plain_date(value)
        case Premise():
            return value.claim if value.role is None else {"claim": value.claim, "role": value.role}
        case Step():
            return _plain_step(value)
        case Quote() | Question() | Suppression():
            return _plain_table(value)
        case NotApplicable():
            return {"not-applicable": value.why}
        case Scale():
            return value.words
        case Mapping():
            return {key: plain(item) for key, item in value.items()}
        case _:
            return value


def _plain_date(date: PartialDate) -> object:
    if date.day:
        return date.first
    return str(date) if date.month else date.year


def _plain_step(step: Step) -> object:
    premises = [plain(premise) for premise in step.premises]
    if step.strength is None and not step.note:
        return premises[0] if len(premises) == 1 and isinstance(premises[0], str) else premises
    table: dict[str, object] = {"premises": plain(step.premises)}
    if step.strength is not None:
        table["strength"] = step.strength.written
    return {**table, "note": step.note} if step.note else table


def _plain_table(value: Quote | Question | Suppression) -> object:
    """Return the fields that say something, or the first alone where it may stand for all."""
    defaults = _defaults(cast("Hashable", type(value)))
    given = {name: plain(getattr(value, name)) for name in defaults if getattr(value, name) != defaults[name]}
    first = next(iter(defaults))
    return given[first] if len(given) == 1 and not isinstance(value, Suppression) else given


def _plain_expectation(expectation: Expectation) -> object:
    bounds = {name: bound for name in ("min", "max") if (bound := getattr(expectation, name)) is not None}
    if not bounds and expectation.label is not None:
        return expectation.label.value
    label = {} if expectation.label is None else {"label": expectation.label.value}
    return {**label, **bounds}
