"""An argument from what should be to what is.

## What it does

Reports arguments for a claim of kind "fact" whose premises are all of kind "value" or "policy". It speaks only where the kinds
of all of them are given, and not of arguments of mode "reductio". The witness is the argument.

## Why

That something would be good is no sign that it is so, nor that it would be terrible a sign that it is not: wishful thinking,
the argument from consequences for the truth of a belief (Walton 1999).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "safe"

[claims.safe]
text = "Cycling in the city is safe."
kind = "fact"
because = "terrible"

[claims.terrible]
text = "It would be terrible if children got hurt on the way to school."
kind = "value"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "safe"

[claims.safe]
text = "Cycling in the city is safe."
kind = "fact"
because = [["terrible", "care"]]

[claims.terrible]
text = "It would be terrible if children got hurt on the way to school."
kind = "value"

[claims.care]
text = "The city has prevented whatever would be terrible."
kind = "fact"
```

## Mend

Say by what fact the wish has become true, as a premise; or correct the kind of the conclusion or of a premise.

## When to suppress

Where the step is the text's, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.kinds import premise_kinds
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim, ClaimKind, Mode

RULE = Rule("LOG012", "ought-is", Severity.WARNING)

_OUGHT = frozenset((ClaimKind.VALUE, ClaimKind.POLICY))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each argument that leads from values and policies to a fact."""
    for argument in view.live.arguments:
        conclusion = view.live.get(argument.conclusion)
        if isinstance(conclusion, Claim) and conclusion.kind is ClaimKind.FACT and argument.mode is not Mode.REDUCTIO:
            kinds = premise_kinds(view.live, argument)
            if kinds and kinds <= _OUGHT:
                yield Diagnostic(
                    rule=RULE,
                    message=f"{quoted(argument.id)} leads from what should be to {quoted(conclusion.id)}, which is a fact",
                    route=route_of(argument),
                    help="add the fact by which the one brings about the other",
                    related=(route_of(conclusion),),
                    witness=(argument.id,),
                )
