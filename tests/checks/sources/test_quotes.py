"""Quotes that are not in their source, or are there more than once: SRC002 and SRC003."""

from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, Omission, Paragraphs, Quote, Source
from argmap.source import format_route

TEXT = """Open models spread.  They are\u00a0cheap.

\u201cOpen\u201d models \u2014 cheap ones \u2014 spread fast\u2026
Nobody owns them.\r
\r
The law is the law.
"""


def told(*quotes: Quote, paragraphs: Paragraphs = Paragraphs.BLOCK, text: str = TEXT) -> list[tuple[str, str]]:
    """Return what is found in the quotes of the claim *c*: the code and the message, and the help."""
    m = ArgumentMap(
        title="T",
        thesis="c",
        sources=[Source("s", "S", paragraphs=paragraphs)],
        claims=[Claim("c", "C.", quotes=quotes)],
    )
    found = [found for found in check(m, sources={"s": text}) if found.rule.code in ("SRC002", "SRC003")]
    return [(f"{format_route(found.route)} {found.rule.code} {found.message}", found.help) for found in found]


@pytest.mark.parametrize(
    "quote",
    [
        Quote("They are cheap."),
        Quote('"Open" models - cheap ones - spread fast... Nobody'),
        Quote("\u201eOpen"),
        Quote("Open mo\u00addels spread."),
        Quote("cheap. \u201cOpen\u201d"),
        Quote("Open models", paragraph=1),
        Quote("cheap", paragraph=2),
        Quote("Nobody", paragraph=2),
        Quote("law", prefix="the"),
        Quote("the law"),
        Quote("law", suffix="is"),
        Quote("law", prefix="The", suffix=" is"),
        Quote("They are … ones - spread"),
        Quote("Open models spread. [...] Nobody […] law.", prefix=""),
        Quote("… models — cheap ones (...) Nobody ..."),
        Quote("spread fast… Nobody"),
        Quote("They are … Nobody", prefix="spread.", suffix="owns"),
        Quote("ones . . . fast", paragraph=2),
    ],
)
def test_a_quote_that_stands_in_its_source_once_is_no_finding(quote: Quote) -> None:
    assert told(quote) == []


@pytest.mark.parametrize(
    ("quote", "message", "remedy"),
    [
        (Quote("Open models sprout."), "'s' does not have 'Open models sprout.'", "paragraph 1 has: Open models spread."),
        (Quote("open models spread"), "'s' does not have 'open models spread'", "paragraph 1 has: Open models spread."),
        (Quote("models \u2014 cheep ones"), "'s' does not have 'models \u2014 cheep ones'",
         "paragraph 2 has: models \u2014 cheap ones"),
        (Quote("something else altogether"), "'s' does not have 'something else altogether'", "copy the words from the source"),
        (Quote("Nobody owned", paragraph=1), "'s' does not have 'Nobody owned'", "paragraph 2 has: Nobody owns"),
        (Quote("models spread … Nobody owned them"), "'s' does not have 'Nobody owned them'", "paragraph 2 has: Nobody owns them."),
        (Quote("They are [...] fast", prefix="Now"), "'s' does not have 'They are [...] fast' between this prefix and suffix",
         "without them it stands in paragraph 1"),
        (Quote("[...]"), "'s' does not have '[...]'", "copy the words from the source"),
        (Quote("cheap", suffix="twos"), "'s' does not have 'cheap' between this prefix and suffix",
         "without them it stands in paragraphs 1, 2"),
        (Quote("\u00ad"), r"'s' does not have '\xad'", "copy the words from the source"),
    ],
)  # fmt: skip
def test_a_quote_that_is_not_there_is_told_what_is(quote: Quote, message: str, remedy: str) -> None:
    assert told(quote) == [(f"claims.c.quotes[0] SRC002 {message}", remedy)]


@pytest.mark.parametrize(
    ("quote", "message", "remedy"),
    [
        (Quote("cheap"), "'cheap' stands twice in 's'", "quote more words, or add its paragraph (1, 2), a prefix or a suffix"),
        (Quote("law", paragraph=3), "'law' stands twice in paragraph 3 of 's'",
         "quote more words, or add a prefix or suffix, the words right before or after"),
        (Quote("e"), "'e' stands 14 times in 's'",
         "quote more words, or add its paragraph (1, 2, 3), a prefix or a suffix"),
    ],
)  # fmt: skip
def test_a_quote_that_is_there_more_than_once_is_told_how_to_choose(quote: Quote, message: str, remedy: str) -> None:
    assert told(quote) == [(f"claims.c.quotes[0] SRC003 {message}", remedy)]


def test_places_that_overlap_are_two() -> None:
    assert told(Quote("ana"), text="A banana.")[0][0] == "claims.c.quotes[0] SRC003 'ana' stands twice in 's'"


def test_counting_ends_where_nobody_learns_more() -> None:
    assert told(Quote("a"), text="a " * 5000)[0][0] == "claims.c.quotes[0] SRC003 'a' stands 1,000 times or more in 's'"


def test_paragraphs_are_lines_where_the_source_says_so() -> None:
    assert told(Quote("Nobody", paragraph=3), paragraphs=Paragraphs.LINE) == []


def test_every_quote_is_of_the_source_that_is_named_nearest() -> None:
    m = ArgumentMap(
        title="T",
        thesis="c",
        sources=[Source("s", "S"), Source("t", "T"), Source("u", "U")],
        claims=[
            Claim("c", "C.", quotes=[Quote("ess", source="s"), Quote("gone", source="nothing")]),
            Claim("w", "W.", withdrawn=True, quotes=Quote("gone", source="s")),
        ],
        evidence=[Evidence("e", "E.", supports="c", source="t", quotes=["gone", Quote("ess", source="s")])],
        omitted=[Omission(Quote("gone", source="s"), "why"), Omission(Quote("gone", source="u"), "why")],
    )

    assert [str(d) for d in check(m, sources={"s": "ess", "t": "tee"}) if d.rule.code == "SRC002"] == [
        "sources.u: note SRC002 quote-not-found 1 quote of 'u' could not be looked up: its text is not at hand",
        "evidence.e.quotes[0]: error SRC002 quote-not-found 't' does not have 'gone'",
        "omitted[0].quote: error SRC002 quote-not-found 's' does not have 'gone'",
    ]


def test_what_a_quote_should_read_is_not_looked_up() -> None:
    assert told(Quote("Nobody owns them", reads="Everybody owns them", why="the next sentence requires it")) == []
