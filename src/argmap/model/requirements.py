"""What the fields of values require of what they are given: validators, in the form in which attrs calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrs import Attribute


def require_string(_: object, attribute: Attribute[str], value: str) -> None:
    """Raise `TypeError` if *value* is no string: the validator of texts and references."""
    if not isinstance(value, str):
        raise TypeError(f"{attribute.name!r} is a string, not {value!r}")


def require_string_or_none(_: object, attribute: Attribute[str | None], value: str | None) -> None:
    """Raise `TypeError` if *value* is neither a string nor None: the validator of words that need not be there."""
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{attribute.name!r} is a string or None, not {value!r}")


def require_boolean(_: object, attribute: Attribute[bool], value: bool) -> None:  # noqa: FBT001 - a validator's signature
    """Raise `TypeError` if *value* is neither True nor False: the validator of flags."""
    if value is not True and value is not False:
        raise TypeError(f"{attribute.name!r} is True or False, not {value!r}")


def require_text(_: object, attribute: Attribute[str], value: str) -> None:
    """Raise if a text that has to say something is no text, or blank: the validator of such fields."""
    require_string(_, attribute, value)
    if not value or value.isspace():
        raise ValueError(f"{attribute.name!r} is empty")


def require_number_from_1(_: object, attribute: Attribute[int | None], value: int | None) -> None:
    """Raise if *value* is neither None nor a whole number that counts from 1."""
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{attribute.name!r} is a whole number, not {value!r}")
    if value < 1:
        raise ValueError(f"{attribute.name!r} counts from 1, and is {value}")
