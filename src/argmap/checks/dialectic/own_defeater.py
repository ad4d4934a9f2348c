"""A claim that the author holds, and that he has himself rated as outweighed by what he grants.

## What it does

Reports claims that the author asserts, concedes or assumes, and that are out by the default evaluation because of rebuttals of
them of which he holds every premise. Nothing of that may come of a default, or of another's view: each rebuttal is in, is in no
other voice, and has a written `strength`; the claim has grounds, each with a written strength (for an assumption, a credence),
of which none weighs as much as the rebuttals do. A tie is no fault here. It replaces DIA012, which also speaks of objections
that the author does not grant. Undercutters take a reason away, and say nothing against the claim. The witness is the claim and
the rebuttals.

## Why

He holds the claim, grants what speaks against it, and has said which of the two weighs more: by his own lights the claim does not
stand. Of commitments, argumentation asks that they do not defeat each other (Caminada and Amgoud 2007; Walton and Krabbe 1995).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = { premises = "safer", strength = "weak" }
but = { premises = "parking", strength = "strong" }

[claims.safer]
text = "Lanes make cycling safer."

[claims.parking]
text = "The lanes take away parking."
stance = "conceded"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = { premises = "safer", strength = "strong" }
but = { premises = "parking", strength = "weak" }

[claims.safer]
text = "Lanes make cycling safer."

[claims.parking]
text = "The lanes take away parking."
stance = "conceded"
```

## Mend

Give up one of the three: the claim (`stance = "open"`), a premise of the rebuttal, or a rating. Or say why the rebuttal does not
count: with a rebuttal of it. One that another puts forward has that `voice`.

## When to suppress

Where the map shows an author's own inconsistency on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.commitments import held
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import grounds_of, live_grounds, weight_of
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Claim, Label, Rebuttal

RULE = Rule("DIA002", "own-defeater", Severity.ERROR, (Need.LABELS,))
SUPERSEDES = ("DIA012",)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is held, and outweighed by what is held as well, as its author has rated it."""
    granted: dict[str, list[Rebuttal]] = {}
    for rebuttal in view.live.rebuttals:
        if rebuttal.voice is None and rebuttal.strength is not None and view.grants(rebuttal):
            granted.setdefault(rebuttal.target, []).append(rebuttal)
    for claim in view.live.claims if granted else ():
        if claim.id in granted and view.commits(claim) and view.evaluation.reasons.get(claim.id) == "defeated":
            defeaters = _defeaters(view, claim, granted[claim.id])
            if defeaters:
                yield _diagnostic(claim, defeaters)


def _defeaters(view: View, claim: Claim, granted: list[Rebuttal]) -> list[Rebuttal]:
    """Return those of the *granted* rebuttals of *claim* that are in and outweigh all of its grounds, if these are all rated."""
    labels = view.evaluation.labels
    if claim.standard is not None or not _all_rated(view, claim):
        return []
    most = max(weight for _, weight in live_grounds(view.live, claim, labels))
    return [each for each in granted if labels[each.id] is Label.IN and weight_of(each) > most]


def _all_rated(view: View, claim: Claim) -> bool:
    """Say whether *claim* has grounds, and the weight of each is written."""
    names = [name for name, _ in grounds_of(view.live, claim)]
    if claim.id in names and not claim.assumption:
        return False  # a bare claim has no ground but itself
    grounds = [view.live[name] for name in names]
    return all((each.credence if isinstance(each, Claim) else each.strength) is not None for each in grounds)


def _diagnostic(claim: Claim, defeaters: list[Rebuttal]) -> Diagnostic:
    premises = list(dict.fromkeys(premise.claim for rebuttal in defeaters for premise in rebuttal.premises))
    names = [rebuttal.id for rebuttal in defeaters]
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(claim.id)} is {held(claim)}, and so {'is' if len(premises) == 1 else 'are'} {listed(premises)}, "
        f"which by {listed(names)} outweigh{'s' if len(premises) == 1 else ''} all that is offered for it",
        route=("claims", claim.id),
        help="give up the claim, a premise of the rebuttal, or a rating; or say in what voice the rebuttal is",
        related=[route_of(rebuttal) for rebuttal in defeaters],
        witness=(claim.id, *names),
    )
