"""Something that is left unrated where the rest of the map is rated.

## What it does

Reports arguments, rebuttals and items of evidence without a `strength`, where more of those in the map have one than have none.
Steps written on their claim, as `because` or `but`, are not asked about: they are the short form for a step of ordinary force.
Exempt are strict arguments, which weigh 1, and evidence of kind "illustration", which never counts.

## Why

What is unrated counts as .5 in evaluation. In a map where hardly anything is rated that is a common measure; beside ratings it
is one that nobody has chosen, and may decide what stands.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."

[claims.safer]
text = "Lanes make cycling safer."

[claims.parking]
text = "The lanes take away parking."

[claims.jams]
text = "Narrower streets jam."

[arguments.safety]
premises = "safer"
conclusion = "lanes"
strength = "strong"

[rebuttals.no-parking]
premises = "parking"
target = "lanes"
strength = "weak"

[rebuttals.traffic]
premises = "jams"
target = "lanes"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "safer"
but = "jams"

[claims.safer]
text = "Lanes make cycling safer."

[claims.parking]
text = "The lanes take away parking."

[claims.jams]
text = "Narrower streets jam."

[rebuttals.no-parking]
premises = "parking"
target = "lanes"
strength = "weak"
```

## Mend

Rate it as well; "moderate" says .5 and that it was meant.

## When to suppress

Where a rating is not yet known: `argmap evaluate --set ID=0.7` tries one.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, ArgumentMap, DerivedId, Evidence, Mode, Rebuttal

RULE = Rule("EVD006", "partly-rated", Severity.HINT)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each element that is not rated, if most of those that could be are."""
    ratable = list(_ratable(view.live))
    unrated = [element for element in ratable if element.strength is None]
    rated = len(ratable) - len(unrated)
    if rated > len(unrated):
        for element in unrated:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(element.id)} is not rated, as {rated:,} of {len(ratable):,} are, and counts as 0.5",
                route=route_of(element),
                help='rate it: strength = "moderate" says 0.5, and that it was meant',
            )


def _ratable(m: ArgumentMap) -> Iterator[Argument | Rebuttal | Evidence]:
    """Yield what a rating would make a difference to, but for steps written on their claim."""
    for inference in m.inferences:
        strict = isinstance(inference, Argument) and inference.mode is Mode.STRICT
        if not strict and not isinstance(inference.id, DerivedId):
            yield inference
    yield from (item for item in m.evidence if counts(item))
