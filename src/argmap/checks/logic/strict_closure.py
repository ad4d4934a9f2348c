"""A claim that is denied, though it follows strictly from what is held.

## What it does

Reports claims with `stance = "denied"` that follow by strict arguments (`mode = "strict"`), in one step or several, from what the
author asserts, concedes or assumes. The witness is the claim, the commitments that it follows from, and the arguments.

## Why

A strict argument leaves no gap: who grants its premises has granted its conclusion. That what is held is closed under strict
steps is a postulate of rational argumentation (Caminada and Amgoud 2007); a position that accepts the premises of a valid
argument and denies its conclusion is not coherent (Betz 2010).

## Bad

```toml
format = 1
title = "Trams"
thesis = "trams"

[claims.trams]
text = "The city should build trams."
because = "no-tax"

[claims.no-tax]
text = "No tax will pay for the trams."

[claims.paid]
text = "Riders will pay."
stance = "denied"

[arguments.who-else]
premises = "no-tax"
conclusion = "paid"
mode = "strict"
```

## Good

```toml
format = 1
title = "Trams"
thesis = "trams"

[claims.trams]
text = "The city should build trams."
because = "no-tax"

[claims.no-tax]
text = "No tax will pay for the trams."

[claims.paid]
text = "Riders will pay."
stance = "denied"

[claims.sponsors]
text = "Sponsors may pay."

[arguments.who-else]
premises = "no-tax"
conclusion = "paid"

[rebuttals.others]
premises = "sponsors"
target = "who-else"
```

## Mend

Concede the claim, give up one of those that it follows from, or, if the step leaves a gap after all, make it defeasible (leave
`mode` out) and say what undercuts it.

## When to suppress

Where the map shows an author's own inconsistency on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim, Mode, Stance

RULE = Rule("LOG019", "strict-closure", Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is denied, and not assumed, and follows strictly from commitments."""
    m = view.live
    denied = [claim.id for claim in m.claims if _may_clash(view, claim)]
    if not denied:
        return
    from argmap.evaluation.clash_sets import strictly_follow

    for name, (commitments, arguments) in strictly_follow(m, denied).items():
        yield Diagnostic(
            rule=RULE,
            message=f"{quoted(name)} is denied, but it follows strictly from {listed(commitments)}",
            route=("claims", name, "stance"),
            help=f"concede it, give up {listed(commitments)}, or say that {listed(arguments)} leaves a gap"
            if len(commitments) == len(arguments) == 1
            else f"concede it, or give up one of {listed([*commitments, *arguments])}",
            related=[route_of(m[each]) for each in (*commitments, *arguments)],
            witness=(name, *commitments, *arguments),
            known_by=(name,),
        )


def _may_clash(view: View, claim: Claim) -> bool:
    strict = any(argument.mode is Mode.STRICT for argument in view.live.arguments_for(claim.id))
    return strict and claim.stance is Stance.DENIED and not claim.assumption
