"""Whatever a file holds, it gives a map or findings, and every finding has a place in it."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from argmap.formats.toml import Reading, dumps, read_bytes, reads
from argmap.model import ArgumentMap
from argmap.report import format_concise, format_text
from argmap.report.findings import locate
from argmap.report.json import format_json
from argmap.testing import argument_maps

WORDS = st.sampled_from(
    [
        *("format", "title", "claims", "arguments", "rebuttals", "evidence", "sources", "groups", "expect", "reviews"),
        *(
            "text",
            "because",
            "but",
            "premises",
            "conclusion",
            "target",
            "strength",
            "quotes",
            "ignore",
            "scale",
            "terms",
        ),
        *("certainty", "date", "kind", "omitted", "schemes", "roles", "questions", "x-own", "a", "b", "a b", "", "é"),
    ]
)
VALUES = st.recursive(
    st.sampled_from(
        [
            "1",
            "true",
            "nan",
            "-inf",
            "1e400",
            '"a"',
            '""',
            "'weak'",
            '"0.7"',
            "2021-05-03",
            "07:32:00",
            '"2021-13"',
            "[]",
            "{}",
        ]
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(WORDS, inner, max_size=3).map(
            lambda pairs: "{" + ", ".join(f'"{key}" = {value}' for key, value in pairs.items()) + "}"
        ),
    ),
    max_leaves=6,
)
HEADERS = st.lists(WORDS, min_size=1, max_size=3).map(lambda keys: "[" + ".".join(f'"{key}"' for key in keys) + "]")
LINES = st.one_of(HEADERS, st.tuples(WORDS, VALUES).map(lambda pair: f'"{pair[0]}" = {pair[1]}'))


def assert_sound(reading: Reading) -> None:
    assert reading.map is not None or reading.diagnostics
    file = locate(reading.source, reading.diagnostics)
    assert format_text([file])
    assert format_json([file])
    for line in format_concise([file]).splitlines():
        assert re.match(r"<string>:\d+:\d+: error (SYN|REF)00\d [a-z-]+ ", line)


@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
@example(b"\x00")
@example(b"a = " + b"[" * 3000)
def test_any_bytes_give_a_map_or_findings(data: bytes) -> None:
    assert_sound(read_bytes(data, "<string>"))


@given(st.text(max_size=200))
@example("\ud800")
def test_any_text_gives_a_map_or_findings(text: str) -> None:
    assert_sound(reads(text))


@given(st.lists(LINES, max_size=8))
def test_any_toml_gives_a_map_or_findings(lines: list[str]) -> None:
    assert_sound(reads('format = 1\ntitle = "T"\n' + "\n".join(lines)))


@given(argument_maps(max_claims=4), st.data())
def test_a_map_with_a_piece_cut_out_gives_a_map_or_findings(m: ArgumentMap, data: st.DataObject) -> None:
    text = dumps(m)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    assert_sound(reads(text[:start] + text[end:]))
