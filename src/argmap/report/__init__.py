"""Findings and evaluations for people and programs: text and JSON, evaluations as CSV and Markdown too."""

from argmap.report.findings import FileFindings, Finding
from argmap.report.json import format_json
from argmap.report.text import format_concise, format_text

__all__ = ["FileFindings", "Finding", "format_concise", "format_json", "format_text"]
