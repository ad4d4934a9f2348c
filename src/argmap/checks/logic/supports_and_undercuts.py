"""One claim supports a step and undercuts it.

## What it does

Reports rebuttals aimed at an inference (undercuts) with a premise that also supports that inference, in one step or several,
where the inference bears on the thesis. Rebuttals of mode "reductio" and "ex-concessis" are exempt. The witness is the way from
the claim to the inference, and the rebuttal. In a tangle of very many such ways the search ends, and a note says how many were
not followed.

## Why

As far as the claim holds, it carries the step and breaks it; as far as it does not, it does neither. So on this way it gives
the thesis nothing, though it is counted as a reason for it.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.few-cyclists]
text = "Few people cycle."

[claims.unsafe]
text = "People do not dare to cycle."
because = "few-cyclists"

[arguments.safety]
premises = "unsafe"
conclusion = "lanes"

[rebuttals.no-demand]
premises = "few-cyclists"
target = "safety"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.few-cyclists]
text = "Few people cycle."

[claims.unsafe]
text = "People do not dare to cycle."

[arguments.safety]
premises = "unsafe"
conclusion = "lanes"

[rebuttals.no-demand]
premises = "few-cyclists"
target = "safety"
```

## Mend

Decide what the claim shows. Rest the step on something else, or answer the undercut; often the claim is two, each of which does
one of the two things.

## When to suppress

Where the map shows a tension of the text on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import premise_route, route_of
from argmap.checks.view import View
from argmap.checks.ways import support_ways
from argmap.checks.wording import counted
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Argument, Mode, Rebuttal

RULE = Rule("LOG022", "supports-and-undercuts", Severity.WARNING, (Need.THESIS,))

_EXEMPT = (Mode.REDUCTIO, Mode.EX_CONCESSIS)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each premise of an undercut that supports what is undercut, and a note if there was no time for some."""
    undercuts = [rebuttal for rebuttal in view.live.rebuttals if _undercuts(view, rebuttal)]
    pairs = [(premise.claim, undercut.target) for undercut in undercuts for premise in undercut.premises]
    if not pairs:
        return
    ways = support_ways(view.graph, pairs)
    for undercut in undercuts:
        for claim in dict.fromkeys(premise.claim for premise in undercut.premises):
            way = ways.found.get((claim, undercut.target))
            if way is not None:
                yield _diagnostic(view, undercut, way)
    if ways.left:
        yield Diagnostic(
            rule=RULE,
            message=f"did not look at {counted(len(ways.left), 'premise')}: too much in the map supports too much else",
            severity=Severity.NOTE,
        )


def _undercuts(view: View, rebuttal: Rebuttal) -> bool:
    """Say whether *rebuttal* is aimed at an inference that bears on the thesis, in earnest."""
    target = view.live.get(rebuttal.target)
    return (
        isinstance(target, Argument | Rebuttal)
        and target.id != rebuttal.id
        and target.id in view.live.sides
        and rebuttal.mode not in _EXEMPT
    )


def _diagnostic(view: View, undercut: Rebuttal, way: tuple[str, ...]) -> Diagnostic:
    claim = way[0]
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(claim)} supports the step {quoted(undercut.target)}, and undercuts it in {quoted(undercut.id)}",
        route=premise_route(undercut, claim),
        help="rest the step on something else, or make two claims of it, each of which does one of the two",
        related=[route_of(view.live[each]) for each in dict.fromkeys((undercut.target, way[1]))],
        witness=(*way, undercut.id),
        known_by=(claim, undercut.id),
    )
