"""Evidence that is rated, and nothing says by what.

## What it does

Reports items of evidence with a `strength` and with neither a `source` nor a `note`. Evidence of kind "illustration" is exempt: it
never counts. It replaces EVD004, which speaks of the source alone.

## Why

A number that nobody can trace is no judgement of the evidence, but the author's wish for its weight. The Admiralty code grades a
report of which neither can be judged as F6, and gives it no rank at all.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."

[evidence.study]
supports = "lanes"
text = "Studies show that lanes cut injuries"
strength = 0.9
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[claims.lanes]
text = "The city should build cycle lanes."

[evidence.study]
supports = "lanes"
text = "Studies show that lanes cut injuries"
strength = 0.9
source = "smith-2021"
```

## Mend

Name the `source`; or say in a `note` why the evidence bears so much and no more. Or leave the strength out.

## When to suppress

Never, as a rule: a `note` says it better.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("EVD005", "strength-without-basis", Severity.WARNING)
SUPERSEDES = ("EVD004",)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each item of evidence that is rated without a source and without a note."""
    for item in view.map.evidence:
        if item.strength is not None and item.source is None and not item.note and counts(item):
            yield Diagnostic(
                rule=RULE,
                message=f"the evidence {quoted(item.id)} is rated {item.strength}, and neither a source nor a note says why",
                route=("evidence", item.id),
                help='add source = "ID", and the work under [sources.ID]; or a note on what the rating goes by',
            )
