"""A quote whose parts do not stand in this order.

## What it does

Reports quotes with ellipses ("…", "...", in brackets or not) all of whose parts stand in their source, but not one after the
other: in another order, overlapping, or with more than 1,000 characters between two of them. An ellipsis at the beginning or
the end leaves nothing out that counts. Where the text itself has the ellipsis, the quote is looked up as it stands. If a part
stands nowhere, SRC002 speaks.

## Why

A quote that joins distant words, or turns their order around, has the source say what it does not say: a misquotation, with
every word verbatim (contextomy: McGlone 2005).

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
quotes = "children … need lanes"
```

```text op-ed.txt
We need lanes. They will be used by our children.
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
quotes = "need lanes … our children"
```

```text op-ed.txt
We need lanes. They will be used by our children.
```

## Mend

Quote the parts in the order of the text, or as two quotes.

## When to suppress

Never: two quotes say the same and are true.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from argmap.checks.ellipses import MOST_BETWEEN, in_order
from argmap.checks.passages import Passages, occurrences, paragraph_at, quoted_parts
from argmap.checks.quoted import Quotation
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted

RULE = Rule("SRC010", "ellipsis-order", Severity.ERROR, (Need.SOURCES,))
SUPERSEDES = ("SRC002",)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each quote of which every part stands in its source, but not all in their order."""
    for quotation, places in view.quoted.matches:
        if not places:
            passages = view.quoted.passages[quotation.source]
            parts = quoted_parts(passages, quotation.quote)
            alone = evolve(quotation.quote, paragraph=None, prefix=None, suffix=None)
            scattered = len(parts) > 1 and all(part in passages.folded for part in parts)
            if scattered and not occurrences(passages, alone, 1):
                yield _diagnostic(quotation, passages, parts)


def _diagnostic(quotation: Quotation, passages: Passages, parts: tuple[str, ...]) -> Diagnostic:
    broken = next(index for index in range(2, len(parts) + 1) if not in_order(passages.folded, parts[:index])[0])
    before, after = parts[broken - 2 : broken]
    where = [paragraph_at(passages, passages.folded.find(part)) for part in (before, after)]
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(after)} does not follow {quoted(before)} in {quoted(quotation.source)}, "
        f"not within {MOST_BETWEEN:,} characters",
        route=quotation.route,
        help=f"the one stands in paragraph {where[1]}, the other in paragraph {where[0]}: "
        "quote them in the order of the text, or as two quotes",
    )
