"""A quote of a word or two that stands in its source more than once.

## What it does

Reports quotes of fewer than three words that stand in several places of their source, where only `paragraph`, `prefix` or
`suffix` says which is meant. If these leave several places, SRC003 speaks.

## Why

Such an anchor is fragile: the next edit of the text moves it to another place, and nobody notices. And one or two words seldom
say what the claim says.

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
quotes = { exact = "the lanes", paragraph = 2 }
```

```text op-ed.txt
We need the lanes.

We want the lanes for our children.
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
quotes = "want the lanes"
```

```text op-ed.txt
We need the lanes.

We want the lanes for our children.
```

## Mend

Quote a few words more.

## When to suppress

Where the passage is no longer than that.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from argmap.checks.passages import fold, occurrences
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted

RULE = Rule("SRC011", "quote-too-short", Severity.HINT, (Need.SOURCES,))

_ENOUGH = 3


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each short quote that has one place only because something beside its words says which."""
    for quotation, places in view.quoted.matches:
        quote = quotation.quote
        if len(places) != 1 or len(fold(quote.exact).split()) >= _ENOUGH:
            continue
        alone = evolve(quote, paragraph=None, prefix=None, suffix=None)
        if alone != quote and len(occurrences(view.quoted.passages[quotation.source], alone, 2)) > 1:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(quote.exact)} stands in {quoted(quotation.source)} more than once",
                route=quotation.route,
                help="quote a few words more, so that an edit of the text cannot move it",
            )
