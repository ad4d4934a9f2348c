"""A claim that the author denies, and nothing in the map brings it down.

## What it does

Reports claims with `stance = "denied"` that are in by the default evaluation: nothing that speaks against them is live and weighs
enough. Claims that an inference takes up for the sake of argument, of mode "reductio" or "ex-concessis", are exempt. The witness
is the claim.

## Why

To deny is to assert the opposite, and takes a reason as well (Walton 1988 on the burden of proof where both sides have one). A
reader of the map finds a claim that stands, and an author who says that it does not.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
but = { premises = "parking", strength = "weak" }
because = "safer"

[claims.safer]
text = "Lanes make cycling safer."

[claims.parking]
text = "The lanes take away parking."
stance = "denied"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
but = { premises = "parking", strength = "weak" }
because = "safer"

[claims.safer]
text = "Lanes make cycling safer."

[claims.parking]
text = "The lanes take away parking."
stance = "denied"
but = "moved"

[claims.moved]
text = "Each space that goes is made up for round the corner."
```

## Mend

Say what speaks against the claim: a `but`, a rebuttal, evidence that opposes it, or a contrary with a ground. Or do not deny it:
`stance = "open"` leaves it open, `stance = "conceded"` grants it.

## When to suppress

Where a text denies a claim without a reason, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Label, Mode, Stance

RULE = Rule("DIA015", "denied-but-in", Severity.WARNING, (Need.LABELS,))

_FOR_THE_SAKE_OF_ARGUMENT = (Mode.REDUCTIO, Mode.EX_CONCESSIS)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is denied and in."""
    m = view.live
    for claim in m.claims:
        if claim.stance is not Stance.DENIED or view.evaluation.labels[claim.id] is not Label.IN:
            continue
        if any(use.mode in _FOR_THE_SAKE_OF_ARGUMENT for use in m.uses_of(claim.id)):
            continue
        against = view.graph.attackers.get(claim.id) or view.graph.contraries.get(claim.id)
        how = "what speaks against it does not bring it down" if against else "nothing in the map speaks against it"
        yield Diagnostic(
            rule=RULE,
            message=f"{quoted(claim.id)} is denied, but it is in: {how}",
            route=("claims", claim.id, "stance"),
            help="say what speaks against it, and how strongly; or concede it, or leave it open",
            witness=(claim.id,),
        )
