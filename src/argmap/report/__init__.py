"""Findings and evaluations for people and programs: findings in eight forms, evaluations as text, JSON, CSV and Markdown."""

from argmap.report.findings import FileFindings, Finding, Related
from argmap.report.text import format_concise, format_text

__all__ = ["FileFindings", "Finding", "Related", "format_concise", "format_text"]
