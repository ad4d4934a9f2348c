"""What a map says about itself: passages left out on purpose, and what evaluation is expected to give."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from argmap.comparison import digest, same
from argmap.model.values import NOTHING, Extra, Quote, frozen_extra, require_text
from argmap.model.words import Label, label
from argmap.representation import brief, pretty


def _quote(quote: Quote | str) -> Quote:
    return Quote(quote) if isinstance(quote, str) else quote


@frozen(eq=False)
class Omission:
    """A passage of the source that the map leaves out on purpose, and why."""

    quote: Quote = field(converter=_quote)
    why: str = field(validator=require_text)
    extra: Mapping[str, Extra] = field(default=NOTHING, converter=frozen_extra, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


@frozen(eq=False)
class Expectation:
    """What evaluation is expected to give for a claim: a label, bounds of its strength, or both."""

    claim: str
    label: Label | None = field(default=None, converter=label)
    min: float | None = field(default=None, kw_only=True)
    max: float | None = field(default=None, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty
