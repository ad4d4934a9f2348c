from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.passages import fold, fold_text
from argmap.checks.sentences import split_sentences

TEXTS = st.text(st.sampled_from("  \n\u00a0abAB1.!?\u2026\u201d)'\u3002\u00ad\u0301-"), max_size=60)


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "One. Two! Three? Four",
        'He said: "Go." She went.',
        "It is so (I think.) Nobody knows.",
        "Really?! Yes\u2026 No.",
        "It was in 2021. Nobody came.",
        "\u4e00\u3002 \u4e8c\u3002",
    ],
)
def test_sentences_end_at_their_marks(text: str) -> None:
    assert " ".join(sentences(text)) == text
    assert len(sentences(text)) > 1


def test_east_asian_sentences_end_without_a_blank() -> None:
    assert sentences("\u4e00\u3002\u300c\u4e8c\uff01\u300d\u4e09") == [
        "\u4e00\u3002",
        "\u300c\u4e8c\uff01\u300d",
        "\u4e09",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Smith and J. Doe agree (Prof. Roe et al. Too).",
        "Trade, e.g. Wheat, is free vs. Wine in the U.S. Senate.",
        "See No. 5, p. 7 and Fig. 3 of Jan. 2020.",
        "It grows approx. by half.",
        "1. First things first.",
        "Version 1.5 is out",
        "  Blank around.  ",
    ],
)
def test_abbreviations_numbers_and_small_letters_end_none(text: str) -> None:
    assert sentences(text) == [text.strip()]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("He lives in the U.S. Nobody knows.", ["He lives in the U.S. Nobody knows."]),
        ("It ends. iPads sell.", ["It ends. iPads sell."]),
        ("Acme Inc. Chairman Roe left.", ["Acme Inc.", "Chairman Roe left."]),
    ],
)
def test_where_it_fails_it_fails_as_it_says(text: str, wrong: list[str]) -> None:
    assert sentences(text) == wrong


@given(TEXTS)
def test_sentences_stand_in_order_and_leave_out_nothing_but_white_space(text: str) -> None:
    bounds = list(split_sentences(text))

    ends = [0, *(place for pair in bounds for place in pair), len(text)]
    assert ends == sorted(ends)
    assert not any(text[end:start].strip() for end, start in zip(ends[::2], ends[1::2], strict=True))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in bounds)


@given(TEXTS)
def test_folded_sentences_make_up_the_folded_paragraph(text: str) -> None:
    for begin, end in fold_text(text).spans:
        paragraph = text.replace("\r", "\n")[begin:end]
        parts = [fold(each) for each in sentences(paragraph)]

        place = 0
        for part in filter(None, parts):
            place += fold(paragraph)[place : place + 1] == " "
            assert fold(paragraph).startswith(part, place)
            place += len(part)
        assert place == len(fold(paragraph))
