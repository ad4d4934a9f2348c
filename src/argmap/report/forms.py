"""The forms in which findings are printed, by their names; each is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Literal, TypeAlias, assert_never

from argmap.report.findings import FileFindings
from argmap.report.text import Paint, format_concise, format_text, unpainted


class Form(StrEnum):
    """How findings are printed: for people, for programs, and for what runs checks."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    JUNIT = "junit"
    MARKDOWN = "markdown"


_ForPrograms: TypeAlias = Literal[Form.JSON, Form.JSONL, Form.SARIF, Form.GITHUB, Form.JUNIT, Form.MARKDOWN]


def format_findings(
    form: Form,
    files: Sequence[FileFindings],
    unread: Sequence[tuple[str, str]] = (),
    paint: Paint = unpainted,
    encoding: str = "utf-8",
) -> str:
    """Return the findings of *files* in a *form*; *unread* are the files that could not be read, with the reasons.

    *encoding* is that of the stream on which the form for people is to be shown.
    """
    if form is Form.TEXT:
        return format_text(files, unread, paint, encoding)
    if form is Form.CONCISE:
        return format_concise(files, paint)
    return _for_programs(form)(files, unread)


def _for_programs(form: _ForPrograms) -> Callable[[Sequence[FileFindings], Sequence[tuple[str, str]]], str]:
    match form:
        case Form.JSON:
            from argmap.report.json import format_json

            return format_json
        case Form.JSONL:
            from argmap.report.json import format_jsonl

            return format_jsonl
        case Form.SARIF:
            from argmap.report.sarif import format_sarif

            return format_sarif
        case Form.GITHUB:
            from argmap.report.github import format_github

            return format_github
        case Form.JUNIT:
            from argmap.report.junit import format_junit

            return format_junit
        case Form.MARKDOWN:
            from argmap.report.markdown import format_markdown

            return format_markdown
        case _:
            assert_never(form)
