"""Writing: from a map to texts that people read: outlines, and reports with drawings."""

from argmap.writing.api import outline, write_report

__all__ = ["outline", "write_report"]
