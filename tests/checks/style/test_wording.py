"""STY001 to STY008, each on its signs and on what only looks like them."""

from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, Group, Source, Term, Voice
from argmap.source import format_route


def told(code: str, *claims: Claim, language: str = "") -> list[str]:
    found = check(ArgumentMap(title="T", language=language, claims=claims), profile="strict")
    return [f"{format_route(d.route)}: {d.message}" for d in found if d.rule.code == code]


def says(code: str, text: str) -> list[str]:
    return [line.removeprefix("claims.a.text: 'a' ") for line in told(code, Claim("a", text))]


@pytest.mark.parametrize("text", ["Costs?", "Why build lanes?  ", "Vale la pena؟"])
def test_a_question_states_nothing(text: str) -> None:
    assert says("STY001", text) == ["is a question, which can be neither true nor false"]


def test_a_single_word_states_nothing_in_english() -> None:
    assert says("STY001", "Costs.") == ["is a single word, which can be neither true nor false"]
    assert told("STY001", Claim("a", "Llueve."), language="es") == []


@pytest.mark.parametrize("text", ["It rains.", "P.", "P1.", "He asks: 'Is it safe?'", "Is it safe? No.", "…"])
def test_letters_and_sentences_and_quoted_questions_pass(text: str) -> None:
    assert says("STY001", text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Lanes are safe because they were tested.", "because"),
        ("Lanes are cheap, so the city should build them.", "so"),
        ("Lanes are cheap; therefore they pay.", "therefore"),
        ("Lanes are cheap, from which it follows that they pay.", "it follows that"),
        ("THUS lanes pay.", "thus"),
    ],
)
def test_a_word_for_a_step_shows_an_argument_in_the_box(text: str, word: str) -> None:
    assert says("STY002", text) == [f"seems to hold an argument: it says '{word}'"]


@pytest.mark.parametrize(
    "text",
    [
        "Lanes fail because of ice.",
        "Injuries fell partly because lanes were built.",
        "Prices have risen since 2020.",
        "Lanes are raised so that cars keep off.",
        "Lanes are so cheap that they pay.",
        "'Because I say so' is no reason.",
        "If lanes are cheap, they pay.",
        "Thus far no city has tried it.",
        "Lanes will be common ten years hence.",
    ],
)
def test_causes_purposes_times_conditions_and_quotations_are_no_steps(text: str) -> None:
    assert says("STY002", text) == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Lanes are cheap; roads cost more.", "a semicolon"),
        ("Lanes are cheap. Roads cost more.", "two sentences"),
        ('They say "no." Roads cost more! They do.', "two sentences"),
        ("Lanes are cheap, and roads are dear.", "two clauses with 'and' between them"),
        ("Lanes have come, but the council will not pay.", "two clauses with 'but' between them"),
        ("Lanes are cheap, and are safe.", "two clauses with 'and' between them"),
    ],
)
def test_sentences_semicolons_and_joined_clauses_make_a_claim_several(text: str, sign: str) -> None:
    assert says("STY003", text) == [f"seems to make more than one claim: it has {sign}"]


@pytest.mark.parametrize(
    "text",
    [
        "Lanes cut injuries and save money.",
        "Lanes, paths, and roads are dear.",
        "Policy must be about spread and adoption, and not about safety alone.",
        "Dr. Smith of the U.S. Army, Mr. J. Doe et al. and others cycle.",
        "Lanes cost 3.5 million, e.g. In Leeds.",
        "Lanes cost 3.5 million (e.g. In Leeds).",
        "He says 'lanes are cheap; roads are dear' and leaves.",
        "Lanes are for cyclists, and for those who can walk.",
    ],
)
def test_lists_joined_verbs_abbreviations_and_quotations_are_one_claim(text: str) -> None:
    assert says("STY003", text) == []


def test_a_text_of_more_than_thirty_words_or_two_hundred_characters_is_long() -> None:
    claims = (Claim("a", "word " * 30), Claim("b", "word " * 31), Claim("c", "x" * 201), Claim("d", " " + "x" * 200))
    m = ArgumentMap(title="T", claims=claims, evidence=[Evidence("e", "word " * 40, supports="a")])

    assert [f"{format_route(d.route)}: {d.message}" for d in check(m) if d.rule.code == "STY004"] == [
        "claims.b.text: the text of 'b' has 31 words; 30 words can still be read at a glance",
        "claims.c.text: the text of 'c' has 201 characters; 200 characters can still be read at a glance",
        "evidence.e.text: the text of 'e' has 40 words; 30 words can still be read at a glance",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "This shows it.",
        "That is so.",
        "They cost more.",
        "It works.",
        "Such lanes are safe.",
        "Those lanes are safe.",
        "He errs.",
    ],
)
def test_a_word_that_points_back_cannot_be_read_alone(text: str) -> None:
    word = text.split(maxsplit=1)[0].lower()
    assert says("STY005", text) == [f"begins with '{word}', which stands for something said elsewhere"]


@pytest.mark.parametrize(
    "text",
    [
        "That China leads is a risk.",
        "Those who cycle are healthy.",
        "It is wrong to lie.",
        "It is known that lanes pay.",
        "It rains.",
        "This.",
        "Theirs is the road.",
    ],
)
def test_a_word_that_points_ahead_can(text: str) -> None:
    assert says("STY005", text) == []


def test_a_dangling_pronoun_is_looked_for_where_claims_are_made_of_a_text_or_taught() -> None:
    m = ArgumentMap(title="T", claims=[Claim("a", "This shows it.")])

    found = {
        p for p in ("default", "teach", "reconstruct", "strict") for d in check(m, profile=p) if d.rule.code == "STY005"
    }
    assert found == {"teach", "reconstruct", "strict"}


@pytest.mark.parametrize(
    ("text", "certainty", "finding"),
    [
        ("Lanes may cut injuries.", "certain", "'a' says 'may', and its certainty is certain"),
        ("Perhaps lanes pay.", 0.95, "'a' says 'perhaps', and its certainty is 0.95"),
        ("Lanes certainly pay.", "possible", "'a' says 'certainly', and its certainty is possible"),
        ("No doubt lanes pay.", 0.6, "'a' says 'no doubt', and its certainty is 0.6"),
    ],
)
def test_words_and_certainty_that_say_different_things_clash(text: str, certainty: str | float, finding: str) -> None:
    assert told("STY006", Claim("a", text, certainty=certainty)) == [f"claims.a.certainty: {finding}"]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Lanes may cut injuries.", "likely"),
        ("Lanes may cut injuries.", None),
        ("Lanes certainly pay.", "likely"),
        ("Lanes must pay.", "possible"),
        ("Lanes are more likely to pay than roads.", "certain"),
        ("A harm that could come is no harm.", "certain"),
        ("The law comes in May with the budget.", "certain"),
        ("Lanes can pay.", "certain"),
        ("Lanes almost certainly pay.", "possible"),
    ],
)
def test_words_that_agree_or_qualify_something_else_do_not(text: str, certainty: str | None) -> None:
    assert told("STY006", Claim("a", text, certainty=certainty)) == []


def test_what_a_policy_permits_is_no_hedge() -> None:
    assert told("STY006", Claim("a", "Cyclists may use the road.", certainty="certain", kind="policy")) == []


def test_placeholders_are_found_in_every_text_but_notes() -> None:
    m = ArgumentMap(
        title="TBD",
        note="TODO",
        claims=[Claim("a", "Lanes cost ??? a mile.", title="XXX", note="TODO")],
        evidence=[Evidence("e", "TODO: find it", supports="a")],
        sources=[Source("s", "FIXME")],
        voices=[Voice("v", "TBA")],
        groups=[Group("g", "TBC", "a")],
        terms=[Term("t", {"x": "lorem ipsum"})],
    )

    assert [f"{format_route(d.route)}: {d.message}" for d in check(m) if d.rule.code == "STY007"] == [
        "title: 'TBD' stands where a text is due",
        "sources.s.title: 'FIXME' stands where a text is due",
        "voices.v.name: 'TBA' stands where a text is due",
        "claims.a.text: '???' stands where a text is due",
        "claims.a.title: 'XXX' stands where a text is due",
        "evidence.e.text: 'TODO' stands where a text is due",
        "groups.g.title: 'TBC' stands where a text is due",
        "terms.t.senses.x: 'lorem ipsum' stands where a text is due",
    ]


def test_a_placeholder_is_not_blamed_for_stating_nothing() -> None:
    assert says("STY001", "TBD") == []


@pytest.mark.parametrize(
    "text",
    [
        "TODOS is a word.",
        "The mark 'TODO' is a word.",
        "A todo list helps.",
        "XXXL is a size.",
        "TODO lists help people.",
    ],
)
def test_words_that_only_look_like_placeholders_pass(text: str) -> None:
    assert says("STY007", text) == []


def test_a_long_claim_wants_a_title_in_profile_strict() -> None:
    claims = (Claim("a", "x" * 121), Claim("b", "x" * 120), Claim("c", "x" * 121, title="X"))

    assert told("STY008", *claims) == ["claims.a: 'a' has 121 characters and no title"]
    assert [d for d in check(ArgumentMap(title="T", claims=claims)) if d.rule.code == "STY008"] == []
