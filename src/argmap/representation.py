"""How values show themselves in Python: as the call that makes them, without what it may leave out."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from attrs import NOTHING, Attribute, AttrsInstance, fields


def brief(self: AttrsInstance, /, **instead: object) -> str:
    """Return *self* as the call that makes it, with the fields that have not their defaults: what `__repr__` is set to.

    A claim has some twenty fields and uses two or three, and who looks at a map of them wants to see those. *instead* are
    values of fields that the call has to be given other than they are kept.

    >>> from argmap.model import Claim
    >>> Claim("lanes", "The city should build cycle lanes.", kind="policy", tags="traffic")
    Claim(id='lanes', text='The city should build cycle lanes.', kind='policy', tags=('traffic',))
    """
    return f"{type(self).__qualname__}({', '.join(_told(self, instead))})"


def _told(value: AttrsInstance, instead: dict[str, object]) -> Iterator[str]:
    for each in fields(type(value)):
        is_in = instead.get(each.name, getattr(value, each.name))
        if each.repr and each.init and not _is_default(is_in, each, value):
            # The words of a closed list are read as words again; their own representation is no Python.
            is_word = isinstance(is_in, StrEnum) and each.converter is not None
            yield f"{each.alias}={(str(is_in) if is_word else is_in)!r}"


def _is_default(is_in: object, its: Attribute[object], value: AttrsInstance) -> bool:
    default = its.default
    make = getattr(default, "factory", None)  # of an attrs.Factory, which no type checker knows as a type
    if make is not None:
        default = make(value) if getattr(default, "takes_self", False) else make()
    return default is not NOTHING and is_in == default
