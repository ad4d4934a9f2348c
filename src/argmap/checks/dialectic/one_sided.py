"""Much is said for the thesis, and nothing in the map speaks against any of it.

## What it does

Reports maps in which the thesis, with all that bears on it, rests on five or more arguments and items of evidence, and
nothing attacks anything of that: no rebuttal, no opposing evidence, no contrary, no claim that answers a critical question. Strict
arguments are not counted, nor is evidence of kind "illustration": nothing can be said against those. Smaller maps are sketches.
The witness is the theses.

## Why

A case without any objection is seldom one to which there are none: key evidence that speaks against it is left out (Greenwell and
others 2006), or was never looked for (Nickerson 1998 on confirmation bias). A case has a dialectical tier too (Johnson 2000).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = ["safer", "cheap", "quiet", "clean", "loved"]

[claims.safer]
text = "Lanes make cycling safer."

[claims.cheap]
text = "A lane costs less to keep up than a road."

[claims.quiet]
text = "Streets with lanes are quieter."

[claims.clean]
text = "Streets with lanes are cleaner."

[claims.loved]
text = "People like to ride on them."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = ["safer", "cheap", "quiet", "clean", "loved"]
but = { premises = "parking", strength = "weak" }

[claims.safer]
text = "Lanes make cycling safer."

[claims.cheap]
text = "A lane costs less to keep up than a road."

[claims.quiet]
text = "Streets with lanes are quieter."

[claims.clean]
text = "Streets with lanes are cleaner."

[claims.loved]
text = "People like to ride on them."

[claims.parking]
text = "The lanes take away parking."
```

## Mend

Ask what somebody who disagrees would say first, and put it in as a `but` or a rebuttal, with its `voice`; then answer it.

## When to suppress

Where a text has no word on the other side, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.checks.wording import counted, listed
from argmap.diagnostics import Diagnostic, Need, Rule, Severity
from argmap.model import Argument, Element, Evidence, Mode, Rebuttal

RULE = Rule("DIA004", "one-sided", Severity.HINT, (Need.THESIS,))

_MANY = 5


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding if much speaks for the theses, and nothing against them or what bears on them."""
    reached = view.reached
    if any(_is_attacked(view, element) for element in reached):
        return
    reasons = sum(1 for element in reached if _is_reason(view.live[element]))
    if reasons >= _MANY:
        theses = f"the thes{'is' if len(view.theses) == 1 else 'es'} {listed(view.theses)}"
        yield Diagnostic(
            rule=RULE,
            message=f"{counted(reasons, 'reason')} lead up to {theses}, and nothing speaks against any of it",
            route=("claims", view.theses[0]),
            help="put in what somebody who disagrees would say first, and answer it",
            witness=view.theses,
        )


def _is_attacked(view: View, element: str) -> bool:
    graph = view.graph
    return (
        element in graph.contraries
        or element in graph.answers
        or any(_speaks(view, view.live[attacker]) for attacker in graph.attackers.get(element, ()))
    )


def _speaks(view: View, attacker: Element) -> bool:
    match attacker:
        case Rebuttal():
            return view.offered(attacker)
        case Evidence():
            return counts(attacker)
        case _:
            return False


def _is_reason(element: Element) -> bool:
    match element:
        case Argument():
            return element.mode is not Mode.STRICT
        case Evidence():
            return counts(element)
        case _:
            return False
