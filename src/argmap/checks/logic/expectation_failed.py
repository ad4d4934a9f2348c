"""An expectation of the map that its evaluation does not meet.

## What it does

Evaluates the map as `argmap evaluate` does by default, and holds the result against its `[expect]`: reports each claim whose
label is another than the expected one, and each whose strength is out of the expected bounds. A map without `[expect]` is
not evaluated. References to nothing in `[expect]` are reported by REF002, not here.

## Why

`[expect]` says what the author of the map takes it to show. Where it shows something else, a reason is missing or too weak, an
objection was overlooked, or the author was wrong: it is to a map what a failing test is to a program.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "fewer-injuries"
but = "lost-parking"

[claims.fewer-injuries]
text = "Protected lanes cut injuries."

[claims.lost-parking]
text = "Protected lanes take away parking."

[expect]
lanes = "in"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
but = { premises = "lost-parking", strength = "weak" }

[claims.fewer-injuries]
text = "Protected lanes cut injuries."

[claims.lost-parking]
text = "Protected lanes take away parking."

[arguments.safety]
premises = "fewer-injuries"
conclusion = "lanes"
strength = "strong"

[expect]
lanes = "in"
```

## Mend

Look at `argmap evaluate`: say what outweighs the objection or answers it, or rate the reasons. If the evaluation is right, correct
the expectation.

## When to suppress

Never: take the expectation out.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim

RULE = Rule("LOG020", "expectation-failed", Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each expectation of a claim that fails."""
    if not view.map.expect:
        return
    from argmap.evaluation import unmet

    for failed in unmet(view.map, view.evaluation):
        if isinstance(view.map.get(failed.claim), Claim):
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(failed.claim)}: expected {failed.expected}, computed {failed.computed}",
                route=("expect", failed.claim),
                help="see argmap evaluate; mend the argument, or correct the expectation",
                related=(("claims", failed.claim),),
                witness=(failed.claim,),
            )
