"""Two claims are anchored in the same words.

## What it does

Reports claims one of whose quotes is the same passage as a quote of another claim, or lies within one. The witness is the pair.
Only quotes that stand in one place count, and only those of claims: evidence often shares its words with the claim that it is
for. Nor does it speak of two voices in one sentence: who reports a view, or answers it, has its words in his own. Of more than
two claims on one passage, each is told with the one whose passage is largest, the first in the map among equals.

## Why

Often the two claims are one; or the sentence says two things, and each claim should quote the words that say it (Betz and
Richardson, argdown-feedback, on nested annotations). A hint: a sentence may well say two things in the same words.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"
file = "op-ed.txt"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = "build protected lanes, since they are safe"
because = "safe"

[claims.safe]
text = "Protected lanes are safe."
quotes = "since they are safe"
```

```text op-ed.txt
It is time to build protected lanes, since they are safe.
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"
file = "op-ed.txt"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = "build protected lanes"
because = "safe"

[claims.safe]
text = "Protected lanes are safe."
quotes = "since they are safe"
```

```text op-ed.txt
It is time to build protected lanes, since they are safe.
```

## Mend

Quote for each claim the words that say it and no others; or make one claim of the two.

## When to suppress

Where the same words do say both things.
"""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.checks.passages import bounds_of
from argmap.checks.quoted import Quotation
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted

RULE = Rule("SRC009", "shared-anchor", Severity.HINT, (Need.SOURCES,))


class _Anchor(NamedTuple):
    """A passage of a source that a claim quotes."""

    start: int
    end: int
    claim: str
    quotation: Quotation


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each pair of a claim and the one whose passage its own lies in."""
    told: set[tuple[str, str]] = set()
    for anchors in _by_voice(view):
        for inner, outer in _nested(anchors):
            if (inner.claim, outer.claim) not in told:
                told.add((inner.claim, outer.claim))
                yield _diagnostic(inner, outer)


def _by_voice(view: View) -> Iterator[list[_Anchor]]:
    """Yield the anchors of each voice in each source."""
    found: dict[tuple[str, str | None], list[_Anchor]] = {}
    for quotation, places in view.quoted.matches:
        if quotation.route[0] == "claims" and len(places) == 1:
            bounds = bounds_of(view.quoted.passages[quotation.source], quotation.quote, places[0])
            claim = str(quotation.route[1])
            key = quotation.source, view.live.claim(claim).voice
            found.setdefault(key, []).extend(_Anchor(*each, claim, quotation) for each in bounds)
    yield from found.values()


def _nested(anchors: list[_Anchor]) -> Iterator[tuple[_Anchor, _Anchor]]:
    """Yield each anchor that lies within that of another claim, with the one among those that reaches furthest. A sort."""
    furthest: list[_Anchor] = []  # of the claim that reaches furthest so far, and of the best other one
    for anchor in sorted(anchors, key=lambda each: (each.start, -each.end)):
        outer = next((each for each in furthest if each.claim != anchor.claim), None)
        if outer is not None and anchor.end <= outer.end:
            yield anchor, outer
        ranked = sorted((*furthest, anchor), key=lambda each: -each.end)
        best = ranked[0]
        furthest = [best, *(each for each in ranked if each.claim != best.claim)][:2]


def _diagnostic(inner: _Anchor, outer: _Anchor) -> Diagnostic:
    same = (inner.start, inner.end) == (outer.start, outer.end)
    how = "the same passage as" if same else "a part of what is quoted for"
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(inner.claim)} quotes {how} {quoted(outer.claim)}: {quoted(inner.quotation.quote.exact)}",
        route=inner.quotation.route,
        help="quote for each the words that say it, or make one claim of the two",
        related=(outer.quotation.route,),
        witness=(inner.claim, outer.claim),
    )
