"""A rating with more decimals than anybody can tell apart.

## What it does

Reports strengths, certainties, credences and reliabilities that are written as numbers with more than two decimals, where the
element has no `note` that says where the number is from.

## Why

Digits that are not earned lend a guess the look of a measurement: one of the fallacies that Greenwell and others (2006) found
in real safety cases. People tell apart a handful of degrees.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = { premises = "safer", strength = 0.8371 }

[claims.safer]
text = "Lanes make cycling safer."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = { premises = "safer", strength = 0.84 }

[claims.safer]
text = "Lanes make cycling safer."
```

## Mend

Round it, or write a word of the scale. Where the number is a measured one, say in a `note` how it came about.

## When to suppress

Where ratings are written by a program.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.model import ArgumentMap, Claim, Strength
from argmap.source import Route

RULE = Rule("EVD024", "pseudo-precision", Severity.HINT)

_DECIMALS = 2


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each number with more decimals than are meant."""
    for route, rating, note in _ratings(view.map):
        if rating is not None and not note and isinstance(rating.written, float):
            rounded = round(rating.written, _DECIMALS)
            if rounded != rating.written:
                instead = f"round it to {rounded:g}, or " if 0 < rounded < 1 else ""  # next to nothing is not nothing
                yield Diagnostic(
                    rule=RULE,
                    message=f"the {route[-1]} {rating.written!r} is more exact than a rating can be",
                    route=route,
                    help=f"{instead}say in a note where the number is from",
                )


def _ratings(m: ArgumentMap) -> Iterator[tuple[Route, Strength | None, str]]:
    """Yield every rating of *m* with its route, and the note beside it."""
    for source in m.sources:
        yield ("sources", source.id, "reliability"), source.reliability, source.note
    for element in m:
        route = route_of(element)
        if isinstance(element, Claim):
            yield (*route, "certainty"), element.certainty, element.note
            yield (*route, "credence"), element.credence, element.note
        else:
            yield (*route, "strength"), element.strength, element.note
