"""A claim is used as a reason against itself.

## What it does

Reports rebuttals that rest on their target: the claim, the step or the item of evidence that they attack supports a premise of
theirs, in one step or several. If the target itself is a premise, LOG002 speaks. A rebuttal of mode "reductio" takes its target
for granted in order to refute it, and is no fault; nor does an argument of that mode count as support. The witness is the way
from the target to the rebuttal. In a tangle of very many such ways the search ends, and a note says how many were not followed.

## Why

If the rebuttal succeeds, it takes away what it rests on, and where that has no other ground it can never be in force (Dung
1995). Only a reduction to absurdity argues from what it denies, and it says so.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
but = "jams"

[claims.more-cyclists]
text = "More people will cycle."
because = "lanes"

[claims.jams]
text = "Cyclists hold up the traffic."
because = "more-cyclists"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
but = "jams"

[claims.more-cyclists]
text = "With lanes, more people will cycle."

[claims.jams]
text = "With lanes, cyclists would hold up the traffic."
because = "more-cyclists"
```

## Mend

Say what the target would lead to if it were so, which holds whether it is so or not: "with lanes, more people will cycle". Or,
if the rebuttal reduces its target to absurdity, give it `mode = "reductio"`.

## When to suppress

Where a text argues like this, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of, target_route
from argmap.checks.view import View
from argmap.checks.ways import support_ways
from argmap.checks.wording import counted
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import DerivedId, Mode, Rebuttal

RULE = Rule("LOG003", "self-undermining-support", Severity.WARNING)

_MOST_SHOWN = 4


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each rebuttal that its target supports, and a note if there was no time for some."""
    m = view.live
    rebuttals = [r for r in m.rebuttals if r.mode is not Mode.REDUCTIO and r.target in view.graph.held]
    if not rebuttals:
        return
    closed = {argument.id for argument in m.arguments if argument.mode is Mode.REDUCTIO}
    ways = support_ways(view.graph, [(each.target, each.id) for each in rebuttals], closed=closed)
    for rebuttal in rebuttals:
        way = ways.found.get((rebuttal.target, rebuttal.id), ())
        if len(way) > 2:  # noqa: PLR2004 - the target, a step of support at least, the rebuttal
            yield _diagnostic(view, rebuttal, way)
    if ways.left:
        yield Diagnostic(
            rule=RULE,
            message=f"did not look at {counted(len(ways.left), 'rebuttal')}: too much in the map supports too much else",
            severity=Severity.NOTE,
        )


def _diagnostic(view: View, rebuttal: Rebuttal, way: tuple[str, ...]) -> Diagnostic:
    premise = way[-2]
    reductio = "give it a table with" if isinstance(rebuttal.id, DerivedId) else "say"
    return Diagnostic(
        rule=RULE,
        message=f"the rebuttal {quoted(rebuttal.id)} attacks {quoted(rebuttal.target)}, "
        f"which supports its premise {quoted(premise)}",
        route=target_route(rebuttal),
        help=f"rest {quoted(premise)} on something else; if the rebuttal is a reduction to absurdity, "
        f'{reductio} mode = "reductio"',
        related=[route_of(view.live[each]) for each in way[1 : 1 + _MOST_SHOWN] if each != rebuttal.id],
        witness=way,
        known_by=(rebuttal.id, rebuttal.target),
    )
