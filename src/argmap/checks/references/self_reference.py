"""Something that names itself where it must name another.

## What it does

Reports a claim that is contrary to itself, a rebuttal whose target is itself, and a source that is derived from itself.

## Why

What excludes itself cannot be held, whatever else is said; what undercuts itself defeats itself if it succeeds (gsn2x, V06
and C13 reject both).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
contrary-to = "lanes"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
contrary-to = "parking"

[claims.parking]
text = "The city should keep all kerbside parking."
```

## Mend

Name the other one, or remove the reference. A claim that its own premises refute is a rebuttal of mode "reductio".

## When to suppress

Never: a circular source is written as two sources that derive from each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.relations import Relation
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("REF005", "self-reference", Severity.ERROR)
SUPERSEDES = ("LOG002",)

_SAYS = {
    Relation.CONTRARY: ("the claim {} is contrary to itself", "name the claim that it excludes"),
    Relation.TARGET: ("the target of the rebuttal {} is itself", "name what it attacks"),
    Relation.DERIVED_FROM: ("the source {} is derived from itself", "name the source that it goes back to"),
}


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each reference of an element to itself."""
    for listing in view.named.references:
        says = _SAYS.get(listing.relation)
        if says is None:
            continue
        owner = str(listing.route[1])
        for index, name in enumerate(listing.names):
            if name == owner:
                yield Diagnostic(
                    rule=RULE,
                    message=says[0].format(quoted(owner)),
                    route=listing.place(index),
                    help=says[1],
                    witness=(owner,),
                    names=(owner,),
                )
