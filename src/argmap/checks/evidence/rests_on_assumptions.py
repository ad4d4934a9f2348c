"""A claim that is grounded only because something is assumed.

## What it does

Reports claims that the author asserts or concedes, that are grounded (EVD002 says what that is), and that would not be without
the claims marked `assumption`. What is implicit, undeveloped, conceded or a definition stays, and so does evidence with a
source. Where one such claim supports another, only the last is reported. It is advice; a warning for a thesis that needs no
evidence at all, and so is true by stipulation. The witness is the claim and the assumptions by which it is grounded, told once.

## Why

To assume something openly is no fault, and is better than to slip it in. But who takes the conclusion away should take along what
it was bought with: "if this is so", not "it is so" (Toulmin 1958 on the conditions under which a claim is made). So this stays
advice where there is evidence as well.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[claims.lanes]
text = "The city should build cycle lanes."
because = [["safer", "rides"]]

[claims.safer]
text = "Lanes cut injuries by kilometre."

[claims.rides]
text = "People will not ride much more than they do."
assumption = true

[evidence.before-after]
supports = "safer"
text = "Study of 1,200 junctions before and after lanes were built"
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
text = "The city should build cycle lanes."
because = [["safer", "rides"], "safer"]

[claims.safer]
text = "Lanes cut injuries by kilometre."

[claims.rides]
text = "People will not ride much more than they do."
assumption = true

[evidence.before-after]
supports = "safer"
text = "Study of 1,200 junctions before and after lanes were built"
source = "smith-2021"
```

## Mend

Look for evidence in the place of the assumption, or for a reason that does without it. Or leave it, and say in the text of the
claim that it holds on a condition.

## When to suppress

Where the map is to show what follows from an assumption.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.commitments import held
from argmap.checks.grounding import closure, ends_below, is_base, topmost
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("EVD003", "rests-on-assumptions", Severity.HINT)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is held, grounded by assumptions alone, and supports no other such claim."""
    m, grounding = view.live, view.grounding
    resting = {
        claim.id: None
        for claim in m.claims
        if claim.id in grounding.grounded
        and claim.id not in grounding.unassumed
        and not claim.assumption
        and view.commits(claim)
    }
    if not resting:
        return
    stipulated = closure(grounding.steps, [claim.id for claim in m.claims if is_base(claim, grounding.steps)])
    for name, ends, shared in ends_below(topmost(m, resting), grounding.assumed_below):
        alone = name in view.theses and name in stipulated
        yield Diagnostic(
            rule=RULE,
            severity=Severity.WARNING if alone else Severity.HINT,
            message=f"{_what(view, name, alone=alone)} {_assumptions(ends, shared)}",
            route=("claims", name),
            help="find evidence in the place of an assumption, or say in the claim on what condition it holds",
            related=[("claims", end) for end in ends],
            witness=(name, *ends),
        )


def _what(view: View, name: str, *, alone: bool) -> str:
    how = held(view.live.claim(name))
    if alone:
        return f"the thesis {quoted(name)} is {how}, and needs no evidence, only"
    return f"{quoted(name)} is {how}, and no reason for it is grounded without"


def _assumptions(ends: list[str], shared: str | None) -> str:
    of_shared = f"the assumptions of {quoted(shared)}" if shared else ""
    own = f"the assumption{'s' if len(ends) > 1 else ''} {listed(ends)}" if ends else ""
    return " and ".join(part for part in (own, of_shared) if part)
