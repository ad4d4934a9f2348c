"""A suppression that does not say why.

## What it does

Reports an `ignore` without a `reason`, or with an empty one. It suppresses nothing until it has one.

## Why

To accept a fault is a judgement, and a judgement that gives no reason can be neither checked nor taken back by anybody else. An
argument map of all places should say why.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
ignore = [{ rule = "EVD001" }]
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
ignore = [{ rule = "EVD001", reason = "The map is only begun." }]
```

## Mend

Write `reason = "…"` beside the rule.

## When to suppress

It cannot be suppressed in the map.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.waivers import waivers_of
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("SUP002", "suppression-without-reason", Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each suppression without a reason."""
    for waiver in waivers_of(view.map):
        if not waiver.has_reason:
            yield Diagnostic(
                rule=RULE,
                message=f"the suppression of {quoted(waiver.suppression.rule)} gives no reason, so it suppresses nothing",
                route=waiver.route,
                help='write reason = "…" beside the rule',
                stub='reason = "…"',
            )
