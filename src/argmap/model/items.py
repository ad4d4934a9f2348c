"""What a person may hand over for a list of things: one of them, or anything that yields them in an order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import TypeVar

_Item = TypeVar("_Item")


def listed(items: object, alone: type | tuple[type, ...], due: str) -> tuple[object, ...]:
    """Return *items* as a tuple; one of a kind that may stand *alone* is a list of itself.

    Raises:
        TypeError: if it is no list of what is *due*: nor are a string and a mapping, of which only letters and keys would
            be read, and a set, which has no order.
    """
    kind = type(items)
    if kind is list or kind is tuple:  # as from a file; all that follows is slower
        return tuple(items)  # type: ignore[arg-type]  # which mypy does not see
    if isinstance(items, alone):
        return (items,)
    if isinstance(items, str | bytes | Mapping | AbstractSet) or not isinstance(items, Iterable):
        raise TypeError(f"{due} is due, or a list of such, not {items!r}")
    return tuple(items)


def items_of(items: object, kind: type[_Item], due: str) -> tuple[_Item, ...]:
    """Return *items* as a tuple, each of which is of *kind*; one stands for a list of itself.

    Raises:
        TypeError: if one of them is not what is *due*, or `listed` raises.
    """
    found = listed(items, kind, due)
    for item in found:
        if not isinstance(item, kind):
            raise TypeError(f"{due} is due, not {item!r}")
    return found  # type: ignore[return-value]  # as was just seen


def strings(items: str | Iterable[str]) -> tuple[str, ...]:
    """Return *items* as a tuple; one string stands for a list of itself.

    >>> strings("a"), strings(["a", "b"])
    (('a',), ('a', 'b'))

    Raises:
        TypeError: if one of them is no string.
    """
    return items_of(items, str, "a string") if items else ()
