"""What can be wrong with a file before it is a map: the rules of the load findings, and how they are gathered."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from attrs import Factory, frozen

from argmap.diagnostics import LONGEST_SHOWN, Diagnostic, Rule, Severity, quoted
from argmap.edits import Fix, Replace, Safety
from argmap.model import CERTAINTY_SCALE, STANDARD_SCALE, Scale, Strength
from argmap.source import Route, Span
from argmap.spelling import nearest

TOML_INVALID = Rule("SYN001", "toml-invalid", Severity.ERROR)
UNKNOWN_KEY = Rule("SYN002", "unknown-key", Severity.ERROR)
WRONG_TYPE = Rule("SYN003", "wrong-type", Severity.ERROR)
MISSING_KEY = Rule("SYN004", "missing-key", Severity.ERROR)
EMPTY_TEXT = Rule("SYN005", "empty-text", Severity.ERROR)
BAD_ID = Rule("SYN006", "bad-id", Severity.ERROR)
OUT_OF_RANGE = Rule("SYN007", "out-of-range", Severity.ERROR)
IMPOSSIBLE_DATE = Rule("SYN008", "impossible-date", Severity.ERROR)
UNSUPPORTED_FORMAT = Rule("SYN009", "unsupported-format", Severity.ERROR)
DUPLICATE_ID = Rule("REF001", "duplicate-id", Severity.ERROR)
OF_THE_TEXT = (
    *(TOML_INVALID, UNKNOWN_KEY, WRONG_TYPE, MISSING_KEY, EMPTY_TEXT, BAD_ID, OUT_OF_RANGE, IMPOSSIBLE_DATE),
    UNSUPPORTED_FORMAT,
)
"""The rules of what one table or value of a file must be, in the order of their codes."""


def invalid(message: str, start: int, remedy: str, end: int | None = None) -> Diagnostic:
    """Return what is wrong with a text that does not parse: on the characters from *start* to *end*, or on the one at *start*."""
    return Diagnostic(
        rule=TOML_INVALID, message=message, span=Span(start, start + 1 if end is None else end), help=remedy
    )


class Faulty:
    """The type of `FAULTY`."""


FAULTY = Faulty()
"""What a reader returns for a value that it has reported: nothing to build with."""


@frozen(eq=False, repr=False)
class Context:
    """What the readers of one file share: its keys at the top, the scales of its map, the strengths made, and the findings."""

    at_top: frozenset[str] = frozenset()
    scale: Scale = STANDARD_SCALE
    certainty_scale: Scale = CERTAINTY_SCALE
    findings: list[Diagnostic] = Factory(list)
    # One Strength for each writing: maps have thousands, of few kinds. Keyed by type too, since 1 == 1.0.
    strengths: dict[tuple[str, type, object], Strength] = Factory(dict)

    def report(
        self,
        rule: Rule,
        message: str,
        route: Route,
        *,
        help: str = "",  # noqa: A002 - the name of the diagnostic's field
        at_key: bool = False,
        names: Iterable[str] = (),
        related: Iterable[Route] = (),
        fix: Fix | None = None,
    ) -> Faulty:
        """Add a finding, and return `FAULTY` for the reader to hand on."""
        found = Diagnostic(
            rule=rule, message=message, route=route, help=help, at_key=at_key, names=names, related=related, fix=fix
        )
        self.findings.append(found)
        return FAULTY

    def wrong_type(
        self,
        value: object,
        wanted: str,
        route: Route,
        help: str = "",  # noqa: A002 - as above
        fix: Fix | None = None,
    ) -> Faulty:
        """Report a value that is not of the type *wanted*."""
        message = f"{subject(route)} is {type_of(value)}, not {wanted}"
        return self.report(WRONG_TYPE, message, route, help=help, fix=fix)


_TYPES: tuple[tuple[type, str], ...] = (
    (bool, "a boolean"),  # before int, whose subclass it is
    (str, "a string"),
    (int, "an integer"),
    (float, "a float"),
    (list, "an array"),
    (dict, "a table"),
    (datetime.datetime, "a date-time"),  # before date, whose subclass it is
    (datetime.date, "a date"),
    (datetime.time, "a time"),
)


def type_of(value: object) -> str:
    """Return what TOML calls the type of *value*.

    >>> type_of(True), type_of([])
    ('a boolean', 'an array')
    """
    return next(name for kind, name in _TYPES if isinstance(value, kind))


def subject(route: Route) -> str:
    """Return what a message calls the value at *route*.

    >>> subject(("claims", "a", "text")), subject(("arguments", "x", "premises", 1))
    ("'text'", "item 2 of 'premises'")
    """
    if not route:
        return "the file"
    last = route[-1]
    return quoted(last) if isinstance(last, str) else f"item {last + 1} of {subject(route[:-1])}"


def shown(number: float) -> str:
    """Return *number* as a message shows it: cut where it has very many digits."""
    digits = str(number)
    return digits if len(digits) <= LONGEST_SHOWN else digits[: LONGEST_SHOWN - 1] + "…"


def alternatives(words: Iterable[str]) -> str:
    """Return *words* as a choice in plain English.

    >>> alternatives(["a", "b", "c"])
    "'a', 'b' or 'c'"
    """
    *first, last = [f"'{word}'" for word in words]
    return f"{', '.join(first)} or {last}" if first else last


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """Return a question that offers the nearest of *words*, or "" if none is near."""
    found = nearest(word, words)
    return f"did you mean '{found}'?" if found else ""


def meant(route: Route, word: str, words: Iterable[str]) -> Fix | None:
    """Return the fix that writes the nearest of *words* in the place of *word*, or None if none is near."""
    found = nearest(word, words)
    return Fix(f"write '{found}'", Replace(route, found), Safety.UNSAFE) if found else None
