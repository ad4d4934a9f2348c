"""The thesis is a reason for something else.

## What it does

Reports each argument that has the thesis as a premise. Where the argument leads back to the thesis, LOG001 speaks instead.

## Why

What a thesis supports is either a further conclusion, which then is the real thesis, or one of its own reasons, which is a
hidden circle. Broader claims stand nearer to the thesis (Kialo's guide gives the same rule).

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

[claims.budget]
text = "The city should set money aside for cycle lanes."

[arguments.cost]
premises = "lanes"
conclusion = "budget"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "budget"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"

[claims.safer]
text = "Protected lanes cut injuries."

[claims.budget]
text = "The city should set money aside for cycle lanes."

[arguments.cost]
premises = "lanes"
conclusion = "budget"
```

## Mend

Name the last conclusion as the thesis, or turn the argument round.

## When to suppress

Where the map shows on purpose what follows from the thesis.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import premise_route, route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Argument

RULE = Rule("STR003", "thesis-used-as-premise", Severity.WARNING, (Need.THESIS,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each argument from a thesis to something that does not lead back to it."""
    for thesis in view.theses:
        for use in view.live.uses_of(thesis):
            circular = use.id in view.ring_of and view.ring_of[use.id] == view.ring_of.get(thesis)
            if isinstance(use, Argument) and use.conclusion in view.live and not circular:
                yield Diagnostic(
                    rule=RULE,
                    message=f"the thesis {quoted(thesis)} is a premise of {quoted(use.id)}, for {quoted(use.conclusion)}",
                    route=premise_route(use, thesis),
                    help=f'write thesis = "{use.conclusion}" if the map argues for that, or turn the argument round',
                    related=(route_of(view.live[use.conclusion]),),
                    witness=(thesis, use.id, use.conclusion),
                )
