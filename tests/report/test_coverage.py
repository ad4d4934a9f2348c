from __future__ import annotations

import json

from argmap.checks.covering import Coverage, coverage
from argmap.model import ArgumentMap, Claim, Omission, Quote, Source
from argmap.report.coverage import add_coverage, coverage_data, format_coverage

TEXT = "Build lanes. They are\x1bcheap.\n\nNobody parks here. Done."


def covered(text: str = TEXT) -> list[tuple[str, Coverage]]:
    m = ArgumentMap(
        title="T",
        sources=[Source("s", "S"), Source("t", "T")],
        claims=[Claim("c", "C.", quotes=Quote("Build", source="s"))],
        omitted=[Omission(Quote("Done", source="s"), "why")],
    )
    return [("x.toml", coverage(m, sources={"s": text}))]


def test_text_has_the_share_and_what_is_not_covered_with_its_paragraph() -> None:
    assert format_coverage(covered()) == (
        "x.toml: s: 1 of 4 sentences are quoted, 1 left out on purpose (50%)\n"
        "  paragraph 1: They are\ufffdcheap.\n"
        "  paragraph 2: Nobody parks here.\n"
        "x.toml: t: its text is not at hand\n"
    )


def test_only_the_whole_is_all_of_it() -> None:
    text = "Build." + " More." * 999

    assert format_coverage(covered(text)).startswith(
        "x.toml: s: 1 of 1,000 sentences are quoted, 0 left out on purpose (0%)"
    )
    assert format_coverage(covered("Build.")).startswith(
        "x.toml: s: 1 of 1 sentence is quoted, 0 left out on purpose (100%)"
    )
    assert format_coverage(covered("")).startswith(
        "x.toml: s: 0 of 0 sentences are quoted, 0 left out on purpose (100%)"
    )


def test_a_map_without_sources_says_so() -> None:
    assert format_coverage([("x.toml", coverage(ArgumentMap(title="T")))]) == "x.toml: it has no sources\n"


def test_data_has_the_counts_and_the_sentences_and_null_where_there_is_no_text() -> None:
    assert coverage_data(covered()) == [
        {
            "file": "x.toml",
            "source": "s",
            "sentences": 4,
            "quoted": 1,
            "omitted": 1,
            "share": 0.5,
            "uncovered": [
                {"paragraph": 1, "text": "They are\x1bcheap."},
                {"paragraph": 2, "text": "Nobody parks here."},
            ],
        },
        {
            "file": "x.toml",
            "source": "t",
            "sentences": None,
            "quoted": None,
            "omitted": None,
            "share": None,
            "uncovered": None,
        },
    ]


def test_it_stands_after_the_findings_and_in_json_among_them() -> None:
    assert add_coverage("text", "consistent\n", covered("Build.")).startswith("consistent\n\nx.toml: s: 1 of 1")
    assert add_coverage("concise", "", covered("Build.")).startswith("x.toml: s: 1 of 1")
    assert json.loads(add_coverage("json", '{"schema": 1}', covered())) == {
        "schema": 1,
        "coverage": coverage_data(covered()),
    }
