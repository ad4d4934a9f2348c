"""A claim that is held to be all but certain, and every way that leads up to it passes a weak link.

## What it does

Looks at claims that the author is committed to with a `certainty` of .8 or more, and at the best single way up to each: a way
is as good as the worst strength on it, of steps, of evidence, and of the certainties of claims for which nothing is offered.
Where that is below .5, the link with this strength is reported, once, with the claims that hang on it. What is not rated is
taken to be as strong as can be. Claims that rest on a circle of support have no best way: LOG001 speaks of the circle. The
witness is the link and these claims.

## Why

A chain is no stronger than its weakest link (Pollock 2001), and to improve any other is work for nothing. EVD007 says that the
reasons do not warrant the claim; this says where it pays to work on them.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = { premises = "safer", strength = 0.9 }
certainty = "certain"

[claims.safer]
text = "Lanes make cycling safer."
because = { premises = "wider", strength = 0.3 }

[claims.wider]
text = "Lanes are wide."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[claims.lanes]
text = "The city should build cycle lanes."
because = { premises = "safer", strength = 0.9 }
certainty = "certain"

[claims.safer]
text = "Lanes make cycling safer."
because = { premises = "wider", strength = 0.3 }

[claims.wider]
text = "Lanes are wide."

[evidence.before-after]
supports = "safer"
text = "Study of 1,200 junctions before and after lanes were built"
strength = 0.95
source = "smith-2021"
```

## Mend

Strengthen the link, or lead around it by a reason that does not need it. Or lower the certainty.

## When to suppress

Where many weak reasons add up to what the author is sure of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.graph import bottom_up
from argmap.model import Argument, Claim, Evidence, Inference, Mode, Strength
from argmap.source import Route

RULE = Rule("EVD018", "weakest-link", Severity.HINT)

_SURE = 0.8
_WEAK = 0.5
_Way: TypeAlias = tuple[float, str]
"""How good the best way up to an element is, and the link that makes it no better."""


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each weak link on the best way up to claims that are held to be all but certain."""
    sure = [claim for claim in view.live.claims if _is_sure(claim.certainty) and view.commits(claim)]
    if not sure:
        return
    ways = _best_ways(view)
    hanging: dict[str, list[str]] = {}
    for claim in sure:
        if claim.id in ways and ways[claim.id][0] < _WEAK:
            hanging.setdefault(ways[claim.id][1], []).append(claim.id)
    for element in view.live:
        if element.id in hanging and (isinstance(element, Claim | Evidence) or view.offered(element)):
            yield _diagnostic(element.id, ways[element.id][0], route_of(element), hanging[element.id])


def _is_sure(certainty: Strength | None) -> bool:
    return certainty is not None and certainty.value >= _SURE


def _best_ways(view: View) -> dict[str, _Way]:
    """Return the best way up to each element: of a link itself, of an inference by way of its worst premise."""
    found: dict[str, _Way] = {}
    for name in bottom_up(view.graph):
        match view.live[name]:
            case Claim() as claim:
                found[name] = _best_ground(claim, view, found)
            case Evidence() as item:
                if counts(item):
                    found[name] = _rated(item.strength, name)
            case inference:
                found[name] = _worst_part(inference, view, found)
    return found


def _best_ground(claim: Claim, view: View, found: dict[str, _Way]) -> _Way:
    """Return the best way up to *claim*: by a ground of it, or, where it is bare or assumed, by itself."""
    ways = [found[ground] for ground in view.graph.supporters.get(claim.id, ()) if ground in found]
    if claim.assumption or not ways:
        ways.append(_rated(claim.certainty, claim.id))
    return max(ways)  # of equals the same one, whatever the order of the map


def _worst_part(inference: Inference, view: View, found: dict[str, _Way]) -> _Way:
    strict = isinstance(inference, Argument) and inference.mode is Mode.STRICT
    ways = [(1.0, inference.id) if strict else _rated(inference.strength, inference.id)]
    if not view.offered(inference):
        ways.append((0.0, inference.id))
    ways.extend(found[premise] for premise in view.graph.supporters.get(inference.id, ()))
    return min(ways)


def _rated(rating: Strength | None, name: str) -> _Way:
    return (1.0 if rating is None else rating.value, name)


def _diagnostic(link: str, value: float, route: Route, claims: list[str]) -> Diagnostic:
    of_claim = route[0] == "claims" and len(route) == 2  # noqa: PLR2004 - a step on a claim has a longer route
    rest, what = ("rests", "it is") if len(claims) == 1 else ("rest", "they are")
    return Diagnostic(
        rule=RULE,
        message=f"{listed(claims)} {rest} on {quoted(link)}, the weakest link at {value:g}, whatever else is offered, "
        f"though {what} held to be all but certain",
        route=(*route, "certainty" if of_claim else "strength"),
        help="strengthen this link, lead around it by another reason, or lower the certainty of what rests on it",
        related=[("claims", claim) for claim in claims],
        witness=(link, *claims),
    )
