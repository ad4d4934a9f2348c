"""A claim whose words and whose certainty say different things.

## What it does

Reports claims that hedge in their text (*may*, *might*, *could*, *perhaps*, *probably* …) and have a `certainty` of .95 or more;
and claims that say *certainly*, *undoubtedly*, *clearly* or the like and have one of .6 or less. *Must* and *can* are no signs:
mostly they say what is due and what is able to be, not how sure it is. Nor is *may* in policies, where it permits, nor a hedge
in a relative clause ("a harm that could come") or in a comparison ("more likely"). English only.

## Why

The certainty is the qualifier of the claim (Toulmin 1958). Given twice and differently, nobody knows which of the two is meant; and
rules on certainties hold the author to the number.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "fewer"

[claims.fewer]
text = "The lanes will probably cut injuries."
certainty = "certain"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "fewer"

[claims.fewer]
text = "The lanes will probably cut injuries."
certainty = "likely"
```

## Mend

Say it once: leave the hedge to the certainty, or make the two agree.

## When to suppress

Where what is certain is a possibility: "The bridge could carry trams", as an engineer has worked out.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.folding import find_phrase
from argmap.checks.lexicon import Lexicon, english
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Claim, ClaimKind

RULE = Rule("STY006", "hedge-mismatch", Severity.HINT, (Need.ENGLISH,))

_SURE = 0.95
_UNSURE = 0.6
_MONTH = " May "


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that its text qualifies in one way and its certainty in another."""
    for claim in view.live.claims:
        if claim.certainty is not None:
            word = _clashing(claim, claim.certainty.value, view.language.spoken[claim.id], english())
            if word is not None:
                yield Diagnostic(
                    rule=RULE,
                    message=f"{quoted(claim.id)} says {quoted(word)}, and its certainty is {claim.certainty}",
                    route=("claims", claim.id, "certainty"),
                    help="make the two agree, or leave it to the certainty alone",
                    related=(("claims", claim.id, "text"),),
                )


def _clashing(claim: Claim, certainty: float, said: str, lexicon: Lexicon) -> str | None:
    if certainty >= _SURE:
        permits = (" may ",) if claim.kind is ClaimKind.POLICY or _MONTH in f"{claim.text} " else ()
        return find_phrase(claim.text, said, lexicon.hedges, (*lexicon.no_hedges, *permits))
    if certainty <= _UNSURE:
        return find_phrase(claim.text, said, lexicon.boosters, lexicon.no_boosters)
    return None
