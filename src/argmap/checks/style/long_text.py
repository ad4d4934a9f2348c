"""A text too long for its box.

## What it does

Reports claims and evidence with more than 30 words or more than 200 characters.

## Why

A map is read at a glance, box by box; a paragraph in a box is not, and it mostly holds several claims. A drawing cuts what has no
room.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = '''
The city should build protected cycle lanes along Mill Street, Station Road and the embankment as far as the old bridge before the
schools open again after the summer, in time for the children to get used to them.'''
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes before the schools open again."
note = "Along Mill Street, Station Road and the embankment as far as the old bridge."
```

## Mend

Say it more briefly; move what nothing depends on to the `note`; split it if it says several things. A `title` is a short label for
the drawing.

## When to suppress

Where the wording is fixed: a statute, a theorem.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim, Evidence

RULE = Rule("STY004", "long-text", Severity.HINT)

_MOST_WORDS = 30
_MOST_CHARACTERS = 200


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim and item of evidence with a long text."""
    elements: Iterator[Claim | Evidence] = chain(view.live.claims, view.live.evidence)
    for element in elements:
        length, count = len(element.text.strip()), len(element.text.split())
        if count > _MOST_WORDS or length > _MOST_CHARACTERS:
            size = f"{count} words" if count > _MOST_WORDS else f"{length} characters"
            most = f"{_MOST_WORDS} words" if count > _MOST_WORDS else f"{_MOST_CHARACTERS} characters"
            yield Diagnostic(
                rule=RULE,
                message=f"the text of {quoted(element.id)} has {size}; {most} can still be read at a glance",
                route=(*route_of(element), "text"),
                help="say it more briefly, move details to the note, or split it",
            )
