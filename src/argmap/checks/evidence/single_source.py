"""A claim with several grounds that all fall with one source.

## What it does

Reports claims that have at least two grounds (arguments, evidence) all of which would fall without one and the same source:
whoever gives up the source is left with none of them. Bare claims count as given, as they do in evaluation: EVD001 asks for
their support. Evidence that names no source counts as a source of its own, illustrations do not count, and objections are
not asked. A text that claims or steps of the map are quoted from is exempt: it is what the map reconstructs, and that all
comes from it is no news. The witness is the claim and its grounds. Where this rule speaks of a source, EVD011 is silent
about it.

## Why

Several reasons look like safety in numbers, and one study behind all of them is a single point of failure: what is common
to all the minimal sets of sources from which the claim follows. A claim with only one ground shows as much, and is not
reported.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = ["safer", "calmer"]

[claims.safer]
text = "Protected lanes cut injuries."

[claims.calmer]
text = "Protected lanes slow cars down."

[evidence.injuries]
text = "Injuries at 1,200 junctions, before and after"
supports = "safer"
source = "smith-2021"

[evidence.speeds]
text = "Speeds at 1,200 junctions, before and after"
supports = "calmer"
source = "smith-2021"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[sources.city-2023]
title = "Traffic counts of the city"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = ["safer", "calmer"]

[claims.safer]
text = "Protected lanes cut injuries."

[claims.calmer]
text = "Protected lanes slow cars down."

[evidence.injuries]
text = "Injuries at 1,200 junctions, before and after"
supports = "safer"
source = "smith-2021"

[evidence.speeds]
text = "Speeds on High Street, before and after"
supports = "calmer"
source = "city-2023"
```

## Mend

Look for evidence from another source. Or make one reason of the several, which shows what they rest on: steps can be linked,
and items of evidence written as one.

## When to suppress

Where there is no other source, and the map says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.sourcing import grounds, made_one, note_unseen
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("EVD010", "single-source", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim of which all grounds need one source."""
    for claim in view.live.claims:
        needed = view.needed_by_all(claim.id)
        if needed:
            ids = [ground.id for ground in grounds(view.live, view.sourcing, claim.id)]
            origins = view.sourcing.routes(needed)
            yield Diagnostic(
                rule=RULE,
                message=f"the {len(ids)} grounds of {quoted(claim.id)}, {listed(ids)}, all fall with "
                f"{listed([str(name) for _, name in origins])}",
                route=("claims", claim.id),
                help=f"look for evidence from another source, or {made_one(view.live, ids)}",
                related=[*origins[:3], *(route_of(view.live[name]) for name in ids)],
                witness=(claim.id, *ids),
            )
    yield from note_unseen(RULE, view.sourcing)
