"""The same statement is held and denied.

## What it does

Reports pairs of claims with the same text, of which the author asserts, concedes or assumes one and denies the other (`stance =
"denied"`); a claim that is marked as an assumption and denied; and two claims that contradict each other (`contradictory-to`)
and are both denied: to deny the one is to hold the other. Texts are the same if they differ in nothing but capitals, typography
and a full stop at the end. Claims that use a term in two senses (`terms`) are two statements. What is denied and assumed only to be
refuted, in steps of mode "reductio" or "ex-concessis", is exempt. The witness is the claims.

## Why

Stances are the commitments of one person, the map's author, whoever else puts a claim forward. Nobody holds what he denies:
direct consistency is the first postulate of rational argumentation (Caminada and Amgoud 2007). Twins hide the clash, since each
box looks fine.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safe"
but = "unsafe"

[claims.safe]
text = "Cycling is safe."

[claims.unsafe]
text = "Cyclists get hurt."
but = "safe-too"

[claims.safe-too]
text = "Cycling is safe"
stance = "denied"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safe"
but = "unsafe"

[claims.safe]
text = "Cycling is safe on protected lanes."

[claims.unsafe]
text = "Cyclists get hurt."
but = "safe-too"

[claims.safe-too]
text = "Cycling is safe"
stance = "denied"
```

## Mend

Make one claim of the two, with one stance. If they say two things, say so in their texts, or name the senses of the word that
they share in `terms`.

## When to suppress

Where the map shows an author's own inconsistency on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.checks.commitments import held
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim, Mode, Stance

RULE = Rule("LOG005", "stance-clash", Severity.ERROR)

_FOR_THE_SAKE_OF_ARGUMENT = (Mode.REDUCTIO, Mode.EX_CONCESSIS)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is denied, and assumed or held in the same words, or has to be true if another is not."""
    denied = [claim for claim in view.live.claims if claim.stance is Stance.DENIED]
    if not denied:
        return
    yield from _both_denied(view, denied)
    said = {words for claim in denied if (words := view.language.words[claim.id])}
    committed: dict[tuple[str, ...], list[Claim]] = {}
    for claim in view.live.claims:
        if (
            claim.stance is not Stance.DENIED
            and (words := view.language.words[claim.id]) in said
            and view.commits(claim)
        ):
            committed.setdefault(words, []).append(claim)
    for claim in denied:
        if claim.assumption and not _is_for_the_sake_of_argument(view, claim):
            yield _assumed(claim)
        twins = committed.get(view.language.words[claim.id], ())
        twin = next((each for each in twins if not _differ_in_sense(claim, each)), None)
        if twin is not None:
            yield _twins(claim, twin)


def _both_denied(view: View, denied: Sequence[Claim]) -> Iterator[Diagnostic]:
    """Yield a finding for each pair that contradict each other, of which one has to be true, where both are denied."""
    seen: set[frozenset[str]] = set()
    for claim in denied:
        for index, name in enumerate(claim.contradictory_to):
            other, pair = view.live.get(name), frozenset((claim.id, name))
            if isinstance(other, Claim) and other.stance is Stance.DENIED and len(pair) > 1 and pair not in seen:
                seen.add(pair)
                yield Diagnostic(
                    rule=RULE,
                    message=f"{quoted(claim.id)} and {quoted(name)} are both denied, but one of them must be true",
                    route=("claims", claim.id, "contradictory-to", index),
                    help="take back one denial; if both may be false, they are only contrary-to each other",
                    related=(("claims", claim.id, "stance"), ("claims", name, "stance")),
                    witness=(claim.id, name),
                    peers=(route_of(claim), route_of(other)),
                )


def _is_for_the_sake_of_argument(view: View, claim: Claim) -> bool:
    uses = view.live.uses_of(claim.id)
    return bool(uses) and all(use.mode in _FOR_THE_SAKE_OF_ARGUMENT for use in uses)


def _differ_in_sense(claim: Claim, other: Claim) -> bool:
    return any(other.terms.get(term, sense) != sense for term, sense in claim.terms.items())


def _assumed(claim: Claim) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(claim.id)} is both assumed and denied",
        route=("claims", claim.id, "stance"),
        help='take one of the two out; what is assumed in order to be refuted is a premise of a step with mode = "reductio"',
        related=(("claims", claim.id, "assumption"),),
        witness=(claim.id,),
    )


def _twins(claim: Claim, twin: Claim) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(claim.id)} is denied, but {quoted(twin.id)}, which says the same, is {held(twin)}",
        route=("claims", claim.id, "stance"),
        help="make one claim of the two; if they say two things, say so in their texts",
        related=(route_of(twin),),
        witness=(claim.id, twin.id),
        known_by=(claim.id,),
        peers=(route_of(claim), route_of(twin)),
    )
