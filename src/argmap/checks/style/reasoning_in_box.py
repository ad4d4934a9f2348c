"""A claim that holds an argument.

## What it does

Reports claims with a word that joins a reason to what it is for: *because*, *therefore*, *hence*, *, so*, *it follows that* and the
like. Words that as often mean something else are no sign: *since*, *as*, *so that*, *if*. Nor is *because of*, or a *because* in
focus (*only because*, *partly because*): there the claim is about a cause. What stands in quotation marks is not looked at.
English only.

## Why

What stands in one box can be supported and attacked only as one. "Lanes are safe because they were tested" is two claims and a
step: who doubts the test, and who doubts that it shows safety, have nowhere to put it (Rationale: no reasoning in boxes).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "safe"

[claims.safe]
text = "The lanes are safe because they have been tested."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "safe"

[claims.safe]
text = "The lanes are safe."
because = "tested"

[claims.tested]
text = "The lanes have been tested."
```

## Mend

Make two claims of it, and the one a reason for the other: `because = "…"`.

## When to suppress

Where the claim is about the cause itself: "Injuries fell because the lanes were built" is a claim about what made them fall.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.folding import find_phrase
from argmap.checks.lexicon import english
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted

RULE = Rule("STY002", "reasoning-in-box", Severity.HINT, (Need.ENGLISH,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim with a word that joins a reason to its conclusion."""
    lexicon = english()
    for claim in view.live.claims:
        word = find_phrase(claim.text, view.language.spoken[claim.id], lexicon.indicators, lexicon.no_indicators)
        if word is not None:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(claim.id)} seems to hold an argument: it says {quoted(word.lstrip(',; '))}",
                route=("claims", claim.id, "text"),
                help="make two claims of it, one a reason for the other",
            )
