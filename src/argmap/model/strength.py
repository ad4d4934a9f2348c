"""Degrees between 0 and 1, written as numbers or as words of a scale."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import SupportsFloat, TypeAlias

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.comparison import digest, same
from argmap.representation import Printer, brief, pretty

StrengthLike: TypeAlias = "Strength | str | SupportsFloat"
"""What a person may write for a strength: a word, a number of any real type, or a `Strength`."""


def _words(words: Mapping[str, float]) -> immutabledict[str, float]:
    if not words:
        raise ValueError("a scale needs words")
    if not all(word.strip() for word in words):
        raise ValueError("a word of a scale is empty")
    return immutabledict({word: to_degree(number, f"the scale's word {word!r}") for word, number in words.items()})


def to_degree(number: object, what: str) -> float:
    """Return *number*, which messages call *what*, as one of Python's own: arrays and exact arithmetic have others.

    >>> from fractions import Fraction
    >>> to_degree(1, "a strength"), to_degree(Fraction(1, 4), "a strength")
    (1, 0.25)

    Raises:
        TypeError: if it is no number.
        ValueError: if it is outside [0, 1].
    """
    plain = number if type(number) in (float, int) else _plain(number)
    if not isinstance(plain, int | float):
        raise TypeError(f"{what} is {number!r}, not a number from 0 to 1")
    if not 0 <= plain <= 1:  # also false for nan
        raise ValueError(f"{what} is {number!r}, outside the range from 0 to 1")
    return plain


def _plain(number: object) -> float | None:
    """Return *number* as a float, None if it is no real number. A bool is an int to Python, but nobody means a strength by it."""
    from numbers import Complex, Number, Real

    is_complex = isinstance(number, Complex) and not isinstance(number, Real)
    if (
        isinstance(number, bool)
        or is_complex
        or not isinstance(number, Number)
        or not isinstance(number, SupportsFloat)
    ):
        return None
    try:
        return float(number)
    except (OverflowError, ValueError):  # a fraction too large for a float, or no number at all
        return math.nan


@frozen(eq=False)
class Scale:
    """Words for strengths, each with its number in [0, 1], in the order they were given.

    Scales are equal if their words have the same numbers; `name` is "" for a scale of a map's own.

    >>> Scale({"thin": 0.2, "thick": 0.8})["thick"]
    0.8
    """

    words: Mapping[str, float] = field(converter=_words)
    name: str = field(default="", eq=False)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty

    def __getitem__(self, word: str) -> float:
        return self.words[word]

    def __contains__(self, word: object) -> bool:
        return word in self.words


STANDARD_SCALE = Scale({"weak": 0.25, "moderate": 0.5, "strong": 0.75, "conclusive": 0.95}, "standard")
# The grades of certainty of evidence (GRADE Working Group, 2004).
GRADE_SCALE = Scale({"very-low": 0.1, "low": 0.35, "moderate": 0.6, "high": 0.85}, "grade")
CERTAINTY_SCALE = Scale({"unlikely": 0.25, "possible": 0.5, "likely": 0.75, "certain": 0.95}, "standard")
# The terms of Intelligence Community Directive 203 (2015), at the middle of their ranges.
ICD_203_SCALE = Scale(
    {
        "almost-no-chance": 0.03,
        "very-unlikely": 0.125,
        "unlikely": 0.325,
        "roughly-even-chance": 0.5,
        "likely": 0.675,
        "very-likely": 0.875,
        "almost-certain": 0.97,
    },
    "icd-203",
)
STRENGTH_SCALES: Mapping[str, Scale] = {scale.name: scale for scale in (STANDARD_SCALE, GRADE_SCALE)}
CERTAINTY_SCALES: Mapping[str, Scale] = {scale.name: scale for scale in (CERTAINTY_SCALE, ICD_203_SCALE)}
ScaleLike: TypeAlias = "Scale | str | Mapping[str, float]"
"""What a person may write for a scale: its name, or its words with their numbers."""


def strength_scale(written: ScaleLike) -> Scale:
    """Return *written* as a scale for strengths.

    >>> strength_scale("grade")["high"], strength_scale({"thin": 0.2})["thin"]
    (0.85, 0.2)

    Raises:
        ValueError: if no such scale has that name.
    """
    return _scale(written, STRENGTH_SCALES)


def certainty_scale(written: ScaleLike) -> Scale:
    """Return *written* as a scale for certainties, as `strength_scale` does for strengths."""
    return _scale(written, CERTAINTY_SCALES)


def _scale(written: ScaleLike, named: Mapping[str, Scale]) -> Scale:
    if isinstance(written, Scale):
        return written
    if isinstance(written, Mapping):
        return Scale(written)
    if not isinstance(written, str):
        raise TypeError(f"a Scale is due, its name, or a mapping of words to numbers, not {written!r}")
    if written not in named:
        raise ValueError(
            f"there is no scale {written!r}; there are {' and '.join(map(repr, named))}, or give words and numbers"
        )
    return named[written]


def _written(written: str | SupportsFloat) -> str | float:
    return written if isinstance(written, str) else to_degree(written, "a strength")


@frozen(eq=False, order=False, repr=False)
class Strength:
    """A degree in [0, 1] that remembers how it was written.

    It equals only the same writing and orders as its number, so two strengths can be neither less, nor greater, nor equal:
    compare `.value` where only the number matters. A word gets its number from the standard scale (of strengths, else of
    certainties), until a map puts its own scale behind it.

    >>> Strength("strong").value, Strength("strong") == Strength(0.75), Strength("strong") <= Strength(0.75)
    (0.75, False, True)

    Raises:
        TypeError: if *written* is neither a word nor a number.
        ValueError: if a number is outside [0, 1].
    """

    written: str | float = field(converter=_written)
    _number: float | None = field(default=None, eq=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        written = self.written
        if isinstance(written, str):
            if not written.strip():
                raise ValueError("a strength is a word or a number, not an empty string")
            if self._number is None:
                number = STANDARD_SCALE.words.get(written, CERTAINTY_SCALE.words.get(written))
                object.__setattr__(self, "_number", number)
        else:
            object.__setattr__(self, "_number", float(written))

    @property
    def value(self) -> float:
        """The number, in [0, 1].

        Raises:
            ValueError: if the word has none yet, because it is of a scale that only its map knows.
        """
        if self._number is None:
            raise ValueError(
                f"{self.written!r} is no word of a standard scale; in a map whose scale has it, it gets its number"
            )
        return self._number

    def on(self, scale: Scale) -> Strength:
        """Return the strength with the number that *scale* gives its word; a number stays as it is.

        >>> Strength("moderate").on(GRADE_SCALE).value
        0.6

        Raises:
            ValueError: if the scale has no such word.
        """
        if not isinstance(self.written, str):
            return self
        number = scale.words.get(self.written)
        if number is None:
            raise ValueError(f"{self.written!r} is no word of the scale, whose words are {', '.join(scale.words)}")
        return self if number == self._number else Strength(self.written, number=float(number))

    def __lt__(self, other: Strength) -> bool:
        return self.value < other.value if _is_strength(other) else NotImplemented

    def __le__(self, other: Strength) -> bool:
        return self.value <= other.value if _is_strength(other) else NotImplemented

    def __gt__(self, other: Strength) -> bool:
        return self.value > other.value if _is_strength(other) else NotImplemented

    def __ge__(self, other: Strength) -> bool:
        return self.value >= other.value if _is_strength(other) else NotImplemented

    def __float__(self) -> float:
        return self.value

    def __str__(self) -> str:
        return self.written if isinstance(self.written, str) else f"{self.written:g}"

    __eq__ = same
    __hash__ = digest

    def __repr__(self) -> str:
        return f"Strength({self.written!r})"

    def _repr_pretty_(self, printer: Printer, cycle: bool) -> None:  # noqa: ARG002, FBT001 - as IPython and Hypothesis call it
        printer.text(repr(self))


def _is_strength(other: object) -> bool:
    return isinstance(other, Strength)  # in a function, since to a type checker nothing else is ever compared


def to_strength(written: StrengthLike) -> Strength:
    """Return *written* as a `Strength`.

    >>> to_strength(0.7)
    Strength(0.7)
    """
    return written if isinstance(written, Strength) else Strength(written)


def optional_strength(written: StrengthLike | None) -> Strength | None:
    """Return *written* as a `Strength`, None as None."""
    return None if written is None else to_strength(written)
