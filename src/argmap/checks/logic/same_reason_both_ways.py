"""The same reason is given for a claim and against it.

## What it does

Reports an argument and a rebuttal that have the same premises, the same claim at their end, and the same voice; two arguments
with the same premises and voice for two claims that are declared `contradictory-to` each other, or two rebuttals against them;
and an item of evidence that supports and opposes one claim, or supports, or opposes, two that contradict each other. Whoever
takes another's reason and turns it around has another voice, and is no fault. Nor is a reason for each of two claims that are
only `contrary-to` each other, such as two options: it may speak for both, against a third. Inferences of mode "reductio" and
"ex-concessis" are exempt, and so are illustrations. The witness is the two inferences, or the item of evidence and the claims.

## Why

What makes a claim more likely makes its contradictory less so: nothing does both to one claim, by itself. Something that
differs between the two steps has been left unsaid, and on that the matter turns.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "cheap"
but = "cheap"

[claims.cheap]
text = "Protected lanes are cheap."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = [["cheap", "poor"]]
but = [["cheap", "lasting"]]

[claims.cheap]
text = "Protected lanes are cheap."

[claims.poor]
text = "The city has no money for anything else."

[claims.lasting]
text = "What is cheap does not last."
```

## Mend

Add to each step the premise that makes the reason count this way. Or drop one of the two; or say whose `voice` it is.

## When to suppress

Never, as a rule: without what differs the reason says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, Claim, Evidence, Inference, Mode

RULE = Rule("LOG007", "same-reason-both-ways", Severity.ERROR)

_EXEMPT = (Mode.REDUCTIO, Mode.EX_CONCESSIS)
_Ends: TypeAlias = dict[tuple[str, bool], Inference]
"""The first inference to each end, by whether it is for it."""


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each pair of inferences, and each item of evidence, that speaks both ways."""
    contradictories = _contradictories(view)
    for ends in _by_reason(view):
        if len(ends) > 1:
            yield from (_same_end(*pair) for pair in _both_ways(ends))
            yield from (_two_ends(*pair) for pair in _to_contradictories(ends, contradictories))
    for item in view.live.evidence:
        if counts(item):
            yield from _of_evidence(view, item, contradictories)


def _contradictories(view: View) -> Mapping[str, Iterable[str]]:
    """Return what is declared to contradict each claim, by either side."""
    found: dict[str, dict[str, None]] = {}
    for claim in view.live.claims:
        for other in claim.contradictory_to:
            if other != claim.id and isinstance(view.live.get(other), Claim):
                found.setdefault(claim.id, {})[other] = None
                found.setdefault(other, {})[claim.id] = None
    return found


def _by_reason(view: View) -> Iterable[_Ends]:
    """Return what each set of premises, in the same voice, leads to."""
    found: dict[tuple[frozenset[str], str | None], _Ends] = {}
    for inference in view.live.inferences:
        if inference.mode not in _EXEMPT and view.offered(inference):
            ends = found.setdefault((frozenset(each.claim for each in inference.premises), inference.voice), {})
            ends.setdefault((_end(inference), isinstance(inference, Argument)), inference)
    return found.values()


def _end(inference: Inference) -> str:
    return inference.conclusion if isinstance(inference, Argument) else inference.target


def _reason(inference: Inference) -> Iterator[str]:
    return (premise.claim for premise in inference.premises)


def _both_ways(ends: _Ends) -> Iterator[tuple[Inference, Inference]]:
    for (end, speaks_for), inference in ends.items():
        if speaks_for and (end, False) in ends:
            yield inference, ends[end, False]


def _to_contradictories(
    ends: _Ends, contradictories: Mapping[str, Iterable[str]]
) -> Iterator[tuple[Inference, Inference]]:
    seen: set[tuple[str, bool]] = set()
    for (end, speaks_for), inference in ends.items():
        seen.add((end, speaks_for))
        for other in contradictories.get(end, ()):
            if (other, speaks_for) in ends and (other, speaks_for) not in seen:
                yield inference, ends[other, speaks_for]


def _same_end(argument: Inference, rebuttal: Inference) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(argument.id)} and {quoted(rebuttal.id)} give the same reason for {quoted(_end(argument))} and against it",
        route=route_of(rebuttal),
        help="add to each the premise that makes the reason count this way, or say whose voice it is",
        related=(route_of(argument),),
        witness=(argument.id, rebuttal.id),
        known_by=(*_reason(argument), _end(argument)),
        peers=(route_of(argument), route_of(rebuttal)),
    )


def _two_ends(first: Inference, second: Inference) -> Diagnostic:
    way = "for" if isinstance(first, Argument) else "against"
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(first.id)} and {quoted(second.id)} give the same reason {way} {quoted(_end(first))} and {way} "
        f"{quoted(_end(second))}, which contradict each other",
        route=route_of(second),
        help="add to each the premise that makes the reason count this way, or say whose voice it is",
        related=(route_of(first),),
        witness=(first.id, second.id),
        known_by=(*_reason(first), _end(first), _end(second)),
        peers=(route_of(first), route_of(second)),
    )


def _of_evidence(view: View, item: Evidence, contradictories: Mapping[str, Iterable[str]]) -> Iterator[Diagnostic]:
    if item.supports and item.opposes:
        supported = frozenset(item.supports)
        for index, claim in enumerate(item.opposes):
            if claim in supported and isinstance(view.live.get(claim), Claim) and claim not in item.opposes[:index]:
                yield _evidence(item, "opposes", index, (claim,), f"supports {quoted(claim)} and opposes it")
    for key, claims in (("supports", item.supports), ("opposes", item.opposes)):
        place = {claim: index for index, claim in reversed(list(enumerate(claims)))}
        for claim, index in place.items() if len(place) > 1 else ():
            for other in contradictories.get(claim, ()):
                if place.get(other, index) < index:
                    says = f"{key} {quoted(other)} and {quoted(claim)}, which contradict each other"
                    yield _evidence(item, key, index, (other, claim), says)


def _evidence(item: Evidence, key: str, index: int, claims: tuple[str, ...], says: str) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"the evidence {quoted(item.id)} {says}",
        route=("evidence", item.id, key, index),
        help="keep the way in which it bears, or make two items of it that say what in it speaks which way",
        witness=(item.id, *claims),
    )
