"""An objection is granted, and the claim is held to be as certain as if it were not.

## What it does

Reports claims that the author is committed to, with a `certainty` that rebuttals of them leave no room for: rebuttals with all
premises conceded, which nothing in the map attacks, of a strength *w* such that the certainty is above 1 - *w* by more than
.05. Where the rebuttal is not rated, only a certainty of 1 is reported. The witness is the claim and these rebuttals.

## Why

To concede a point is to let it count. If the premises are true, and bear on the claim as strongly as the map says, the
qualifier has to move (Toulmin 1958): "granted, but I am just as sure" grants nothing.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
certainty = "certain"
because = { premises = "safer", strength = "conclusive" }
but = { premises = "parking", strength = "strong" }

[claims.safer]
text = "Lanes make cycling safer."

[claims.parking]
text = "The lanes take away parking."
stance = "conceded"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
certainty = "likely"
because = { premises = "safer", strength = "conclusive" }
but = { premises = "parking", strength = "weak" }

[claims.safer]
text = "Lanes make cycling safer."

[claims.parking]
text = "The lanes take away parking."
stance = "conceded"
```

## Mend

Lower the certainty; rate the rebuttal weaker, if it is; or answer it: with a rebuttal of its step.

## When to suppress

Where a text concedes a point in words only, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.certainties import as_written, at_most, exceeds, shown
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import weight_of
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import ArgumentMap, Claim, Rebuttal, Stance, Strength

RULE = Rule("DIA014", "conceded-but-unadjusted", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is held more certain than what is conceded against it allows."""
    m = view.live
    for claim in m.claims:
        if claim.certainty is not None and m.rebuttals_of(claim.id) and view.commits(claim):
            sure = claim.certainty
            against = [
                each for each in m.rebuttals_of(claim.id) if _leaves_no_room(each, sure) and _is_granted(view, each)
            ]
            if against:
                yield _diagnostic(m, claim, sure, against)


def _leaves_no_room(rebuttal: Rebuttal, certainty: Strength) -> bool:
    if rebuttal.strength is None:
        return certainty.value >= 1
    return exceeds(certainty.value, 1 - rebuttal.strength.value)


def _is_granted(view: View, rebuttal: Rebuttal) -> bool:
    """Say whether the premises of *rebuttal* are all conceded, and nothing in the map attacks it."""
    premises = [view.live.get(premise.claim) for premise in rebuttal.premises]
    conceded = all(isinstance(claim, Claim) and claim.stance is Stance.CONCEDED for claim in premises)
    return bool(premises) and conceded and rebuttal.id not in view.answered


def _diagnostic(m: ArgumentMap, claim: Claim, certainty: Strength, against: list[Rebuttal]) -> Diagnostic:
    names = [rebuttal.id for rebuttal in against]
    room = 1 - max(weight_of(rebuttal) for rebuttal in against)
    what, leaves = ("is", "leaves") if len(names) == 1 else ("are", "leave")
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(claim.id)} is held to be {as_written(certainty)}, but {listed(names)}, which {what} conceded, "
        f"{leaves} room for {shown(room)}",
        route=("claims", claim.id, "certainty"),
        help=f"lower the certainty, to {at_most(m, certainty, room)} at the most, rate the rebuttal weaker, or answer it",
        related=[route_of(rebuttal) for rebuttal in against],
        witness=(claim.id, *names),
    )
