from __future__ import annotations

import pytest
from hypothesis import given

from argmap.checks import check
from argmap.checks.folding import find_phrase, parts, singular, spoken, without_quotations, words
from argmap.checks.lexicon import english, is_english
from argmap.checks.passages import fold
from argmap.checks.topics import find_topics, glossary_of
from argmap.checks.view import View
from argmap.model import ArgumentMap, Claim, Term
from argmap.testing import texts


@given(texts())
def test_speaking_a_text_parts_its_letters_and_loses_none(text: str) -> None:
    assert "".join(spoken(text).split()) == "".join(fold(text).casefold().split())
    assert spoken(text)[0] == spoken(text)[-1] == " "


@given(texts())
def test_typography_and_case_make_no_difference(text: str) -> None:
    plain = text.replace("'", "\u2019").replace('"', "\u201c").replace("\u2013", "-")
    assert spoken(plain) == spoken(text)
    assert spoken("".join(c.upper() if c.isascii() else c for c in text)) == spoken(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It falls by -5 degrees", "It falls by 5 degrees"),
        ("x < y", "x > y"),
        ("Lanes are safe?", "Lanes are safe."),
        ("40% of it", "40 of it"),
        ("1,000", "1.000"),
        ("Über", "Uber"),
        ("का", "क"),
    ],
)
def test_what_says_something_else_stays_apart(one: str, other: str) -> None:
    assert words(spoken(one)) != words(spoken(other))


@pytest.mark.parametrize(
    ("text", "its"),
    [
        ("Cheap\u2014so build.", ("cheap", "so", "build")),
        ("“Open” (source), it\u2019s said…", ("open", "source", "it's", "said")),
        ("3,000 at 12:30, e.g. and/or", ("3,000", "at", "12:30", "e.g", "and/or")),
        ("道路は安全です。", ("道路は安全です",)),  # Japanese sets no blanks
        ("...", ()),
    ],
)
def test_words_are_without_the_marks_that_only_separate(text: str, its: tuple[str, ...]) -> None:
    assert words(spoken(text)) == its


@pytest.mark.parametrize(
    ("word", "its"),
    [
        ("can't", ("ca", "not")),
        ("and/or", ("and", "or")),
        ("covid-19", ("covid-19",)),
        ("city's", ("city",)),
        ("%", ("%",)),
    ],
)
def test_a_word_is_taken_apart_at_hyphens_between_letters(word: str, its: tuple[str, ...]) -> None:
    assert parts(word) == its


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("cities", "city"),
        ("trees", "tree"),
        ("shoes", "shoe"),
        ("focus", "focus"),
        ("is", "is"),
        ("cars", "car"),
        ("gas", "gas"),
        ("daies", "daie"),
        ("aerie", "aerie"),
    ],
)
def test_the_s_of_a_plural_falls(word: str, folded: str) -> None:
    assert singular(word) == folded


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('He says "no; never" again.', "He says … again."),
        ("They call it 'a so-so map'.", "They call it …."),
        ("The pupils' and parents' hours", "The pupils' and parents' hours"),
        ("'It isn't so', they say", "…, they say"),
        ('An open " stays', 'An open " stays'),
    ],
)
def test_quotations_are_left_out_and_apostrophes_are_none(text: str, left: str) -> None:
    assert without_quotations(text) == left


def test_a_phrase_is_found_as_a_whole_in_ones_own_words() -> None:
    def found(text: str) -> str | None:
        return find_phrase(text, spoken(text), [" so ", " because "], [" because of "])

    assert found("It is so.") == "so"
    assert found("It is also \u2018so\u2019 called, because of ice.") is None
    assert found("Because of ice, because of snow and because it froze.") == "because"


def test_every_phrase_of_english_is_written_as_it_is_looked_for() -> None:
    lexicon = english()
    phrases = (
        *lexicon.indicators, *lexicon.no_indicators, *lexicon.hedges, *lexicon.no_hedges, *lexicon.boosters,
        *lexicon.no_boosters, *lexicon.universals, *lexicon.universal_adverbs, *lexicon.no_universals,
    )  # fmt: skip

    assert [phrase for phrase in phrases if spoken(phrase) != phrase] == []
    assert lexicon.stop.isdisjoint(lexicon.operators)


@pytest.mark.parametrize("language", ["", "en", "EN", "en-GB", "en_US", "eng", "English"])
def test_no_language_and_every_english_is_english(language: str) -> None:
    assert is_english(language)


@pytest.mark.parametrize("language", ["de", "enm", "zh-Hans", "ang"])
def test_other_languages_are_not(language: str) -> None:
    assert not is_english(language)


def test_rules_that_know_only_english_say_so_of_a_map_in_another_language_and_the_others_run() -> None:
    claims = [
        Claim("t", "TODO? Radwege sind gut, because.", because="u"),
        Claim("u", "Radwege sind gut."),
        Claim("v", "Radwege sind gut"),
    ]
    m = ArgumentMap(title="Radwege", thesis="t", language="de", claims=[*claims, Claim("w", "Gut?", because="v")])

    needs = "did not run: it needs texts in English, whose words are listed; `language` names another"
    assert [str(d) for d in check(m) if d.rule.code in ("LOG014", "STY001") or d.route == ()] == [
        "claims.v.text: warning LOG014 duplicate-claim 'v' says the same as 'u'",
        "claims.w.text: hint STY001 not-a-statement 'w' is a question, which can be neither true nor false",
        f"note LOG013 restated-premise {needs}",
        f"note EVD019 hasty-generalisation {needs}",
        f"note STY002 reasoning-in-box {needs}",
        f"note STY003 compound-claim {needs}",
        f"note STY006 hedge-mismatch {needs}",
        f"note STY007 placeholder {needs}",
    ]


def test_terms_stand_for_themselves_by_every_word_and_the_longest_phrase_wins() -> None:
    glossary = glossary_of([Term("law", {}, aliases="statutes"), Term("rule", {}, aliases="rule of law")])
    topics = find_topics(words(spoken("The rule of law needs no statute.")), english(), glossary)

    assert dict(topics.words) == {"rule": "rule of law", "need": "needs", "law": "statute"}
    assert topics.operators == ("the", "no")


def test_a_mark_is_no_topic_and_a_letter_or_a_number_is() -> None:
    topics = find_topics(words(spoken("X costs 40 % ?")), english(), glossary_of([]))

    assert tuple(topics.words) == ("x", "cost", "40")


def test_withdrawn_claims_say_nothing() -> None:
    m = ArgumentMap(title="T", claims=[Claim("a", "Same."), Claim("b", "Same.", withdrawn=True)])

    assert View(m).language.twins == ()
