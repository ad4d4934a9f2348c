"""Something that counts on a claim that is withdrawn.

## What it does

Reports withdrawn claims where something that is not withdrawn counts on them: as a thesis, as a premise of a step, as the
answer to a critical question, in `[expect]`. Not reported is what only keeps the record: the steps on a withdrawn claim and
for it, the objections that brought it down, its contraries, its place in a group, its review. A step whose own end is
withdrawn is part of the record too.

## Why

A withdrawn claim is as good as absent: a step with it among its premises does not count any more, though it is drawn and
reads as if it did (doorstop reports links to inactive items for the same reason).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = ["safer", "free"]

[claims.safer]
text = "Protected lanes cut injuries."

[claims.free]
text = "The lanes would cost nothing."
withdrawn = true
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"

[claims.safer]
text = "Protected lanes cut injuries."

[claims.free]
text = "The lanes would cost nothing."
withdrawn = true
but = "tender"

[claims.tender]
text = "The cheapest tender is above a million."
```

## Mend

Rest the step on another claim, remove it, or take `withdrawn` off the claim.

## When to suppress

Where the step is to stay in the drawing as one that was given up.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.relations import References, Relation
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, Claim, Inference

RULE = Rule("REF010", "retired-reference", Severity.WARNING)

_SAYS = {
    Relation.THESIS: ("the thesis {} is withdrawn", "name the claim that the map argues for now"),
    Relation.PREMISE: (
        "the premise {} is withdrawn, so that the step does not count",
        "rest the step on another claim, or remove it",
    ),
    Relation.ANSWER: ("the answer {} is withdrawn, so that the question is open", "name another claim that answers it"),
    Relation.EXPECTATION: ("there is nothing to expect of {}, which is withdrawn", "remove the expectation"),
}


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each reference that counts on a withdrawn claim."""
    withdrawn = frozenset(claim.id for claim in view.map.claims if claim.withdrawn)
    if not withdrawn:
        return
    inferences = {route_of(inference): inference for inference in view.map.inferences}
    for listing in view.named.references:
        if listing.relation not in _SAYS or withdrawn.isdisjoint(listing.names):
            continue
        inference = inferences.get(listing.route[:4]) or inferences.get(listing.route[:2])
        if inference is None or _counts(view, inference):
            for index, name in enumerate(listing.names):
                if name in withdrawn:
                    yield _diagnostic(listing, index)


def _counts(view: View, inference: Inference) -> bool:
    """Say whether *inference* bears on something that is not withdrawn."""
    end = inference.conclusion if isinstance(inference, Argument) else inference.target
    found = view.map.get(end)
    return not (isinstance(found, Claim) and found.withdrawn)


def _diagnostic(listing: References, index: int) -> Diagnostic:
    name = listing.names[index]
    says, hint = _SAYS[listing.relation]
    return Diagnostic(
        rule=RULE,
        message=says.format(quoted(name)),
        route=listing.place(index),
        help=hint,
        related=(("claims", name, "withdrawn"),),
        names=(name,),
        at_key=listing.by_key,
    )
