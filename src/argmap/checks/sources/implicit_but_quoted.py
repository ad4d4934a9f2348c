"""Something is marked as unspoken, and quoted.

## What it does

Reports claims and arguments that are `implicit` and have quotes. It needs no text: the map contradicts itself.

## Why

Implicit is what the text leaves unspoken. Where it has words for it, the mark is false, and tells the reader that the
interpreter has supplied what the author in fact said.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = [["fewer-injuries", "safety-first"]]

[claims.fewer-injuries]
text = "Protected lanes cut injuries."

[claims.safety-first]
text = "A city should prevent injuries where it can."
implicit = true
quotes = "safety comes first"
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
because = [["fewer-injuries", "safety-first"]]

[claims.fewer-injuries]
text = "Protected lanes cut injuries."

[claims.safety-first]
text = "A city should prevent injuries where it can."
quotes = "safety comes first"
```

## Mend

Take `implicit` out if the words say it. If they only hint at it, say so in a `note` and take the quote out.

## When to suppress

Where the words say less than the claim, and are quoted to show what it was gathered from.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, Claim

RULE = Rule("SRC008", "implicit-but-quoted", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim and argument that is implicit and has quotes."""
    elements: tuple[Claim | Argument, ...] = (*view.live.claims, *view.live.arguments)
    for element in elements:
        if element.implicit and element.quotes:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(element.id)} is marked as implicit, but it is quoted",
                route=(*route_of(element), "implicit"),
                help="take implicit out if the words say it, else take the quote out",
                related=((*route_of(element), "quotes"),),
            )
