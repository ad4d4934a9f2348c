"""Evidence that has lapsed.

## What it does

Reports items of evidence whose own `valid-until` is over, and sources whose `valid-until` is over and that evidence comes
from. A month or a year is over with its last day. Illustrations never count, nor does evidence that bears on nothing but
withdrawn claims. The rule needs a date, `--today DATE`: the same map and the same date give the same findings.

## Why

A certificate, a price, a forecast are good for a time. After it nobody stands behind them any more, and the map goes on as if
someone did (assurance cases are kept up to date for that reason).

## Bad

```toml
format = 1
title = "The bridge"
thesis = "safe"

[sources.office]
title = "Certificate of the building office"

[claims.safe]
text = "The bridge is safe."

[evidence.certificate]
text = "The bridge was certified for 40 tonnes"
supports = "safe"
source = "office"
date = 2009
valid-until = 2019
```

## Good

```toml
format = 1
title = "The bridge"
thesis = "safe"

[sources.office]
title = "Certificate of the building office"

[claims.safe]
text = "The bridge is safe."

[evidence.certificate]
text = "The bridge was certified for 40 tonnes"
supports = "safe"
source = "office"
date = 2009
valid-until = 2999
```

## Mend

Renew the evidence, and its date; or drop it, and see what still stands.

## When to suppress

Where the map says what was known at the time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Evidence, PartialDate

RULE = Rule("EVD014", "expired-evidence", Severity.WARNING, (Need.TODAY,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each item of evidence, and each source of some, that has lapsed."""
    if view.today is None:  # and nothing has a date to be held against it
        return
    items = [item for item in view.live.evidence if counts(item) and _bears(view, item)]
    for item in items:
        if item.valid_until is not None and item.valid_until.last < view.today:
            yield _diagnostic("evidence", item.id, item.valid_until, view.today)
    used: dict[str, list[str]] = {}
    for item in items:
        used.setdefault(item.source or "", []).append(item.id)
    for source in view.map.sources:
        if source.id in used and source.valid_until is not None and source.valid_until.last < view.today:
            yield _diagnostic("sources", source.id, source.valid_until, view.today, used[source.id])


def _bears(view: View, item: Evidence) -> bool:
    return any(claim in view.live for claim in (*item.supports, *item.opposes))


def _diagnostic(table: str, name: str, until: PartialDate, today: date, used: list[str] | None = None) -> Diagnostic:
    what = "source" if used else "evidence"
    resting = f", and {listed(used)} {'comes' if len(used) == 1 else 'come'} from it" if used else ""
    return Diagnostic(
        rule=RULE,
        message=f"the {what} {quoted(name)} was valid until {until}, before {today}{resting}",
        route=(table, name, "valid-until"),
        help="renew it, with its date, or drop it and see what still stands",
        related=[("evidence", item) for item in used or ()],
    )
