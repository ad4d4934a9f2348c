"""A claim that states nothing.

## What it does

Reports claims that end with a question mark, and in English those of a single word. A letter, or a word with a digit, may stand
for a statement, as in logic. A question within quotation marks is another's and passes. Whether a longer text has a verb is not
judged.

## Why

A claim can be true or false, held or disputed; a question and a catchword can be neither. "Costs?" may be meant as "It costs too
much", or as its denial (Rationale: full sentences; Kialo: statements, not questions).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
but = "costs"

[claims.costs]
text = "Costs?"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
but = "costs"

[claims.costs]
text = "Lanes cost more than they save."
```

## Mend

Write the sentence that somebody would hold. A question that asks for no answer mostly hides one: write that. A question that is
open is the map's title.

## When to suppress

Where the claim is a sentence of one word in some way that the rule does not know.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.lexicon import is_english
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("STY001", "not-a-statement", Severity.HINT)

_QUESTION_MARKS = ("?", "\uff1f", "\u061f")


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is a question or a catchword."""
    in_english = is_english(view.map.language)
    for claim in view.live.claims:
        if claim.text.rstrip().endswith(_QUESTION_MARKS):
            fault = "is a question"
        elif in_english and _is_catchword(view.language.words[claim.id]):
            fault = "is a single word"
        else:
            continue
        yield Diagnostic(
            rule=RULE,
            message=f"{quoted(claim.id)} {fault}, which can be neither true nor false",
            route=("claims", claim.id, "text"),
            help="write the sentence that somebody would hold or dispute",
        )


def _is_catchword(its: tuple[str, ...]) -> bool:
    return len(its) == 1 and len(its[0]) > 1 and its[0].isalpha()
