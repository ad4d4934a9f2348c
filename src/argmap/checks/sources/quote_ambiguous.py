"""A quote that stands in its source more than once.

## What it does

Reports quotes with several places in their source, overlapping ones counted, where `paragraph`, `prefix` and `suffix` leave
more than one. Matching is that of SRC002. There is no fix: nothing in the map says which of the places is meant, and to choose
one would be to guess.

## Why

Nobody can say which of the passages is meant, so that what is around it, and often its meaning, stays open.

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
quotes = "the lanes"
```

```text op-ed.txt
We build the lanes for children.

Those who fear the lanes have not seen them.
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
quotes = { exact = "the lanes", prefix = "We build" }
```

```text op-ed.txt
We build the lanes for children.

Those who fear the lanes have not seen them.
```

## Mend

Quote a few words more, or add the `paragraph`, counted from 1, or the words right before (`prefix`) or after (`suffix`).

## When to suppress

Where every one of the passages is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.passages import Passages, paragraph_at
from argmap.checks.quoted import MOST_PLACES, Quotation
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted

RULE = Rule("SRC003", "quote-ambiguous", Severity.WARNING, (Need.SOURCES,))

_MOST_SHOWN = 5


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each quote with more than one place."""
    for quotation, places in view.quoted.matches:
        if len(places) > 1:
            yield Diagnostic(
                rule=RULE,
                message=_message(quotation, len(places)),
                route=quotation.route,
                help=_help(view.quoted.passages[quotation.source], places),
            )


def _message(quotation: Quotation, count: int) -> str:
    times = {2: "twice"}.get(count, f"{count:,} times" if count < MOST_PLACES else f"{count:,} times or more")
    where = quoted(quotation.source)
    if quotation.quote.paragraph is not None:
        where = f"paragraph {quotation.quote.paragraph} of {where}"
    return f"{quoted(quotation.quote.exact)} stands {times} in {where}"


def _help(passages: Passages, places: tuple[int, ...]) -> str:
    numbers = list(dict.fromkeys(paragraph_at(passages, place) for place in places))
    if len(numbers) == 1:
        return "quote more words, or add a prefix or suffix, the words right before or after"
    shown = ", ".join(str(number) for number in numbers[:_MOST_SHOWN])
    return f"quote more words, or add its paragraph ({shown}{', …' if len(numbers) > _MOST_SHOWN else ''}), a prefix or a suffix"
