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

from collections.abc import Iterator

from attrs import frozen

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.graph import supporters_first
from argmap.model import Argument, Claim

RULE = Rule("STR011", "too-deep", Severity.HINT, (Need.THESIS,))

DEEPEST = 8
"""How many arguments a chain may have."""


@frozen
class _Chain:
    """The longest chain that ends in an element: how many arguments it has, and what comes before the element."""

    length: int
    before: str | None


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each thesis at the end of too long a chain."""
    chains = _longest_chains(view)
    for thesis in view.theses:
        if thesis in chains and chains[thesis].length > DEEPEST:
            chain = _trace(chains, thesis)
            yield Diagnostic(
                rule=RULE,
                message=f"the thesis {quoted(thesis)} is {chains[thesis].length:,} arguments away from {quoted(chain[0])}",
                route=("claims", thesis),
                help="join steps that only restate, or make a branch of the way a map of its own",
                related=(("claims", chain[0]),),
                witness=chain,
            )


def _longest_chains(view: View) -> dict[str, _Chain]:
    """Return a longest chain for each claim and argument outside circular support."""
    m, chains = view.live, dict[str, _Chain]()
    for part in supporters_first(view.graph):
        element = part[0]
        found = m[element]
        if len(part) > 1 or not isinstance(found, Claim | Argument):
            continue
        if isinstance(found, Argument) and not view.offered(found):
            continue
        before = [each for each in view.graph.supporters.get(element, ()) if each in chains]
        best = max(before, key=lambda each: chains[each].length, default=None)
        if best is None and isinstance(found, Argument):
            continue
        length = 0 if best is None else chains[best].length
        chains[element] = _Chain(length + isinstance(found, Argument), best)
    return chains


def _trace(chains: dict[str, _Chain], end: str) -> tuple[str, ...]:
    """Return the chain that ends in *end*, from its beginning."""
    way = [end]
    while (before := chains[way[-1]].before) is not None:
        way.append(before)
    return tuple(reversed(way))
