"""A claim of a reconstruction that no words of the text stand behind.

## What it does

Reports claims without quotes that are not marked as `implicit`, where the text of a source is at hand. It is off by default:
most maps reconstruct no text. Profile `reconstruct` and the strict one turn it on. A claim in a voice of whom nothing at all is
quoted is exempt: it may be the analyst's, and SRC016 speaks of such voices.

## Why

The reader must be able to tell what the text says from what its interpreter reads into it: charity needs a text (Walton 1996 on
enthymemes and the straw man).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"
file = "op-ed.txt"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = "build protected lanes"
because = "cheap"

[claims.cheap]
text = "Protected lanes cost little."
```

```text op-ed.txt
It is time to build protected lanes in this city.
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"
file = "op-ed.txt"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = "build protected lanes"
because = "cheap"

[claims.cheap]
text = "Protected lanes cost little."
implicit = true
```

```text op-ed.txt
It is time to build protected lanes in this city.
```

## Mend

Quote the words that say it. If the text takes it for granted, mark it `implicit = true`; if somebody else says so, give it
their `voice`.

## When to suppress

Where a claim sums up a longer passage that no phrase stands for.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Profile, Rule, Severity, quoted

RULE = Rule("SRC007", "unanchored-claim", Severity.WARNING, (Need.SOURCES,), only_in=(Profile.RECONSTRUCT,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is neither quoted nor implicit, if any text is at hand."""
    if not view.quoted.texts.at_hand:
        return
    for claim in view.live.claims:
        spoken = claim.voice is None or claim.voice in view.quoted.voices_quoted
        if spoken and not claim.quotes and not claim.implicit:
            yield Diagnostic(
                rule=RULE,
                message=f"nothing shows where {quoted(claim.id)} stands in a source",
                route=("claims", claim.id),
                help="quote the words that say it, or mark it as implicit",
            )
