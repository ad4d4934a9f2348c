"""A claim that makes several.

## What it does

Reports claims of two sentences, with a semicolon, or with two main clauses joined by a comma and *and* or *but*. A main clause is
told by a form of *be*, *have* or *do*, or by a verb such as *can* or *should*: on either side of the *and* there must be one. So
"Lanes are cheap, and roads are dear" is reported; "lanes and paths", "cut injuries and save money" and clauses without such a
verb are not. What stands in quotation marks is not looked at. English only.

## Why

Who doubts a half of such a claim cannot attack that half, and evidence for the other half supports all of it (Kialo: more than one
claim; Rationale).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "cheap-safe"

[claims.cheap-safe]
text = "Lanes are cheap, and roads with lanes are safer."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = ["cheap", "safe"]

[claims.cheap]
text = "Lanes are cheap to build and to keep up."

[claims.safe]
text = "Roads with lanes are safer."
```

## Mend

Write a claim for each, and let the steps rest on the one that they need.

## When to suppress

Where the two are one thought and nobody would hold the one without the other: "America must lead, and China must not."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from argmap.checks.folding import spoken, without_quotations
from argmap.checks.lexicon import Lexicon, english
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Claim

RULE = Rule("STY003", "compound-claim", Severity.HINT, (Need.ENGLISH,))

_JOINTS = (" , and ", " , but ")
_SIGNS = (" ; ", " ? ", " ! ", *_JOINTS)
_NEAR = 6  # how many words into a clause its verb is looked for
_PARTING = frozenset((",", "which", "who", "whom", "whose", "that", "if", "when", "where", "while"))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that seems to make several."""
    lexicon = english()
    for claim in view.live.claims:
        said = view.language.spoken[claim.id]
        if any(sign in said for sign in _SIGNS) or " . " in said[:-1]:
            sign = _sign(claim, lexicon)
            if sign:
                yield Diagnostic(
                    rule=RULE,
                    message=f"{quoted(claim.id)} seems to make more than one claim: it has {sign}",
                    route=("claims", claim.id, "text"),
                    help="write a claim for each, and let the steps rest on the one that they need",
                )


def _sign(claim: Claim, lexicon: Lexicon) -> str:
    """Return what shows that *claim* is compound, if anything does."""
    own = without_quotations(claim.text)
    if ";" in own:
        return "a semicolon"
    if _has_two_sentences(own, lexicon):
        return "two sentences"
    said = spoken(own)
    joint = next((joint for joint in _JOINTS if joint in said), "")
    if joint and _joins_clauses(said, joint, lexicon):
        return f"two clauses with {quoted(joint.strip(' ,'))} between them"
    return ""


def _has_two_sentences(own: str, lexicon: Lexicon) -> bool:
    for end in _sentence_end().finditer(own):
        word = own[own.rfind(" ", 0, end.start()) + 1 : end.start()].lstrip("(['\"")
        if len(word) != 1 and word.casefold() not in lexicon.abbreviations:
            return True
    return False


@cache
def _sentence_end() -> re.Pattern[str]:
    """Return what ends a sentence with another to come."""
    return re.compile(r"[.?!]['\")\]]* +(?=['\"(\[]?[A-Z0-9])")


def _joins_clauses(said: str, joint: str, lexicon: Lexicon) -> bool:
    before, _, after = said.partition(joint)
    clause = after.split()[:_NEAR]
    end = next((i for i, word in enumerate(clause) if word in lexicon.verbs or word in _PARTING), None)
    return end is not None and clause[end] in lexicon.verbs and not lexicon.verbs.isdisjoint(before.split())
