"""A part of the map that does not lead to the thesis.

## What it does

Reports the claims and steps from which no way leads to a thesis, whether by support, attack, contraries or answers to critical
questions: one finding for each part that hangs together. The witness is the whole part, in the order of the map. Single
claims that nothing is joined to are orphans (STR004); where a reference to nothing ends the way, or one seems to mean
a claim of the part, REF002 speaks.

## Why

What does not bear on the thesis is not relevant to it, however well it is argued (Govier's R, relevance; gsn2x, C08).

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

[claims.trams]
text = "The city should build trams."
because = "old-lines"

[claims.old-lines]
text = "The beds of the old lines are still there."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"

[claims.safer]
text = "Protected lanes cut injuries."

[claims.trams]
text = "The city should build trams in place of cycle lanes."
contrary-to = "lanes"
because = "old-lines"

[claims.old-lines]
text = "The beds of the old lines are still there."
```

## Mend

Say how the part bears on the thesis: as a reason, an objection, or a contrary. Else move it to a map of its own.

## When to suppress

Where a side debate is kept on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Need, Rule, Severity
from argmap.graph import parts
from argmap.model import Claim
from argmap.source import Route

RULE = Rule("STR005", "unreachable", Severity.WARNING, (Need.THESIS,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each part that does not lead to a thesis."""
    m = view.live
    reached = view.reached
    # What bears on nothing at all is a finding of other rules.
    stray = [element.id for element in m if element.id not in reached and element.id in view.joined]
    for part in parts(view.graph, stray):
        routes = [route_of(m[element]) for element in part]
        broken = not view.named.broken_ways.isdisjoint(route[:2] for route in routes)
        if not broken and view.named.meant.isdisjoint(part):
            yield _unreachable(view, part, routes)


def _unreachable(view: View, part: tuple[str, ...], routes: list[Route]) -> Diagnostic:
    claims = [element for element in part if isinstance(view.live[element], Claim)]
    verb = "does" if len(claims or part) == 1 else "do"
    end = f"the thesis {listed(view.theses)}" if len(view.theses) == 1 else "any thesis"
    return Diagnostic(
        rule=RULE,
        message=f"{listed(claims or part)} {verb} not lead to {end}",
        route=routes[0],
        help="say how this bears on the thesis, or move it to a map of its own",
        witness=part,
        peers=routes,
    )
