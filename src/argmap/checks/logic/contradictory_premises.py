"""An argument from premises that cannot hold together.

## What it does

Reports arguments with two premises of which one is declared `contrary-to` or `contradictory-to` the other, whoever puts them
forward. Arguments of mode "reductio" and "ex-concessis" are exempt: they take up what is to be refuted, or what an opponent has
granted. So are rebuttals, which may well point at two things that do not go together. The witness is the argument and the pair.

## Why

Linked premises are a reason only together, and these are never true together. From a contradiction anything follows, so it
supports nothing in particular (*ex falso quodlibet*).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = [["cheap", "grand"]]

[claims.cheap]
text = "The lanes cost next to nothing."
stance = "open"

[claims.grand]
text = "The lanes are the largest investment in decades."
contrary-to = "cheap"
stance = "open"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = ["cheap", "grand"]

[claims.cheap]
text = "The lanes cost next to nothing."
stance = "open"

[claims.grand]
text = "The lanes are the largest investment in decades."
contrary-to = "cheap"
stance = "open"
```

## Mend

If they are two reasons, each able to stand without the other, make two arguments of them. If the argument shows that they do
not go together, say `mode = "reductio"`. Else give up one of the two.

## When to suppress

Never: say `mode = "reductio"`, or take the contrary back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.checks.routes import contrary_route, premise_route
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, Mode

RULE = Rule("LOG006", "contradictory-premises", Severity.ERROR)

_EXEMPT = (Mode.REDUCTIO, Mode.EX_CONCESSIS)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each pair of contraries among the premises of an argument."""
    excluded = {claim: frozenset(others) for claim, others in view.graph.contraries.items()}
    if not excluded:
        return
    for argument in view.live.arguments:
        if len(argument.premises) > 1 and argument.mode not in _EXEMPT:
            yield from (_diagnostic(view, argument, *pair) for pair in _pairs(argument, excluded))


def _pairs(argument: Argument, excluded: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    names = dict.fromkeys(premise.claim for premise in argument.premises)
    place = {name: number for number, name in enumerate(names)}
    for name in names:
        others = excluded.get(name, frozenset())
        both = [each for each in names if each in others] if len(names) < len(others) else sorted(others & names.keys())
        yield from ((name, other) for other in sorted(both, key=place.__getitem__) if place[name] < place[other])


def _diagnostic(view: View, argument: Argument, first: str, second: str) -> Diagnostic:
    declared = contrary_route(view.live.claim(first), view.live.claim(second))
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(argument.id)} rests on {quoted(first)} and {quoted(second)}, which exclude each other",
        route=premise_route(argument, second),
        help="make two arguments of them if each is a reason by itself, or give up one of the two",
        related=(premise_route(argument, first), declared),
        witness=(argument.id, first, second),
    )
