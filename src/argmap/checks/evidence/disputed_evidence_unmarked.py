"""Evidence rated as if nobody disputed it, though an undercutter that the map leaves standing takes it out of play.

## What it does

Reports items of evidence that are out or undecided by the default evaluation because a rebuttal is aimed at them, and that carry a
`strength` of .5 or more all the same, with no `note` that says why. Only rebuttals count that the author cannot pass over: those of
which he holds all premises, and those that something in the map answers, but not well enough. A rebuttal that
nobody answers or grants is DIA001's. The witness is the item and the rebuttals.

## Why

The strength says how far the item bears on its claim. Who grants that the study is flawed, or does not get rid of the flaw, and
goes on rating it strong, tells the reader something that the map does not bear out: evidence that is disputed or inconsistent
is rated down (GRADE: Guyatt and others 2008).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "fewer-injuries"

[claims.fewer-injuries]
text = "Cycle lanes cut injuries."

[claims.other-towns]
text = "The study compared different towns."
stance = "conceded"

[evidence.two-towns]
supports = "fewer-injuries"
text = "Study of two towns, one with lanes"
strength = "strong"

[rebuttals.unlike]
premises = "other-towns"
target = "two-towns"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "fewer-injuries"

[claims.fewer-injuries]
text = "Cycle lanes cut injuries."

[claims.other-towns]
text = "The study compared different towns."
stance = "conceded"

[evidence.two-towns]
supports = "fewer-injuries"
text = "Study of two towns, one with lanes"
strength = "strong"

[rebuttals.unlike]
premises = "other-towns"
target = "two-towns"
strength = "weak"
```

## Mend

Rate the evidence lower. Or rate the rebuttal weak (below .5), if it lessens the item's worth and does not undo it; or answer it.
Or say in a `note` on the evidence why it is there.

## When to suppress

Where the rating is that of another, and the map is to show how it fares.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import counts, hits
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Claim, Evidence, Label, Rebuttal
from argmap.source import Route

RULE = Rule("EVD021", "disputed-evidence-unmarked", Severity.WARNING, (Need.LABELS,))

_FULL = 0.5


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each item of evidence that is rated, and disputed in a way that the author must answer for."""
    m = view.live
    for item in m.evidence:
        if _is_rated(item) and m.rebuttals_of(item.id):
            label = view.evaluation.labels[item.id]
            disputes = [each for each in m.rebuttals_of(item.id) if _disputes(view, each, label)]
            if label is not Label.IN and any(_is_owned(view, each) for each in disputes):
                yield _diagnostic(item, label, [each.id for each in disputes], [route_of(each) for each in disputes])


def _is_rated(item: Evidence) -> bool:
    return counts(item) and not item.note and item.strength is not None and item.strength.value >= _FULL


def _disputes(view: View, rebuttal: Rebuttal, label: Label) -> bool:
    """Say whether *rebuttal* is what gives its target the *label*, out or undecided."""
    labels = view.evaluation.labels
    due = Label.IN if label is Label.OUT else Label.UNDECIDED
    return labels[rebuttal.id] is due and hits(view.live, rebuttal, rebuttal.target, labels)


def _is_owned(view: View, rebuttal: Rebuttal) -> bool:
    """Say whether the author holds all premises of *rebuttal*, or the map answers it or one of them."""
    m, graph = view.live, view.graph
    premises = [claim for premise in rebuttal.premises if isinstance(claim := m.get(premise.claim), Claim)]
    if all(view.commits(claim) for claim in premises):
        return True
    return any(
        graph.attackers.get(name) or graph.contraries.get(name) for name in (rebuttal.id, *(c.id for c in premises))
    )


def _diagnostic(item: Evidence, label: Label, disputes: list[str], related: list[Route]) -> Diagnostic:
    undercut = "undercuts" if len(disputes) == 1 else "undercut"
    how = (
        f"{listed(disputes)} {undercut} it"
        if label is Label.OUT
        else f"whether {listed(disputes)} {undercut} it is open"
    )
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(item.id)} is rated {item.strength}, but it is {label}: {how}",
        route=("evidence", item.id, "strength"),
        help="rate it lower, answer what undercuts it, or say in a note why it stands here",
        related=related,
        witness=(item.id, *disputes),
    )
