"""Sources that each repeat the other.

## What it does

Reports rings of `derived-from`: a source that goes back to another, which goes back to a third, … which goes back to the
first. Of several rings that share sources one is reported, a shortest one through the source that stands first in the map.
The witness is the ring of sources, each of which the next one is derived from. A source that is derived from itself is
REF005's. Linear.

## Why

What every source has from another, nobody has seen. It happens: an encyclopaedia takes a fact from a newspaper that had it
from the encyclopaedia ("citogenesis", as R. Munroe called it in 2011).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.encyclopaedia]
title = "Cycle lane"
derived-from = "paper"

[sources.paper]
title = "Lanes save lives"
derived-from = "encyclopaedia"

[claims.lanes]
text = "Protected lanes cut injuries by a fifth."

[evidence.report]
text = "A fifth, says the newspaper"
supports = "lanes"
source = "paper"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[sources.encyclopaedia]
title = "Cycle lane"
derived-from = "smith-2021"

[sources.paper]
title = "Lanes save lives"
derived-from = "encyclopaedia"

[claims.lanes]
text = "Protected lanes cut injuries by a fifth."

[evidence.report]
text = "A fifth, says the newspaper"
supports = "lanes"
source = "paper"
```

## Mend

Find out where the fact entered, and name that work. If nobody did find it out, the evidence is worth nothing.

## When to suppress

Never: of two works that truly cite each other, each is derived from the other only in part, and the evidence comes from one
part.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.wording import ring_of_ids
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.graph import shortest_ring, support_components
from argmap.source import Route

RULE = Rule("EVD013", "circular-sourcing", Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each component of sources that are derived from each other."""
    for component in support_components(view.source_graph):
        ring = shortest_ring(view.source_graph, component)
        onward = tuple(reversed(ring))  # each derived from the next
        first = onward.index(ring[0])
        onward = onward[first:] + onward[:first]
        yield Diagnostic(
            rule=RULE,
            message=f"the source {quoted(ring[0])} is derived from itself by way of others: {ring_of_ids(onward)}",
            route=_place(view, onward[0], onward[1]),
            help="find out where the fact entered, and name that work",
            related=[_place(view, name, onward[(index + 1) % len(onward)]) for index, name in enumerate(onward)][1:],
            witness=onward,
            peers=[("sources", source) for source in component],
            known_by=(min(component),),
        )


def _place(view: View, source: str, origin: str) -> Route:
    """Return the route of what says that *source* is derived from *origin*."""
    [found] = (each for each in view.map.sources if each.id == source)
    return ("sources", source, "derived-from", found.derived_from.index(origin))
