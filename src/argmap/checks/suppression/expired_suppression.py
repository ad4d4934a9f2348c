"""A suppression whose last day has passed.

## What it does

Reports an `ignore` whose `until` is before today. It suppresses nothing any more. A year or a month is good to its last day. Needs
today's date (`--today`); without it no suppression counts as expired.

## Why

A date says that something is accepted for the time being. When the time is over, somebody has to look again.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
ignore = [{ rule = "EVD001", reason = "The reasons are to come.", until = 2021-05-31 }]
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
ignore = [{ rule = "EVD001", reason = "The reasons are to come.", until = 2099 }]
```

## Mend

Mend what it accepts and delete it. Or give it a later day, and say why once more.

## When to suppress

It cannot be suppressed in the map. `--ignore SUP003` leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.waivers import waivers_of
from argmap.diagnostics import DID_NOT_RUN, Diagnostic, Need, Rule, Severity, quoted

RULE = Rule("SUP003", "expired-suppression", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each suppression that has expired; where nobody knows, a note."""
    dated = [waiver for waiver in waivers_of(view.map) if waiver.suppression.until is not None]
    # No need of the rule: that would be noted where evidence has dates, and suppressions have none.
    if dated and view.today is None:
        message = f"{DID_NOT_RUN}: it needs {Need.TODAY.value}"
        yield Diagnostic(rule=RULE, message=message, severity=Severity.NOTE)
    for waiver in dated:
        if waiver.has_expired(view.today):
            name, until = waiver.suppression.rule, waiver.suppression.until
            yield Diagnostic(
                rule=RULE,
                message=f"the suppression of {quoted(name)} was good until {until}, so it suppresses nothing",
                route=(*waiver.route, "until"),
                help="mend what it accepts and delete it, or give it a later day",
            )
