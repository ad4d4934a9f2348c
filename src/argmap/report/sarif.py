"""Findings as SARIF 2.1.0 (OASIS 2020), which code scanning and editors read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path, PurePath
from typing import TypeAlias
from urllib.parse import quote

from argmap.checks import explain
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.edits import Safety
from argmap.report.findings import FileFindings, Finding, Related
from argmap.report.fingerprints import fingerprints
from argmap.report.fixes import Replacement, replacements
from argmap.source import Position, format_route

_Object: TypeAlias = dict[str, object]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note", Severity.NOTE: "note"}


def format_sarif(files: Iterable[FileFindings], unread: Sequence[tuple[str, str]] = ()) -> str:
    """Return the findings of *files* as one SARIF log, with the pages of their rules.

    Rules that did not run, and *unread* files, are notifications of the run; with any of the latter it was not successful.
    """
    files = tuple(files)
    rules = _rules_of(files)
    run = {
        "tool": {"driver": _driver(rules)},
        "invocations": [_invocation(files, unread, rules)],
        "columnKind": "unicodeCodePoints",
        "results": [result for file in files for result in _results(file, rules)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False) + "\n"


def _rules_of(files: Iterable[FileFindings]) -> list[Rule]:
    """Return the rules that *files* have findings or notes of, in the order of their codes."""
    found = [diagnostic.rule for file in files for diagnostic in _all_of(file)]
    return sorted(dict.fromkeys(found), key=lambda rule: rule.code)


def _all_of(file: FileFindings) -> tuple[Diagnostic, ...]:
    return (*(finding.diagnostic for finding in file.findings), *file.notes)


def _driver(rules: Iterable[Rule]) -> _Object:
    return {"name": "argmap", "version": version("argmap"), "rules": [_rule(rule) for rule in rules]}


def _rule(rule: Rule) -> _Object:
    page = explain(rule.code)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": page.split("\n")[2]},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"anchor": rule.anchor},
    }


def _invocation(files: Iterable[FileFindings], unread: Sequence[tuple[str, str]], rules: Sequence[Rule]) -> _Object:
    places = {rule: place for place, rule in enumerate(rules)}
    return {
        "executionSuccessful": not unread,
        "toolExecutionNotifications": [
            {"level": "error", "message": {"text": reason}, "locations": [_location(name)]} for name, reason in unread
        ],
        "toolConfigurationNotifications": [
            {
                "level": "note",
                "message": {"text": note.message},
                "locations": [_location(file.source.name)],
                "associatedRule": {"id": note.rule.code, "index": places[note.rule]},
            }
            for file in files
            for note in file.notes
        ],
    }


def _results(file: FileFindings, rules: Sequence[Rule]) -> list[_Object]:
    places = {rule: place for place, rule in enumerate(rules)}
    found = [finding.diagnostic for finding in file.findings]
    marks, fixed = fingerprints(found), replacements(file.source, found)
    return [
        {**_result(file.source.name, finding, places[finding.diagnostic.rule], mark), **_fixes(file.source.name, *fix)}
        for finding, mark, fix in zip(file.findings, marks, zip(found, fixed, strict=True), strict=True)
    ]


def _fixes(name: str, diagnostic: Diagnostic, fixed: Iterable[Replacement]) -> _Object:
    """Return the fix of *diagnostic* as SARIF has it, if it can be made; whether it is safe, the words say."""
    replaced: list[_Object] = [
        {"deletedRegion": _region(each.start, each.end), "insertedContent": {"text": each.text}} for each in fixed
    ]
    if diagnostic.fix is None or not replaced:
        return {}
    careful = "" if diagnostic.fix.safety is Safety.SAFE else " (may change what the map means)"
    change = {"artifactLocation": {"uri": _uri(name)}, "replacements": replaced}
    return {"fixes": [{"description": {"text": f"{diagnostic.fix.says}{careful}"}, "artifactChanges": [change]}]}


def _result(name: str, finding: Finding, place: int, mark: str) -> _Object:
    diagnostic = finding.diagnostic
    advice = f"\nhelp: {diagnostic.help}" if diagnostic.help else ""
    return {
        "ruleId": diagnostic.rule.code,
        "ruleIndex": place,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": f"{diagnostic.message}{advice}"},
        "locations": [_located(name, finding)],
        "relatedLocations": [_related(name, number, related) for number, related in enumerate(finding.related)],
        "partialFingerprints": {"codeElementWitness/v1": mark},
        "properties": {
            "severity": diagnostic.severity.value,
            "route": list(diagnostic.route),
            "witness": list(diagnostic.witness),
        },
    }


def _located(name: str, finding: Finding) -> _Object:
    location = _location(name, finding.position, finding.end)
    route = finding.diagnostic.route
    return {**location, **({"logicalLocations": [{"fullyQualifiedName": format_route(route)}]} if route else {})}


def _related(name: str, number: int, related: Related) -> _Object:
    location = _location(name, related.position, related.end)
    return {"id": number, **location, "message": {"text": format_route(related.route)}}


def _location(name: str, start: Position | None = None, end: Position | None = None) -> _Object:
    place: _Object = {"artifactLocation": {"uri": _uri(name)}}
    if start is not None and end is not None:
        place["region"] = _region(start, end)
    return {"physicalLocation": place}


def _region(start: Position, end: Position) -> _Object:
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _uri(name: str) -> str:
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(PurePath(name).as_posix())
