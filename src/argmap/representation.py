"""How values show themselves in Python: as the call that makes them, without what it may leave out."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Protocol

from attrs import NOTHING, Attribute, AttrsInstance, fields


class Printer(Protocol):
    """What IPython and Hypothesis hand a value that prints itself in lines."""

    def text(self, text: str, /) -> None:
        """Print *text*."""

    def breakable(self) -> None:
        """Print a blank, or a line end where the line is full."""

    def pretty(self, value: object, /) -> None:
        """Print a *value* in lines."""

    def begin_group(self, indent: int, text: str, /) -> None:
        """Print *text*, and begin what stands together, with an *indent*."""

    def end_group(self, indent: int, text: str, /) -> None:
        """End what stands together, and print *text*."""


def brief(self: AttrsInstance, /, **instead: object) -> str:
    """Return *self* as the call that makes it, with the fields that have not their defaults: what `__repr__` is set to.

    A claim has some twenty fields and uses two or three, and who looks at a map of them wants to see those. *instead* are
    values of fields that the call has to be given other than they are kept.

    >>> from argmap.model import Claim
    >>> Claim("lanes", "The city should build cycle lanes.", kind="policy", tags="traffic")
    Claim(id='lanes', text='The city should build cycle lanes.', kind='policy', tags=('traffic',))
    """
    told = ", ".join(f"{name}={value!r}" for name, value in _told(self, instead))
    return f"{type(self).__qualname__}({told})"


def pretty(self: AttrsInstance, printer: Printer, cycle: bool, /, **instead: object) -> None:  # noqa: FBT001 - as it is called
    """Print what `brief` returns in lines that people can read: what IPython and Hypothesis look for as `_repr_pretty_`."""
    opening = f"{type(self).__qualname__}("
    printer.begin_group(4, opening)
    for number, (name, value) in enumerate(() if cycle else _told(self, instead)):
        if number:
            printer.text(",")
            printer.breakable()
        printer.text(f"{name}=")
        printer.pretty(value)
    printer.end_group(4, ")")


def _told(value: AttrsInstance, instead: dict[str, object]) -> Iterator[tuple[str, object]]:
    for each in fields(type(value)):
        is_in = instead.get(each.name, getattr(value, each.name))
        if each.repr and each.init and not _is_default(is_in, each, value):
            # The words of a closed list are read as words again; their own representation is no Python.
            is_word = isinstance(is_in, StrEnum) and each.converter is not None
            yield each.alias or each.name, str(is_in) if is_word else is_in


def _is_default(is_in: object, its: Attribute[object], value: AttrsInstance) -> bool:
    default = its.default
    make = getattr(default, "factory", None)  # of an attrs.Factory, which no type checker knows as a type
    if make is not None:
        default = make(value) if getattr(default, "takes_self", False) else make()
    return default is not NOTHING and is_in == default
