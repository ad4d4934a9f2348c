"""Several grounds of one thing that would fall with one source.

## What it does

Reports two or more grounds of one claim that each would fall without one and the same source, however far off it is; and so
two or more objections to one target. Grounds are arguments and items of evidence. What stands on another source too does
not fall with this one. Evidence that names no source counts as a source of its own, so that one item behind two reasons is
found too; bare claims count as given, and illustrations do not count. A text that claims or steps of the map are quoted
from is exempt: it is what the map reconstructs. Where all grounds of a claim would fall with the source, EVD010 speaks
instead. The witness is the target and what would fall.

## Why

Grounds are counted as if each were a reason of its own: two of .5 make .75. What comes from one survey is right together or
wrong together, so that the second adds less than it seems (false convergence; in statistics, dependent observations).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = ["safer", "calmer", "wanted"]

[claims.safer]
text = "Protected lanes cut injuries."

[claims.calmer]
text = "Protected lanes slow cars down."

[claims.wanted]
text = "Most people here want lanes."
assumption = true

[evidence.injuries]
text = "Injuries at 1,200 junctions, before and after"
supports = "safer"
source = "smith-2021"

[evidence.speeds]
text = "Speeds at 1,200 junctions, before and after"
supports = "calmer"
source = "smith-2021"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = [["safer", "calmer"], "wanted"]

[claims.safer]
text = "Protected lanes cut injuries."

[claims.calmer]
text = "Protected lanes slow cars down."

[claims.wanted]
text = "Most people here want lanes."
assumption = true

[evidence.injuries]
text = "Injuries at 1,200 junctions, before and after"
supports = "safer"
source = "smith-2021"

[evidence.speeds]
text = "Speeds at 1,200 junctions, before and after"
supports = "calmer"
source = "smith-2021"
```

## Mend

Link the steps that share the source in one, or write the items of evidence as one; rate the grounds for what they add to
each other; or find another source for one of them.

## When to suppress

Where the shared source is beyond doubt, as a census is for most purposes, or where the parts of it are independent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.checks.bearers import Bearers, bearers_of
from argmap.checks.routes import route_of
from argmap.checks.sourcing import made_one, note_unseen
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("EVD011", "double-counting", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each set of grounds, or objections, that share sources; a note if there were too many sources."""
    needed = view.sourcing.needed
    for bearers in bearers_of(view):
        apart = view.reconstructed | (view.needed_by_all(bearers.target.id) if bearers.speak_for else 0)
        sets = [needed.get(each.id, 0) & ~apart for each in bearers.elements]
        for members, bits in _sharing(sets):
            yield _diagnostic(view, bearers, [bearers.elements[index].id for index in members], bits)
    yield from note_unseen(RULE, view.sourcing)


def _sharing(sets: Sequence[int]) -> list[tuple[tuple[int, ...], int]]:
    """Return the indices of each group of *sets* that have elements just in common with each other, and these elements."""
    once = twice = 0
    for bits in sets:
        twice |= once & bits
        once |= bits
    groups: dict[tuple[int, ...], int] = {(): twice} if twice else {}
    for index, bits in enumerate(sets):
        split: dict[tuple[int, ...], int] = {}
        for members, common in groups.items():
            split[(*members, index)] = common & bits
            split[members] = common & ~bits
        groups = {members: common for members, common in split.items() if common}
    return sorted(groups.items())


def _diagnostic(view: View, bearers: Bearers, ids: list[str], bits: int) -> Diagnostic:
    origins = view.sourcing.routes(bits)
    what = "grounds of" if bearers.speak_for else "objections to"
    return Diagnostic(
        rule=RULE,
        message=f"{listed(ids)}, {what} {quoted(bearers.target.id)}, are counted apart, but all fall with "
        f"{listed([str(name) for _, name in origins])}",
        route=route_of(bearers.target),
        help=f"{made_one(view.live, ids)}, rate them for what they add to each other, or find another source",
        related=[*origins[:3], *(route_of(view.live[name]) for name in ids)],
        witness=(bearers.target.id, *ids),
    )
