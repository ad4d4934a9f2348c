"""Common slips of the pen are told from each other, and the help says what to write instead."""

from __future__ import annotations

import pytest

from argmap.formats.toml import reads


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ('a = "He said "no" to it."', "a quote inside a text is written \\\", or the text stands between ''' and '''"),
        ("a = “Curly.”", "texts stand in straight quotes"),
        ('text: "A."', "write = for :"),
        (
            "[claims.β]",
            (
                "an id or key has the letters a-z and A-Z, digits, - and _; an id begins with a letter (a-z, A-Z) or digit and"
                " goes on with letters, digits, '-' and '_'"
            ),
        ),
        ("date = 2021-13-45", "no calendar has this date: write the year, the month and the day, as in 2021-05-03"),
        ("f\0o\0r\0", "save the file as UTF-8"),
        (
            'a = [1]\nb = ["b", "c"\n\n[claims.b]',
            "put a comma between its items, and ] at its end; it opens on line 2",
        ),
        ("a = 1 b = 2", "one key with its value stands on a line of its own"),
        ("[a]\n[b]\n[c]\n[b]", "join the two, or give one of them another id; the first is on line 2"),
    ],
)
def test_a_slip_is_told_what_to_write_instead(text: str, help_: str) -> None:
    (found,) = reads(text).diagnostics

    assert found.help == help_


def test_a_finding_on_an_element_of_a_misspelt_table_stands_at_that_element() -> None:
    reading = reads('format = 1\ntitle = "T"\n[claims.a]\ntext = "A."\n[claim.b]\ntext = "B."\n')

    span = reading.source.span(("claims", "b", "text"))
    assert span is not None
    assert reading.source.position(span.start).line == 6


@pytest.mark.parametrize(
    ("table", "key", "meant"),
    [("rebuttals", "conclusion", "target"), ("arguments", "target", "conclusion"), ("claims", "by", "voice")],
)
def test_a_word_from_elsewhere_is_guessed(table: str, key: str, meant: str) -> None:
    (found, *_) = [
        each for each in reads(f'format = 1\ntitle = "T"\n[{table}.x]\n{key} = "a"').diagnostics if each.at_key
    ]

    assert found.help == f"did you mean '{meant}'?"
