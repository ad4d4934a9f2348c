"""A claim of which the author is surer than its reasons allow, unless they hang together very well.

## What it does

Compares the `certainty` of claims that the author is committed to, and that have arguments or evidence, with what their support
warrants if all of it is independent (`bounds`, mid; docs/semantics.md): premises and steps multiply, and reasons that are wrong
by chance are seldom wrong together. Reports those that are above it by more than .05, and not above what the support warrants
at the most, where EVD007 speaks. What is not rated is taken to be as strong as can be, so that nobody is blamed for a default;
certainties up to .5 are passed over. Claims that rest on a circle of support have no such bound: LOG001 speaks of the circle.
The witness is the claim.

## Why

Several doubtful premises are more doubtful together than the worst of them, unless what makes one true makes the others true.
Whoever is surer than that says that they do, and few mean to (Adams 1975; Tversky and Kahneman 1983 on conjunctions).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = { premises = ["safer", "cheap"], strength = 0.9 }
certainty = 0.8

[claims.safer]
text = "Lanes make cycling safer."
certainty = 0.8

[claims.cheap]
text = "A lane costs less to keep up than a road."
certainty = 0.8
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = [{ premises = "safer", strength = 0.9 }, { premises = "cheap", strength = 0.9 }]
certainty = 0.8

[claims.safer]
text = "Lanes make cycling safer."
certainty = 0.8

[claims.cheap]
text = "A lane costs less to keep up than a road."
certainty = 0.8
```

## Mend

Nothing, if the premises do stand or fall together. Else lower the certainty, or make a reason of each premise that is one by
itself.

## When to suppress

Where what makes one premise true makes the others true.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.certainties import EVEN, as_written, exceeds, shown
from argmap.checks.evidence.overclaim import qualified
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("EVD008", "overclaim-if-independent", Severity.HINT)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is more certain than independent support warrants, and not than any does."""
    for claim, certainty in qualified(view):
        found, degree = view.bounds[claim.id], certainty.value
        if degree > EVEN and exceeds(degree, found.mid) and not exceeds(degree, found.hi):
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(claim.id)} is held to be {as_written(certainty)}, but what is offered for it warrants "
                f"{shown(found.mid)} if it is independent, and up to {shown(found.hi)} if not",
                route=("claims", claim.id, "certainty"),
                help="say in a note why the premises stand or fall together, or lower the certainty",
                witness=(claim.id,),
            )
