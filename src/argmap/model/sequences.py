"""The sequences of a map, taken from any iterable.

One function for each kind: mypy reads the parameter of a converter for the constructor's signature, and cannot solve a
type variable there.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from argmap.model.elements import Argument, Claim, Evidence, Group, Rebuttal, Scheme, Source, Term, Voice
from argmap.model.remarks import Expectation, Omission

_Item = TypeVar("_Item")


def to_claims(items: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return *items* as a tuple."""
    return _all(items, Claim, "claims")


def to_arguments(items: Iterable[Argument]) -> tuple[Argument, ...]:
    """Return *items* as a tuple."""
    return _all(items, Argument, "arguments")


def to_rebuttals(items: Iterable[Rebuttal]) -> tuple[Rebuttal, ...]:
    """Return *items* as a tuple."""
    return _all(items, Rebuttal, "rebuttals")


def to_evidence(items: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return *items* as a tuple."""
    return _all(items, Evidence, "evidence")


def to_sources(items: Iterable[Source]) -> tuple[Source, ...]:
    """Return *items* as a tuple."""
    return _all(items, Source, "sources")


def to_voices(items: Iterable[Voice]) -> tuple[Voice, ...]:
    """Return *items* as a tuple."""
    return _all(items, Voice, "voices")


def to_groups(items: Iterable[Group]) -> tuple[Group, ...]:
    """Return *items* as a tuple."""
    return _all(items, Group, "groups")


def to_terms(items: Iterable[Term]) -> tuple[Term, ...]:
    """Return *items* as a tuple."""
    return _all(items, Term, "terms")


def to_schemes(items: Iterable[Scheme]) -> tuple[Scheme, ...]:
    """Return *items* as a tuple."""
    return _all(items, Scheme, "schemes")


def to_omitted(items: Iterable[Omission]) -> tuple[Omission, ...]:
    """Return *items* as a tuple."""
    return _all(items, Omission, "omitted")


def to_expect(items: Iterable[Expectation]) -> tuple[Expectation, ...]:
    """Return *items* as a tuple."""
    return _all(items, Expectation, "expect")


def _all(items: Iterable[_Item], kind: type[_Item], name: str) -> tuple[_Item, ...]:
    if isinstance(items, kind) or not isinstance(items, Iterable):
        raise TypeError(f"{name!r} is a list, each of which is a {kind.__name__}, and not {items!r}")
    found = tuple(items)
    for item in found:
        if not isinstance(item, kind):
            raise TypeError(f"{name!r} holds {item!r}, which is no {kind.__name__}")
    return found
