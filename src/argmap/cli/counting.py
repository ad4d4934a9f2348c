"""Statistics on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.cli.checking import Checked
    from argmap.report import FileFindings

FORMS = ("text", "json")
"""The forms that statistics are printed in."""


def statistics(
    checked: Sequence[Checked], files: Sequence[FileFindings], unread: Sequence[tuple[str, str]], form: str
) -> str:
    """Return the statistics of *files*, the findings to count of the maps *checked*, in the *form* text or json."""
    from argmap.report.statistics import format_statistics, format_statistics_json

    measured = [each.metrics for each in checked]
    printer = format_statistics_json if form == "json" else format_statistics
    return printer(list(zip(files, measured, strict=True)), unread)
