from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.covering import Treatment, coverage
from argmap.model import ArgumentMap, Claim, Evidence, Omission, Quote, Source

TEXT = """First sentence. The second\none. A third.

Fourth here! And a fifth? The sixth."""


def of(*quotes: Quote | str, omitted: tuple[str, ...] = (), withdrawn: bool = False) -> ArgumentMap:
    return ArgumentMap(
        title="T",
        sources=[Source("s", "S"), Source("t", "T")],
        claims=[Claim("c", "C.", quotes=[_of_s(quote) for quote in quotes], withdrawn=withdrawn)],
        omitted=[Omission(_of_s(quote), "why") for quote in omitted],
    )


def _of_s(quote: Quote | str) -> Quote:
    return quote if isinstance(quote, Quote) else Quote(quote, source="s")


def treated(m: ArgumentMap) -> str:
    """Return the first letter of what is done with each sentence."""
    return "".join(sentence.treatment[0] for sentence in coverage(m, sources={"s": TEXT})["s"].sentences)


@pytest.mark.parametrize(
    ("m", "letters"),
    [
        (of(), "uuuuuu"),
        (of("The second one"), "uquuuu"),
        (of("sentence. The"), "qquuuu"),
        (of("third. Fourth"), "uuqquu"),
        (of("First \u2026 third"), "ququuu"),
        (of(omitted=("First \u2026 third",)), "ooouuu"),
        (of("second", omitted=("First \u2026 third",)), "oqouuu"),
        (of("second", "First sentence. The second one."), "qquuuu"),
        (of("i"), "uuuuuu"),
        (of("nowhere"), "uuuuuu"),
        (of("second", withdrawn=True), "uuuuuu"),
        (of(Quote("ixth", source="s", prefix="s", suffix=".")), "uuuuuq"),
        (of(Quote("here \u2026 fif", source="s", prefix="Fourth", suffix="th")), "uuuqqu"),
    ],
)
def test_a_sentence_is_quoted_where_a_quote_touches_it_and_omitted_within_what_is_left_out(
    m: ArgumentMap, letters: str
) -> None:
    assert treated(m) == letters


def test_sentences_are_given_as_they_stand_with_their_paragraph_and_the_share() -> None:
    of_s = coverage(of("First", omitted=("sixth",)), sources={"s": TEXT})["s"]

    assert [(sentence.paragraph, sentence.text) for sentence in of_s.uncovered] == [
        (1, "The second one."),
        (1, "A third."),
        (2, "Fourth here!"),
        (2, "And a fifth?"),
    ]
    assert of_s.share == pytest.approx(2 / 6)
    assert {sentence.treatment for sentence in of_s.sentences} == set(Treatment)


def test_sources_without_a_text_are_named_and_an_empty_text_is_covered(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text("", encoding="utf-8")
    m = ArgumentMap(title="T", sources=[Source("s", "S", file="s.txt"), Source("t", "T", file="t.txt")])

    found = coverage(m, base=tmp_path)
    assert ([each.source for each in found.sources], found.missing, found["s"].share) == (["s"], ("t",), 1.0)
    with pytest.raises(KeyError):
        found["t"]


def test_evidence_quotes_its_own_source() -> None:
    m = ArgumentMap(
        title="T",
        sources=[Source("s", "S"), Source("t", "T")],
        evidence=[Evidence("e", "E.", source="t", quotes="Yes")],
    )

    assert coverage(m, sources={"t": "Yes. No.", "s": "Yes."})["t"].share == 0.5


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=4))
def test_a_sentence_is_uncovered_just_where_no_character_of_it_is_quoted(pieces: list[tuple[int, int]]) -> None:
    folded = " ".join(TEXT.split())
    quotes = [Quote(piece, source="s") for start, length in pieces if (piece := folded[start : start + length].strip())]
    unique = [quote for quote in quotes if folded.count(quote.exact) == 1]
    begun = [(folded.index(quote.exact), len(quote.exact)) for quote in unique]
    marked = {place for begin, length in begun for place in range(begin, begin + length)}

    letters = ""
    place = 0
    for sentence in ("First sentence.", "The second one.", "A third.", "Fourth here!", "And a fifth?", "The sixth."):
        place = folded.index(sentence, place)
        letters += "q" if marked.intersection(range(place, place + len(sentence))) else "u"
    assert treated(of(*quotes)) == letters
