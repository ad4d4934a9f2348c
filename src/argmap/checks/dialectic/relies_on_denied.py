"""An argument by which the author supports what he holds, from a premise that he denies.

## What it does

Reports arguments in no other voice, for a claim that the author asserts, concedes or assumes, with a premise of `stance =
"denied"`. Arguments of mode "reductio" and "ex-concessis" take up what is denied for the sake of argument, and are exempt; so
are premises that are assumed all the same (`assumption`). The witness is the argument and the premise.

## Why

Nobody can lean on what he says is false. Either he does not mean the denial, or the argument is not his (Walton and Krabbe 1995 on
commitments).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "free"

[claims.free]
text = "Lanes cost nothing."
stance = "denied"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."

[claims.free]
text = "Lanes cost nothing, as the mayor says."
stance = "denied"

[arguments.by-his-own-lights]
premises = "free"
conclusion = "lanes"
mode = "ex-concessis"
```

## Mend

Take the denial back, or the argument. If another argues so, say whose `voice` it is; if it argues from what others grant, say
`mode = "ex-concessis"`.

## When to suppress

Where the map shows an author's own inconsistency on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.commitments import held
from argmap.checks.routes import premise_route
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, Claim, Mode, Stance

RULE = Rule("DIA010", "relies-on-denied", Severity.ERROR)

_FOR_THE_SAKE_OF_ARGUMENT = (Mode.REDUCTIO, Mode.EX_CONCESSIS)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each premise that is denied, of an argument of the author's for what he holds."""
    m = view.live
    for denied in m.claims:
        if denied.stance is Stance.DENIED and not denied.assumption:
            for use in m.uses_of(denied.id):
                if isinstance(use, Argument) and use.voice is None and use.mode not in _FOR_THE_SAKE_OF_ARGUMENT:
                    conclusion = m.get(use.conclusion)
                    if isinstance(conclusion, Claim) and view.offered(use) and view.commits(conclusion):
                        yield _diagnostic(use, denied, conclusion)


def _diagnostic(argument: Argument, denied: Claim, conclusion: Claim) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(denied.id)} is denied, but it is a premise of {quoted(argument.id)} "
        f"for {quoted(conclusion.id)}, which is {held(conclusion)}",
        route=premise_route(argument, denied.id),
        help='take back the denial or the argument; or say whose voice it is in, or mode = "ex-concessis"',
        related=[("claims", denied.id, "stance"), ("claims", conclusion.id)],
        witness=(argument.id, denied.id),
    )
