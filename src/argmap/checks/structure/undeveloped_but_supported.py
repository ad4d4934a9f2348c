"""A claim that is marked as undeveloped, and has support.

## What it does

Reports claims with `undeveloped = true` that an argument or an item of evidence supports. Illustrations do not count, nor do
arguments with a withdrawn premise.

## Why

The mark says that the support is still to be written, and it exempts the claim from EVD001. Once support is there, the mark
is out of date: readers take the branch for unfinished, and the checks go on being lenient. Tools for safety cases make it
an error (gsn2x, V03). It is a warning here, because a claim may be supported in part while more is to come: that weakens
what the map says of itself, but nothing in it is inconsistent. Assumptions may have reasons: they are what would carry the
claim if it were not granted.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"

[claims.safer]
text = "Protected lanes cut injuries."
undeveloped = true
because = "apart"

[claims.apart]
text = "A kerb keeps cars and bicycles apart."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"

[claims.safer]
text = "Protected lanes cut injuries."
because = "apart"

[claims.apart]
text = "A kerb keeps cars and bicycles apart."
undeveloped = true
```

## Mend

Take the mark off; or move it to those claims below that have nothing yet.

## When to suppress

While the support is being written, where what is there is only a part of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, Evidence

RULE = Rule("STR008", "undeveloped-but-supported", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is called undeveloped and is supported."""
    m = view.live
    for claim in m.claims:
        if not claim.undeveloped:
            continue
        support: list[Argument | Evidence] = [each for each in m.arguments_for(claim.id) if view.offered(each)]
        support += [item for item in m.evidence_for(claim.id) if counts(item)]
        if support:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(claim.id)} is marked as undeveloped, but {listed([each.id for each in support])} "
                + ("supports it" if len(support) == 1 else "support it"),
                route=("claims", claim.id, "undeveloped"),
                help="take the mark off, or move it to what has no support yet",
                related=[route_of(each) for each in support],
                witness=(claim.id, *(each.id for each in support)),
            )
