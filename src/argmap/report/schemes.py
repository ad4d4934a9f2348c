"""Argumentation schemes as text: a list of them, and one with its roles, its critical questions, and TOML to start from."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from argmap.formats.toml.write import write_key, write_pair
from argmap.model import Scheme

_WIDTH = 100


def format_schemes(schemes: Iterable[Scheme]) -> str:
    """Return a line for each of *schemes*: its id and its title.

    >>> print(format_schemes([Scheme("sign", ["observation"], title="Sign")]), end="")
    sign  Sign
    """
    schemes = tuple(schemes)
    width = max((len(scheme.id) for scheme in schemes), default=0)
    return "".join(f"{scheme.id:{width}}  {scheme.title}".rstrip() + "\n" for scheme in schemes)


def format_scheme(scheme: Scheme) -> str:
    """Return what *scheme* is: its premises by their roles, its critical questions, and an argument to fill in."""
    rows = [("premise", role, scheme.says.get(role, "")) for role in scheme.roles]
    if "conclusion" in scheme.says:
        rows.append(("conclusion", "", scheme.says["conclusion"]))
    asked = [
        (question.kind.value if question.kind else "", name, question.text)
        for name, question in scheme.questions.items()
    ]
    parts = [f"{scheme.id}: {scheme.title}" if scheme.title else scheme.id, *_table(rows)]
    if asked:
        parts += ["", "Critical questions:", *_table(asked)]
    if scheme.reference:
        parts += ["", scheme.reference]
    return "\n".join([*parts, "", "To start from:", "", scheme_stub(scheme)])


def scheme_stub(scheme: Scheme) -> str:
    """Return an argument by *scheme* in TOML, with ids to fill in; its questions stand in comments.

    >>> print(scheme_stub(Scheme("sign", ["observation", "meaning"])), end="")
    [arguments.ID]
    premises = [
      { claim = "ID", role = "observation" },
      { claim = "ID", role = "meaning" },
    ]
    conclusion = "ID"
    scheme = "sign"
    """
    premises = ",\n".join(f'  {{ claim = "ID", {write_pair("role", role)} }}' for role in scheme.roles)
    lines = [
        "[arguments.ID]",
        f"premises = [\n{premises},\n]" if premises else "premises = []",
        'conclusion = "ID"',
        write_pair("scheme", scheme.id),
    ]
    if scheme.questions:
        lines += ["", '[arguments.ID.questions] # the claim that answers, or { not-applicable = "why" }']
        lines += [f'# {write_key(name)} = "ID" # {question.text}' for name, question in scheme.questions.items()]
    return "\n".join(lines) + "\n"


def _table(rows: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """Yield the lines of a table of three columns, the last of which is wrapped."""
    rows = tuple(rows)
    first, second = (max((len(row[column]) for row in rows), default=0) for column in (0, 1))
    for kind, name, text in rows:
        head = f"  {kind:{first}}  {name:{second}}  "
        yield (
            textwrap.fill(text, _WIDTH, initial_indent=head, subsequent_indent=" " * len(head)).rstrip()
            or head.rstrip()
        )
