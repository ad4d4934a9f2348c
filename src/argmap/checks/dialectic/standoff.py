"""Two claims speak against each other, nothing decides between them, and the thesis hangs on it.

## What it does

Reports pairs of claims that are both undecided and attack each other: contraries, or claims of which each is a premise of a
rebuttal of the other; where each weighs enough to stop the other, and a thesis is undecided to which the pair leads by way of
what is undecided. Pairs that the author holds both of are LOG004's. The witness is the pair and the thesis.

## Why

Of two that exclude each other each is out if the other is in: evaluation takes no side, and so gives no verdict on what
depends on it (Dung 1995). What is missing is a preference, or more evidence.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should spend the grant on cycle lanes."
contrary-to = "trams"

[claims.trams]
text = "The city should spend the grant on trams."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should spend the grant on cycle lanes."
because = "soon"
contrary-to = "trams"

[claims.soon]
text = "Lanes can be built before the grant lapses."

[claims.trams]
text = "The city should spend the grant on trams."
```

## Mend

Give a reason or evidence for one of the two, rate the reasons, or say what speaks against the other.

## When to suppress

Where the map is to show an open question.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import contrary_route, target_route
from argmap.checks.view import View
from argmap.checks.weights import exclude, hits
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Claim, Label, Rebuttal
from argmap.source import Route

RULE = Rule("DIA007", "standoff", Severity.HINT, (Need.THESIS, Need.LABELS))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each pair that is undecided and keeps a thesis undecided."""
    if not (view.graph.contraries or view.live.rebuttals):
        return
    hanging = _hanging(view)
    if not hanging:
        return
    seen: set[frozenset[str]] = set()
    for claim in view.live.claims:
        if claim.id in hanging:
            for other, how, route in (*_excluded(view, claim), *_rebutting(view, claim)):
                pair = frozenset((claim.id, other.id))
                both_held = view.commits(claim) and view.commits(other)
                if len(pair) > 1 and pair not in seen and not (both_held and how == _EXCLUDE):
                    seen.add(pair)
                    yield _diagnostic(claim, other, hanging[claim.id], how, route)


_EXCLUDE = "exclude each other"
_ATTACK = "attack each other"


def _hanging(view: View) -> dict[str, str]:
    """Return what is undecided and leads to an undecided thesis by way of what is undecided, each with the thesis."""
    labels, graph = view.evaluation.labels, view.graph
    found = {thesis: thesis for thesis in view.theses if labels[thesis] is Label.UNDECIDED}
    todo = list(found)
    for element in todo:  # grows while it is read
        for bearer in graph.bearers(element):
            if bearer not in found and labels[bearer] is Label.UNDECIDED:
                found[bearer] = found[element]
                todo.append(bearer)
    return found


def _excluded(view: View, claim: Claim) -> Iterator[tuple[Claim, str, Route]]:
    """Yield the contraries of *claim* that are undecided, where each of the two can stop the other."""
    m, labels = view.live, view.evaluation.labels
    for name in m.contraries_of(claim.id):
        other = m.get(name)
        if not isinstance(other, Claim) or labels[name] is not Label.UNDECIDED:
            continue
        if exclude(m, claim, other, labels) and exclude(m, other, claim, labels):
            yield other, _EXCLUDE, contrary_route(claim, other)


def _rebutting(view: View, claim: Claim) -> Iterator[tuple[Claim, str, Route]]:
    """Yield what is undecided, rebuts *claim* and is rebutted by it, where both rebuttals are undecided and have an effect."""
    m, labels = view.live, view.evaluation.labels
    for rebuttal in m.rebuttals_of(claim.id):
        if _undecided_hit(view, rebuttal):
            for premise in rebuttal.premises:
                answers = (each for each in m.rebuttals_of(premise.claim) if _rests_on(each, claim.id))
                other = m.get(premise.claim)
                if not isinstance(other, Claim) or labels[other.id] is not Label.UNDECIDED:
                    continue
                if any(_undecided_hit(view, each) for each in answers):
                    yield other, _ATTACK, target_route(rebuttal)


def _undecided_hit(view: View, rebuttal: Rebuttal) -> bool:
    labels = view.evaluation.labels
    return labels[rebuttal.id] is Label.UNDECIDED and hits(view.live, rebuttal, rebuttal.target, labels)


def _rests_on(rebuttal: Rebuttal, claim: str) -> bool:
    return any(premise.claim == claim for premise in rebuttal.premises)


def _diagnostic(claim: Claim, other: Claim, thesis: str, how: str, route: Route) -> Diagnostic:
    hangs = "" if thesis in (claim.id, other.id) else f", and so the thesis {quoted(thesis)} stays undecided"
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(claim.id)} and {quoted(other.id)} {how}, and nothing decides between them{hangs}",
        route=route,
        help="give a reason or evidence for one of the two, or rate what there is",
        related=[("claims", name) for name in dict.fromkeys((other.id, thesis)) if name != route[1]],
        witness=(claim.id, other.id, thesis),
        known_by=(claim.id, other.id),
        peers=(("claims", claim.id), ("claims", other.id)),
    )
