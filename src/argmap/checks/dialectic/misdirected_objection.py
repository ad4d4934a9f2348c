"""An objection to a conclusion that in truth denies a premise of it.

## What it does

Reports rebuttals of a claim with a premise that is declared contrary or contradictory to a premise of an argument for that claim.
The witness is the rebuttal, its premise, the premise that this denies, and the argument.

## Why

A premise, a step and a conclusion can each be attacked, and what follows differs (Pollock 1987). Who shows that a premise is
false has taken a reason away, and has not shown that the conclusion is: it may have other reasons.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "safer"
but = "riskier"

[claims.safer]
text = "Lanes make cycling safer."

[claims.riskier]
text = "Lanes make cycling riskier."
contrary-to = "safer"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "safer"

[claims.safer]
text = "Lanes make cycling safer."

[claims.riskier]
text = "Lanes make cycling riskier."
contrary-to = "safer"
```

## Mend

Aim the rebuttal at the premise; or leave it out, since contraries attack each other as it is. If the premise also speaks
against the conclusion by itself, both are right.

## When to suppress

Where what denies the premise is a reason against the conclusion as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import premise_route, target_route
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, ArgumentMap, Claim, Rebuttal

RULE = Rule("DIA008", "misdirected-objection", Severity.HINT)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each rebuttal of a claim that denies a premise of a reason for it."""
    m = view.live
    if not view.graph.contraries:
        return
    premises: dict[str, dict[str, Argument]] = {}
    for rebuttal in m.rebuttals:
        if isinstance(m.get(rebuttal.target), Claim) and any(
            p.claim in view.graph.contraries for p in rebuttal.premises
        ):
            if rebuttal.target not in premises:
                premises[rebuttal.target] = _premises_for(m, rebuttal.target)
            denied = _denied(view, rebuttal, premises[rebuttal.target])
            if denied is not None:
                yield _diagnostic(rebuttal, *denied)


def _premises_for(m: ArgumentMap, claim: str) -> dict[str, Argument]:
    """Return the premises of the arguments for *claim*, each with the first argument that it is one of."""
    found: dict[str, Argument] = {}
    for argument in m.arguments_for(claim):
        for premise in argument.premises:
            found.setdefault(premise.claim, argument)
    return found


def _denied(view: View, rebuttal: Rebuttal, premises: dict[str, Argument]) -> tuple[str, str, Argument] | None:
    """Return the first premise of *rebuttal* that denies one of *premises*, with the first that it denies, and its argument."""
    for premise in rebuttal.premises:
        contraries = view.graph.contraries.get(premise.claim, ())
        for name in contraries:
            if name in premises and name != premise.claim:
                return premise.claim, name, premises[name]
    return None


def _diagnostic(rebuttal: Rebuttal, premise: str, denied: str, argument: Argument) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(rebuttal.id)} attacks the conclusion {quoted(rebuttal.target)}, but its premise {quoted(premise)} "
        f"denies {quoted(denied)}, a premise of {quoted(argument.id)}",
        route=target_route(rebuttal),
        help=f"aim it at {quoted(denied)}; or leave it out, since contraries attack each other as it is",
        related=[premise_route(argument, denied)],
        witness=(rebuttal.id, premise, denied, argument.id),
        known_by=(rebuttal.id,),
    )
