"""An objection that nobody answers.

## What it does

Reports objections to an asserted thesis, or to a claim, step or item of evidence that speaks for it, that nothing in the map
answers. Objections are rebuttals and opposing evidence. An answer is anything that attacks the objection itself, one of its
premises, or what these rest on in turn; a contrary counts as an attack, unless it is the very claim that is objected to. Whether
the answer is a good one is for the evaluation to say. Not reported: objections with premises that the author all concedes
(`stance = "conceded"`), illustrations, and objections that rest on nothing, on withdrawn claims, or on what is not there
(REF002). The witness is the objection and what it is aimed at.

## Why

An argument is not complete before it has met the objections that its author knows: the dialectical tier (Johnson 2000). An
objection that is mentioned and passed over is counter-evidence ignored.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
but = "parking"

[claims.parking]
text = "The lanes take away kerbside parking."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
but = "parking"

[claims.parking]
text = "The lanes take away kerbside parking."
but = "garages"

[claims.garages]
text = "The garages near the lanes stand half empty."
```

## Mend

Answer it: with a `but` on one of its premises, or a rebuttal with the objection as its target. Or concede its premises and
lower the certainty of what it is aimed at.

## When to suppress

Where a text leaves the objection unanswered, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of, target_route
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import ArgumentMap, Claim, EvidenceKind, Rebuttal, Stance
from argmap.source import Route

RULE = Rule("DIA001", "unanswered-objection", Severity.WARNING, (Need.THESIS,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each objection without an answer."""
    m = view.live
    defended, answered = _defended(view), view.answered
    for rebuttal in m.rebuttals:
        if rebuttal.target in defended and rebuttal.id not in answered and _stands(m, rebuttal):
            premises = listed([premise.claim for premise in rebuttal.premises])
            hint = f'answer it, or concede {premises} with stance = "conceded"'
            yield _unanswered(m, rebuttal.id, rebuttal.target, target_route(rebuttal), hint)
    for item in m.evidence:
        if item.kind is not EvidenceKind.ILLUSTRATION and item.id not in answered:
            for index, claim in enumerate(item.opposes):
                if claim in defended:
                    route = ("evidence", item.id, "opposes", index)
                    hint = f'answer it with a rebuttal whose target is "{item.id}"'
                    yield _unanswered(m, item.id, claim, route, hint)


def _defended(view: View) -> frozenset[str]:
    """Return the theses that are asserted, and all that speaks for them."""
    m = view.live
    asserted = [thesis for thesis in view.theses if isinstance(claim := m[thesis], Claim) and view.asserts(claim)]
    if not asserted:
        return frozenset()
    sides = m.sides if len(asserted) == len(view.theses) else m.sides_towards(asserted)
    return frozenset(element for element, its in sides.items() if True in its)


def _stands(m: ArgumentMap, rebuttal: Rebuttal) -> bool:
    """Say whether *rebuttal* has premises that are all there, and that are not all conceded."""
    claims = [claim for premise in rebuttal.premises if isinstance(claim := m.get(premise.claim), Claim)]
    return len(claims) == len(rebuttal.premises) and any(claim.stance is not Stance.CONCEDED for claim in claims)


def _unanswered(m: ArgumentMap, objection: str, target: str, route: Route, hint: str) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"nothing answers the objection {quoted(objection)} to {quoted(target)}",
        route=route,
        help=hint,
        related=(route_of(m[target]),),
        witness=(objection, target),
    )
