"""Programs get every finding with its place, route and witness."""

from __future__ import annotations

import json

from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.report.findings import locate
from argmap.report.json import format_json
from argmap.source import Place, Route, SourceText, Span


def test_a_finding_is_told_whole() -> None:
    def find(route: Route) -> Place | None:
        return Place(None, Span(10, 12)) if route == ("b",) else None

    text = SourceText("x.toml", "a = 1\nb = 22\n", lambda _: find)
    ring = Rule("LOG001", "circular-support", Severity.ERROR)
    skipped = Rule("SRC002", "quote-not-found", Severity.ERROR)
    findings = [
        Diagnostic(rule=ring, message="m", route=("b", 0), help="h", witness=["a", "b"], related=[("a",)]),
        Diagnostic(rule=skipped, message="no text", severity=Severity.NOTE),
    ]

    assert json.loads(format_json([locate(text, findings)])) == {
        "schema": 1,
        "consistent": False,
        "counts": {"error": 1, "warning": 0, "hint": 0},
        "diagnostics": [
            {
                "file": "x.toml",
                "line": 2,
                "column": 5,
                "end_line": 2,
                "end_column": 7,
                "severity": "error",
                "code": "LOG001",
                "name": "circular-support",
                "anchor": "log001-circular-support",
                "message": "m",
                "help": "h",
                "route": ["b", 0],
                "related": [["a"]],
                "witness": ["a", "b"],
                "fix": None,
            }
        ],
        "waived": [],
        "known": 0,
        "skipped": [
            {
                "file": "x.toml",
                "code": "SRC002",
                "name": "quote-not-found",
                "anchor": "src002-quote-not-found",
                "reason": "no text",
            }
        ],
        "unread": [],
    }


def test_no_files_are_consistent() -> None:
    assert json.loads(format_json([])) == {
        "schema": 1,
        "consistent": True,
        "counts": {"error": 0, "warning": 0, "hint": 0},
        "diagnostics": [],
        "waived": [],
        "known": 0,
        "skipped": [],
        "unread": [],
    }


def test_of_files_that_could_not_be_read_nobody_can_say_that_they_are_consistent() -> None:
    document = json.loads(format_json([], [("x.toml", "there is no such file")]))

    assert document["consistent"] is None
    assert document["unread"] == [{"file": "x.toml", "reason": "there is no such file"}]
