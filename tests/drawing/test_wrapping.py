"""Texts come out wrapped and clipped, and nothing of them is lost."""

import pytest

from argmap.drawing.wrapping import clip, display_width, wrap


def test_lines_are_balanced_in_the_number_that_the_width_needs() -> None:
    text = "Policymakers must stay watchful for the new risks that open models bring with them."

    assert wrap(text, 32) == (
        "Policymakers must stay watchful",
        "for the new risks that open",
        "models bring with them.",
    )


def test_white_space_of_any_kind_is_one_space() -> None:
    assert wrap(" a\n\n b\t\u2028c ", 32) == ("a b c",)


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert wrap("see Donaudampfschiff now", 12) == ("see", "Donaudampfsc", "hiff now")


def test_an_address_or_a_compound_longer_than_a_line_is_cut_where_its_parts_end() -> None:
    assert wrap("see https://example.org/long now", 12) == ("see https://", "example.org/", "long now")
    assert wrap("见 https://example.org/long now", 12) == ("见 https://", "example.org/", "long now")
    assert wrap("a well-kept-up-to-date map", 11) == ("a well-", "kept-up-to-", "date map")


def test_a_word_that_fits_a_line_is_not_cut() -> None:
    assert wrap("one well-kept map", 10) == ("one", "well-kept", "map")


def test_wide_characters_take_two_columns_and_break_anywhere_but_before_closing_punctuation() -> None:
    assert wrap("学校は朝「遅く」始めるべき。", 8) == ("学校は朝", "「遅く」", "始めるべ", "き。")


def test_what_a_reader_sees_as_one_character_is_not_cut() -> None:
    family, flag, accented = "\U0001f469\u200d\U0001f469\u200d\U0001f467", "🇪🇺", "e\u0301"

    assert wrap(family * 2 + flag * 2 + accented, 2) == (family, family, flag, flag, accented)


def test_an_ellipsis_stands_for_lines_left_out() -> None:
    assert wrap("one two three four five six", 9, max_lines=2) == ("one two", "three …")


def test_an_ellipsis_takes_the_place_of_letters_where_one_word_fills_the_line() -> None:
    assert wrap("abcdefgh ijklmnop", 8, max_lines=1) == ("abcdefg…",)


def test_clipping_nothing_gives_nothing() -> None:
    assert clip("   ", 10) == ""


@pytest.mark.parametrize(("text", "width"), [("", 0), ("né", 2), ("漢字", 4), ("e\u0301", 1), ("🇪🇺", 2), ("\u200b", 0)])
def test_width_counts_columns(text: str, width: int) -> None:
    assert display_width(text) == width
