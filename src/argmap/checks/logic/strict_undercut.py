"""A strict argument whose step is attacked.

## What it does

Reports rebuttals aimed at an argument of mode "strict", whoever puts them forward. The witness is the rebuttal and the
argument.

## Why

Strict means that the conclusion cannot be false if the premises are true. Then there is nothing at the step to attack, only the
premises: strict rules cannot be undercut (ASPIC+: Modgil and Prakken 2013), and in evaluation the rebuttal has no effect. One
of the two is not what it says it is.

## Bad

```toml
format = 1
title = "Trams"
thesis = "paid"

[claims.paid]
text = "Riders will pay for the trams."

[claims.no-tax]
text = "No tax will pay for the trams."

[claims.sponsors]
text = "Sponsors may pay for the trams."

[arguments.who-else]
premises = "no-tax"
conclusion = "paid"
mode = "strict"

[rebuttals.others]
premises = "sponsors"
target = "who-else"
```

## Good

```toml
format = 1
title = "Trams"
thesis = "paid"

[claims.paid]
text = "Riders will pay for the trams."

[claims.no-tax]
text = "No tax will pay for the trams."

[claims.only-two]
text = "Riders pay for the trams, or a tax does."

[claims.sponsors]
text = "Sponsors may pay for the trams."

[arguments.who-else]
premises = ["no-tax", "only-two"]
conclusion = "paid"
mode = "strict"

[rebuttals.others]
premises = "sponsors"
target = "only-two"
```

## Mend

If the step leaves a gap, take `mode = "strict"` out. If it leaves none, aim the rebuttal at the premise that it puts in doubt;
often that premise is still unspoken.

## When to suppress

Never, as a rule: the rebuttal has no effect.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import target_route
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, Mode

RULE = Rule("LOG010", "strict-undercut", Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each rebuttal of a strict argument."""
    for rebuttal in view.live.rebuttals:
        argument = view.live.get(rebuttal.target)
        if isinstance(argument, Argument) and argument.mode is Mode.STRICT and view.offered(rebuttal):
            premises = [premise.claim for premise in argument.premises]
            at = f", or aim it at {listed(premises)}" if premises else ""
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(rebuttal.id)} attacks the step of {quoted(argument.id)}, which is strict and leaves no gap",
                route=target_route(rebuttal),
                help=f"take the strict mode of {quoted(argument.id)} out{at}",
                related=(("arguments", argument.id, "mode"),),
                witness=(rebuttal.id, argument.id),
            )
