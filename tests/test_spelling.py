"""What is a slip of the pen, and what is another word."""

from __future__ import annotations

import pytest

from argmap.spelling import is_slip, nearest


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("titel", "title"),
        ("premisses", "premises"),
        ("becuase", "because"),
        ("contrary_to", "contrary-to"),
        ("validUntil", "valid-until"),
        ("fewer-injurys", "fewer-injuries"),
        ("claim", "claims"),
        ("LOG0001", "LOG001"),
        ("inn", "in"),
        ("tpo", "top"),
        ("ahead", "haead"),
    ],
)
def test_a_few_letters_make_a_slip(word: str, other: str) -> None:
    assert is_slip(word, other)
    assert is_slip(other, word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("evidence", "credence"),
        ("LOG999", "LOG019"),
        ("study-1", "study-2"),
        ("very likely", "likely"),
        ("unlikely", "likely"),
        ("tax", "no-tax"),
        ("cat", "car"),
        ("cat", "tac"),
        ("on", "no"),
        ("strong", "wrong"),
        ("possible", "plausible"),
    ],
)
def test_another_word_is_none(word: str, other: str) -> None:
    assert not is_slip(word, other)
    assert nearest(word, [other]) is None


def test_the_nearest_slip_is_found_as_it_was_written() -> None:
    assert nearest("Premisses", ["Premise", "PREMISES", "conclusion"]) == "PREMISES"
