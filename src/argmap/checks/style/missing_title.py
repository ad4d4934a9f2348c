"""A long claim without a short label.

## What it does

Off by default. Reports claims with a text of more than 120 characters and no `title`.

## Why

A title is what a large map shows where there is no room for the text, and what people call the claim by when they talk about it.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes along its main roads and over both its bridges before the schools open again."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes along its main roads and over both its bridges before the schools open again."
title = "Build lanes now"
```

## Mend

Give it a `title` of a few words; or say it more briefly.

## When to suppress

Where the map is small enough for every text to be read whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("STY008", "missing-title", Severity.HINT, only_in=())

_LONG = 120


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each long claim without a title."""
    for claim in view.live.claims:
        length = len(claim.text.strip())
        if length > _LONG and not claim.title:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(claim.id)} has {length} characters and no title",
                route=("claims", claim.id),
                help='add title = "…" with a few words to call it by',
                stub='title = "…"\n',
            )
