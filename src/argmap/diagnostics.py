"""Findings as values: what a rule is, what one finding of it says, and how severe it is."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, StrEnum

from attrs import Factory, field, frozen

from argmap.comparison import digest, same
from argmap.edits import Fix
from argmap.representation import brief
from argmap.source import Route, SourceText, Span, format_route


class ArgmapError(Exception):
    """The base of every exception that argmap raises on its own account."""


class Severity(StrEnum):
    """How much a finding weighs: errors make a map inconsistent, warnings say it is weak, hints advise.

    A note says that a rule did not run, or not on all that it is for.
    """

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"
    NOTE = "note"


DID_NOT_RUN = "did not run"
"""How the message of a note begins if the rule did not run at all."""


class Need(Enum):
    """What a rule cannot do without; its value completes "needs …".

    Labels there are of every map; but where a file could not be read whole, they are not those of what was written.
    """

    THESIS = 'a thesis: name one with thesis = "…" at the top of the file'
    SOURCES = "the text of a source: give the source a `file`, or the command line --source ID=PATH"
    LABELS = "what stands in the map"
    TODAY = "today's date: --today DATE"
    ACYCLIC = "a map in which no claim supports itself: see circular-support"
    ENGLISH = "texts in English, whose words are listed; `language` names another"


class Profile(StrEnum):
    """A choice of rules for a purpose: a text that is being written, any map, the strictest, and four kinds of work."""

    DRAFT = "draft"
    DEFAULT = "default"
    STRICT = "strict"
    RECONSTRUCT = "reconstruct"
    TEACH = "teach"
    ASSURANCE = "assurance"


@frozen(eq=False)
class Rule:
    """A named check: its code, its name (the fault it finds), its severity, and what it needs to run.

    A rule with `only_in` is off but in these profiles, in the strict one, and where it is selected by name. In the strict
    profile its findings of `severity` have the severity `strict`, if that is given.
    """

    code: str
    name: str
    severity: Severity
    needs: tuple[Need, ...] = ()
    only_in: tuple[Profile, ...] | None = field(default=None, kw_only=True)
    strict: Severity | None = field(default=None, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest

    @property
    def anchor(self) -> str:
        """Where the rule's page stands in docs/rules.md.

        >>> Rule("LOG001", "circular-support", Severity.ERROR).anchor
        'log001-circular-support'
        """
        return f"{self.code.lower()}-{self.name}"

    def runs_in(self, profile: Profile) -> bool:
        """Say whether *profile* runs the rule.

        >>> Rule("LOG015", "rabbit-rule", Severity.HINT, only_in=(Profile.TEACH,)).runs_in(Profile.DEFAULT)
        False
        """
        if profile is Profile.DRAFT:
            return self.severity is Severity.ERROR and self.only_in is None
        return self.only_in is None or profile is Profile.STRICT or profile in self.only_in


def _routes(routes: Iterable[Route]) -> tuple[Route, ...]:
    return tuple(routes)


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(ids)


@frozen(eq=False, kw_only=True)
class Diagnostic:
    """One finding of a rule.

    `route` leads to the place; `at_key` says that the key itself is at fault, not its value. `related` are routes of what
    it clashes with. `witness` holds the ids that prove a finding about the graph, in order (a ring, a pair, a path). `peers`
    are the routes of the elements that it is about alike, where the one at `route` is but the first or the last of them in
    the file: those of a ring, a pair or a part. `span` is set only where no route can be: in a text that does not parse.
    `names` are ids that the text wrote and the finding is about. `known_by` are the ids that tell it from what else its
    rule finds, in whatever order the elements stand; where it is empty, `witness` does, or `names` and the element. `fix`
    mends it, if anything can without knowing what the author thinks; `stub` is TOML to paste and fill in, where only the
    author can.

    >>> rule = Rule("REF002", "unknown-ref", Severity.ERROR)
    >>> print(Diagnostic(rule=rule, message="there is no 'b'", route=("arguments", "x", "premises", 0)))
    arguments.x.premises[0]: error REF002 unknown-ref there is no 'b'
    """

    rule: Rule
    message: str
    route: Route = ()
    help: str = ""
    related: tuple[Route, ...] = field(default=(), converter=_routes)
    peers: tuple[Route, ...] = field(default=(), converter=_routes)
    witness: tuple[str, ...] = field(default=(), converter=_ids)
    names: tuple[str, ...] = field(default=(), converter=_ids)
    known_by: tuple[str, ...] = field(default=(), converter=_ids)
    at_key: bool = False
    span: Span | None = None
    fix: Fix | None = None
    stub: str = ""
    severity: Severity = field(default=Factory(lambda self: self.rule.severity, takes_self=True))

    __repr__ = brief
    __eq__ = same
    __hash__ = digest

    def __str__(self) -> str:
        place = f"{format_route(self.route)}: " if self.route else ""
        return f"{place}{self.severity} {self.rule.code} {self.rule.name} {self.message}"


class InvalidMapError(ArgmapError, ValueError):
    """Raised by `load` and `loads` when the text holds no map.

    `.diagnostics` has every fault of it, `.source` the text, which finds their places.
    """

    def __init__(self, source: SourceText, diagnostics: Iterable[Diagnostic]) -> None:
        self.source = source
        self.diagnostics = tuple(diagnostics)
        super().__init__(source, self.diagnostics)

    def __str__(self) -> str:
        return list_faults(self.source, self.diagnostics)


def list_faults(source: SourceText, diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many faults *source* has, and each on a line of its own, with its place and what to do."""
    lines = [f"  {_place(source, each)} {each}{_advice(each)}" for each in diagnostics]
    return f"{source.name} has {len(lines)} fault{'s' if len(lines) != 1 else ''}:\n" + "\n".join(lines)


def _place(source: SourceText, diagnostic: Diagnostic) -> str:
    span = diagnostic.span or source.span(diagnostic.route, key=diagnostic.at_key)
    position = source.position(span.start if span else 0)
    return f"{position.line}:{position.column}:"


def _advice(diagnostic: Diagnostic) -> str:
    return f" ({diagnostic.help})" if diagnostic.help else ""


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Say whether any of *diagnostics* is an error, which makes a map inconsistent.

    >>> has_errors([])
    False
    """
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


LONGEST_SHOWN = 60
"""How much of a person's own words a message repeats, in characters."""


def quoted(name: str) -> str:
    r"""Return *name* in the quotes that messages put around what a person wrote: on one line, and cut where it is long.

    >>> print(quoted("a\nb"))
    'a\nb'
    """
    short = name if len(name) <= LONGEST_SHOWN else name[: LONGEST_SHOWN - 1] + "…"
    return "'" + "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in short) + "'"
