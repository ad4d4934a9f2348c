"""Somebody is said to hold what no words of theirs show.

## What it does

Reports, where claims are taken from a text that is at hand, which they quote, voices of whom nothing in the map is quoted, although
they put claims forward; and of the other voices the claims that have no quote and are not `implicit`. In profile `reconstruct` any
text at hand is one that claims are taken from. A voice with a `note` may be without any quote: the note can say who that is, such
as the analyst.

## Why

What a critic of one's own invention says is easily answered: a view that is ascribed to somebody needs their words, or the
words of whoever reports it (the straw man: Walton 1996).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"
file = "op-ed.txt"

[voices.critics]
name = "The critics of the plan"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = "build protected lanes"
but = "grand"

[claims.grand]
text = "The plan will ruin the city."
voice = "critics"
but = "cheap"

[claims.cheap]
text = "The lanes cost next to nothing."
```

```text op-ed.txt
It is time to build protected lanes. Critics say that they are too dear.
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"
file = "op-ed.txt"

[voices.critics]
name = "The critics of the plan"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = "build protected lanes"
but = "dear"

[claims.dear]
text = "The lanes cost too much."
voice = "critics"
quotes = "they are too dear"
but = "cheap"

[claims.cheap]
text = "The lanes cost next to nothing."
```

```text op-ed.txt
It is time to build protected lanes. Critics say that they are too dear.
```

## Mend

Quote where they say so, or where the text says it of them. If the text leaves it unspoken, mark the claim `implicit`; if the
voice is not of the text, say in its `note` whose it is.

## When to suppress

Where a view is common knowledge.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.wording import counted
from argmap.diagnostics import Diagnostic, Need, Profile, Rule, Severity, quoted
from argmap.model import Claim

RULE = Rule("SRC016", "voice-unquoted", Severity.HINT, (Need.SOURCES,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each voice without any quote, and for each claim without one of the other voices."""
    at_hand = view.quoted.texts.at_hand.keys()
    if not (at_hand if view.profile is Profile.RECONSTRUCT else at_hand & view.quoted.reconstructed_sources):
        return
    claims: dict[str, list[Claim]] = {voice.id: [] for voice in view.map.voices}
    for claim in view.live.claims:
        if claim.voice in claims and not claim.quotes and not claim.implicit:
            claims[claim.voice].append(claim)
    for voice in view.map.voices:
        if voice.id in view.quoted.voices_quoted:
            yield from (_of_claim(claim, voice.id) for claim in claims[voice.id])
        elif claims[voice.id] and not voice.note:
            yield _of_voice(voice.id, len(claims[voice.id]))


def _of_claim(claim: Claim, voice: str) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"nothing shows that {quoted(voice)} says {quoted(claim.id)}",
        route=("claims", claim.id),
        help="quote where they say so, or mark it as implicit",
        related=(("voices", voice),),
    )


def _of_voice(voice: str, count: int) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(voice)} puts {counted(count, 'claim')} forward, and nothing of what they say is quoted",
        route=("voices", voice),
        help="quote where they say so, or say in a note whose voice it is if not one of the text",
    )
