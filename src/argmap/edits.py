"""Edits of a file, said by routes: what a fix changes, before anything knows where that stands in a text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from attrs import field, frozen

from argmap.comparison import digest, same
from argmap.representation import brief
from argmap.source import Route

Value: TypeAlias = "str | int | float | bool | date | tuple[Value, ...] | Mapping[str, Value]"
"""What an edit may write: a scalar, a list, or an inline table."""


class Safety(StrEnum):
    """Whether a fix can change what the map means: a safe one cannot."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@frozen(eq=False)
class Delete:
    """Take away what stands at `route`: a key with its value, an item of a list, or a table with all that is in it."""

    route: Route

    __repr__ = brief
    __eq__ = same
    __hash__ = digest


@frozen(eq=False)
class Replace:
    """Put `value` in the place of the value at `route`."""

    route: Route
    value: Value

    __repr__ = brief
    __eq__ = same
    __hash__ = digest


@frozen(eq=False)
class RenameKey:
    """Give the key at `route` another `name`, and leave its value."""

    route: Route
    name: str

    __repr__ = brief
    __eq__ = same
    __hash__ = digest


@frozen(eq=False)
class Insert:
    """Give the table at `route` one more key, with `value`; the route of the file itself is ()."""

    route: Route
    key: str
    value: Value

    __repr__ = brief
    __eq__ = same
    __hash__ = digest


Edit: TypeAlias = Delete | Replace | RenameKey | Insert


def _edits(edits: Edit | tuple[Edit, ...]) -> tuple[Edit, ...]:
    return tuple(edits) if isinstance(edits, tuple | list) else (edits,)


@frozen(eq=False)
class Fix:
    """A way to mend a finding: what it does, in the imperative; the edits that do it together; and whether it is safe.

    >>> Fix("remove the repeated premise", Delete(("arguments", "a", "premises", 1))).safety.value
    'safe'
    """

    says: str
    edits: tuple[Edit, ...] = field(converter=_edits)
    safety: Safety = Safety.SAFE

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
