"""Several ids in one string.

## What it does

Reports a string with commas, semicolons or blanks in it where an id is due, if each of its parts is the id of something.

## Why

`"a, b"` names one element, of the odd id `a, b`, which is not there: the reason would rest on nothing. It is the commonest
slip of all where lists can be written as single strings (gsn2x, C11).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.safer]
text = "Protected lanes cut injuries."

[claims.duty]
text = "A city should prevent injuries where it can."

[arguments.safety]
premises = "safer, duty"
conclusion = "lanes"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.safer]
text = "Protected lanes cut injuries."

[claims.duty]
text = "A city should prevent injuries where it can."

[arguments.safety]
premises = ["safer", "duty"]
conclusion = "lanes"
```

## Mend

Write a list of strings, as the finding does. It replaces REF002 at the same place.

## When to suppress

Never: an id has no comma and no blank.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.named import Reference
from argmap.checks.relations import Relation
from argmap.checks.view import View
from argmap.checks.wording import listed, toml_list
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.edits import Fix, Replace

RULE = Rule("REF003", "list-as-string", Severity.ERROR)
SUPERSEDES = ("REF002",)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each string that lists ids."""
    for reference in view.named.dangling:
        parts = view.named.meanings.get((reference.relation, reference.name), ())
        if len(parts) > 1:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(reference.name)} is one string, which names {listed(parts)} together",
                route=reference.route,
                help=_help(reference, parts),
                names=parts,
                at_key=reference.by_key,
                fix=_fix(view, reference, parts),
            )


def _fix(view: View, reference: Reference, parts: tuple[str, ...]) -> Fix | None:
    """Return the fix that writes the list, where the string stands for the whole of it; for steps it may mean two things."""
    *listing, index = reference.route
    whole = reference.many and index == 0 and "because" not in listing and "but" not in listing
    alone = whole and not any(
        other.relation is reference.relation and other.route == tuple(listing) and len(other.names) > 1
        for other in view.named.references
    )
    return Fix(f"write {toml_list(parts)}", Replace(tuple(listing), parts)) if alone else None


def _help(reference: Reference, parts: tuple[str, ...]) -> str:
    if reference.many and "because" in reference.route:
        return f"write {toml_list(parts)} for reasons apart, [{toml_list(parts)}] for one reason that needs them all"
    if reference.many and "but" in reference.route:
        return f"write {toml_list(parts)} for objections apart, [{toml_list(parts)}] for one that needs them all"
    if reference.many:
        return f"write {toml_list(parts)}"
    if reference.relation in (Relation.CONCLUSION, Relation.TARGET):
        return f"one step has one {reference.route[-1]}: write a table for each"
    return "write one id here" if not reference.by_key else "write a line for each"
