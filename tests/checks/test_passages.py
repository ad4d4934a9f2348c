from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.nearest import nearest_passage
from argmap.checks.passages import fold, fold_text, occurrences, original, paragraph_at
from argmap.model import Paragraphs, Quote

TEXTS = st.text(
    st.sampled_from(" \n\t\r\u00ad\u00a0ab\u201c\u2019\u2026\u2014\u00e9e\u0301\u00b4\ufb01\u3000\u200b`A.-"),
    max_size=60,
)
MODES = st.sampled_from(Paragraphs)


@given(TEXTS | st.text())
def test_folding_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS, MODES)
def test_a_folded_text_is_its_paragraphs_folded(text: str, mode: Paragraphs) -> None:
    passages = fold_text(text, mode)

    pieces = [passages.text[start:end] for start, end in passages.spans]
    assert passages.folded == " ".join(fold(piece) for piece in pieces) == fold(text)
    assert [passages.folded[start:][:1] for start in passages.starts] == [fold(piece)[0] for piece in pieces]


@given(TEXTS, MODES, st.data())
def test_whatever_stands_in_a_text_is_found_in_it(text: str, mode: Paragraphs, data: st.DataObject) -> None:
    passages = fold_text(text, mode)
    start = data.draw(st.integers(0, len(passages.folded)))
    exact = passages.folded[start : start + data.draw(st.integers(1, 9))]
    if not exact.strip():
        return
    places = occurrences(passages, Quote(exact), 1000)

    naive = [i for i in range(len(passages.folded)) if fold(exact) and passages.folded.startswith(fold(exact), i)]
    assert list(places) == naive
    within = [i for i in naive if paragraph_at(passages, i) == 1]
    assert list(occurrences(passages, Quote(exact, paragraph=1), 1000)) == within


@given(TEXTS, TEXTS, TEXTS)
def test_the_words_beside_a_quote_choose_its_place(before: str, exact: str, after: str) -> None:
    exact = f"{exact}|"
    passages = fold_text(f"{before}{exact}{after} {exact}")

    places = occurrences(passages, Quote(exact, prefix=before, suffix=after), 1000)
    anywhere = occurrences(passages, Quote(exact), 1000)
    assert set(places) <= set(anywhere)
    if fold(before) + fold(exact) == fold(before + exact):
        assert places


@given(TEXTS, MODES, st.data())
def test_the_original_of_a_passage_folds_to_it(text: str, mode: Paragraphs, data: st.DataObject) -> None:
    passages = fold_text(text, mode)
    if not passages.folded:
        return
    start = data.draw(st.integers(0, len(passages.folded) - 1))
    end = data.draw(st.integers(start + 1, len(passages.folded)))

    # A character that folds to several is shown whole.
    assert passages.folded[start:end].strip() in fold(original(passages, start, end))


@pytest.mark.parametrize(
    ("exact", "near"),
    [
        ("the quick brown dog", "The quick brown fox"),
        ("quick, brown fox", "quick brown fox"),
        ("The quikc brown fox jumps over the lazy dgo", "The quick brown fox jumps over the lazy dog."),
        ("a slow red hen", None),
        ("", None),
    ],
)
def test_the_nearest_passage_begins_and_ends_with_whole_words(exact: str, near: str | None) -> None:
    passages = fold_text("Once more.\n\nThe quick brown fox jumps over the lazy dog. That is all.")

    found = nearest_passage(exact, passages)
    assert (None if found is None else original(passages, *found)) == near
