"""A claim that is asserted and argued for, and none of its reasons gets to anything that stands by itself.

## What it does

Reports claims that the author asserts, that have arguments, and of which none of these arguments is grounded. Grounded is a
claim with supporting evidence that names its source; one that is assumed or conceded; one that is `implicit`, `undeveloped` or of
kind "definition", and has no arguments; and what follows by an argument from premises that are all grounded (the least set closed
under that, found as by Dowling and Gallier 1984). Evidence of kind "illustration" never counts. Where one such claim supports
another, only the last is reported: the claims where its reasons end are named, and told once. A premise that names nothing is
REF002's, and a circle LOG001's. The witness is the claim and those ends.

## Why

A chain of reasons is no better than what it hangs on. However long it is, a reader who doubts where it ends has been given
nothing (Govier's A and G: acceptable premises, sufficient grounds).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "safer"

[claims.safer]
text = "Lanes make cycling safer."
because = "studies"

[claims.studies]
text = "Wherever lanes were built, injuries went down."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[claims.lanes]
text = "The city should build cycle lanes."
because = "safer"

[claims.safer]
text = "Lanes make cycling safer."
because = "studies"

[claims.studies]
text = "Wherever lanes were built, injuries went down."

[evidence.before-after]
supports = "studies"
text = "Study of 1,200 junctions before and after lanes were built"
source = "smith-2021"
```

## Mend

One grounded reason is enough: give evidence with its source for one of the claims where the reasons end, or say what that claim is:
`assumption = true` if it is taken for granted, `undeveloped = true` if reasons are to come.

## When to suppress

Where a text argues from nothing but its own word, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.grounding import ends_below, topmost
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("EVD002", "ungrounded-claim", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is asserted, argued for, not grounded, and supports no other such claim."""
    m, grounding = view.live, view.grounding
    failing = {
        claim.id: None
        for claim in m.claims
        if claim.id not in grounding.grounded and claim.id in grounding.steps and view.asserts(claim)
    }
    for name, ends, shared in ends_below(topmost(m, failing), grounding.failing_below):
        yield Diagnostic(
            rule=RULE,
            message=f"{quoted(name)} is asserted, and no reason for it is grounded: {_where(ends, shared)}",
            route=("claims", name),
            help="give evidence with its source for a claim where they end, or mark that as an assumption",
            related=[("claims", end) for end in ends],
            witness=(name, *ends),
            known_by=(name,),
        )


def _where(ends: list[str], shared: str | None) -> str:
    if ends and shared:
        return f"they end in {listed(ends)}, and where those for {quoted(shared)} do"
    if ends:
        return f"they end in {listed(ends)}"
    return f"they end where those for {quoted(shared)} do" if shared else "they run in a circle"
