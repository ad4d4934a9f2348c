"""A chain of reasons too long to follow.

## What it does

Reports a thesis to which a chain of more than 8 arguments leads, each for a premise of the next. Ways through circular
support (LOG001) have no length, and are passed over; so are objections, because a reply begins a new train of thought. The
witness is a longest chain, from its first claim to the thesis, claims and arguments in turn. Linear.

## Why

Every defeasible step loses something, and a reader has to carry all of them. A chain that long often has steps that say one
thing in several wordings, or is a second map within the first: broader claims stand near the thesis, and the particulars
near the ends (Kialo's guide).

## Bad

```toml
format = 1
title = "The nail"
thesis = "kingdom"

[claims]
kingdom = { text = "The kingdom was lost.", because = "war" }
war = { text = "The war was lost.", because = "battle" }
battle = { text = "The battle was lost.", because = "wing" }
wing = { text = "The left wing gave way.", because = "order" }
order = { text = "The order never came.", because = "rider" }
rider = { text = "The rider was lost.", because = "horse" }
horse = { text = "The horse fell.", because = "lame" }
lame = { text = "The horse was lame.", because = "shoe" }
shoe = { text = "A shoe was lost.", because = "nail" }
nail = { text = "A nail was missing." }
```

## Good

```toml
format = 1
title = "The nail"
thesis = "kingdom"

[claims]
kingdom = { text = "The kingdom was lost.", because = "battle" }
battle = { text = "The battle was lost.", because = "order" }
order = { text = "The order never came.", because = "horse" }
horse = { text = "The horse fell.", because = "shoe" }
shoe = { text = "A shoe was lost.", because = "nail" }
nail = { text = "A nail was missing." }
```

## Mend

Join steps that only restate, or make a branch of it a map of its own and keep its conclusion here as an assumption.

## When to suppress

Where the chain is a proof, or a chain of causes that truly has so many links.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Claim, Evidence, Rebuttal

RULE = Rule("STR011", "too-deep", Severity.HINT, (Need.THESIS,))

DEEPEST = 8
"""How many arguments a chain may have."""


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each thesis at the end of too long a chain."""
    lengths = _longest_chains(view)
    for thesis in view.theses:
        length = lengths.get(thesis, 0)
        if length > DEEPEST:
            chain = _trace(view, lengths, thesis)
            yield Diagnostic(
                rule=RULE,
                message=f"the thesis {quoted(thesis)} is {length:,} arguments away from {quoted(chain[0])}",
                route=("claims", thesis),
                help="join steps that only restate, or make a branch of the way a map of its own",
                related=(("claims", chain[0]),),
                witness=chain,
                known_by=(thesis,),
            )


def _longest_chains(view: View) -> Mapping[str, int]:
    """Return how many arguments the longest chain to each claim, and to each argument, has; outside circular support."""
    m, supporters = view.live, view.graph.supporters
    lengths: dict[str, int] = {}
    for part in view.supporters_first:
        element = m[part[0]]
        if len(part) > 1 or isinstance(element, Rebuttal | Evidence):
            continue
        longest = max([lengths.get(each, -1) for each in supporters.get(element.id, ())], default=-1)
        if isinstance(element, Claim):
            lengths[element.id] = max(longest, 0)
        elif longest >= 0 and view.offered(element):
            lengths[element.id] = longest + 1
    return lengths


def _trace(view: View, lengths: Mapping[str, int], end: str) -> tuple[str, ...]:
    """Return the chain that ends in *end*, from its beginning."""
    way = [end]
    while lengths[way[-1]]:
        supporters = [each for each in view.graph.supporters[way[-1]] if each in lengths]
        way.append(max(supporters, key=lengths.__getitem__))
    return tuple(reversed(way))
