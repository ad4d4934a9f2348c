"""Evidence of which nobody can say how old it is.

## What it does

Reports items of evidence without `date` whose source has none either, in the profiles `assurance` and `strict`; it is off
otherwise, since to many arguments dates do not matter. Illustrations are exempt.

## Why

Whether evidence is still current can be judged only by its date. The guides to judging information ask for it among the first
things, and an assurance case has to show it.

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
```

## Good

```toml
format = 1
title = "The bridge"
thesis = "safe"

[sources.office]
title = "Certificate of the building office"
date = "2023-05"

[claims.safe]
text = "The bridge is safe."

[evidence.certificate]
text = "The bridge was certified for 40 tonnes"
supports = "safe"
source = "office"
```

## Mend

Add the date, as far as it is known: a day, a month ("2023-05") or a year.

## When to suppress

Where the evidence does not age.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.diagnostics import Diagnostic, Profile, Rule, Severity, quoted

RULE = Rule("EVD015", "undated-evidence", Severity.HINT, only_in=(Profile.ASSURANCE,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each item of evidence that has no date, nor has its source."""
    dated = {source.id for source in view.map.sources if source.date is not None}
    for item in view.map.evidence:
        if item.date is None and item.source not in dated and counts(item):
            yield Diagnostic(
                rule=RULE,
                message=f"neither the evidence {quoted(item.id)} nor a source of it has a date",
                route=("evidence", item.id),
                help="add date = 2023, or as much of it as is known",
            )
