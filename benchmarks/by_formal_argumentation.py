"""The same questions for formal-argumentation, where it is installed."""

from __future__ import annotations

from collections.abc import Sequence

from argumentation.core.dung import ArgumentationFramework, grounded_extension
from argumentation.interop.iccma import parse_af


def grounded_of_pairs(names: Sequence[str], pairs: Sequence[tuple[str, str]]) -> object:
    """Build the framework of *names* and *pairs*, and return its grounded extension."""
    return grounded_extension(ArgumentationFramework(frozenset(names), frozenset(pairs)))


def grounded_of_text(text: str) -> object:
    """Read the framework in *text*, and return its grounded extension."""
    return grounded_extension(parse_af(text))
