"""Findings as JUnit XML, which servers of continuous integration read: a suite for a file, a case for a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from argmap.diagnostics import Diagnostic
from argmap.report.findings import FileFindings, Finding
from argmap.source import format_route

# What XML 1.0 cannot say, even escaped.
_UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def format_junit(files: Iterable[FileFindings], unread: Sequence[tuple[str, str]] = ()) -> str:
    """Return the findings of *files* as JUnit XML.

    JUnit knows no severities: a finding that fails the check is a failed case, another a case that passed and says it as output.
    A rule that did not run is a skipped case, an *unread* file an error; a file without any of them has one case, which passed.
    """
    root = ET.Element("testsuites", name="argmap")
    for name, reason in unread:
        case = _case(_suite(root, name), "read", name)
        _say(ET.SubElement(case, "error", type="unread"), reason)
    for file in files:
        _fill(_suite(root, file.source.name), file)
    for suite in (*root, root):
        _count(suite)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(root: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(root, "testsuite", name=_spoken(name))


def _fill(suite: ET.Element, file: FileFindings) -> None:
    name = file.source.name
    for finding in file.findings:
        case = _case(suite, _title(finding.diagnostic), name, finding.position.line)
        if file.fails(finding):
            failure = ET.SubElement(case, "failure", type=finding.diagnostic.severity.value)
            _say(failure, finding.diagnostic.message, _details(name, finding))
        else:
            ET.SubElement(case, "system-out").text = _spoken(_details(name, finding))
    for note in file.notes:
        _say(ET.SubElement(_case(suite, _title(note), name), "skipped"), note.message)
    if not file.findings and not file.notes:
        _case(suite, "check", name)


def _case(suite: ET.Element, title: str, name: str, line: int | None = None) -> ET.Element:
    name, title = _spoken(name), _spoken(title)
    case = ET.SubElement(suite, "testcase", name=title, classname=name, file=name)
    if line is not None:
        case.set("line", str(line))
    return case


def _title(diagnostic: Diagnostic) -> str:
    place = f" {format_route(diagnostic.route)}" if diagnostic.route else ""
    return f"{diagnostic.rule.code} {diagnostic.rule.name}{place}"


def _details(name: str, finding: Finding) -> str:
    diagnostic, position = finding.diagnostic, finding.position
    advice = f"\nhelp: {diagnostic.help}" if diagnostic.help else ""
    return f"{name}:{position.line}:{position.column}: {diagnostic.severity} {diagnostic.message}{advice}"


def _say(element: ET.Element, message: str, details: str = "") -> None:
    element.set("message", _spoken(message))
    element.text = _spoken(details) or None


def _count(suite: ET.Element) -> None:
    for key, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(key, str(sum(1 for _ in suite.iter(tag))))


def _spoken(text: str) -> str:
    return _UNSPEAKABLE.sub("\ufffd", text)
