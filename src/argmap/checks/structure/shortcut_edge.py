"""A bare reason that the map spells out elsewhere.

## What it does

Reports an argument with a single premise if the same claim supports the same conclusion by a longer way too: through other
claims, and in the end by another argument. The witness is the argument, then a shortest such way, claims and arguments in
turn. Where the step has other premises beside that claim, it is a reason of its own, and is not reported.

The search follows 100,000 arguments at most in a map; what it does not come to is said in a note.

## Why

"*p*, so *c*" is most often the longer way in short: written beside it, one consideration counts as two, and the strength of
*c* is more than the map gives reason for (false convergence; Freeman 1991). Sometimes it does bear on *c* in two ways: then
a premise that tells them apart is missing.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = ["safer", "apart"]

[claims.safer]
text = "Protected lanes cut injuries."
because = "apart"

[claims.apart]
text = "A kerb keeps cars and bicycles apart."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = ["safer", ["apart", "calm"]]

[claims.safer]
text = "Protected lanes cut injuries."
because = "apart"

[claims.apart]
text = "A kerb keeps cars and bicycles apart."

[claims.calm]
text = "Drivers are calmer without bicycles in their way."
```

## Mend

Remove the bare step, or add the premise by which it is a reason of its own.

## When to suppress

Where both ways are meant, and the difference is plain from the texts.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.wording import counted, listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, Claim

RULE = Rule("STR012", "shortcut-edge", Severity.HINT)

MOST_FOLLOWED = 100_000
"""How many arguments the search follows in one map."""


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each bare argument beside a longer way, and a note if there were too many ways to follow."""
    shortcuts = [argument for argument in view.live.arguments if _may_be_shortcut(view, argument)]
    if not shortcuts:
        return
    search = _Search(view, _ranks(view), MOST_FOLLOWED)
    for number, argument in enumerate(shortcuts):
        way = search.longer_way(argument)
        if search.left < 0:
            yield _cut(len(shortcuts) - number)
            return
        if way:
            yield _diagnostic(view, argument, way)


def _may_be_shortcut(view: View, argument: Argument) -> bool:
    """Say whether *argument* has one premise, which is used elsewhere, and its conclusion has another argument."""
    premises = {premise.claim for premise in argument.premises}
    if len(premises) != 1 or len(view.live.arguments_for(argument.conclusion)) < 2:  # noqa: PLR2004 - this one and another
        return False
    [premise] = premises
    claims = all(isinstance(view.live.get(each), Claim) for each in (premise, argument.conclusion))
    return claims and premise != argument.conclusion and len(view.live.uses_of(premise)) > 1


def _ranks(view: View) -> Mapping[str, int]:
    """Return numbers that never fall along support: what supports something has a lower one, or rests on it in turn."""
    return {element: rank for rank, part in enumerate(view.supporters_first) for element in part}


class _Search:
    """A search for ways of support, and how many arguments more it may follow."""

    def __init__(self, view: View, ranks: Mapping[str, int], left: int) -> None:
        self.view, self.ranks, self.left = view, ranks, left

    def longer_way(self, shortcut: Argument) -> tuple[str, ...]:
        """Return a shortest way of at least two other arguments from the premise of *shortcut* to its conclusion, or ()."""
        start, end = shortcut.premises[0].claim, shortcut.conclusion
        came_from: dict[str, str] = {start: ""}
        todo = deque((start,))
        while todo:
            claim = todo.popleft()
            for argument in self._onward(claim, end):
                direct = claim == start and argument.conclusion == end
                if argument.conclusion in came_from or direct:
                    continue
                came_from[argument.id] = claim
                came_from[argument.conclusion] = argument.id
                if argument.conclusion == end:
                    return _trace(came_from, end)
                todo.append(argument.conclusion)
        return ()

    def _onward(self, claim: str, end: str) -> Iterator[Argument]:
        """Yield the arguments from *claim* that may lead to *end*."""
        for use in self.view.live.uses_of(claim):
            self.left -= 1
            if self.left < 0:
                return
            if isinstance(use, Argument) and self.view.offered(use) and self._may_lead(use.conclusion, end):
                yield use

    def _may_lead(self, claim: str, end: str) -> bool:
        return isinstance(self.view.live.get(claim), Claim) and self.ranks[claim] <= self.ranks[end]


def _trace(came_from: Mapping[str, str], end: str) -> tuple[str, ...]:
    way = [end]
    while came_from[way[-1]]:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


def _diagnostic(view: View, argument: Argument, way: tuple[str, ...]) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(way[0])} supports {quoted(way[-1])} by itself, and by way of {listed(way[2:-1:2])} too",
        route=route_of(argument),
        help="remove the bare step, or add the premise that makes it a reason of its own",
        related=[route_of(view.live[each]) for each in way[1::2]],
        witness=(argument.id, *way),
        known_by=(argument.id,),
    )


def _cut(left: int) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"stopped after {MOST_FOLLOWED:,} arguments: {counted(left, 'bare step')} may be shortcuts as well",
        severity=Severity.NOTE,
    )
