"""Two claims that cannot both hold, and the author holds both.

## What it does

Reports pairs of claims, one declared `contrary-to` or `contradictory-to` the other, to both of which the author is committed.
Committed is who asserts a claim, concedes it, or assumes it. Where no stance is written, a claim in the author's own voice
that speaks for the thesis is asserted. Of three options that exclude each other, to argue for one is to assert neither of the
others; nor is it to assert a claim to suppose it in an argument for its contrary with `mode = "reductio"`.

## Why

Whoever holds both has said something false, whatever the facts are: direct consistency is the first postulate of rational
argumentation (Caminada and Amgoud 2007).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = ["cheap", "grand"]

[claims.cheap]
text = "The lanes cost next to nothing."
contrary-to = "grand"

[claims.grand]
text = "The lanes are the largest investment in decades."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "cheap"
but = "grand"

[claims.cheap]
text = "The lanes cost next to nothing."
contrary-to = "grand"

[claims.grand]
text = "The lanes are the largest investment in decades."
```

## Mend

Give up one of the two; or, if another holds it, say whose `voice` it is, or `stance = "denied"`. If both are ways to one end, of
which you assert neither, write `stance = "open"` on them. If both can hold, they are no contraries.

## When to suppress

Where the map shows an author's own inconsistency on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.commitments import held
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim
from argmap.source import Route

RULE = Rule("LOG004", "contradictory-assertions", Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each pair of contraries that the author is committed to."""
    seen: set[frozenset[str]] = set()
    for claim in view.live.claims:
        for key, others in (("contrary-to", claim.contrary_to), ("contradictory-to", claim.contradictory_to)):
            for index, name in enumerate(others):
                other, pair = view.live.get(name), frozenset((claim.id, name))
                if isinstance(other, Claim) and len(pair) > 1 and pair not in seen:
                    seen.add(pair)
                    if view.commits(claim) and view.commits(other):
                        yield _clash(claim, other, key, ("claims", claim.id, key, index))


def _clash(claim: Claim, other: Claim, key: str, route: Route) -> Diagnostic:
    how = "one of them must be false" if key == "contrary-to" else "they contradict each other"
    return Diagnostic(
        rule=RULE,
        message=f"{_both_held(claim, other)}, but {how}",
        route=route,
        help=_help(claim, other),
        related=(("claims", other.id),),
        witness=(claim.id, other.id),
        peers=(("claims", claim.id), ("claims", other.id)),
    )


def _help(claim: Claim, other: Claim) -> str:
    """Return what to do, and why a claim counts as asserted of which nobody says that it is."""
    if claim.assumption or other.assumption:
        return (
            "give up one of the two; if one is assumed in order to be refuted, "
            'make it a premise of an argument with mode = "reductio" for its contrary'
        )
    silent = [each.id for each in (claim, other) if each.stance is None]
    if not silent:
        return "give up one of the two, or say whose voice it is"
    return (
        'give up one of the two, or say whose voice it is; if they are alternatives, write stance = "open" on '
        f"{listed(silent)}: without one, the thesis and what speaks for it count as asserted"
    )


def _both_held(claim: Claim, other: Claim) -> str:
    if held(claim) == held(other):
        return f"{quoted(claim.id)} and {quoted(other.id)} are both {held(claim)}"
    return f"{quoted(claim.id)} is {held(claim)} and {quoted(other.id)} is {held(other)}"
