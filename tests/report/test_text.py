"""Findings are printed so that editors can jump to them and people see what is meant."""

from __future__ import annotations

from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.report import format_concise, format_text
from argmap.report.findings import locate
from argmap.source import Lookup, Place, Route, SourceText, Span

ERROR = Rule("REF002", "unknown-ref", Severity.ERROR)
WARNING = Rule("EVD001", "unsupported-claim", Severity.WARNING)
HINT = Rule("STY001", "not-a-statement", Severity.HINT)


def source(text: str, **values: str) -> SourceText:
    """Return a text in which each route is one key, whose value is a piece of the text."""

    def find(_: str) -> Lookup:
        starts = {key: text.index(value) for key, value in values.items()}
        places: dict[Route, Place] = {
            (key,): Place(None, Span(start, start + len(values[key]))) for key, start in starts.items()
        }

        def lookup(route: Route) -> Place | None:
            return places.get(route)

        return lookup

    return SourceText("x.toml", text, find)


def test_a_finding_shows_its_line_with_carets_and_what_to_write() -> None:
    text = source('a = 1\npremises = ["p9"]\n', premises='"p9"', first="a = 1")
    found = Diagnostic(
        rule=ERROR, message="there is no 'p9'", route=("premises",), help="did you mean 'p1'?", related=[("first",)]
    )

    assert format_text([locate(text, [found])]) == (
        "x.toml:2:13: error REF002 unknown-ref there is no 'p9'\n"
        '  2 | premises = ["p9"]\n'
        "    |             ^^^^\n"
        "  see first on line 1\n"
        "  help: did you mean 'p1'?\n"
        "\n"
        "not consistent: 1 error, no weaknesses, no hints\n"
    )


def test_findings_stand_in_the_order_of_the_text() -> None:
    text = source("a = 1\nb = 2\n", a="1", b="2")
    findings = [
        Diagnostic(rule=WARNING, message="second", route=("b",)),
        Diagnostic(rule=HINT, message="first", route=("a",)),
    ]

    assert format_concise([locate(text, findings)]) == (
        "x.toml:1:5: hint STY001 not-a-statement first\nx.toml:2:5: warning EVD001 unsupported-claim second\n"
    )


def test_a_map_without_errors_is_consistent_and_its_weaknesses_are_counted() -> None:
    text = source("a = 1\n", a="1")
    findings = [
        Diagnostic(rule=WARNING, message="w", route=("a",)),
        Diagnostic(rule=WARNING, message="v", route=("a",)),
        Diagnostic(rule=HINT, message="h", route=("a",)),
        Diagnostic(rule=ERROR, message="did not run: it needs a thesis", severity=Severity.NOTE),
        Diagnostic(rule=HINT, message="looked at 3 claims only", severity=Severity.NOTE),
    ]

    assert format_text([locate(text, findings)]).splitlines()[-4:] == [
        "x.toml: note REF002 unknown-ref did not run: it needs a thesis",
        "x.toml: note STY001 not-a-statement looked at 3 claims only",
        "",
        "consistent: 2 weaknesses, 1 hint (1 rule did not run; 1 rule ran in part)",
    ]


def test_one_weakness_is_no_plural() -> None:
    text = source("a = 1\n", a="1")

    assert format_text([locate(text, [Diagnostic(rule=WARNING, message="w", route=("a",))])]).splitlines()[-1] == (
        "consistent: 1 weakness, no hints"
    )


def test_a_finding_about_the_whole_file_shows_no_line() -> None:
    text = SourceText("x.toml", "")

    assert format_text([locate(text, [Diagnostic(rule=ERROR, message="the file is empty")])]) == (
        "x.toml:1:1: error REF002 unknown-ref the file is empty\n\nnot consistent: 1 error, no weaknesses, no hints\n"
    )


def caret_line(text: str, value: str) -> list[str]:
    """Return the two lines of the excerpt for *value* in *text*."""
    found = Diagnostic(rule=ERROR, message="m", route=("v",))
    return format_text([locate(source(text, v=value), [found])]).splitlines()[1:3]


def test_carets_stand_under_wide_and_combining_characters() -> None:
    assert caret_line('x = "日本", y = "e\u0301!"', '"e\u0301!"') == [
        '  1 | x = "日本", y = "e\u0301!"',
        "    |                 ^^^^",
    ]
    assert caret_line('x = "日本"', '"日本"') == ['  1 | x = "日本"', "    |     ^^^^^^"]


def test_tabs_before_the_fault_stay_tabs() -> None:
    assert caret_line('\tx = "a"', '"a"') == ['  1 | \tx = "a"', "    | \t    ^^^"]


def test_a_value_of_several_lines_is_underlined_on_its_first() -> None:
    assert caret_line("x = [\n  1,\n]\n", "[\n  1,\n]") == ["  1 | x = [", "    |     ^"]


def test_a_long_line_is_shown_around_the_fault() -> None:
    line, carets = caret_line("x = '" + "a" * 300 + "BAD" + "b" * 300 + "'", "BAD")

    assert line == "  1 | …" + "a" * 40 + "BAD" + "b" * 77 + "…"
    assert carets == "    | " + " " * 41 + "^^^"


def test_a_line_of_just_the_longest_length_is_shown_whole() -> None:
    text = "x = '" + "a" * 114 + "'"

    assert len(text) == 120
    assert caret_line(text, "'" + "a" * 114 + "'") == [f"  1 | {text}", "    |     " + "^" * 116]


def test_a_fault_at_the_end_of_its_line_gets_one_caret() -> None:
    assert caret_line("x = [1\ny = 2", "\ny")[1] == "    |       ^"


def test_escape_sequences_of_a_text_never_reach_the_terminal() -> None:
    line, _ = caret_line("x = '\x1b[31mred'", "'\x1b[31mred'")

    assert line == "  1 | x = '\ufffd[31mred'"


def test_joiners_and_other_scripts_are_shown_as_written_and_turned_letters_are_not() -> None:
    assert (
        caret_line("x = '\u0645\u06cc\u200c\u062e'", "'\u0645\u06cc\u200c\u062e'")[0]
        == "  1 | x = '\u0645\u06cc\u200c\u062e'"
    )
    assert caret_line("x = '\u202eabc'", "'\u202eabc'")[0] == "  1 | x = '\ufffdabc'"
