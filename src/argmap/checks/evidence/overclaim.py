"""A claim of which the author is surer than anything that is offered for it allows.

## What it does

Compares the `certainty` of claims that the author is committed to, and that have arguments or evidence, with the upper bound of
what their support warrants (`bounds`, hi; docs/semantics.md), and reports those that are above it by more than .05. In that
bound, an inference is as good as its strength and its worst premise, and reasons add up without any overlap; what is not rated
is taken to be as strong as can be; a claim for which nothing is offered has its certainty; attacks do not enter. Certainties up
to .5 ("possible") are passed over: to call something possible is not to claim that it is so. In profile strict this is an
error. Claims that rest on a circle of support have no such bound: LOG001 speaks of the circle. The witness is the claim.

## Why

The certainty is the qualifier with which a claim is put forward, and the grounds have to be good enough for it (Toulmin 1958;
Govier's G). The bound is the most that they can be good for, however they hang together (Fréchet 1935; Adams 1975).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = { premises = "safer", strength = 0.6 }
certainty = "certain"

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
because = [{ premises = "safer", strength = 0.6 }, { premises = "cheap", strength = 0.5 }]
certainty = "certain"

[claims.safer]
text = "Lanes make cycling safer."

[claims.cheap]
text = "A lane costs less to keep up than a road."
```

## Mend

Lower the certainty to what the reasons warrant, which the finding names; or give better ones, or rate them higher if they are.

## When to suppress

Where a text is that sure, and the map is to show that its reasons are not.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.certainties import EVEN, as_written, at_most, exceeds, shown
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim, Strength

RULE = Rule("EVD007", "overclaim", Severity.WARNING, strict=Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is held to be more certain than its support warrants at the most."""
    for claim, certainty in qualified(view):
        most = view.bounds[claim.id].hi
        if certainty.value > EVEN and exceeds(certainty.value, most):
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(claim.id)} is held to be {as_written(certainty)}, but what is offered for it warrants "
                f"{shown(most)} at the most",
                route=("claims", claim.id, "certainty"),
                help=f"lower the certainty, to {at_most(view.live, certainty, most)} at the most, or give better reasons",
                related=[route_of(view.live[ground]) for ground in view.graph.supporters.get(claim.id, ())],
                witness=(claim.id,),
            )


def qualified(view: View) -> Iterator[tuple[Claim, Strength]]:
    """Yield the claims that the author holds with a certainty, and gives a ground for that counts, each with the certainty."""
    for claim in view.live.claims:
        if claim.certainty is not None and view.commits(claim) and claim.id in view.bounds:
            supporters = view.graph.supporters.get(claim.id, ())
            if any(ground in view.bounds for ground in supporters):
                yield claim, claim.certainty
