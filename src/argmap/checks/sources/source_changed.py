"""The text of a source is not the one that the map was made from.

## What it does

Reports sources whose `sha256`, 64 hexadecimal digits, is not that of the text at hand: of its bytes, with or without a byte
order mark. A source that has a `sha256` and no text at hand is noted.

## Why

A text that has been edited since may no longer say what the map has it say, even where the quoted words still stand: what is
around them may be gone.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"
file = "op-ed.txt"
sha256 = "0000000000000000000000000000000000000000000000000000000000000000"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = "build protected lanes"
```

```text op-ed.txt
It is time to build protected lanes in this city.
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"
file = "op-ed.txt"
sha256 = "be8a9b5d62c8307720facd3e40813acad2d41d23fa287fc28b9a8cd66ee08015"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = "build protected lanes"
```

```text op-ed.txt
It is time to build protected lanes in this city.
```

## Mend

Look through the quotes of the source and what stands around them. Then record the new digest, which the message has; or go back
to the text of old.

## When to suppress

Where the text is known to change, as on a page that is still written: leave `sha256` out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.source import Route

RULE = Rule("SRC005", "source-changed", Severity.WARNING)

_DIGEST = r"(?i)(?:sha256:)?([0-9a-f]{64})"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each source whose text has another digest, and a note for each that could not be compared."""
    for source in view.map.sources:
        if source.sha256 is not None:
            route = ("sources", source.id, "sha256")
            if source.id in view.quoted.texts.at_hand:
                yield from _compare(source.id, source.sha256, view.quoted.texts.at_hand[source.id], route)
            elif source.id not in view.quoted.texts.faults:
                yield Diagnostic(
                    rule=RULE,
                    message=f"the digest of {quoted(source.id)} could not be compared: its text is not at hand",
                    route=route,
                    help=f"give the source a file, or the command line --source {source.id}=PATH",
                    severity=Severity.NOTE,
                )


def _compare(source: str, recorded: str, text: str, route: Route) -> Iterator[Diagnostic]:
    import hashlib

    # What cannot be encoded again, lone surrogates, was never read from a file.
    data = text.encode("utf-8", "surrogatepass")
    now, marked = (hashlib.sha256(each).hexdigest() for each in (data, _BYTE_ORDER_MARK + data))
    found = re.fullmatch(_DIGEST, recorded.strip())
    if found is not None and found[1].lower() in (now, marked):
        return
    yield Diagnostic(
        rule=RULE,
        message=f"the text of {quoted(source)} has changed: its digest is not the recorded one"
        if found
        else f"{quoted(recorded)} is no SHA-256 digest: it has 64 hexadecimal digits",
        route=route,
        help=f"look through the quotes again, then record {now}",
    )
