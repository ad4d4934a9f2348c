"""Certainties of two claims that exclude each other do not add up.

## What it does

Reports pairs of claims in one voice, one declared `contrary-to` or `contradictory-to` the other, that both have a `certainty`,
and certainties that together exceed 1; of contradictories also ones that together fall short of 1. Differences of up to .02 are
rounding. The witness is the pair.

## Why

Of two claims that cannot both be true, the probabilities sum to 1 at most; of two of which one must be true, to 1 exactly
(Kolmogorov's axioms). A hint only: certainty may be meant as confidence rather than as probability, and who believes neither of
two contradictories very much is cautious, not inconsistent (Shafer 1976).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The lanes will be built."
certainty = "likely"

[claims.trams]
text = "Trams will be built in their place."
certainty = "possible"
stance = "open"
contrary-to = "lanes"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The lanes will be built."
certainty = "likely"

[claims.trams]
text = "Trams will be built in their place."
certainty = "unlikely"
stance = "open"
contrary-to = "lanes"
```

## Mend

Lower one of the two until they sum to 1; or, if both may well be true, they are no contraries.

## When to suppress

Where certainty is meant as confidence and not as probability, or is what a text says, coherent or not.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import contrary_route
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim, Strength

RULE = Rule("LOG021", "incoherent-certainties", Severity.HINT)

_ROUNDING = 0.02


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each pair of contraries with certainties that cannot be probabilities."""
    m = view.live
    rated = {claim.id: place for place, claim in enumerate(m.claims) if claim.certainty is not None}
    for claim in m.claims if view.graph.contraries else ():
        for name in view.graph.contraries.get(claim.id, ()) if claim.id in rated else ():
            if rated.get(name, -1) > rated[claim.id] and m.claim(name).voice == claim.voice:
                yield from _of_pair(claim, m.claim(name))


def _of_pair(claim: Claim, other: Claim) -> Iterator[Diagnostic]:
    if claim.certainty is None or other.certainty is None:
        return
    total = claim.certainty.value + other.certainty.value
    contradict = other.id in claim.contradictory_to or claim.id in other.contradictory_to
    if total > 1 + _ROUNDING:
        why = "exclude each other: together at most 1 is left for them"
    elif contradict and total < 1 - _ROUNDING:
        why = "contradict each other, and one of them must be true: together they should make 1"
    else:
        return
    sum_ = f"{_shown(claim.certainty)} + {_shown(other.certainty)} = {total:.3g}"
    yield Diagnostic(
        rule=RULE,
        message=f"the certainties of {quoted(claim.id)} and {quoted(other.id)} sum to {sum_}, but the claims {why}",
        route=("claims", other.id, "certainty"),
        help="correct one of the two, unless certainty is meant as confidence and not as probability",
        related=(("claims", claim.id, "certainty"), contrary_route(claim, other)),
        witness=(claim.id, other.id),
        peers=(("claims", claim.id), ("claims", other.id)),
    )


def _shown(certainty: Strength) -> str:
    return f"{certainty} ({certainty.value:g})" if isinstance(certainty.written, str) else f"{certainty.value:g}"
