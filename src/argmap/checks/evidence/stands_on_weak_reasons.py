"""A claim that the author holds, and that only the weakest of reasons hold up.

## What it does

Reports claims that the author asserts, concedes or assumes, that are in by the default evaluation, and of which every ground that
stands weighs less than .25, the strength of a "weak" reason. Grounds are arguments, evidence, and for an assumption its
credence; one that is unrated weighs .5. Claims without any are EVD001's. The witness is the claim and these grounds.

## Why

The claim stands only because nothing speaks against it: labels never add weak reasons up, and any objection of some weight
would bring it down. So the reasons bear much less than the claim says (Govier's G, the grounds must be good enough).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = { premises = "pretty", strength = 0.1 }

[claims.pretty]
text = "Lanes look good on a map."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = [{ premises = "pretty", strength = 0.1 }, "safer"]

[claims.pretty]
text = "Lanes look good on a map."

[claims.safer]
text = "Lanes make cycling safer."
```

## Mend

Give the claim a better reason; or hold it for less: `certainty = "unlikely"` says so, `stance = "open"` leaves it open.

## When to suppress

Where a text rests the claim on no more, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.commitments import held
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import counts, live_grounds
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import ArgumentMap, Claim, Label, Strength

RULE = Rule("EVD025", "stands-on-weak-reasons", Severity.WARNING, (Need.LABELS,))

_WEAK = 0.25


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is held and in, on grounds that all weigh next to nothing."""
    m = view.live
    weak = _weakly_grounded(m)
    for claim in (each for each in m.claims if each.id in weak):
        if view.commits(claim) and view.evaluation.labels[claim.id] is Label.IN:
            grounds = live_grounds(m, claim, view.evaluation.labels)
            heaviest = max(weight for _, weight in grounds)
            if heaviest < _WEAK:
                yield _diagnostic(view, claim, [name for name, _ in grounds], heaviest)


def _weakly_grounded(m: ArgumentMap) -> set[str]:
    """Return what may have a ground that weighs next to nothing, and is not bare."""
    found = {argument.conclusion for argument in m.arguments if _is_weak(argument.strength)}
    found.update(claim for item in m.evidence if counts(item) and _is_weak(item.strength) for claim in item.supports)
    found.update(claim.id for claim in m.claims if claim.assumption and _is_weak(claim.credence))
    return found


def _is_weak(rating: Strength | None) -> bool:
    return rating is not None and rating.value < _WEAK


def _diagnostic(view: View, claim: Claim, grounds: list[str], heaviest: float) -> Diagnostic:
    others = [name for name in grounds if name != claim.id]
    what = [listed(others)] if others else []
    if claim.id in grounds:
        what.append("its own credence")
    most = f", of weight {heaviest:g}" if len(grounds) == 1 else f", the heaviest of weight {heaviest:g}"
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(claim.id)} is {held(claim)}, and stands on nothing but {' and '.join(what)}{most}",
        route=("claims", claim.id),
        help="give it a better reason, or hold it for less",
        related=[route_of(view.live[name]) for name in others],
        witness=(claim.id, *others),
    )
