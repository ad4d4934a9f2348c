"""A claim that stands, and what speaks against it is stronger, taken together, than what speaks for it.

## What it does

Looks at claims that the author asserts, concedes or assumes, that are in by the default evaluation, and that have grounds.
Reports those of which the attackers, rebuttals and opposing evidence, come to more than the grounds by more than .05. Either
side is taken together as strengths are (1 - (1 - v1)(1 - v2)..., over what is live, docs/semantics.md), so that an answer to an
objection counts, as far as it goes; strengths that do not settle are passed over. A claim that is out is DIA012's. The witness
is the claim and the attackers that are live.

## Why

A claim stands if its best ground is not matched by any one objection; several weaker ones may well outweigh it together. By
the preponderance of the evidence it fails (Gordon, Prakken and Walton 2007).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = { premises = "safer", strength = 0.6 }
but = ["parking", "jams", "dear"]

[claims.safer]
text = "Lanes make cycling safer."

[claims.parking]
text = "The lanes take away parking."

[claims.jams]
text = "Narrower streets jam."

[claims.dear]
text = "Lanes are expensive."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = [{ premises = "safer", strength = 0.6 }, "quiet", "clean"]
but = ["parking", "jams", "dear"]

[claims.safer]
text = "Lanes make cycling safer."

[claims.quiet]
text = "Streets with lanes are quieter."

[claims.clean]
text = "Streets with lanes are cleaner."

[claims.parking]
text = "The lanes take away parking."

[claims.jams]
text = "Narrower streets jam."

[claims.dear]
text = "Lanes are expensive."
```

## Mend

Answer the objections, rate them weaker if they are, or give further reasons. Or hold the claim for less: `certainty =
"unlikely"` says so.

## When to suppress

Where the objections all say the same thing: then better make one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import prod

from argmap.checks.certainties import exceeds, shown
from argmap.checks.commitments import held
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Claim, Evidence, Label

RULE = Rule("DIA003", "attackers-stronger", Severity.WARNING, (Need.LABELS,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is held and in, against more than is offered for it."""
    for name in view.graph.attackers:
        claim = view.live[name]
        if isinstance(claim, Claim) and view.commits(claim) and view.evaluation.labels[name] is Label.IN:
            grounds = _live(view, view.graph.supporters.get(name, ()))
            attackers = _live(view, view.graph.attackers[name])
            if view.evaluation.unsettled.isdisjoint((*grounds, *attackers)):
                own = [] if not claim.assumption else [0.5 if claim.credence is None else claim.credence.value]
                pro, con = _together(view, grounds, own), _together(view, attackers, [])
                if exceeds(con, pro):
                    yield _diagnostic(view, claim, attackers, pro, con)


def _live(view: View, names: Iterable[str]) -> list[str]:
    """Return those of *names* that are not out, and count."""
    return [
        name for name in dict.fromkeys(names) if view.evaluation.labels[name] is not Label.OUT and _counts(view, name)
    ]


def _counts(view: View, name: str) -> bool:
    element = view.live[name]
    return not isinstance(element, Evidence) or counts(element)


def _together(view: View, names: Iterable[str], own: Iterable[float]) -> float:
    return 1 - prod(1 - strength for strength in (*(view.evaluation.strengths[name] for name in names), *own))


def _diagnostic(view: View, claim: Claim, attackers: list[str], pro: float, con: float) -> Diagnostic:
    speaks = "speaks" if len(attackers) == 1 else "speak"
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(claim.id)} is {held(claim)}, but {listed(attackers)} {speaks} against it with {shown(con)}, "
        f"and what is offered for it comes to {shown(pro)}",
        route=("claims", claim.id),
        help="answer the objections, rate them weaker if they are, or give further reasons",
        related=[route_of(view.live[each]) for each in attackers],
        witness=(claim.id, *attackers),
    )
