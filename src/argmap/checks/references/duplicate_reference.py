"""One id twice in one list, or one claim in two groups.

## What it does

Reports an id that a list has already: among the premises of one step, the claims that an item of evidence supports, the
contraries of a claim, the sources that a source derives from, the claims of a group, the theses. Also a claim that two
groups have: groups are the sections of the map, and a claim is drawn in one place.

## Why

A premise that is written twice is one premise, but would count twice wherever premises are multiplied (gsn2x, V05). Often
the second should have been another id.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.safer]
text = "Protected lanes cut injuries."

[arguments.safety]
premises = ["safer", "safer"]
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

Remove the second, or write the id that was meant.

## When to suppress

Never: removing the second changes nothing but the finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.relations import References, Relation
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.edits import Delete, Fix
from argmap.source import Route

RULE = Rule("REF006", "duplicate-reference", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each repeated id, and for each claim that a group before has."""
    group_of: dict[str, Route] = {}
    for listing in view.named.references:
        if len(listing.names) > 1 and len(set(listing.names)) < len(listing.names):
            yield from _repeated(listing)
        if listing.relation is Relation.MEMBER:
            yield from _shared(listing, group_of)


def _repeated(listing: References) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, name in enumerate(listing.names):
        if first.setdefault(name, index) != index:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(name)} is in this list already",
                route=listing.place(index),
                help="remove it, or write the id that was meant",
                related=(listing.place(first[name]),),
                names=(name,),
                fix=Fix("remove the repetition", Delete(listing.place(index))),
            )


def _shared(listing: References, group_of: dict[str, Route]) -> Iterator[Diagnostic]:
    for index, name in enumerate(listing.names):
        place = group_of.setdefault(name, listing.place(index))
        if place[1] != listing.route[1]:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(name)} is in the group {quoted(str(place[1]))} already; a claim is in one group at most",
                route=listing.place(index),
                help="leave it in one of the two groups",
                related=(place,),
                names=(name,),
                known_by=(name,),
            )
