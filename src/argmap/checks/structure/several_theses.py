"""The map is about several claims at once.

## What it does

Reports a map whose `thesis` names more than one claim.

## Why

A map shows how one conclusion is argued for and against. With two, what speaks for the one may speak against the other,
and "for" and "against" lose their meaning (Lemeire, *Argument mapping with MindMup*: always only one conclusion; gsn2x, C01).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = ["lanes", "tolls"]

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"

[claims.tolls]
text = "The city should charge tolls."
because = "jams"

[claims.safer]
text = "Protected lanes cut injuries."

[claims.jams]
text = "Tolls cut traffic jams."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "package"

[claims.package]
text = "The city should build protected cycle lanes and charge tolls."
because = [["lanes", "tolls"]]

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"

[claims.tolls]
text = "The city should charge tolls."
because = "jams"

[claims.safer]
text = "Protected lanes cut injuries."

[claims.jams]
text = "Tolls cut traffic jams."
```

## Mend

Keep the claim that the whole argues for. Where both are argued for together, say so in a claim of its own and rest it on
them; else make two maps.

## When to suppress

Where a text truly argues for several conclusions and they stay side by side: with an `ignore` that gives the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity

RULE = Rule("STR002", "several-theses", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield one finding if the map has more than one thesis."""
    if len(view.theses) > 1:
        yield Diagnostic(
            rule=RULE,
            message=f"the map has {len(view.theses)} theses, {listed(view.theses)}",
            route=("thesis",),
            help="keep the claim that the whole map argues for, or rest one such claim on all of them",
            witness=view.theses,
        )
