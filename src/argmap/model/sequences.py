"""The sequences of a map, taken from any iterable.

One function for each kind: mypy reads the parameter of a converter for the constructor's signature, and cannot solve a
type variable there.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.model.elements import Argument, Claim, Evidence, Group, Rebuttal, Scheme, Source, Term, Voice
from argmap.model.remarks import Expectation, Omission


def to_claims(items: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return *items* as a tuple."""
    return tuple(items)


def to_arguments(items: Iterable[Argument]) -> tuple[Argument, ...]:
    """Return *items* as a tuple."""
    return tuple(items)


def to_rebuttals(items: Iterable[Rebuttal]) -> tuple[Rebuttal, ...]:
    """Return *items* as a tuple."""
    return tuple(items)


def to_evidence(items: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return *items* as a tuple."""
    return tuple(items)


def to_sources(items: Iterable[Source]) -> tuple[Source, ...]:
    """Return *items* as a tuple."""
    return tuple(items)


def to_voices(items: Iterable[Voice]) -> tuple[Voice, ...]:
    """Return *items* as a tuple."""
    return tuple(items)


def to_groups(items: Iterable[Group]) -> tuple[Group, ...]:
    """Return *items* as a tuple."""
    return tuple(items)


def to_terms(items: Iterable[Term]) -> tuple[Term, ...]:
    """Return *items* as a tuple."""
    return tuple(items)


def to_schemes(items: Iterable[Scheme]) -> tuple[Scheme, ...]:
    """Return *items* as a tuple."""
    return tuple(items)


def to_omitted(items: Iterable[Omission]) -> tuple[Omission, ...]:
    """Return *items* as a tuple."""
    return tuple(items)


def to_expect(items: Iterable[Expectation]) -> tuple[Expectation, ...]:
    """Return *items* as a tuple."""
    return tuple(items)
