"""A step with more premises than anyone keeps in mind.

## What it does

Reports arguments and rebuttals with more than 7 different premises.

## Why

Linked premises have to be weighed together, and nobody can hold many things in mind at once (Miller 1956 put the number at
seven, give or take two). Often such a step is several reasons that were written as one, and then it falls as a whole with
any of its premises.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims]
safer = { text = "Protected lanes cut injuries." }
quieter = { text = "Bicycles are quiet." }
cheaper = { text = "A lane costs less than a road." }
cleaner = { text = "Bicycles foul no air." }
healthier = { text = "Cycling keeps people healthy." }
quicker = { text = "In town bicycles are as quick as cars." }
denser = { text = "Ten bicycles stand where one car does." }
fairer = { text = "A bicycle is within most people's means." }

[arguments.everything]
premises = ["safer", "quieter", "cheaper", "cleaner", "healthier", "quicker", "denser", "fairer"]
conclusion = "lanes"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = ["good-for-cyclists", "good-for-all"]

[claims.good-for-cyclists]
text = "Lanes are good for those who cycle."
because = [["safer", "healthier", "quicker", "fairer"]]

[claims.good-for-all]
text = "Lanes are good for those who do not cycle."
because = [["quieter", "cheaper", "cleaner", "denser"]]

[claims]
safer = { text = "Protected lanes cut injuries." }
quieter = { text = "Bicycles are quiet." }
cheaper = { text = "A lane costs less than a road." }
cleaner = { text = "Bicycles foul no air." }
healthier = { text = "Cycling keeps people healthy." }
quicker = { text = "In town bicycles are as quick as cars." }
denser = { text = "Ten bicycles stand where one car does." }
fairer = { text = "A bicycle is within most people's means." }
```

## Mend

Split it into the reasons that stand on their own, or let some of the premises support a claim in between.

## When to suppress

Where a proof, a statute or a contract truly has so many conditions.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("STR009", "too-many-premises", Severity.HINT)

MOST = 7
"""How many premises a step may have."""


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each step with too many premises."""
    for inference in view.live.inferences:
        if len(inference.premises) > MOST:
            premises = tuple(dict.fromkeys(premise.claim for premise in inference.premises))
            if len(premises) > MOST:
                yield Diagnostic(
                    rule=RULE,
                    message=f"{quoted(inference.id)} has {len(premises)} premises, and needs all of them at once",
                    route=route_of(inference),
                    help="split it into reasons that stand on their own, or put a claim in between",
                    witness=(inference.id, *premises),
                )
