"""Writing: from a map to texts that people read: outlines, and reports with drawings."""

from argmap.writing.api import outline

__all__ = ["outline"]
