"""What is wrong with the text of a framework: faults by line, and the exception that has them all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from argmap.diagnostics import ArgmapError

_SHOWN: Final = 20  # of thousands of faults of one kind, nobody reads more


@frozen(order=True)
class Fault:
    """One fault: the number of its line, and what is wrong with it."""

    line: int
    message: str


class InvalidFrameworkError(ArgmapError, ValueError):
    """Raised where a text holds no framework. `.faults` has every fault of it, in order, `.name` what the text is called."""

    def __init__(self, name: str, faults: Iterable[Fault]) -> None:
        self.name = name
        self.faults = tuple(sorted(faults))
        super().__init__(name, self.faults)

    def __str__(self) -> str:
        lines = [f"{self.name}:{fault.line}: {fault.message}" for fault in self.faults[:_SHOWN]]
        more = len(self.faults) - _SHOWN
        return "\n".join([*lines, f"{self.name}: {more} more faults"] if more > 0 else lines)
