"""The map does not say what it is about.

## What it does

Reports a map of claims that names no thesis, unless exactly one claim is supported and supports nothing further: that one is
taken for the thesis. Reports a thesis that is withdrawn, too. A thesis that names nothing is a finding of REF002.

## Why

"What are we being asked to accept?" is the first question to an argument. Without an answer nothing speaks for or against
anything, and the rules that follow the way to the thesis cannot run. Lemeire's rules for maps ask for a conclusion, and gsn2x
(C01) for a root.

## Bad

```toml
format = 1
title = "Cycle lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"

[claims.parking]
text = "The city should keep kerbside parking."
because = "trade"

[claims.safer]
text = "Protected lanes cut injuries."

[claims.trade]
text = "Shops live from parking customers."
```

## Good

```toml
format = 1
title = "Cycle lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"
contrary-to = "parking"

[claims.parking]
text = "The city should keep kerbside parking."

[claims.safer]
text = "Protected lanes cut injuries."
```

## Mend

Write `thesis = "ID"` at the top of the file, above the first table.

## When to suppress

Where a map collects claims that are yet to be argued from.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.model import Argument, ArgumentMap

RULE = Rule("STR001", "no-thesis", Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield one finding if the map has claims and no thesis."""
    if view.theses or not view.live.claims:
        return
    if not view.map.thesis:
        yield Diagnostic(rule=RULE, message="the map names no thesis", help=_help(view.live))
    elif view.map.theses:
        yield Diagnostic(
            rule=RULE,
            message=f"the thesis {listed(view.map.theses)} is withdrawn",
            route=("thesis",),
            help="name the claim that the map is about now",
            names=view.map.theses,
        )


def _help(m: ArgumentMap) -> str:
    """Return what to write, with the claims that are supported and support nothing further."""
    ends = [
        claim.id
        for claim in m.claims
        if (m.arguments_for(claim.id) or m.evidence_for(claim.id))
        and not any(isinstance(use, Argument) for use in m.uses_of(claim.id))
    ]
    if not ends and len(m.claims) == 1:
        ends = [m.claims[0].id]
    written = f'write thesis = "{ends[0] if ends else "ID"}" at the top of the file'
    return f"{written}; {listed(ends)} support nothing further" if len(ends) > 1 else written
