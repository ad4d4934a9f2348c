"""An argument from facts alone to what should be.

## What it does

Reports arguments for a claim of kind "value" or "policy" none of whose premises is of such a kind, the implicit ones included.
It speaks only where the kinds of all of them are given, and not of arguments of mode "reductio". The witness is the argument.

## Why

"This last proposition should … be observed and explained; and at the same time that a reason should be given, for what seems
altogether inconceivable, how this new relation can be a deduction from others, which are entirely different from it" (Hume,
*Treatise* III.1.1). The value that makes the facts a reason is missing, and often it is what is in dispute.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
kind = "policy"
because = "fewer-injuries"

[claims.fewer-injuries]
text = "Protected lanes cut injuries."
kind = "fact"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
kind = "policy"
because = [["fewer-injuries", "safety-first"]]

[claims.fewer-injuries]
text = "Protected lanes cut injuries."
kind = "fact"

[claims.safety-first]
text = "A city should prevent injuries where it can."
kind = "value"
implicit = true
```

## Mend

Write down the value that the step takes for granted, as a premise; `implicit = true` if the text leaves it unspoken. If the
conclusion or a premise is of another kind than it says, correct that.

## When to suppress

Where nobody in the debate would dispute the value.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.kinds import premise_kinds
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, Claim, ClaimKind, Mode

RULE = Rule("LOG011", "is-ought", Severity.WARNING)

_OUGHT = frozenset((ClaimKind.VALUE, ClaimKind.POLICY))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each argument that leads from facts and definitions to a value or a policy."""
    for argument in view.live.arguments:
        conclusion = view.live.get(argument.conclusion)
        if isinstance(conclusion, Claim) and conclusion.kind in _OUGHT and argument.mode is not Mode.REDUCTIO:
            kinds = premise_kinds(view.live, argument)
            if kinds and _OUGHT.isdisjoint(kinds):
                yield _diagnostic(argument, conclusion)


def _diagnostic(argument: Argument, conclusion: Claim) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(argument.id)} leads from facts alone to {quoted(conclusion.id)}, which is a {conclusion.kind}",
        route=route_of(argument),
        help="add the value that makes the facts a reason; implicit = true if it is left unspoken",
        related=(route_of(conclusion),),
        witness=(argument.id,),
        stub=_STUB.format(argument=argument.id),
    )


_STUB = """\
# one more premise of {argument}
[claims.NEW-ID]
text = "What makes these facts a reason"
kind = "value"
implicit = true
"""
