"""A claim of which the author is less sure than his own reasons make it.

## What it does

Compares the `certainty` of claims that the author is committed to, and that have arguments or evidence, with the lower bound of
what their support warrants (`bounds`, lo; docs/semantics.md), and reports those that are below it by more than .05, where
nothing in the map attacks the claim or anything that it rests on. What is not rated counts as nothing here. Claims that rest on
a circle of support have no such bound: LOG001 speaks of the circle. The witness is the claim.

## Why

Nobody can be surer of premises and of the step from them than the conclusion allows: what the conclusion falls short of certainty
is no more than they fall short of it together (Adams 1975). One of the numbers is not meant, or an objection is missing.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = { premises = "safer", strength = 0.9 }
certainty = 0.3

[claims.safer]
text = "Lanes make cycling safer."
certainty = 0.9
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = { premises = "safer", strength = 0.9 }
but = "parking"
certainty = 0.3

[claims.safer]
text = "Lanes make cycling safer."
certainty = 0.9

[claims.parking]
text = "The lanes take away parking."
```

## Mend

Raise the certainty, rate the step or the premises lower, or say what speaks against the claim.

## When to suppress

Where what holds the author back is not to be told.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.certainties import as_written, at_most, exceeds, shown
from argmap.checks.evidence.overclaim import qualified
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.graph import resting_on
from argmap.model import ArgumentMap, Strength

RULE = Rule("EVD009", "underclaim", Severity.HINT)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim, contested in no way, that is less certain than its support warrants at the least."""
    found = [pair for pair in qualified(view) if exceeds(view.bounds[pair[0].id].lo, pair[1].value)]
    contested = resting_on(view.graph, [*view.graph.attackers, *view.graph.contraries]) if found else frozenset()
    for claim, certainty in found:
        if claim.id not in contested:
            least = view.bounds[claim.id].lo
            higher = _at_least(view.live, certainty, least)
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(claim.id)} is held to be {as_written(certainty)}, but what is offered for it warrants "
                f"{shown(least)} at the least",
                route=("claims", claim.id, "certainty"),
                help=f"raise the certainty, to {higher}, rate what supports it lower, or say what speaks against it",
                witness=(claim.id,),
            )


def _at_least(m: ArgumentMap, certainty: Strength, least: float) -> str | float:
    """Return what to write for *least*, rounded down, but in any case above *certainty*."""
    written = at_most(m, certainty, least)
    too_low = isinstance(written, str) and m.certainty_scale[written] <= certainty.value
    return at_most(m, Strength(least), least) if too_low else written
