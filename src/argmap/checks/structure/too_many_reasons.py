"""A claim with a long flat list of reasons, or of objections.

## What it does

Reports claims with more than 7 arguments for them, and claims with more than 7 rebuttals against them. Evidence is not
counted: many studies of one thing are no disorder.

## Why

A list gives every reason the same rank. What belongs together, what repeats what, and what matters most does not show, and
a reader keeps about seven items in mind (Miller 1956). Reasons that are gathered under claims in between can be judged
group by group (Kialo's guide asks for the same).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = ["safer", "quieter", "cheaper", "cleaner", "healthier", "quicker", "denser", "fairer"]

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
because = ["safer", "healthier", "quicker", "fairer"]

[claims.good-for-all]
text = "Lanes are good for those who do not cycle."
because = ["quieter", "cheaper", "cleaner", "denser"]

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

Gather the reasons under claims that say what they have in common.

## When to suppress

Where the list is the point, as in a survey of everything that was said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim, Inference

RULE = Rule("STR010", "too-many-reasons", Severity.HINT)

MOST = 7
"""How many reasons, and how many objections, may stand side by side."""


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim with too many reasons, and each with too many objections."""
    m = view.live
    for claim in m.claims:
        yield from _crowded(view, claim, m.arguments_for(claim.id), "reasons for it")
        yield from _crowded(view, claim, m.rebuttals_of(claim.id), "objections to it")


def _crowded(view: View, claim: Claim, steps: Sequence[Inference], what: str) -> Iterator[Diagnostic]:
    if len(steps) <= MOST:
        return
    offered = [step.id for step in steps if view.offered(step)]
    if len(offered) > MOST:
        yield Diagnostic(
            rule=RULE,
            message=f"{quoted(claim.id)} has {len(offered)} {what} side by side",
            route=("claims", claim.id),
            help="gather them under claims that say what they have in common",
            witness=(claim.id, *offered),
        )
