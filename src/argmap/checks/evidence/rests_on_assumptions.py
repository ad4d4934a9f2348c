"""A claim that is grounded only because something is assumed.

## What it does

Reports claims that the author asserts or concedes, that are grounded (EVD002 says what that is), and that would not be without
the claims marked `assumption`. What is implicit, undeveloped, conceded or a definition stays, and so does evidence with a
source. An assumption that is a premise of the claim itself is in plain sight: a claim with an argument that needs only such
assumptions is passed over. Where one such claim supports another, only the last is reported. The witness is the claim and the
assumptions by which it is grounded, told once.

## Why

To assume something openly is no fault, and is better than to slip it in. But who takes the conclusion away should take along what
it was bought with: "if this is so", not "it is so" (Toulmin 1958 on the conditions under which a claim is made). Several steps
further up, that is easily forgotten.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[claims.lanes]
text = "The city should build cycle lanes."
because = "fewer-injuries"

[claims.fewer-injuries]
text = "Cycle lanes would cut the number of injuries."
because = [["safer", "rides"]]

[claims.safer]
text = "Lanes cut injuries by kilometre."

[claims.rides]
text = "People will not ride much more than they do."
assumption = true

[evidence.before-after]
supports = "safer"
text = "Study of 1,200 junctions before and after lanes were built"
source = "smith-2021"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[claims.lanes]
text = "The city should build cycle lanes."
because = "fewer-injuries"

[claims.fewer-injuries]
text = "Cycle lanes would cut the number of injuries."
because = [["safer", "rides"], "safer"]

[claims.safer]
text = "Lanes cut injuries by kilometre."

[claims.rides]
text = "People will not ride much more than they do."
assumption = true

[evidence.before-after]
supports = "safer"
text = "Study of 1,200 junctions before and after lanes were built"
source = "smith-2021"
```

## Mend

Look for evidence in the place of the assumption, or for a reason that does without it. Or leave it, and say in the text of the
claim that it holds on a condition.

## When to suppress

Where the map is to show what follows from an assumption.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.commitments import held
from argmap.checks.grounding import ends_below, topmost
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim

RULE = Rule("EVD003", "rests-on-assumptions", Severity.HINT)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is held, grounded by assumptions alone, and supports no other such claim."""
    grounding = view.grounding
    resting = {claim.id: None for claim in view.live.claims if _rests(view, claim)}
    for name, ends, shared in ends_below(topmost(view.live, resting), grounding.assumed_below):
        how = held(view.live.claim(name))
        yield Diagnostic(
            rule=RULE,
            message=f"{quoted(name)} is {how}, and no reason for it is grounded without {_assumptions(ends, shared)}",
            route=("claims", name),
            help="find evidence in the place of an assumption, or say in the claim on what condition it holds",
            related=[("claims", end) for end in ends],
            witness=(name, *ends),
            known_by=(name,),
        )


def _rests(view: View, claim: Claim) -> bool:
    """Say whether *claim*, which is held and no assumption itself, is grounded by assumptions that are out of sight."""
    grounding = view.grounding
    if claim.assumption or claim.id not in grounding.grounded or claim.id in grounding.unassumed:
        return False
    in_sight = any(all(_is_in_sight(view, name) for name in step) for step in grounding.steps[claim.id])
    return not in_sight and view.commits(claim)


def _is_in_sight(view: View, premise: str) -> bool:
    return premise in view.grounding.unassumed or view.live.claim(premise).assumption


def _assumptions(ends: list[str], shared: str | None) -> str:
    of_shared = f"the assumptions of {quoted(shared)}" if shared else ""
    own = f"the assumption{'s' if len(ends) > 1 else ''} {listed(ends)}" if ends else ""
    return " and ".join(part for part in (own, of_shared) if part)
