"""A step or item of evidence that nobody has reviewed.

## What it does

Runs in the profiles `assurance` and `strict`. Reports arguments, rebuttals and items of evidence that have a table of their own
and no entry in `[reviews]`. Steps written on a claim are not reported: nothing in a file can refer to them.

## Why

Where others rely on an argument, each step of it is to be looked at by somebody besides its author (doorstop: an item needs an
initial review).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.cheap]
text = "A lane costs less than a road."

[arguments.cost]
premises = "cheap"
conclusion = "lanes"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "cheap"

[claims.cheap]
text = "A lane costs less than a road."
```

## Mend

Look at it, then record that: `argmap review MAP ELEMENT`, or `--all`.

## When to suppress

Outside of assurance, do not select this rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Profile, Rule, Severity, quoted
from argmap.model import Claim, DerivedId

RULE = Rule("EVD017", "unreviewed", Severity.HINT, only_in=(Profile.ASSURANCE,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each step and item of evidence without a review."""
    for element in view.live:
        if isinstance(element, Claim) or isinstance(element.id, DerivedId) or element.id in view.map.reviews:
            continue
        yield Diagnostic(
            rule=RULE,
            message=f"nobody has reviewed {quoted(element.id)}",
            route=route_of(element),
            help=f"look at it, then: argmap review MAP {element.id}",
        )
