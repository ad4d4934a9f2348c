"""A claim that nothing is joined to.

## What it does

Reports claims, other than the thesis, that no argument, rebuttal or evidence bears on or rests on, that have no contrary and
answer no critical question. What is withdrawn joins nothing. Where a misspelt reference
seems to mean the claim, or a contrary that is not there would join it, REF002 speaks.

## Why

A claim that bears on nothing is no part of an argument: it was forgotten, or belongs elsewhere (Kialo marks such claims as
unrelated).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"

[claims.safer]
text = "Protected lanes cut injuries."

[claims.weather]
text = "It rains often in the city."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"
but = "weather"

[claims.safer]
text = "Protected lanes cut injuries."

[claims.weather]
text = "It rains often in the city."
```

## Mend

Say what it is a reason for or against, or remove it.

## When to suppress

While a map is being written, for what is still to be worked in.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("STR004", "orphan", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that stands alone."""
    joined = view.joined.union(view.theses, view.named.meant)
    for claim in view.live.claims:
        route = ("claims", claim.id)
        if claim.id not in joined and route not in view.named.broken_ways:
            yield Diagnostic(
                rule=RULE,
                message=f"nothing is joined to {quoted(claim.id)}",
                route=route,
                help="say what it is a reason for or against, or remove it",
                witness=(claim.id,),
            )
