"""Evidence that is rated higher than the source it comes from.

## What it does

Reports items of evidence whose `strength` exceeds the `reliability` of their source by more than .05. Where either is left
out there is nothing to compare. Illustrations never count.

## Why

However telling a report would be if it were right, it bears on a claim no further than its source can be trusted. The
Admiralty code rates the two separately for that reason, and GRADE marks evidence down for a risk of bias in the study.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.leaflet]
title = "Lanes now!"
reliability = 0.4

[claims.lanes]
text = "Protected lanes cut injuries."

[evidence.figures]
text = "A fifth fewer injuries, says the leaflet"
supports = "lanes"
source = "leaflet"
strength = 0.9
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.leaflet]
title = "Lanes now!"
reliability = 0.4

[claims.lanes]
text = "Protected lanes cut injuries."

[evidence.figures]
text = "A fifth fewer injuries, says the leaflet"
supports = "lanes"
source = "leaflet"
strength = 0.4
```

## Mend

Lower the strength to that of the source, or say why the source is better than it was rated.

## When to suppress

Where the item has been confirmed otherwise, so that it does not depend on the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Evidence, Source, Strength

RULE = Rule("EVD022", "stronger-than-source", Severity.WARNING)

TOLERANCE = 0.05
"""How far a strength may exceed the reliability."""
_ROUNDING = 1e-9


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each item of evidence that is rated above its source."""
    rated = {source.id: source for source in view.map.sources if source.reliability is not None}
    for item in view.map.evidence if rated else ():
        source = rated.get(item.source or "")
        if source is None or source.reliability is None or item.strength is None or not counts(item):
            continue
        if item.strength.value > source.reliability.value + TOLERANCE + _ROUNDING:
            yield _diagnostic(item, source, item.strength, source.reliability)


def _diagnostic(item: Evidence, source: Source, strength: Strength, reliability: Strength) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"the evidence {quoted(item.id)} is rated {_written(strength)}, and its source {quoted(source.id)} "
        f"only {_written(reliability)}",
        route=("evidence", item.id, "strength"),
        help=f"lower the strength to what the source can bear, {reliability}, or rate the source higher",
        related=(("sources", source.id, "reliability"),),
    )


def _written(rating: Strength) -> str:
    return f"{rating} ({rating.value:g})" if isinstance(rating.written, str) else str(rating)
