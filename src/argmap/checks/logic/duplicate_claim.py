"""Two claims with the same text.

## What it does

Reports claims with the text of a claim before, word for word: capitals, typography and marks such as commas and full stops make
no difference. Claims that use a term in two senses (`terms`) do not say the same. Whether two texts in other words say the same
is not judged. Where one is held and the other denied, `stance-clash` speaks of the two. The witness is the two claims.

## Why

One statement in two boxes is supported in the one and attacked in the other, and neither has all that bears on it; its
premises count twice. Kialo marks such claims as duplicates.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = ["safe", "safer"]

[claims.safe]
text = "Lanes cut injuries."

[claims.safer]
text = "Lanes cut injuries"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = ["safe", "safer"]

[claims.safe]
text = "Lanes cut injuries."

[claims.safer]
text = "Lanes cut deaths."
```

## Mend

Keep one of the two, and let everything that names the other name it. Where they are meant to differ, say in what; where a word
in them is used in two senses, declare these under `[terms.ID]`.

## When to suppress

Where two people say the same and the map is about who said what.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim, Stance

RULE = Rule("LOG014", "duplicate-claim", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that says again what one before says."""
    for twins in view.language.twins:
        first, *others = _without_clash(view, twins) or twins[:1]
        least = min(claim.id for claim in (first, *others))
        for claim in others:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(claim.id)} says the same as {quoted(first.id)}",
                route=("claims", claim.id, "text"),
                help="keep one of the two, and name it wherever the other is named, or say in what they differ",
                related=(route_of(first),),
                witness=(first.id, claim.id),
                peers=(route_of(first), route_of(claim)),
                known_by=(least,),
            )


def _without_clash(view: View, twins: tuple[Claim, ...]) -> list[Claim]:
    """Return *twins* without those that are held and denied, of which stance-clash speaks."""
    denied = {claim.id for claim in twins if claim.stance is Stance.DENIED}
    held = {claim.id for claim in twins if claim.id not in denied and view.commits(claim)} if denied else set()
    clash = denied | held if held else set()
    return [claim for claim in twins if claim.id not in clash]
