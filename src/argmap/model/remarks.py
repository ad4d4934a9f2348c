"""What a map says about itself: passages left out on purpose, and what evaluation is expected to give."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from argmap.comparison import digest, same
from argmap.model.requirements import require_string, require_text
from argmap.model.strength import to_degree
from argmap.model.values import NOTHING, Extra, Quote, frozen_extra, to_quote
from argmap.model.words import Label, label
from argmap.representation import brief, pretty


def _quote(quote: Quote | str) -> Quote:
    return to_quote(quote)


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
    """What evaluation is expected to give for a claim: a label, bounds of its strength, or both.

    Raises:
        ValueError: if a bound is outside [0, 1], or `min` above `max`.
    """

    claim: str = field(validator=require_string)
    label: Label | None = field(default=None, converter=label)
    min: float | None = field(default=None, kw_only=True)
    max: float | None = field(default=None, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty

    def __attrs_post_init__(self) -> None:
        for name, bound in (("min", self.min), ("max", self.max)):
            if bound is not None:  # attrs' way of setting a frozen field while the instance is being made
                object.__setattr__(self, name, to_degree(bound, repr(name)))
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"'min' is {self.min:g}, above 'max', {self.max:g}")
