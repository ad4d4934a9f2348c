"""What is attacked is a view that nobody in the map holds, or that its holder is not quoted for.

## What it does

Reports claims that the author attacks, by evidence or by rebuttals from what he holds, in no other voice, and that nobody holds: he
is not committed to them, they have no `voice`, no argument or rebuttal uses them, they answer no critical question, are no thesis,
and have no contrary. Where they lead to no thesis, this says more than STR005. Where most claims of a map are quoted, it also
reports claims that he so attacks, and that have a voice which is quoted for other things and no quote, unless they are
`implicit`. The witness is the claim and what attacks it.

## Why

To refute a view that nobody holds, or that nobody has put that way, is easy and proves nothing: a straw man (Aikin and Casey 2011).
Whether it is one takes a reader to say; this is the pattern.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "drivers"

[claims.drivers]
text = "Most people who drive would rather have others cycle."

[claims.no-cars]
text = "All cars should be banned."
but = "drivers"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[voices.radicals]
name = "The Car-Free League"

[claims.lanes]
text = "The city should build cycle lanes."
because = "drivers"
but = "no-cars"

[claims.drivers]
text = "Most people who drive would rather have others cycle."

[claims.no-cars]
text = "All cars should be banned."
voice = "radicals"
but = "drivers"
```

## Mend

Say whose `voice` it is, and quote it; and say what the view has to do with the thesis: as an objection to it, a contrary, or a
reason. If nobody holds it, take it out.

## When to suppress

Where a text attacks such a view, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim, Evidence, Rebuttal

RULE = Rule("DIA006", "straw-man-suspect", Severity.WARNING)
SUPERSEDES = ("STR005",)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that the author attacks and nobody holds, or somebody who is not quoted for it."""
    quoted_voices = _quoted_voices(view)
    answering = {claim for claims in view.graph.answers.values() for claim in claims}
    for name in view.graph.attackers:
        claim = view.live[name]
        if isinstance(claim, Claim) and not view.commits(claim):
            attackers = [each for each in dict.fromkeys(view.graph.attackers[name]) if _is_the_authors(view, each)]
            whose = "" if name in answering else _whose(view, claim, quoted_voices)
            if attackers and whose:
                yield _diagnostic(view, claim, attackers, whose)


def _is_the_authors(view: View, name: str) -> bool:
    """Say whether the attacker *name* counts, is in no other voice, and rests on what the author holds."""
    attacker = view.live[name]
    if attacker.voice is not None:
        return False
    if isinstance(attacker, Rebuttal):
        return view.grants(attacker)
    return isinstance(attacker, Evidence) and counts(attacker)


def _whose(view: View, claim: Claim, quoted_voices: Container[str]) -> str:
    """Return what is amiss about who holds *claim*, to which the author is not committed; "" if nothing is."""
    used = view.live.uses_of(claim.id) or claim.id in view.graph.contraries or claim.id in view.theses
    if claim.voice is None:
        return "" if used else "which nobody in the map holds, and nothing uses"
    bare = claim.voice in quoted_voices and not claim.quotes and not claim.implicit
    return f"for which {quoted(claim.voice)} is not quoted" if bare else ""


def _quoted_voices(view: View) -> frozenset[str]:
    """Return the voices that are quoted for anything, if most claims of the map have quotes."""
    claims = [claim for claim in view.live.claims if not claim.implicit]
    if 2 * sum(1 for claim in claims if claim.quotes) <= len(claims):
        return frozenset()
    return frozenset(element.voice for element in view.live if element.voice is not None and element.quotes)


def _diagnostic(view: View, claim: Claim, attackers: list[str], whose: str) -> Diagnostic:
    attack = "attacks" if len(attackers) == 1 else "attack"
    return Diagnostic(
        rule=RULE,
        message=f"{listed(attackers)} {attack} {quoted(claim.id)}, {whose}",
        route=("claims", claim.id),
        help="say whose voice it is, quote it, and say how it bears on the thesis; or take it out",
        related=[route_of(view.live[each]) for each in attackers],
        witness=(claim.id, *attackers),
    )
