"""Evidence that does not say where it is from.

## What it does

Reports items of evidence without `source`. Evidence of kind "illustration" is exempt: it is told to make something vivid and
never counts. A source of the quote is not enough: it says where the evidence is cited, not where it is from.

## Why

"Studies show" is an appeal to an authority without a name. Nobody can look it up, and nobody can say how far to trust it
(Kialo marks such claims as unsupported; the Admiralty code grades such a report F6, not to be judged).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[evidence.study]
text = "Studies show that lanes cut injuries"
supports = "lanes"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[claims.lanes]
text = "The city should build protected cycle lanes."

[evidence.study]
text = "Studies show that lanes cut injuries"
supports = "lanes"
source = "smith-2021"
```

## Mend

Add the work under `[sources.ID]` and name it: `source = "ID"`. Where a text only reports the evidence, that text is the source
that you have; give it the reliability that such a report has.

## When to suppress

Where a text gives none, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import EvidenceKind

RULE = Rule("EVD004", "no-source", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each item of evidence without a source."""
    for item in view.map.evidence:
        if item.source is None and item.kind is not EvidenceKind.ILLUSTRATION:
            yield Diagnostic(
                rule=RULE,
                message=f"the evidence {quoted(item.id)} names no source",
                route=("evidence", item.id),
                help='add source = "ID", and the work under [sources.ID]',
            )
