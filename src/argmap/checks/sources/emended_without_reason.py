"""A text is said to read otherwise, and not why.

## What it does

Reports quotes, those of what is left out on purpose too, with `reads` and without `why`. It needs no text.

## Why

An emendation replaces what stands there by what the interpreter takes it to have said. Without its reason nobody can tell a
corrected misprint from a sense that was read into the text (Maas, *Textkritik*: an emendation is to be shown necessary).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = { exact = "built protected lames", reads = "build protected lanes" }
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = { exact = "built protected lames", reads = "build protected lanes", why = "Two misprints." }
```

## Mend

Say in `why` what is wrong with the words as they stand, and why they must have been these.

## When to suppress

Never: a word or two are enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("SRC015", "emended-without-reason", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each quote that is emended without a reason."""
    for route, quote in view.quoted.quotes:
        if quote.reads is not None and not (quote.why or "").strip():
            yield Diagnostic(
                rule=RULE,
                message=f"nothing says why {quoted(quote.exact)} should read {quoted(quote.reads)}",
                route=(*route, "reads"),
                help="say in why what is wrong with the words as they stand",
                stub='why = "What is wrong with the words, and why it must be these"\n',
            )
