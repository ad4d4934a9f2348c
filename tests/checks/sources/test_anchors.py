"""The rules about where claims are anchored in a text: SRC004 to SRC011 and SRC014 to SRC016."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from attrs import evolve

from argmap.checks import check
from argmap.diagnostics import Diagnostic, Severity
from argmap.edits import Fix, Replace
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Omission, Paragraphs, Quote, Source, Voice
from argmap.source import format_route

TEXT = """\u201cOpen\u201d models \u2014 cheap ones \u2014 spread.

The law is
the law. It co\u00adoperates \ufb01nely, say the critics."""


def of(*quotes: Quote | str, paragraphs: Paragraphs = Paragraphs.BLOCK) -> ArgumentMap:
    claim = Claim("c", "C.", quotes=quotes)
    return ArgumentMap(title="T", thesis="c", sources=[Source("s", "S", paragraphs=paragraphs)], claims=[claim])


def found(code: str, m: ArgumentMap, text: str = TEXT, profile: str = "default") -> list[Diagnostic]:
    return [each for each in check(m, sources={"s": text}, profile=profile) if each.rule.code == code]


def told(code: str, m: ArgumentMap, text: str = TEXT, profile: str = "default") -> list[tuple[str, str]]:
    """Return the findings of a rule: how severe, where and what, and the help."""
    listed = found(code, m, text, profile)
    return [(f"{each.severity} {format_route(each.route)}: {each.message}", each.help) for each in listed]


@pytest.mark.parametrize(
    ("quote", "place"),
    [(Quote('"Open" models'), ()), (Quote('"Open" models', paragraph=1), ("exact",))],
)
def test_other_quotation_marks_are_drift_and_the_fix_takes_those_of_the_source(
    quote: Quote, place: tuple[str, ...]
) -> None:
    m = of(quote)

    assert told("SRC004", m) == [
        (
            "hint claims.c.quotes[0]: '\"Open\" models' stands in 's' with other quotation marks or dashes",
            "the source has: \u201cOpen\u201d models",
        )
    ]
    fix = Fix(
        "write the quote as the source does", Replace(("claims", "c", "quotes", 0, *place), "\u201cOpen\u201d models")
    )
    assert found("SRC004", m)[0].fix == fix


def test_a_quote_that_has_been_refreshed_is_no_drift() -> None:
    [finding] = found("SRC004", of("models - cheap ones - spread"))
    assert finding.fix is not None
    [edit] = finding.fix.edits
    assert isinstance(edit, Replace)
    assert isinstance(edit.value, str)

    assert found("SRC004", of(edit.value)) == []


@pytest.mark.parametrize(
    "quote",
    [
        "\u201cOpen\u201d models",
        "The law is the law",
        "It cooperates finely",
        "\u201cOpen\u201d models \u2026 spread",
        '"Open" models [...] spread',
        "nely, say",
        "the law is",
        "law",
    ],
)
def test_white_space_hyphens_that_are_not_seen_ligatures_and_ellipses_are_no_drift(quote: str) -> None:
    assert found("SRC004", of(quote)) == []


DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize("written", [DIGEST, DIGEST.upper(), f"sha256:{DIGEST}", f" {DIGEST} "])
def test_a_text_with_the_recorded_digest_has_not_changed(written: str) -> None:
    m = evolve(of(), sources=[Source("s", "S", sha256=written)])

    assert found("SRC005", m) == []
    assert told("SRC005", m, TEXT + ".") == [
        (
            "warning sources.s.sha256: the text of 's' has changed: its digest is not the recorded one",
            f"look through the quotes again, then record {hashlib.sha256(TEXT.encode() + b'.').hexdigest()}",
        )
    ]


def test_the_digest_is_of_the_bytes_of_the_file_a_byte_order_mark_included_or_not(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfA text.\r\n"
    (tmp_path / "text.txt").write_bytes(data)
    for digested in (data, data[3:]):
        source = Source("s", "S", file="text.txt", sha256=hashlib.sha256(digested).hexdigest())
        assert [
            d for d in check(ArgumentMap(title="T", sources=[source]), base=tmp_path) if d.rule.code == "SRC005"
        ] == []


def test_the_new_digest_is_recorded_only_by_who_looked() -> None:
    [finding] = found("SRC005", evolve(of(), sources=[Source("s", "S", sha256="0" * 64)]))

    assert finding.help == f"look through the quotes again, then record {DIGEST}"
    assert finding.fix is None


def test_what_is_no_digest_is_told_and_a_text_that_is_not_at_hand_noted() -> None:
    m = evolve(of(), sources=[Source("s", "S", sha256="abc"), Source("t", "T", sha256=DIGEST)])

    assert [each for each, _ in told("SRC005", m)] == [
        "warning sources.s.sha256: 'abc' is no SHA-256 digest: it has 64 hexadecimal digits",
        "note sources.t.sha256: the digest of 't' could not be compared: its text is not at hand",
    ]


TEN = "One is. Two is. Three is. Four is. Five is. Six is. Seven is. Eight is. Nine is. Ten is."
NINE = TEN.removesuffix(" Ten is.")


def test_a_reconstruction_may_leave_out_one_sentence_in_ten_without_a_word() -> None:
    assert found("SRC006", of(NINE), TEN, "reconstruct") == []
    assert told("SRC006", of(NINE), TEN + "\n\nMore.", "reconstruct") == [
        (
            "hint sources.s: 2 of the 11 sentences of 's' are neither quoted nor named as omitted",
            "argmap check --coverage prints them (paragraphs 1, 2)",
        )
    ]
    assert found("SRC006", of(NINE), TEN + "\n\nMore.") == []
    left_out = evolve(of(NINE), omitted=[Omission("More.", "why")])
    assert found("SRC006", left_out, TEN + "\n\nMore.", "reconstruct") == []


def test_a_source_that_nothing_quotes_is_not_what_is_reconstructed() -> None:
    assert found("SRC006", of(), TEN, "reconstruct") == []


VOICES = [Voice("v", "V"), Voice("w", "W"), Voice("n", "N", note="The analyst.")]


def test_a_claim_of_the_text_needs_words_of_the_text_in_a_reconstruction() -> None:
    claims = [
        Claim("c", "C.", quotes="spread"),
        Claim("d", "D."),
        Claim("e", "E.", implicit=True),
        Claim("f", "F.", voice="v"),
        Claim("g", "G.", voice="w", quotes="cheap"),
        Claim("h", "H.", voice="w"),
        Claim("i", "I.", withdrawn=True),
    ]
    m = evolve(of(), claims=claims, voices=VOICES)

    help_ = "quote the words that say it, or mark it as implicit"
    assert told("SRC007", m, profile="reconstruct") == [
        ("warning claims.d: nothing shows where 'd' stands in a source", help_),
        ("warning claims.h: nothing shows where 'h' stands in a source", help_),
    ]
    assert found("SRC007", m) == []
    away = [d.severity for d in check(evolve(m, sources=[]), profile="strict") if d.rule.code == "SRC007"]
    assert away == [Severity.NOTE]


def test_what_is_implicit_has_no_words_in_the_text() -> None:
    claims = [
        Claim("c", "C.", implicit=True, quotes="law"),
        Claim("d", "D.", implicit=True),
        Claim("e", "E.", quotes="law"),
    ]
    steps = [Argument("x", "d", "c", implicit=True, quotes="law"), Argument("y", "e", "c", quotes="law")]
    m = ArgumentMap(title="T", thesis="c", sources=[Source("s", "S")], claims=claims, arguments=steps)

    listed = [d for d in check(m) if d.rule.code == "SRC008"]
    assert [str(d) for d in listed] == [
        "claims.c.implicit: warning SRC008 implicit-but-quoted 'c' is marked as implicit, but it is quoted",
        "arguments.x.implicit: warning SRC008 implicit-but-quoted 'x' is marked as implicit, but it is quoted",
    ]
    assert [d.fix for d in listed] == [None, None]


def anchored(**quotes: str | Quote) -> ArgumentMap:
    return evolve(of(), claims=[Claim(name, "C.", quotes=quote) for name, quote in quotes.items()], voices=VOICES)


APART = "quote for each the words that say it, or make one claim of the two"


def test_claims_on_the_same_words_or_on_a_part_of_them_are_told_with_the_largest_passage() -> None:
    m = anchored(a="cheap ones", b="models \u2014 cheap ones \u2014 spread", c="cheap ones", d="law. It")

    assert told("SRC009", m) == [
        ("hint claims.a.quotes[0]: 'a' quotes a part of what is quoted for 'b': 'cheap ones'", APART),
        ("hint claims.c.quotes[0]: 'c' quotes a part of what is quoted for 'b': 'cheap ones'", APART),
    ]
    assert [d.witness for d in found("SRC009", m)] == [("a", "b"), ("c", "b")]
    assert told("SRC009", anchored(a="cheap ones", b="cheap  ones")) == [
        ("hint claims.b.quotes[0]: 'b' quotes the same passage as 'a': 'cheap  ones'", APART)
    ]


@pytest.mark.parametrize(
    "m",
    [
        anchored(a="cheap ones", b="ones \u2014 spread"),
        anchored(a="cheap ones", b="models \u2026 spread"),
        anchored(a="the law", b="law"),
        evolve(of(), claims=[Claim("a", "A.", quotes=["cheap ones", "cheap"])]),
        evolve(
            of(),
            claims=[Claim("a", "A.", quotes="cheap ones"), Claim("b", "B.", quotes="cheap", voice="v")],
            voices=VOICES,
        ),
        evolve(of("cheap ones"), evidence=[Evidence("e", "E.", supports="c", quotes="cheap ones")]),
        evolve(of("cheap ones"), omitted=[Omission("cheap ones", "why")]),
    ],
)
def test_what_overlaps_stands_in_two_places_or_is_no_other_claim_of_the_voice_is_let_pass(m: ArgumentMap) -> None:
    assert found("SRC009", m) == []


ORDER = "quote them in the order of the text, or as two quotes"


@pytest.mark.parametrize(
    ("quote", "message", "remedy"),
    [
        ("spread \u2026 cheap", "'cheap' does not follow 'spread'", "the one stands in paragraph 1, the other in paragraph 1"),
        ("The law \u2026 spread", "'spread' does not follow 'The law'", "the one stands in paragraph 1, the other in paragraph 2"),
        ("models [...] spread [\u2026] ones", "'ones' does not follow 'spread'",
         "the one stands in paragraph 1, the other in paragraph 1"),
        ("cheap ones \u2026 ones", "'ones' does not follow 'cheap ones'",
         "the one stands in paragraph 1, the other in paragraph 1"),
    ],
)  # fmt: skip
def test_parts_in_another_order_are_a_misquotation_and_nothing_else_is_said_of_them(
    quote: str, message: str, remedy: str
) -> None:
    m = of(Quote(quote, paragraph=1))

    assert told("SRC010", m) == [
        (f"error claims.c.quotes[0]: {message} in 's', not within 1,000 characters", f"{remedy}: {ORDER}")
    ]
    assert found("SRC002", m) == []


def test_an_ellipsis_leaves_out_a_long_paragraph_and_no_more() -> None:
    assert found("SRC010", of("a \u2026 b"), f"a{'-' * 1000}b") == []
    assert len(found("SRC010", of("a \u2026 b"), f"a{'-' * 1001}b")) == 1
    assert found("SRC010", of("a \u2026 b \u2026 c"), f"a b{'-' * 600}b{'-' * 600}c") == []


def test_a_short_quote_that_only_its_paragraph_places_is_told() -> None:
    assert told("SRC011", of(Quote("law", prefix="The"))) == [
        (
            "hint claims.c.quotes[0]: 'law' stands in 's' more than once",
            "quote a few words more, so that an edit of the text cannot move it",
        )
    ]


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        (Quote("law"), TEXT),
        (Quote("cheap", paragraph=1), TEXT),
        (Quote("a b c", paragraph=1), "a b c\n\na b c"),
        (Quote("gone", paragraph=1), TEXT),
    ],
)
def test_what_is_ambiguous_unique_or_long_is_not_too_short(quote: Quote, text: str) -> None:
    assert found("SRC011", of(quote), text) == []


@pytest.mark.parametrize(
    ("quote", "message", "remedy", "fixed"),
    [
        (Quote("spread", paragraph=2), "'spread' stands in paragraph 1 of 's', not in paragraph 2", "paragraph = 1", 1),
        (Quote("law. It", paragraph=7), "'law. It' stands in paragraph 2 of 's', which has 2 paragraphs and no paragraph 7",
         "paragraph = 2", 2),
        (Quote("law", paragraph=1), "'law' stands in paragraph 2 of 's', not in paragraph 1", "paragraph = 2", None),
        (Quote("s", paragraph=3), "'s' stands in paragraphs 1, 2 of 's', which has 2 paragraphs and no paragraph 3",
         "say which of paragraphs 1, 2 is meant", None),
        (Quote("law", prefix="The", paragraph=1), "'law' stands in paragraph 2 of 's', not in paragraph 1", "paragraph = 2", 2),
    ],
)  # fmt: skip
def test_words_in_another_paragraph_are_told_with_the_right_one(
    quote: Quote, message: str, remedy: str, fixed: int | None
) -> None:
    m = of(quote)

    assert told("SRC014", m) == [(f"warning claims.c.quotes[0].paragraph: {message}", remedy)]
    edits = [each.fix.edits for each in found("SRC014", m) if each.fix]
    assert edits == ([] if fixed is None else [(Replace(("claims", "c", "quotes", 0, "paragraph"), fixed),)])
    assert found("SRC002", m) == []


def test_where_the_paragraphs_are_counted_the_wrong_way_no_number_is_corrected() -> None:
    m = of(Quote("One", paragraph=1), Quote("Two", paragraph=2), Quote("Three", paragraph=3))

    listed = found("SRC014", m, "One\nTwo\nThree")
    assert [each.help for each in listed] == [
        'paragraph = 1; or say paragraphs = "line" of the source: so counted, all the numbers are right'
    ] * 2
    assert [each.fix for each in listed] == [None, None]
    assert found("SRC014", evolve(m, sources=[Source("s", "S", paragraphs="line")]), "One\nTwo\nThree") == []


def test_an_emendation_gives_its_reason_also_of_what_is_left_out() -> None:
    m = of(Quote("a", reads="b"), Quote("a", reads="b", why=" "), Quote("a", reads="b", why="A misprint."), "a")
    listed = [d for d in check(evolve(m, omitted=[Omission(Quote("a", reads="b"), "why")])) if d.rule.code == "SRC015"]

    assert [f"{format_route(d.route)}: {d.message}" for d in listed] == [
        "claims.c.quotes[0].reads: nothing says why 'a' should read 'b'",
        "claims.c.quotes[1].reads: nothing says why 'a' should read 'b'",
        "omitted[0].quote.reads: nothing says why 'a' should read 'b'",
    ]
    assert listed[0].stub == 'why = "What is wrong with the words, and why it must be these"\n'


def test_voices_are_told_that_nothing_is_quoted_of_and_claims_of_the_others() -> None:
    claims = [
        Claim("c", "C.", quotes="spread"),
        Claim("d", "D.", voice="v"),
        Claim("e", "E.", voice="w", quotes="cheap"),
        Claim("f", "F.", voice="w"),
        Claim("g", "G.", voice="w", implicit=True),
        Claim("h", "H.", voice="n"),
        Claim("i", "I.", voice="nobody"),
    ]

    m = evolve(of(), claims=claims, voices=VOICES)
    assert told("SRC016", m) == [
        (
            "hint voices.v: 'v' puts 1 claim forward, and nothing of what they say is quoted",
            "quote where they say so, or say in a note whose voice it is if not one of the text",
        ),
        ("hint claims.f: nothing shows that 'w' says 'f'", "quote where they say so, or mark it as implicit"),
    ]
    assert [d.severity for d in check(evolve(m, sources=[])) if d.rule.code == "SRC016"] == [Severity.NOTE]


def test_whose_text_nobody_reconstructs_is_not_asked_for_what_voices_say() -> None:
    poll = Evidence("e", "E.", supports="c", source="s", quotes="spread")
    m = evolve(of(), claims=[Claim("c", "C."), Claim("d", "D.", voice="v")], evidence=[poll], voices=VOICES)

    assert told("SRC016", m) == []
    assert [each.route for each in found("SRC016", m, profile="reconstruct")] == [("voices", "v")]
