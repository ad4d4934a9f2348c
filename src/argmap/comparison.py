"""How values compare: equal where all that they hold is equal, and of the same hash then.

attrs writes and compiles both for each class, which takes a sixth of the time in which the command starts; these are written
once, for all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter

from attrs import AttrsInstance, fields


def same(self: AttrsInstance, other: object, /) -> bool:
    """Return whether *other* is of the class of *self*, and equal in each field that counts: what `__eq__` is set to.

    >>> from argmap.model import Claim
    >>> Claim("lanes", "The city should build cycle lanes.") == Claim("lanes", "The city should build cycle lanes.")
    True
    """
    if type(other) is not type(self):
        return NotImplemented  # type: ignore[no-any-return]  # as `__eq__` may
    values_of = _compared(type(self))
    is_same: bool = values_of(self) == values_of(other)
    return is_same


def digest(self: AttrsInstance, /) -> int:
    """Return the hash of what `same` compares: what `__hash__` is set to.

    Raises:
        TypeError: if a field holds a value that has no hash.
    """
    return hash((type(self), _compared(type(self))(self)))


@cache
def _compared(kind: type[AttrsInstance]) -> Callable[[object], object]:
    return attrgetter(*(field.name for field in fields(kind) if field.eq))
