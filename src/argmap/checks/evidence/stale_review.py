"""Something that was reviewed, and has changed since.

## What it does

Reports elements whose fingerprint in `[reviews]` is another than the one they have now. `argmap review` writes them; what enters
a fingerprint, so that a change of it calls for another look, is listed in the documentation of the command: of an inference, the
texts of its premises and of what it bears on, and how it is meant to carry. Ids, order, notes and quotes do not enter.

## Why

A review vouches for what the reviewer saw. A step is sound or not by what its premises say: whoever rewords a premise has changed
every step that uses it (suspect links in doorstop and in requirements engineering at large).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.cheap]
text = "A lane costs less than a road, as a rule."

[arguments.cost]
premises = "cheap"
conclusion = "lanes"

[reviews]
cost = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.cheap]
text = "A lane costs less than a road, as a rule."

[arguments.cost]
premises = "cheap"
conclusion = "lanes"

[reviews]
cost = "sha256:edf6d76dc34612e3a6ac76547ce92f0ee0f06a4977751bb3e1c43aaaaec085db"
```

## Mend

Look at it again, then record that: `argmap review MAP ELEMENT`.

## When to suppress

Never: review it, or take its entry out of `[reviews]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.fingerprints import fingerprint
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("EVD016", "stale-review", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each review of what has changed since."""
    m = view.map
    for name, seen in m.reviews.items():
        element = m.get(name)
        if element is not None and seen != fingerprint(m, element):
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(name)} was reviewed, and has changed since",
                route=("reviews", name),
                help=f"look at it again, then: argmap review MAP {name}",
                related=(route_of(element),),
                names=(name,),
            )
