"""An argument or rebuttal that rests on nothing.

## What it does

Reports arguments and rebuttals whose list of premises is empty.

## Why

A step from nothing is no reason. Argdown calls it an incomplete premise-conclusion structure, and AIF forbids inference nodes
without premises. A claim that is simply to be taken for granted is an assumption.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[arguments.safety]
premises = []
conclusion = "lanes"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.safer]
text = "Protected lanes cut injuries."

[arguments.safety]
premises = ["safer"]
conclusion = "lanes"
```

## Mend

Name the premises, or remove the step; mark what is yet to be argued for with `undeveloped = true`.

## When to suppress

Never: a step without premises is never in force.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, DerivedId

RULE = Rule("STR006", "empty-inference", Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each inference without premises."""
    for inference in view.live.inferences:
        if not inference.premises:
            what = "argument" if isinstance(inference, Argument) else "rebuttal"
            route = route_of(inference)
            yield Diagnostic(
                rule=RULE,
                message=f"the {what} {quoted(inference.id)} has no premises",
                route=route if isinstance(inference.id, DerivedId) else (*route, "premises"),
                help="name the claims that it rests on, or remove it",
                witness=(inference.id,),
            )
