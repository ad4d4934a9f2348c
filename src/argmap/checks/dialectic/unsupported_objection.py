"""An objection that is left standing, and rests on a bare word.

## What it does

Reports claims for which nothing is offered, and that an objection rests on in the end, directly or by arguments, where nothing
in the map attacks that objection or what it rests on. Claims that the author asserts are EVD001's; those that say themselves
why they stand alone (`assumption`, `implicit`, `undeveloped`, conceded, definitions) are exempt. Each is told once, with one of
its objections. The witness is the objection and the claim.

## Why

The burden of proof is on whoever asserts, and a critic asserts as well (Walton 1988). An objection that is out of thin air can
be answered by asking for its ground; one that has a ground cannot, and the map should show which it is.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
but = "dear"

[claims.dear]
text = "Lanes cost too much."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
but = "dear"

[claims.dear]
text = "Lanes cost too much."
because = "tender"

[claims.tender]
text = "The tender came to twice the budget."
assumption = true
```

## Mend

Give the ground that its critics have for it, the best you know of; concede it, if it is true: `stance = "conceded"`; or answer it.

## When to suppress

Where critics gave no reason, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim

RULE = Rule("DIA005", "unsupported-objection", Severity.HINT)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each bare claim that an objection rests on which nothing answers."""
    for claim, objection in _ends(view).items():
        found = view.live.claim(claim)
        offered = any(counts(item) for item in view.live.evidence_for(claim))
        if not offered and not view.live.arguments_for(claim) and not view.asserts(found):
            yield _diagnostic(view, found, objection)


def _ends(view: View) -> dict[str, str]:
    """Return what is not grounded below the objections that nothing answers, each with the first that leads down to it."""
    m, grounding = view.live, view.grounding
    found: dict[str, str] = {}
    for rebuttal in m.rebuttals:
        if rebuttal.id not in view.answered and view.offered(rebuttal):
            names = (premise.claim for premise in rebuttal.premises)
            for name in names:
                if isinstance(m.get(name), Claim) and name not in grounding.grounded:
                    found.setdefault(name, rebuttal.id)
    todo = list(found)
    for claim in todo:  # grows while it is read
        for premise in grounding.failing_below(claim):
            if premise not in found:
                found[premise] = found[claim]
                todo.append(premise)
    return found


def _diagnostic(view: View, claim: Claim, objection: str) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"the objection {quoted(objection)} rests on {quoted(claim.id)}, and nothing supports that",
        route=("claims", claim.id),
        help="give the ground that critics have for it; or concede it, or answer it",
        related=[route_of(view.live[objection])],
        witness=(objection, claim.id),
        known_by=(claim.id,),
    )
