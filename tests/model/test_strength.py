"""Strengths and scales."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from typing import SupportsFloat

import numpy as np
import pytest

from argmap.model import (
    CERTAINTY_SCALE,
    CERTAINTY_SCALES,
    GRADE_SCALE,
    ICD_203_SCALE,
    STANDARD_SCALE,
    STRENGTH_SCALES,
    Claim,
    Scale,
    Strength,
)
from argmap.model.strength import optional_strength, to_strength


def exactly(message: str) -> str:
    return f"^{re.escape(message)}$"


@pytest.mark.parametrize(
    ("word", "number"),
    [("weak", 0.25), ("moderate", 0.5), ("strong", 0.75), ("conclusive", 0.95)],
)
def test_the_standard_words_of_strength_have_their_numbers(word: str, number: float) -> None:
    assert Strength(word).value == number


@pytest.mark.parametrize(
    ("word", "number"),
    [("unlikely", 0.25), ("possible", 0.5), ("likely", 0.75), ("certain", 0.95)],
)
def test_the_standard_words_of_certainty_have_their_numbers(word: str, number: float) -> None:
    assert Strength(word).value == number


def test_the_named_scales_are_these() -> None:
    assert dict(STRENGTH_SCALES) == {"standard": STANDARD_SCALE, "grade": GRADE_SCALE}
    assert dict(CERTAINTY_SCALES) == {"standard": CERTAINTY_SCALE, "icd-203": ICD_203_SCALE}
    assert dict(GRADE_SCALE.words) == {"very-low": 0.1, "low": 0.35, "moderate": 0.6, "high": 0.85}
    assert list(ICD_203_SCALE.words.items()) == [
        ("almost-no-chance", 0.03),
        ("very-unlikely", 0.125),
        ("unlikely", 0.325),
        ("roughly-even-chance", 0.5),
        ("likely", 0.675),
        ("very-likely", 0.875),
        ("almost-certain", 0.97),
    ]


@pytest.mark.parametrize("number", [0, 1, 0.0, 1.0, 0.7, 5e-324])
def test_a_number_from_0_to_1_is_a_strength(number: float) -> None:
    assert Strength(number).value == number
    assert isinstance(Strength(number).value, float)


@pytest.mark.parametrize("number", [-0.1, 1.4, 2, -1, math.nan, math.inf, -math.inf])
def test_a_number_outside_that_range_is_none(number: float) -> None:
    with pytest.raises(ValueError, match=exactly(f"a strength is {number!r}, outside the range from 0 to 1")):
        Strength(number)


@pytest.mark.parametrize("written", [True, False, None, [0.5]])
def test_what_is_neither_word_nor_number_is_none(written: object) -> None:
    with pytest.raises(TypeError, match=exactly(f"a strength is {written!r}, not a number from 0 to 1")):
        Strength(written)  # type: ignore[arg-type]  # the mistake under test


@pytest.mark.parametrize("word", ["", " ", "\n"])
def test_an_empty_word_is_none(word: str) -> None:
    with pytest.raises(ValueError, match=exactly("a strength is a word or a number, not an empty string")):
        Strength(word)


def test_a_word_of_no_standard_scale_waits_for_a_scale() -> None:
    with pytest.raises(
        ValueError,
        match=exactly("'thin' is no word of a standard scale; in a map whose scale has it, it gets its number"),
    ):
        _ = Strength("thin").value
    assert Strength("thin").on(Scale({"thin": 0.2})).value == 0.2


def test_a_scale_says_what_a_word_is_worth() -> None:
    assert Strength("moderate").value == 0.5
    assert Strength("moderate").on(GRADE_SCALE).value == 0.6


def test_a_number_is_worth_the_same_on_every_scale() -> None:
    strength = Strength(0.5)

    assert strength.on(GRADE_SCALE) is strength


def test_a_word_that_a_scale_does_not_have_is_refused_with_those_it_has() -> None:
    with pytest.raises(
        ValueError, match=exactly("'strong' is no word of the scale, whose words are very-low, low, moderate, high")
    ):
        Strength("strong").on(GRADE_SCALE)


def test_strengths_are_equal_if_they_are_written_alike() -> None:
    assert Strength("strong") == Strength("strong")
    assert Strength("strong") != Strength(0.75)
    assert Strength("moderate").on(GRADE_SCALE) == Strength("moderate")
    assert hash(Strength("moderate").on(GRADE_SCALE)) == hash(Strength("moderate"))


def test_strengths_order_as_their_numbers() -> None:
    written = [Strength(1), Strength("strong"), Strength(0.1), Strength("weak")]

    assert sorted(written) == [Strength(0.1), Strength("weak"), Strength("strong"), Strength(1)]
    assert Strength("weak") < Strength(0.3) < Strength("moderate")
    assert Strength("strong") >= Strength("weak") > Strength(0.2)


def test_strengths_written_differently_may_weigh_the_same() -> None:
    word, number = Strength("strong"), Strength(0.75)

    assert (word < number, word > number, word == number) == (False, False, False)
    assert (word <= number, word >= number) == (True, True)


def test_a_strength_does_not_order_with_what_is_none() -> None:
    with pytest.raises(TypeError):
        _ = Strength(0.5) < 0.6  # type: ignore[operator]  # the mistake under test


@pytest.mark.parametrize(("written", "shown"), [("strong", "strong"), (0.7, "0.7"), (1, "1"), (1.0, "1"), (0, "0")])
def test_a_strength_shows_as_it_was_written(written: str | float, shown: str) -> None:
    assert str(Strength(written)) == shown


def test_a_strength_is_a_number_to_those_who_ask_for_one() -> None:
    assert float(Strength("strong")) == 0.75


def test_a_scale_knows_its_words_in_their_order() -> None:
    scale = Scale({"thin": 0.2, "thick": 1})

    assert list(scale.words) == ["thin", "thick"]
    assert scale["thick"] == 1
    assert ("thin" in scale, "broad" in scale) == (True, False)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({" ": 0.5}, "a word of a scale is empty"),
        ({"thin": 1.2}, "the scale's word 'thin' is 1.2, outside the range from 0 to 1"),
        ({"thin": math.nan}, "the scale's word 'thin' is nan, outside the range from 0 to 1"),
    ],
)
def test_a_scale_of_words_without_worth_is_refused(words: dict[str, float], message: str) -> None:
    with pytest.raises(ValueError, match=exactly(message)):
        Scale(words)


def test_a_word_of_a_scale_is_worth_a_number() -> None:
    with pytest.raises(TypeError, match=exactly("the scale's word 'thin' is True, not a number from 0 to 1")):
        Scale({"thin": True})


def test_a_scale_does_not_follow_the_table_it_was_made_of() -> None:
    words = {"thin": 0.2}
    scale = Scale(words)
    words["thin"] = 0.9

    assert scale["thin"] == 0.2


def test_what_a_person_writes_becomes_a_strength() -> None:
    strength = Strength("strong")

    assert to_strength("strong") == strength
    assert to_strength(strength) is strength
    assert optional_strength(0.5) == Strength(0.5)
    assert optional_strength(None) is None


def test_the_number_of_a_word_is_a_float_also_where_the_scale_has_an_integer() -> None:
    strength = Strength("none").on(Scale({"none": 0, "all": 1}))

    assert (repr(strength.value), float(strength)) == ("0.0", 0.0)


class Cents:
    """A real number of somebody's own."""

    def __init__(self, cents: int) -> None:
        self.cents = cents

    def __float__(self) -> float:
        return self.cents / 100


Real.register(Cents)


@pytest.mark.parametrize(
    ("number", "plain"),
    [
        *((Fraction(7, 10), 0.7), (Decimal("0.7"), 0.7), (Cents(70), 0.7)),
        *((np.float64(0.7), 0.7), (np.float32(0.5), 0.5), (np.int64(1), 1.0)),
    ],
)
def test_a_real_number_of_any_type_is_kept_as_a_plain_float(number: SupportsFloat, plain: float) -> None:
    written = Strength(number).written

    assert (type(written), written) == (float, plain)
    assert Claim("a", "A.", certainty=number).certainty == Strength(plain)
    assert Scale({"thin": number}).words == {"thin": plain}  # type: ignore[dict-item]  # whatever numbers are at hand


@pytest.mark.parametrize("number", [0.7 + 0j, np.True_, np.complex64(1)])
def test_what_is_no_real_number_is_no_strength(number: object) -> None:
    with pytest.raises(TypeError, match=exactly(f"a strength is {number!r}, not a number from 0 to 1")):
        Strength(number)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize("number", [Fraction(10**400), Decimal("nan"), Decimal("snan"), Decimal("1.1")])
def test_real_numbers_are_held_to_the_range(number: SupportsFloat) -> None:
    with pytest.raises(ValueError, match=exactly(f"a strength is {number!r}, outside the range from 0 to 1")):
        Strength(number)
