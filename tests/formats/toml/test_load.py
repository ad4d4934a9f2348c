"""Every fault of a file is found at once, at its place, in words that say what to write instead."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from argmap.diagnostics import InvalidMapError
from argmap.formats.toml import load, loads, read, read_bytes, reads, slips
from argmap.formats.toml.faults import Context
from argmap.formats.toml.schema import TABLES, TOP
from argmap.formats.toml.tables import Key
from argmap.model import (
    GRADE_SCALE,
    ICD_203_SCALE,
    Answer,
    Claim,
    Expectation,
    NotApplicable,
    Omission,
    PartialDate,
    Premise,
    Question,
    Quote,
    Scale,
    Scheme,
    Source,
    Step,
    Strength,
    Suppression,
    Term,
)
from argmap.model.values import WHAT_AN_ID_IS

HEAD = 'format = 1\ntitle = "T"\n'


def faults(text: str) -> list[str]:
    """Return the findings on *text*, each as `line:column: code route: message | help`."""
    reading = reads(text)
    shown = []
    for found in reading.diagnostics:
        span = found.span or reading.source.span(found.route, key=found.at_key)
        position = reading.source.position(span.start) if span else None
        place = f"{position.line}:{position.column}" if position else "-"
        shown.append(f"{place}: {found.rule.code} {found.message}" + (f" | {found.help}" if found.help else ""))
    return shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", '1:1: SYN004 the file is empty | a map begins with: format = 1, and on the next line: title = "…"'),
        (
            'title = "T"',
            "-: SYN004 a map says which format it is written in | write format = 1 at the top",
        ),
        ("format = 1", "-: SYN004 a map needs the key 'title' | write title = \"…\" at the top"),
        ('format = "1"\ntitle = "T"', "1:10: SYN003 'format' is a string, not an integer | write format = 1"),
        ('format = true\ntitle = "T"', "1:10: SYN003 'format' is a boolean, not an integer | write format = 1"),
        (
            'format = 9\ntitle = "T"',
            "1:10: SYN009 the file is in format 9; this argmap reads format 1 | write format = 1, or get an argmap that is newer",
        ),
        (HEAD + "[claims.a]", "3:1: SYN004 a claim needs the key 'text'"),
        (HEAD + '[claims.a]\ntext = " "', "4:8: SYN005 'text' is empty"),
        (HEAD + "[claims.a]\ntext = 5", "4:8: SYN003 'text' is an integer, not a string"),
        (HEAD + "[claims.a.text]", "3:1: SYN003 'text' is a table, not a string"),
        (
            HEAD + '[claims.a]\ntext = "A."\nkind = "fcat"',
            "5:8: SYN007 'fcat' is no word for 'kind', which is 'fact', 'value', 'policy' or 'definition' | did you mean 'fact'?",
        ),
        (
            HEAD + '[claims.a]\ntext = "A."\nimplicit = "true"',
            "5:12: SYN003 'implicit' is a string, not a boolean (true or false) | write true without quotes",
        ),
        (
            HEAD + '[arguments.x]\npremisses = ["a"]\npremises = "a"\nconclusion = "b"',
            "4:1: SYN002 'premisses' is no key of an argument | did you mean 'premises'?",
        ),
        (
            HEAD + '[voices.v]\nname = "V."\nfoo = 1',
            "5:1: SYN002 'foo' is no key of a voice | the keys are name, tags, note; keys of your own begin with x-",
        ),
        (
            HEAD + '[claims.a]\ntext = "A."\nthesis = "a"',
            "5:1: SYN002 'thesis' is no key of a claim | 'thesis' belongs to the map: move it up, above the first table",
        ),
        (
            HEAD + '[claims.a]\ntext = "A."\nevidence = "e"',
            "5:1: SYN002 'evidence' is no key of a claim | it names the claim, in [evidence.ID]: supports = \"CLAIM\"",
        ),
        (
            HEAD + '[voices.v]\nname = "V."\ntitle = "A study"',
            "5:1: SYN002 'title' is no key of a voice | the keys are name, tags, note; keys of your own begin with x-",
        ),
        (
            HEAD + '[evidence.e]\nsupports = "a"\ntext = "E."\ntitle = "A study"',
            "6:1: SYN002 'title' is no key of an item of evidence | did you mean 'text'?",
        ),
        (HEAD + '[claim.a]\ntext = "A."', "3:2: SYN002 'claim' is no key of a map | did you mean 'claims'?"),
        (
            HEAD + '[claims."a b"]\ntext = "A."',
            f"3:9: SYN006 'a b' is no id | {WHAT_AN_ID_IS}, such as a-b",
        ),
        (
            HEAD + '[[claims]]\nid = "a"',
            "3:1: SYN003 'claims' is an array, not a table of tables | a claim has a table of its own: [claims.ID]",
        ),
        (
            HEAD + '[claims]\ntext = "A."',
            "4:8: SYN003 'text' is a string, not a table | a claim has a table of its own: [claims.ID]",
        ),
        (
            HEAD + '[evidence.e]\ntext = "E."',
            "3:1: SYN004 an item of evidence needs the key 'supports' or 'opposes' | write supports = \"CLAIM\"",
        ),
        (
            HEAD + '[claims.a]\ntext = "A."\nquotes = { exakt = "x" }',
            "5:12: SYN002 'exakt' is no key of a quote | did you mean 'exact'?",
        ),
        (
            HEAD + '[claims.a]\ntext = "A."\nquotes = ["x", { exact = "y", paragraph = 0 }]',
            "5:43: SYN007 'paragraph' is 0; paragraphs count from 1",
        ),
        (
            HEAD + '[claims.a]\ntext = "A."\ntags = ["x", 1]',
            "5:14: SYN003 item 2 of 'tags' is an integer, not a string",
        ),
        (HEAD + '[claims.a]\ntext = "A."\nvoice = ""', "5:9: SYN005 an id is due here, not an empty string"),
        (
            HEAD + '[expect]\na = "inn"',
            "4:5: SYN007 'inn' is no word for 'a', which is 'in', 'out' or 'undecided' | did you mean 'in'?",
        ),
        (HEAD + "[expect]\na = { min = 0.9, max = 0.1 }", "4:13: SYN007 'min' is 0.9, above 'max', which is 0.1"),
        (
            'format = 1\ntitle = "T"\nscale = "graed"',
            (
                "3:9: SYN007 'graed' is no scale's name; there are 'standard' or 'grade', or a table of your own words"
                " | did you mean 'grade'?"
            ),
        ),
        ('format = 1\ntitle = "T"\nscale = { thin = 2 }', "3:18: SYN007 'thin' is 2, outside the range from 0 to 1"),
        ('format = 1\ntitle = "T"\nscale = {}', "3:9: SYN005 a scale needs words, and each word a character"),
    ],
)
def test_a_fault_is_found_where_it_stands(text: str, expected: str) -> None:
    found = faults(text)

    assert expected in found
    # A format and title that are missing are told too; nothing else is.
    assert [fault for fault in found if fault != expected and "SYN004" not in fault] == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            '"0.7"',
            (
                "SYN003 'strength' is a string, not a number or one of the words 'weak', 'moderate', 'strong' or"
                " 'conclusive' | a number stands without quotes, and between 0 and 1"
            ),
        ),
        (
            "true",
            "SYN003 'strength' is a boolean, not a number or one of the words 'weak', 'moderate', 'strong' or 'conclusive'",
        ),
        ("1.4", "SYN007 'strength' is 1.4, outside the range from 0 to 1"),
        ("-0.1", "SYN007 'strength' is -0.1, outside the range from 0 to 1"),
        ("nan", "SYN007 'strength' is nan, outside the range from 0 to 1"),
        ("inf", "SYN007 'strength' is inf, outside the range from 0 to 1"),
        (
            '"strnog"',
            (
                "SYN007 'strnog' is no word of the scale for 'strength', which has 'weak', 'moderate', 'strong' or"
                " 'conclusive' | did you mean 'strong'?"
            ),
        ),
        (
            '"likely"',
            (
                "SYN007 'likely' is no word of the scale for 'strength', which has 'weak', 'moderate', 'strong' or"
                " 'conclusive' | 'likely' is a word for certainties"
            ),
        ),
        ("1" + "0" * 400, "SYN007 'strength' is 1" + "0" * 58 + "…, outside the range from 0 to 1"),
    ],
)
def test_a_strength_is_never_coerced(written: str, expected: str) -> None:
    found = faults(f'{HEAD}[arguments.x]\npremises = "a"\nconclusion = "b"\nstrength = {written}')

    assert found == [f"6:12: {expected}"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "true",
            (
                "SYN003 'certainty' is a boolean, not a number or one of the words 'unlikely', 'possible', 'likely' or"
                " 'certain'"
            ),
        ),
        (
            '"strong"',
            (
                "SYN007 'strong' is no word of the scale for 'certainty', which has 'unlikely', 'possible', 'likely' or"
                " 'certain' | 'strong' is a word for strengths"
            ),
        ),
        (
            '"zzz"',
            (
                "SYN007 'zzz' is no word of the scale for 'certainty', which has 'unlikely', 'possible', 'likely' or"
                " 'certain' | a number from 0 to 1 is allowed too"
            ),
        ),
    ],
)
def test_a_certainty_is_of_a_scale_of_its_own(written: str, expected: str) -> None:
    assert faults(f'{HEAD}[claims.a]\ntext = "A."\ncertainty = {written}') == [f"5:13: {expected}"]


@pytest.mark.parametrize("number", [0, 1, 0.7])
def test_a_number_is_a_strength_and_a_certainty(number: float) -> None:
    m = loads(f'{HEAD}[claims.a]\ntext = "A."\ncertainty = {number}\nbut = {{ premises = "a", strength = {number} }}')

    assert m.claims[0].certainty == Strength(number)
    assert m.rebuttals[0].strength == Strength(number)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("implicit = 1", "5:12: SYN003 'implicit' is an integer, not a boolean (true or false)"),
        ('quotes = { exact = "x", paragraph = true }', "5:37: SYN003 'paragraph' is a boolean, not an integer"),
        ("note = 1", "5:8: SYN003 'note' is an integer, not a string"),
        ("terms = 1", "5:9: SYN003 'terms' is an integer, not a table of words and their senses"),
        ('because = { premises = "b", note = 1 }', "5:36: SYN003 'note' is an integer, not a string"),
        ("kind = true", "5:8: SYN003 'kind' is a boolean, not one of the words 'fact', 'value', 'policy' or 'definition'"),
        ('ignore = { rule = "X", until = "soon" }', ("5:32: SYN003 'until' is a string, not a date (2021-05-03), a year"
         ' (2021) or a month ("2021-05")')),
        ("[expect]\na = { min = true }", "6:13: SYN003 'min' is a boolean, not a number from 0 to 1"),
        ("[expect]\na = { min = 2 }", "6:13: SYN007 'min' is 2, outside the range from 0 to 1"),
        ("[expect]\na = 1", "6:5: SYN003 'a' is an integer, not one of the words 'in', 'out' or 'undecided'"),
    ],
)  # fmt: skip
def test_a_value_of_another_type_is_named_in_the_words_of_toml(line: str, expected: str) -> None:
    assert faults(f'{HEAD}[claims.a]\ntext = "A."\n{line}') == [expected]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            '"2021"',
            (
                "SYN003 'date' is a string, not a date (2021-05-03), a year (2021) or a month (\"2021-05\")"
                " | write 2021 without quotes"
            ),
        ),
        ('"2021-02-30"', "SYN008 'date' is 2021-02-30, which no calendar has"),
        ('"2021-13-01"', "SYN008 'date' is 2021-13-01, which no calendar has"),
        ('"0000"', "SYN008 'date' is 0000, which no calendar has"),
        ('"2021-13"', "SYN008 'date' is 2021-13, which no calendar has"),
        ('"2021-00"', "SYN008 'date' is 2021-00, which no calendar has"),
        ("0", "SYN008 'date' is 0, which no calendar has"),
        (
            "2021-05-03T10:00:00Z",
            "SYN003 'date' is a date-time, not a date (2021-05-03), a year (2021) or a month (\"2021-05\")",
        ),
        ("2021-05-03\nvalid-until = 2020", None),
    ],
)
def test_a_date_is_a_day_a_month_or_a_year(written: str, expected: str | None) -> None:
    found = faults(f'{HEAD}[sources.s]\ntitle = "S"\ndate = {written}')

    if expected is None:
        assert found == ["6:15: SYN008 'valid-until' is 2020, before 'date', which is 2021-05-03"]
    else:
        assert found == [f"5:8: {expected}"]


def test_a_year_that_may_contain_the_date_does_not_clash_with_it() -> None:
    assert faults(f'{HEAD}[sources.s]\ntitle = "S"\ndate = 2021-05-03\nvalid-until = 2021') == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('title = "T', '1:11: SYN001 a string is not closed | a text of several lines stands between """ and """'),
        (
            'thesis = "a"\nthesis = "b"',
            '2:1: SYN001 this key stands twice in its table | several items go into one list: ["…", "…"]',
        ),
        (
            'format = 1\n[omitted.quote]\nexact = "x"\n[[omitted]]\nquote = "y"',
            (
                "4:1: SYN001 [[omitted]] begins an item of a list, but from line 2 on omitted is a single table | "
                "write [[omitted]] above line 2 too: what belongs to an item stands below its [[omitted]]"
            ),
        ),
        ("format = 1\nformat = 1", "2:1: SYN001 this key stands twice in its table | leave one of them out"),
        (
            'claims.a.text = "A."\nclaims.a . "text" = "B."',
            "2:1: SYN001 this key stands twice in its table | leave one of them out",
        ),
        (
            "[claims.a]\n[claims.a]",
            "2:1: SYN001 the table [claims.a] stands twice | join the two, or give one of them another id; the first is on line 1",
        ),
        (
            "a = [1, 2\nb = 1",
            "2:1: SYN001 a list is not closed | put a comma between its items, and ] at its end; it opens on line 1",
        ),
        ("[claims.a b]", "1:11: SYN001 a table's header is not closed | write [claims.ID]; an id has no space"),
        (
            "text = hello",
            "1:8: SYN001 no value is written like this | texts stand in quotes; numbers, dates, true and false do not",
        ),
        (
            "a = 1 b = 2",
            "1:7: SYN001 the value goes on where its line should end | one key with its value stands on a line of its own",
        ),
        (
            "a = " + "[" * 500,
            "1:1: SYN001 arrays, tables or keys are nested too deeply | a map needs a few levels only",
        ),
        (
            "a = " + "1" * 5000,
            (
                "1:1: SYN001 Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits"
                " | write a shorter number"
            ),
        ),
        ('a = "\ud800"', "1:6: SYN001 half of a surrogate pair is no character | remove it"),
    ],
)
def test_a_text_that_does_not_parse_is_explained(text: str, expected: str) -> None:
    assert faults(text) == [expected]
    assert reads(text).map is None


@pytest.mark.parametrize(
    ("data", "message", "column"),
    [
        (b'title = "caf\xe9"', "byte 0xe9 is no UTF-8", 13),
        ('title = "é"'.encode("utf-16"), "the file is UTF-16", 1),
    ],
)
def test_an_encoding_that_is_not_utf8_is_told(data: bytes, message: str, column: int) -> None:
    reading = read_bytes(data, "x.toml")

    (found,) = reading.diagnostics
    assert (found.rule.code, found.message, found.help) == ("SYN001", message, "save the file as UTF-8")
    assert found.span is not None
    assert reading.source.position(found.span.start).column == column


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault_and_shift_no_column() -> None:
    reading = read_bytes(b"\xef\xbb\xbfformat = 1\r\ntitle = 5\r\n", "x.toml")

    (found,) = reading.diagnostics
    span = reading.source.span(found.route)
    assert span is not None
    assert (reading.source.position(span.start).line, reading.source.position(span.start).column) == (2, 9)
    assert reading.source.line(2) == "title = 5"
    assert loads("\ufeffformat = 1\ntitle = 'T'").title == "T"


def test_a_syntax_error_after_windows_line_ends_stands_at_its_place() -> None:
    assert faults('format = 1\r\ntitle = "T"\r\nnote = oops\r\n') == [
        "3:8: SYN001 no value is written like this | texts stand in quotes; numbers, dates, true and false do not"
    ]
    assert faults("a = 1\r\nb = 1\n\r\nb = 2\r\n")[0].startswith("4:1: SYN001 this key stands twice")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("x = 1\nformat = 1\n  format = 2", "format = 2"),
        ("x = 1\n[claims.a]\ny = 1\n[claims.a]", "[claims.a]"),
        ("a.b = 1\na.b.c = 2", "a.b.c = 2"),
    ],
)
def test_what_stands_twice_is_marked_whole_where_it_stands_again(text: str, marked: str) -> None:
    (found,) = reads(text).diagnostics

    assert found.span is not None
    assert text[found.span.start : found.span.end] == marked
    assert found.span.start == text.rindex(marked)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a = [1]\n[[a]]",
            ("2:4: SYN001 what stands in braces or brackets is complete there, and gets no keys elsewhere"
            " | write all its keys in one place, or give it a header of its own"),
        ),
        ("a = { b = 1, b = 2 }", "1:19: SYN001 this key stands twice in its table | give each key once"),
        ('a = "\\uD800"', "1:12: SYN001 no character has this number | write the character itself"),
        (
            'a = "\\q"',
            ("1:8: SYN001 no escape begins with this character"
            " | write \\\\ for a backslash, or put the text between ' and '"),
        ),
    ],
)  # fmt: skip
def test_rarer_syntax_errors_are_explained_too(text: str, expected: str) -> None:
    assert faults(text) == [expected]


def test_columns_count_characters_not_bytes() -> None:
    assert faults(HEAD + '[claims.a]\ntext = "A."\nterms = { "日本" = "e\u0301", b = 1 }') == [
        "5:28: SYN003 'b' is an integer, not a string"
    ]


def test_all_faults_are_told_at_once_and_the_rest_is_built() -> None:
    reading = reads(
        HEAD
        + '[claims.a]\ntext = "A."\nkind = "x"\n[claims.b]\n[arguments.x]\npremises = "a"\nconclusion = "b"\nstrength = 7\n'
    )

    assert [found.rule.code for found in reading.diagnostics] == ["SYN007", "SYN004", "SYN007"]
    assert reading.map is not None
    assert [(claim.id, claim.text) for claim in reading.map.claims] == [("a", "A."), ("b", "b")]
    assert [(argument.id, argument.strength) for argument in reading.map.arguments] == [("x", None)]


def test_one_id_in_two_tables_is_a_fault_of_the_second() -> None:
    reading = reads(HEAD + '[claims.a]\ntext = "A."\n[arguments.a]\npremises = "a"\nconclusion = "a"\n')

    (found,) = reading.diagnostics
    assert (found.rule.code, found.rule.name) == ("REF001", "duplicate-id")
    assert found.message == "'a' is already the id of a claim"
    assert (found.route, found.related) == (("arguments", "a"), (("claims", "a"),))
    assert reading.map is not None
    assert reading.map.arguments == ()


def test_an_id_belongs_to_one_element_of_its_namespace_only() -> None:
    shared = (
        HEAD
        + '[sources.a]\ntitle = "S"\n[voices.a]\nname = "V"\n[claims.a]\ntext = "A."\n[evidence.a]\ntext = "E."\nsupports = "a"'
    )

    (found,) = reads(shared).diagnostics
    assert (found.route, found.names, found.at_key) == (("evidence", "a"), ("a",), True)
    assert found.help == (
        "an id belongs to one claim, argument, rebuttal or item of evidence: give this one another id"
    )
    assert faults(HEAD + '[voice.v]\nname = "V"\n[voices.v]\nname = "V"')[1] == (
        "5:9: REF001 'v' is already the id of a voice | give this one another id"
    )


def test_evidence_may_oppose_only() -> None:
    assert faults(HEAD + '[evidence.e]\ntext = "E."\nopposes = "a"') == []


def test_a_date_that_clashes_names_the_other() -> None:
    text = HEAD + '[sources.s]\ntitle = "S"\ndate = 2021-05-03\nvalid-until = 2021-05-02'

    (found,) = reads(text).diagnostics
    assert (found.route, found.related) == (("sources", "s", "valid-until"), (("sources", "s", "date"),))
    assert faults(text.replace("05-02", "05-03")) == []


def test_a_misspelt_table_is_read_so_that_references_into_it_hold() -> None:
    reading = reads(HEAD + '[claim.a]\ntext = "A."\n[claims.b]\ntext = "B."\nbecause = "a"')

    assert [found.rule.code for found in reading.diagnostics] == ["SYN002"]
    assert reading.map is not None
    assert [claim.id for claim in reading.map.claims] == ["a", "b"]


def test_an_id_that_a_misspelt_table_gives_again_is_told_in_every_namespace() -> None:
    reading = reads(HEAD + '[source.s]\ntitle = "S"\n[sources.s]\ntitle = "S"')

    assert [str(found) for found in reading.diagnostics] == [
        "source: error SYN002 unknown-key 'source' is no key of a map",
        "sources.s: error REF001 duplicate-id 's' is already the id of a source",
    ]


def test_load_raises_with_every_fault(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text("format = 1\ntitle = 5\nfoo = 1\n")

    with pytest.raises(InvalidMapError) as raised:
        load(path)

    assert [found.rule.code for found in raised.value.diagnostics] == ["SYN003", "SYN002"]
    assert str(raised.value) == (
        f"{path} has 2 faults:\n"
        "  2:9: title: error SYN003 wrong-type 'title' is an integer, not a string\n"
        "  3:1: foo: error SYN002 unknown-key 'foo' is no key of a map (the keys are format, title, thesis, authors, language,"
        " scale, certainty-scale, tags, note, ignore; the tables are sources, voices, claims, arguments, rebuttals, evidence,"
        " groups, terms, schemes, omitted, reviews, expect; keys of your own begin with x-)"
    )


def test_a_file_that_is_not_there_or_a_folder_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.toml")
    with pytest.raises(IsADirectoryError):
        load(tmp_path)


def test_every_key_of_the_format_is_read() -> None:
    m = loads(
        """
        format = 1
        title = "T"
        thesis = ["a", "b"]
        authors = "A. Uthor"
        language = "en"
        scale = "grade"
        certainty-scale = "icd-203"
        tags = ["x"]
        note = "n"
        ignore = { rule = "STR002", reason = "two questions", until = 2030-01-31 }
        x-own = { deep = [1, { b = true }] }

        [sources.s]
        title = "S"
        authors = ["B"]
        date = "2021-05"
        url = "https://example.org"
        file = "s.txt"
        sha256 = "00"
        paragraphs = "line"
        reliability = "high"
        derived-from = "t"
        valid-until = 2030
        tags = "x"
        note = "n"
        ignore = [{ rule = "REF008" }]
        [sources.t]
        title = "T"

        [voices.v]
        name = "V"
        tags = ["x"]
        note = "n"

        [claims.a]
        text = "A."
        title = "short"
        kind = "policy"
        stance = "conceded"
        certainty = "very-likely"
        credence = 0.25
        because = ["b", ["b", { claim = "c", role = "major" }], { premises = "c", strength = "low", note = "n" }]
        but = "c"
        implicit = true
        assumption = true
        undeveloped = true
        withdrawn = true
        voice = "v"
        contrary-to = "b"
        contradictory-to = ["c"]
        terms = { law = "statutory" }
        standard = "clear-and-convincing"
        quotes = ["one", { exact = "two", source = "s", paragraph = 2, prefix = "p", suffix = "q", reads = "r", why = "w" }]
        tags = ["x"]
        note = "n"
        [claims.b]
        text = "B."
        [claims.c]
        text = "C."

        [arguments.r]
        premises = { claim = "b", role = "expert" }
        conclusion = "a"
        strength = "moderate"
        mode = "strict"
        scheme = "sign"
        questions = { bias = "c", field = { not-applicable = "one field" } }
        implicit = true
        voice = "v"
        quotes = "three"

        [rebuttals.u]
        premises = ["c"]
        target = "r"
        mode = "ex-concessis"

        [evidence.e]
        text = "E."
        supports = "b"
        opposes = ["c"]
        kind = "illustration"
        strength = 0.5
        source = "s"
        date = 2021-05-03
        valid-until = 2022
        voice = "v"

        [groups.g]
        title = "G"
        claims = ["a", "b"]
        note = "n"

        [[omitted]]
        quote = "four"
        why = "chaff"

        [terms.law]
        senses = { statutory = "made by parliament" }
        aliases = ["act"]

        [schemes.sign]
        title = "Sign"
        roles = ["expert"]
        questions = { bias = { text = "Is there bias?", kind = "exception" }, field = "Which field?" }
        reference = "Walton 1996"

        [reviews]
        a = "sha256:00"

        [expect]
        a = "in"
        b = { label = "undecided", min = 0.2, max = 1 }
        """
    )

    assert m.thesis == ("a", "b")
    assert (m.scale, m.certainty_scale) == (GRADE_SCALE, ICD_203_SCALE)
    assert m.ignore == (Suppression("STR002", "two questions", PartialDate(2030, 1, 31)),)
    assert m.extra == {"x-own": {"deep": (1, {"b": True})}}
    assert m.sources[0] == Source(
        "s",
        "S",
        authors=["B"],
        date=PartialDate(2021, 5),
        url="https://example.org",
        file="s.txt",
        sha256="00",
        paragraphs="line",
        reliability="high",
        derived_from="t",
        valid_until=2030,
        tags="x",
        note="n",
        ignore=Suppression("REF008"),
    )
    assert m.sources[0].reliability is not None
    assert m.sources[0].reliability.value == 0.85
    assert m.claims[0] == Claim(
        "a",
        "A.",
        title="short",
        kind="policy",
        stance="conceded",
        certainty="very-likely",
        credence=0.25,
        because=["b", ["b", Premise("c", "major")], Step("c", Strength("low"), "n")],
        but="c",
        implicit=True,
        assumption=True,
        undeveloped=True,
        withdrawn=True,
        voice="v",
        contrary_to="b",
        contradictory_to="c",
        terms={"law": "statutory"},
        standard="clear-and-convincing",
        quotes=["one", Quote("two", source="s", paragraph=2, prefix="p", suffix="q", reads="r", why="w")],
        tags="x",
        note="n",
    )
    assert [argument.id for argument in m.arguments] == ["a.because.1", "a.because.2", "a.because.3", "r"]
    assert m.arguments[2].strength is not None
    assert m.arguments[2].strength.value == 0.35
    answers: dict[str, Answer] = {"bias": "c", "field": NotApplicable("one field")}
    assert m.arguments[3].questions == answers
    assert m.arguments[3].premises == (Premise("b", "expert"),)
    assert [rebuttal.id for rebuttal in m.rebuttals] == ["a.but.1", "u"]
    assert m.evidence[0].date == PartialDate(2021, 5, 3)
    assert m.omitted == (Omission("four", "chaff"),)
    assert m.terms == (Term("law", {"statutory": "made by parliament"}, aliases="act"),)
    assert m.schemes == (
        Scheme(
            "sign",
            "expert",
            title="Sign",
            questions={"bias": Question("Is there bias?", "exception"), "field": Question("Which field?")},
            reference="Walton 1996",
        ),
    )
    assert m.reviews == {"a": "sha256:00"}
    assert m.expect == (Expectation("a", "in"), Expectation("b", "undecided", min=0.2, max=1))


def test_a_scale_of_the_maps_own_gives_its_words_their_numbers() -> None:
    m = loads(HEAD + 'scale = { thin = 0.2 }\n[arguments.x]\npremises = "a"\nconclusion = "b"\nstrength = "thin"')

    assert m.scale == Scale({"thin": 0.2})
    assert m.arguments[0].strength is not None
    assert m.arguments[0].strength.value == 0.2


def test_keys_of_ones_own_are_kept_with_every_type_that_toml_has() -> None:
    m = loads(HEAD + '[claims.a]\ntext = "A."\nx-when = 2021-05-03T10:00:00\nx-list = [1, 0.5, "s", [true]]')

    assert m.claims[0].extra == {"x-when": datetime.datetime(2021, 5, 3, 10), "x-list": (1, 0.5, "s", (True,))}  # noqa: DTZ001 - a local date-time


def test_the_keys_of_which_several_items_are_said_to_go_into_a_list_are_those_that_take_one() -> None:
    def takes_a_list(name: str, key: Key) -> bool:
        context = Context()
        key.read(["a"], (name,), context)
        return not any("is an array" in finding.message for finding in context.findings)

    keys = {item for table in (TOP, *TABLES.values()) for item in table.keys.items()}
    assert {name for name, key in keys if takes_a_list(name, key)} == slips._LISTS


def test_bytes_are_no_text() -> None:
    with pytest.raises(TypeError, match=r"^a text is due, not bytes: decode it, or give the file to load or read$"):
        loads(b"format = 1")  # type: ignore[arg-type]
