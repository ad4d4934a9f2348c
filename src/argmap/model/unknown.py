"""What is said of a name that a map does not have."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from argmap.diagnostics import ArgmapError, quoted
from argmap.model.elements import Argument, Claim, Element, Evidence, Rebuttal
from argmap.spelling import nearest

if TYPE_CHECKING:
    from argmap.model.map import ArgumentMap

_KINDS: Final = {Argument: "an argument", Rebuttal: "a rebuttal", Evidence: "an item of evidence"}


class UnknownNameError(ArgmapError, KeyError):
    """Raised where a caller names an element, a voice or a source that the map does not have, or something does not speak of."""

    def __str__(self) -> str:
        return str(self.args[0])


def no_claim(m: ArgumentMap, name: object) -> UnknownNameError:
    """Return what is to be raised if *m* has no claim *name*; it may be something else."""
    found: Element | None = m.get(name) if isinstance(name, str) else None
    if found is None or isinstance(found, Claim):
        return UnknownNameError(f"there is no claim {quoted(str(name))}{guess(name, (claim.id for claim in m.claims))}")
    return UnknownNameError(f"there is no claim {quoted(str(name))}: that is {_KINDS[type(found)]}")


def no_element(names: Iterable[str], name: object) -> UnknownNameError:
    """Return what is to be raised if *name* is none of the elements, which have these *names*."""
    what = "claim, argument, rebuttal or item of evidence"
    return UnknownNameError(f"there is no {what} {quoted(str(name))}{guess(name, names)}")


def guess(name: object, names: Iterable[str]) -> str:
    """Return the end of a message about *name*: which of *names* was meant, if one is near.

    >>> guess("lane", ["lanes", "cheap"]), guess("parking", ["lanes", "cheap"])
    ("; did you mean 'lanes'?", '')
    """
    near = nearest(name, names) if isinstance(name, str) else None
    return f"; did you mean '{near}'?" if near else ""
