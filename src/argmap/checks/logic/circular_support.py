"""Claims that in the end support themselves.

## What it does

Reports rings of arguments: a claim that supports another, which supports a third, … which supports the first, or an argument
with its own conclusion among its premises. Rings that share claims hang together; of each such tangle one ring is reported, a
shortest one through the claim of it that stands first in the map. The witness is the whole ring, claims and arguments in
turn: each claim is a premise of the argument after it, each argument concludes the claim after it, the last the first.

## Why

Begging the question: whoever doubts the conclusion doubts the reason too (Aristotle, *Prior Analytics* II 16; Walton 1991).
Greenwell and others (2006) found circles in real safety cases; gsn2x (C04) rejects them. In evaluation a ring never holds
itself up.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "cyclists"

[claims.cyclists]
text = "Many people want to cycle."
because = "safe"

[claims.safe]
text = "Cycling is safe."
because = "cyclists"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = ["cyclists", "safe"]

[claims.cyclists]
text = "Many people want to cycle."
because = "safe"

[claims.safe]
text = "Cycling is safe."
```

## Mend

Find the step that you would give up, often the weakest, and remove it, or rest it on something that stands without the ring.
Two claims that are one in other words are one claim. A cause that feeds on its effect is no circle of reasons: say that
what happens today raises what happens tomorrow.

## When to suppress

Never, as a rule: neither claim is better supported by the ring than without it.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import premise_route, route_of
from argmap.checks.view import View
from argmap.checks.wording import ring_of_ids
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.graph import Ring
from argmap.model import Argument

RULE = Rule("LOG001", "circular-support", Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each strongly connected component of support."""
    for ring, component in zip(view.rings, view.components, strict=True):
        arguments = [found for step in ring[1::2] if isinstance(found := view.live[step], Argument)]
        claim, length = ring[0], len(arguments)
        itself = f"{quoted(claim)} is a premise of {quoted(ring[1])}, which concludes it"
        yield Diagnostic(
            rule=RULE,
            message=itself if length == 1 else f"{quoted(claim)} supports itself: {ring_of_ids(ring[::2])}",
            route=route_of(view.live[claim]),
            help=_help(arguments, ring),
            related=[premise_route(argument, ring[2 * i]) for i, argument in enumerate(arguments)],
            witness=ring,
            peers=[route_of(view.live[member]) for member in component],
            known_by=(min(component),),
        )


def _help(arguments: list[Argument], ring: Ring) -> str:
    if len(arguments) == 1:
        return "remove it from the premises"
    remedy = f"remove a step of the ring, or rest it on what does not come from {quoted(ring[0])}"
    rated = [(argument.strength.value, argument) for argument in arguments if argument.strength is not None]
    if not rated:
        return remedy
    _, weakest = min(rated, key=lambda pair: pair[0])
    return f"{remedy}; the weakest that is rated is {quoted(weakest.id)} ({weakest.strength})"
