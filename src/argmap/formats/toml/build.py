"""From TOML values to the map: every table is read, every fault reported, and what can be built of it is built."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from argmap.diagnostics import quoted
from argmap.edits import Fix, RenameKey, Safety
from argmap.formats.toml import faults
from argmap.formats.toml.faults import FAULTY, Context, Faulty, did_you_mean, shown
from argmap.formats.toml.parse import Document
from argmap.formats.toml.schema import EXPECT, OMITTED, ONE_NAMESPACE, REVIEWS, TABLES, TOP
from argmap.formats.toml.tables import Key, Values, read_keys
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    Evidence,
    Group,
    PartialDate,
    Rebuttal,
    Scale,
    Scheme,
    Source,
    Term,
    Voice,
)
from argmap.model.values import ID_PATTERN, WHAT_AN_ID_IS
from argmap.source import Route
from argmap.spelling import nearest

FORMAT = 1
"""The version of the format that is read and written."""

UNTITLED = "(untitled)"
"""The title of a map whose file gives none."""

Taken: TypeAlias = dict[tuple[str, str], tuple[str, Route]]
"""Which ids there are: by namespace and id, the table and the route where each stands first."""

_OTHERS: Mapping[str, Key] = {"omitted": OMITTED, "reviews": REVIEWS, "expect": EXPECT}
# What an element is made of, where its table does not give it: what is missing was reported, and the rest can be drawn.
_STAND_INS: Mapping[str, tuple[str, ...]] = {
    "claims": ("text",),
    "evidence": ("text",),
    "sources": ("title",),
    "voices": ("name",),
    "groups": ("title",),
}
_MAKERS: Mapping[str, tuple[Callable[..., Any], Values]] = {
    "sources": (Source, {}),
    "voices": (Voice, {}),
    "claims": (Claim, {}),
    "arguments": (Argument, {"premises": (), "conclusion": ""}),
    "rebuttals": (Rebuttal, {"premises": (), "target": ""}),
    "evidence": (Evidence, {}),
    "groups": (Group, {"claims": ()}),
    "terms": (Term, {"senses": {}}),
    "schemes": (Scheme, {"roles": ()}),
}


def build_map(document: Document) -> tuple[ArgumentMap | None, Context]:
    """Return the map that *document* holds, as far as it can be built, and the context with all findings.

    The map is None where the file is of a later format: nobody knows what its keys mean.
    """
    context = Context()
    if not _check_format(document, context):
        return None, context
    context = _with_scales(document, context)
    values: Values = {"scale": context.scale, "certainty_scale": context.certainty_scale}
    extra: dict[str, object] = {}
    taken: Taken = {}
    for name, value in document.items():
        if name in TABLES:
            values.setdefault(name, []).extend(_read_elements(name, value, (name,), context, taken))
        elif name in _OTHERS or name in TOP.keys:
            key = _OTHERS.get(name) or TOP.keys[name]
            if name not in _SCALES and (read := key.read(value, (name,), context)) is not FAULTY:
                values[key.field or name] = read
        elif name.startswith("x-"):
            extra[name] = value
        elif name != "format":
            _read_misspelt(name, value, values, context, taken)
    if "title" not in document:
        context.report(
            faults.MISSING_KEY, "a map needs the key 'title'", ("title",), help='write title = "…" at the top'
        )
    values.setdefault("title", UNTITLED)
    return ArgumentMap(**values, extra=extra), context


def _check_format(document: Document, context: Context) -> bool:
    version = document.get("format")
    if version is None:
        message, hint = "a map says which format it is written in", "write format = 1 at the top"
        context.report(faults.MISSING_KEY, message, ("format",), help=hint)
    elif isinstance(version, bool) or not isinstance(version, int):
        context.wrong_type(version, "an integer", ("format",), "write format = 1")
    elif version != FORMAT:
        message = f"the file is in format {shown(version)}; this argmap reads format {FORMAT}"
        hint = "write format = 1, or get an argmap that is newer" if version > FORMAT else "write format = 1"
        context.report(faults.UNSUPPORTED_FORMAT, message, ("format",), help=hint)
        return version < FORMAT
    return True


_SCALES = {"scale": "scale", "certainty-scale": "certainty_scale"}


def _with_scales(document: Document, context: Context) -> Context:
    """Return a context with the map's own scales, which are needed before any strength is read."""
    own: dict[str, Any] = {}
    for name, field in _SCALES.items():
        if name in document:
            scale = TOP.keys[name].read(document[name], (name,), context)
            if isinstance(scale, Scale):
                own[field] = scale
    return Context(at_top=frozenset(document), **own, findings=context.findings)


def _read_misspelt(name: str, value: object, values: Values, context: Context, taken: Taken) -> None:
    """Report a key that no map has; a table whose name is nearly right is read all the same, so that its ids are known."""
    known = (*TOP.keys, *TABLES, *_OTHERS, "format")
    hint = did_you_mean(name, known) or (
        f"the keys are {', '.join(('format', *TOP.keys))}; the tables are {', '.join((*TABLES, *_OTHERS))}; "
        "keys of your own begin with x-"
    )
    key = nearest(name, known)
    fix = Fix(f"rename it to '{key}'", RenameKey((name,), key), Safety.UNSAFE) if key else None
    message = f"{quoted(name)} is no key of a map"
    context.report(faults.UNKNOWN_KEY, message, (name,), help=hint, at_key=True, names=(name,), fix=fix)
    meant = nearest(name, TABLES)
    if meant and isinstance(value, dict) and all(isinstance(item, dict) for item in value.values()):
        values.setdefault(meant, []).extend(_read_elements(meant, value, (name,), context, taken))


def _read_elements(table: str, value: object, route: Route, context: Context, taken: Taken) -> Iterator[object]:
    """Yield the elements of a table keyed by id."""
    if not isinstance(value, dict):
        context.wrong_type(value, "a table of tables", route, _own_table(table))
        return
    for name, item in value.items():
        place = (*route, name)
        usable = _check_id(table, name, place, context, taken)
        values = _read_element(table, item, place, context)
        if usable:
            make, defaults = _MAKERS[table]
            stand_ins = dict.fromkeys(_STAND_INS.get(table, ()), name)
            yield make(name, **{**defaults, **stand_ins, **values})


def _id_like(name: str) -> str:
    """Return the advice to write *name* as an id, or "" if too little of it would be left."""
    made = re.sub(r"[^A-Za-z0-9_]+", "-", name).strip("-_")
    return f", such as {made}" if made and made.isascii() and len(made) * 2 > len(name) else ""


def _own_table(table: str) -> str:
    return f"{TABLES[table].what} has a table of its own: [{table}.ID]"


def _check_id(table: str, name: str, place: Route, context: Context, taken: Taken) -> bool:
    """Report an id that is none, or that another element has; else take it."""
    if not ID_PATTERN.fullmatch(name):
        advice = f"{WHAT_AN_ID_IS}{_id_like(name)}"
        context.report(faults.BAD_ID, f"{quoted(name)} is no id", place, help=advice, at_key=True, names=(name,))
        return False
    namespace = "" if table in ONE_NAMESPACE else table
    first_table, first_place = taken.setdefault((namespace, name), (table, place))
    if first_place is place:
        return True
    message = f"'{name}' is already the id of {TABLES[first_table].what}"
    hint = "give this one another id"
    if not namespace:
        hint = "an id belongs to one claim, argument, rebuttal or item of evidence: " + hint
    context.report(faults.DUPLICATE_ID, message, place, help=hint, at_key=True, names=(name,), related=(first_place,))
    return False


def _read_element(table: str, item: object, place: Route, context: Context) -> Values:
    if not isinstance(item, dict):
        context.wrong_type(item, "a table", place, _own_table(table))
        return {}
    values = read_keys(item, TABLES[table], place, context)
    if isinstance(values, Faulty):
        return {}
    if table == "evidence" and "supports" not in item and "opposes" not in item:
        message, hint = "an item of evidence needs the key 'supports' or 'opposes'", 'write supports = "CLAIM"'
        context.report(faults.MISSING_KEY, message, (*place, "supports"), help=hint)
    date, until = values.get("date"), values.get("valid_until")
    if isinstance(date, PartialDate) and isinstance(until, PartialDate) and until.last < date.first:
        message = f"'valid-until' is {until}, before 'date', which is {date}"
        context.report(faults.IMPOSSIBLE_DATE, message, (*place, "valid-until"), related=((*place, "date"),))
    return values
