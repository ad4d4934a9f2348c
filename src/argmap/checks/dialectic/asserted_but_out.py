"""A claim that the author holds, though what the map says against it defeats it.

## What it does

Reports claims that the author asserts, concedes or assumes, and that are out by the default evaluation: something speaks against
each ground of the claim that is not out, and weighs at least as much. A claim of which all grounds are out is reported only
where it is a thesis (DIA016): what is defeated below it is reported where it is. The witness is the claim and what
defeats it.

## Why

Who records an objection that prevails, and goes on holding what it prevails against, has not adjusted the claim to the
argument (the grounded semantics of Dung 1995; Johnson 2000 on the duty to answer).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "fewer-injuries"

[claims.fewer-injuries]
text = "Cycle lanes cut injuries."
but = "more-junctions"

[claims.more-junctions]
text = "Most injuries happen at junctions, where lanes end."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "fewer-injuries"

[claims.fewer-injuries]
text = "Cycle lanes cut injuries."
but = { premises = "more-junctions", strength = "weak" }

[claims.more-junctions]
text = "Most injuries happen at junctions, where lanes end."

[evidence.before-after]
supports = "fewer-injuries"
text = "Study of 1,200 junctions before and after lanes were built"
strength = "strong"
```

## Mend

Answer the objection, rate it weaker if it is, or give reasons for the claim that outweigh it. Or give the claim up:
`stance = "open"`. A bare claim yields to any objection: give it a ground, or mark it as an assumption.

## When to suppress

Where a text holds on to a claim against what it reports itself, or against an analyst's objection, and the map is to show that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.commitments import held
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import counts, exclude, hits
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Argument, Claim, Label, Mode

RULE = Rule("DIA012", "asserted-but-out", Severity.WARNING, (Need.LABELS,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is held and defeated."""
    if not (view.graph.attackers or view.graph.contraries):
        return
    for name, reason in view.evaluation.reasons.items():
        claim = view.live.claim(name)
        if reason == "defeated" and view.commits(claim):
            defeaters = list(dict.fromkeys(_defeaters(view, claim)))
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(name)} is {held(claim)}, but {_by(defeaters)}",
                route=("claims", name),
                help='answer the objection, give a ground that outweighs it, or give the claim up with stance = "open"',
                related=[route_of(view.live[each]) for each in defeaters],
                witness=(name, *defeaters),
            )


def _by(defeaters: list[str]) -> str:
    return f"it is out: {listed(defeaters)} {'defeats' if len(defeaters) == 1 else 'defeat'} it"


def _defeaters(view: View, claim: Claim) -> Iterator[str]:
    """Yield what is in, and hits grounds of *claim*, itself or through what follows strictly from it."""
    m, labels = view.live, view.evaluation.labels
    for each in _strictly_after(view, claim):
        for rebuttal in m.rebuttals_of(each.id):
            if labels[rebuttal.id] is Label.IN and hits(m, rebuttal, claim.id, labels):
                yield rebuttal.id
        for item in m.evidence_against(each.id):
            if labels[item.id] is Label.IN and counts(item) and hits(m, item, claim.id, labels):
                yield item.id
        for name in m.contraries_of(each.id):
            other = m.get(name)
            if isinstance(other, Claim) and labels[name] is Label.IN and exclude(m, other, claim, labels):
                yield name


def _strictly_after(view: View, claim: Claim) -> list[Claim]:
    """Return *claim*, and what follows from it by strict arguments, perhaps with other premises."""
    m = view.live
    found = {claim.id: claim}
    todo = [claim]
    for each in todo:  # grows while it is read
        for use in m.uses_of(each.id):
            if isinstance(use, Argument) and use.mode is Mode.STRICT:
                end = m.get(use.conclusion)
                if isinstance(end, Claim) and end.id not in found:
                    found[end.id] = end
                    todo.append(end)
    return list(found.values())
