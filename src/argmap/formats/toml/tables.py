"""Tables as data: the keys that a table may have, and the reading of them with everything that may be wrong."""

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

from attrs import Factory, field, frozen

from argmap.diagnostics import quoted
from argmap.edits import Fix, RenameKey, Safety
from argmap.formats.toml import faults
from argmap.formats.toml.faults import FAULTY, Context, Faulty, did_you_mean
from argmap.formats.toml.scalars import Reader
from argmap.source import Route
from argmap.spelling import nearest

Values: TypeAlias = dict[str, Any]
"""What was read of a table, by the names of the model's fields; each value is of its field's type, which no type says."""


class Key(NamedTuple):
    """A key of a table: how it is read, the model's field that holds it, and whether it must be there."""

    read: Reader[object]
    field: str = ""
    required: bool = False


@frozen(eq=False, repr=False)
class Table:
    """The keys that a table may have, in the order in which they are written; `what` names it in messages."""

    what: str
    keys: Mapping[str, Key]
    open: bool = True  # keeps keys of the user's own (x-…)
    in_map: bool = True
    required: tuple[str, ...] = field(
        default=Factory(lambda self: tuple(name for name, key in self.keys.items() if key.required), takes_self=True),
        init=False,
    )
    fields: Mapping[str, str] = field(
        default=Factory(
            lambda self: {name: key.field or name.replace("-", "_") for name, key in self.keys.items()}, takes_self=True
        ),
        init=False,
    )
    """The model's field for each key."""


def read_keys(value: object, table: Table, route: Route, context: Context) -> Values | Faulty:
    """Read the keys of a table; what is faulty or missing is reported and left out."""
    if not isinstance(value, dict):
        return context.wrong_type(value, "a table", route)
    values: Values = {}
    extra: dict[str, object] = {}
    for name, item in value.items():
        key = table.keys.get(name)
        if key is not None:
            read = key.read(item, (*route, name), context)
            if read is not FAULTY:
                values[table.fields[name]] = read
        elif table.open and name.startswith("x-"):
            extra[name] = item
        else:
            report_unknown(name, table, (*route, name), context)
    for name in table.required:
        if name not in value:
            context.report(faults.MISSING_KEY, f"{table.what} needs the key '{name}'", (*route, name))
    if extra:
        values["extra"] = extra
    return values


def report_unknown(name: str, table: Table, route: Route, context: Context) -> None:
    """Report a key that *table* does not have, with what may have been meant."""
    message = f"{quoted(name)} is no key of {table.what}"
    other = _OTHER_WORDS.get(name.lower())
    hint = f"did you mean '{other}'?" if other in table.keys else did_you_mean(name, table.keys)
    if not hint and name == "evidence" and "because" in table.keys:
        hint = 'it names the claim, in [evidence.ID]: supports = "CLAIM"'
    elif not hint and table.in_map and name in TOP_KEYS - context.at_top:
        hint = f"'{name}' belongs to the map: move it up, above the first table"
    elif not hint:
        hint = f"the keys are {', '.join(table.keys)}" + ("; keys of your own begin with x-" if table.open else "")
    key = other if other in table.keys else nearest(name, table.keys)
    fix = Fix(f"rename it to '{key}'", RenameKey(route, key), Safety.UNSAFE) if key else None
    context.report(faults.UNKNOWN_KEY, message, route, help=hint, at_key=True, names=(name,), fix=fix)


_OTHER_WORDS = {
    "conclusion": "target",
    "target": "conclusion",
    "attacks": "target",
    "claim": "conclusion",
    "by": "voice",
    "author": "authors",
    "confidence": "certainty",
    "probability": "credence",
    "weight": "strength",
    "objections": "but",
    "reasons": "because",
    "supports": "conclusion",
    "description": "text",
    "title": "text",
    "name": "title",
    "label": "title",
    "quote": "quotes",
    "comment": "note",
    "contrary": "contrary-to",
    "contradictory": "contradictory-to",
    "contradicts": "contradictory-to",
    "derived": "derived-from",
    "until": "valid-until",
}
"""Words from elsewhere for keys of this format."""
TOP_KEYS = frozenset(
    ("format", "title", "thesis", "authors", "language", "scale", "certainty-scale", "tags", "note", "ignore")
)
