"""A claim that is asserted, and nothing supports it.

## What it does

Reports claims that the author asserts, by their stance or because they speak for the thesis in no other voice, and that have
neither an argument nor an item of evidence for them. Evidence of kind "illustration" never counts as support. Claims marked
`assumption`, `implicit` or `undeveloped`, and claims of kind "definition", are exempt: they say themselves why they stand
alone.

## Why

Who asserts has the burden of proof. A reader who doubts such a claim is given nothing (Govier's A, acceptability; Kialo marks
such claims as unsupported; gsn2x, V02).

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
because = "safer"

[claims.safer]
text = "Protected lanes cut injuries."

[evidence.study]
text = "Before-and-after study of 1,200 junctions"
supports = "safer"
source = "smith-2021"
```

## Mend

Give a reason or evidence for it, or say what it is: `assumption = true` if it is taken for granted, `undeveloped = true` if
reasons are to come, `voice` if somebody else says so.

## When to suppress

Where a text leaves the claim bare, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.grounding import taken_as_given
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import EvidenceKind

RULE = Rule("EVD001", "unsupported-claim", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is asserted, not exempt, and without support."""
    m = view.live
    for claim in m.claims:
        if m.arguments_for(claim.id) or taken_as_given(claim) or not view.asserts(claim):
            continue
        evidence = m.evidence_for(claim.id)
        if all(item.kind is EvidenceKind.ILLUSTRATION for item in evidence):
            beside = f" but the illustration {listed([item.id for item in evidence])}" if evidence else ""
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(claim.id)} is asserted, and nothing supports it{beside}",
                route=("claims", claim.id),
                help="give a reason or evidence for it, or mark it as an assumption or as undeveloped",
            )
