"""A map is written as a person would write it, and reads back as the same map."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from argmap.formats.toml import dump, dumps, load, loads
from argmap.formats.toml.write import write_key, write_pair, write_value
from argmap.model import (
    GRADE_SCALE,
    ICD_203_SCALE,
    Argument,
    ArgumentMap,
    Claim,
    Evidence,
    Expectation,
    Group,
    NotApplicable,
    Omission,
    PartialDate,
    Premise,
    Question,
    Quote,
    Rebuttal,
    Scale,
    Scheme,
    Source,
    Step,
    Strength,
    Suppression,
    Term,
    Voice,
)

EVERYTHING = ArgumentMap(
    title="T",
    thesis=["a", "b"],
    authors="A. Uthor",
    scale=GRADE_SCALE,
    certainty_scale=ICD_203_SCALE,
    ignore=Suppression("STR002", "two", PartialDate(2030, 1, 31)),
    extra={"x-own": {"deep": [1, {"b": True}]}},
    sources=[Source("s", "S", date=PartialDate(2021, 5), valid_until=2030, paragraphs="line", derived_from="t")],
    voices=[Voice("v", "V.", tags=["x", "y"])],
    claims=[
        Claim(
            "a",
            "A.",
            certainty="likely",
            because=["b", ["b", Premise("c", "major")], Step("c", Strength("low"), "n")],
            but=[["b", "c"]],
            terms={"law": "statutory"},
            quotes=["one", Quote("two", paragraph=2)],
        ),
        Claim("b", "B.", note='One.\nSaid "two".\n', implicit=True),
        Claim("c", "C.", quotes="only"),
    ],
    arguments=[
        Argument("r", Premise("b", "expert"), "a", mode="strict", questions={"x": "c", "y": NotApplicable("no")}),
        Argument("q", [], "a"),
    ],
    rebuttals=[Rebuttal("u", "c", "r", strength=1)],
    evidence=[Evidence("e", "E.", supports="b", opposes=["c", "a"], date=PartialDate(2021, 5, 3), strength=0.5)],
    groups=[Group("g", "G", ["a", "b"])],
    omitted=[Omission("four", "chaff"), Omission(Quote("five", paragraph=1), "chaff")],
    terms=[Term("law", {"statutory": "made"}, aliases="act")],
    schemes=[Scheme("z", ["x", "y"], questions={"bias": Question("Bias?", "exception"), "f": Question("Field?")})],
    reviews={"a": "sha256:00"},
    expect=[Expectation("a", "in"), Expectation("b", None, min=0.2), Expectation("c", "out", max=0.5)],
)


def test_every_part_of_a_map_is_written_in_its_shortest_form() -> None:
    assert dumps(EVERYTHING) == (
        """\
format = 1
title = "T"
thesis = ["a", "b"]
authors = "A. Uthor"
scale = "grade"
certainty-scale = "icd-203"
ignore = { rule = "STR002", reason = "two", until = 2030-01-31 }
x-own = { deep = [1, { b = true }] }

[sources.s]
title = "S"
date = "2021-05"
paragraphs = "line"
derived-from = "t"
valid-until = 2030

[voices.v]
name = "V."
tags = ["x", "y"]

[claims.a]
text = "A."
certainty = "likely"
because = ["b", ["b", { claim = "c", role = "major" }], { premises = "c", strength = "low", note = "n" }]
but = [["b", "c"]]
terms = { law = "statutory" }
quotes = ["one", { exact = "two", paragraph = 2 }]

[claims.b]
text = "B."
implicit = true
note = \"""
One.
Said "two".
\"""

[claims.c]
text = "C."
quotes = "only"

[arguments.r]
premises = { claim = "b", role = "expert" }
conclusion = "a"
mode = "strict"
questions = { x = "c", y = { not-applicable = "no" } }

[arguments.q]
premises = []
conclusion = "a"

[rebuttals.u]
premises = "c"
target = "r"
strength = 1

[evidence.e]
supports = "b"
opposes = ["c", "a"]
text = "E."
strength = 0.5
date = 2021-05-03

[groups.g]
title = "G"
claims = ["a", "b"]

[terms.law]
senses = { statutory = "made" }
aliases = "act"

[schemes.z]
roles = ["x", "y"]
questions = { bias = { text = "Bias?", kind = "exception" }, f = "Field?" }

[[omitted]]
quote = "four"
why = "chaff"

[[omitted]]
quote = { exact = "five", paragraph = 1 }
why = "chaff"

[reviews]
a = "sha256:00"

[expect]
a = "in"
b = { min = 0.2 }
c = { label = "out", max = 0.5 }
"""
    )


def test_what_is_written_reads_back_as_the_same_map() -> None:
    assert loads(dumps(EVERYTHING)) == EVERYTHING


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("plain", 'note = "plain"'),
        ('a "quoted" \\ word', 'note = "a \\"quoted\\" \\\\ word"'),
        ("tab\tbell\x07del\x7f", 'note = "tab\\tbell\\u0007del\\u007f"'),
        ("日本 e\u0301", 'note = "日本 e\u0301"'),
        ("two\nlines", 'note = """\ntwo\nlines"""'),
        ("\nfirst line empty", 'note = """\n\nfirst line empty"""'),
        ('ends in a quote\n"', 'note = """\nends in a quote\n\\""""'),
        ('three """ quotes\n""""', 'note = """\nthree ""\\" quotes\n""\\"\\""""'),
        ("return\r\nkept", 'note = """\nreturn\\r\nkept"""'),
        ("back\\\nslash", 'note = """\nback\\\\\nslash"""'),
    ],
)
def test_a_text_is_written_so_that_nothing_of_it_is_lost(text: str, line: str) -> None:
    assert write_pair("note", text) == line
    assert loads(f'format = 1\ntitle = "T"\n{line}').note == text


def test_a_long_list_stands_item_by_item() -> None:
    items = [f"a claim with a rather long id number {number}" for number in range(3)]

    assert write_pair("premises", items) == (
        "premises = [\n"
        '  "a claim with a rather long id number 0",\n'
        '  "a claim with a rather long id number 1",\n'
        '  "a claim with a rather long id number 2",\n'
        "]"
    )


def test_every_value_of_toml_can_be_written() -> None:
    moment = datetime.datetime(2021, 5, 3, 10, tzinfo=datetime.UTC)

    assert write_value([True, 1, 0.5, "s", moment, moment.date(), moment.time(), {"a b": []}, {}]) == (
        '[true, 1, 0.5, "s", 2021-05-03T10:00:00+00:00, 2021-05-03, 10:00:00, { "a b" = [] }, {}]'
    )
    assert write_key("") == '""'


def test_what_toml_does_not_have_is_refused() -> None:
    with pytest.raises(TypeError, match="TOML has no value for None"):
        write_value(None)


def test_a_scale_of_the_maps_own_is_written_with_its_words() -> None:
    m = ArgumentMap(
        title="T", scale=Scale({"thin": 0.2, "thick": 1}), arguments=[Argument("x", "a", "b", strength="thin")]
    )

    assert dumps(m).splitlines()[2] == "scale = { thin = 0.2, thick = 1 }"
    assert loads(dumps(m)) == m


def test_a_file_is_replaced_as_a_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text("old")
    path.chmod(0o640)

    dump(EVERYTHING, path)

    assert load(path) == EVERYTHING
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["x.toml"]


def test_a_folder_that_is_not_there_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        dump(EVERYTHING, tmp_path / "none" / "x.toml")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("scale", "line"),
    [
        (Scale({"x": 0.5}, "mine"), "scale = { x = 0.5 }"),
        (Scale({"strong": 0.1}, "standard"), "scale = { strong = 0.1 }"),
        (Scale({"thin": 0.2}), "scale = { thin = 0.2 }"),
        (GRADE_SCALE, 'scale = "grade"'),
    ],
)
def test_a_scale_is_written_by_a_name_only_where_the_format_has_that_name(scale: Scale, line: str) -> None:
    m = ArgumentMap(title="T", scale=scale)

    assert dumps(m).splitlines()[2] == line
    assert loads(dumps(m)) == m


def test_certainty_words_used_for_strengths_are_written_out() -> None:
    m = ArgumentMap(title="T", scale=ICD_203_SCALE)

    assert dumps(m).splitlines()[2].startswith("scale = { almost-no-chance = 0.03, ")
    assert loads(dumps(m)) == m


def test_what_no_file_can_hold_is_refused_and_not_written_wrong() -> None:
    with pytest.raises(UnicodeEncodeError):
        dumps(ArgumentMap(title="half a pair: \ud800"))


def test_comments_and_layout_are_no_part_of_a_map() -> None:
    text = '# of the council\nformat=1\ntitle = "Lanes" # a title\n\nclaims.a = { text = "A." }\n'

    assert dumps(loads(text)) == 'format = 1\ntitle = "Lanes"\n\n[claims.a]\ntext = "A."\n'
