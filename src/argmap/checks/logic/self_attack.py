"""A rebuttal that attacks what it rests on.

## What it does

Reports rebuttals with their target among their premises, and rebuttals that are their own target (where REF005 speaks). A
rebuttal of mode "reductio" takes its target as a premise on purpose, and is no fault.

## Why

If it succeeds, a premise of it falls, and it with it: the attack can never be in force (Dung 1995 on self-attacking
arguments; gsn2x, C13).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.jams]
text = "Narrower streets jam."

[rebuttals.traffic]
premises = ["jams", "lanes"]
target = "lanes"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.jams]
text = "Narrower streets jam."

[rebuttals.traffic]
premises = ["jams"]
target = "lanes"
```

## Mend

Take the target out of the premises, or say that the rebuttal is a reduction to absurdity: `mode = "reductio"`.

## When to suppress

Never: say `mode = "reductio"`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import premise_route, target_route
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Mode

RULE = Rule("LOG002", "self-attack", Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each rebuttal of its own premise, or of itself."""
    for rebuttal in view.live.rebuttals:
        target = rebuttal.target
        if target == rebuttal.id:
            message = f"the rebuttal {quoted(rebuttal.id)} attacks itself"
            hint = "name what it attacks"
        elif rebuttal.mode is not Mode.REDUCTIO and any(premise.claim == target for premise in rebuttal.premises):
            message = f"the rebuttal {quoted(rebuttal.id)} attacks its own premise {quoted(target)}"
            hint = 'remove that premise, or say mode = "reductio" if the rebuttal reduces it to absurdity'
        else:
            continue
        yield Diagnostic(
            rule=RULE,
            message=message,
            route=target_route(rebuttal),
            help=hint,
            related=(premise_route(rebuttal, target),) if target != rebuttal.id else (),
            witness=(rebuttal.id, target),
        )
