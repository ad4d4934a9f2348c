"""A reconstruction that leaves much of its source out, and does not say so.

## What it does

Reports sources of which more than one sentence in ten is neither touched by a quote nor named in `[[omitted]]`. It is off by
default: a map may well quote a single line of a book. Profile `reconstruct` and the strict one turn it on. The sentences are
printed with `--coverage`. They are told apart by full stops, question and exclamation marks, without knowledge of any language:
where one ends with an abbreviation, such as "U.S.", it is taken together with the next.

## Why

Who takes a text apart owes it completeness: whatever is passed over in silence may be a reason, or the author's answer to an
objection. To name what is left out, and why, shows that it was read.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"
file = "op-ed.txt"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = "build protected lanes"
```

```text op-ed.txt
It is time to build protected lanes in this city. They cost little. Nobody will miss the parking spaces.
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"
file = "op-ed.txt"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = "build protected lanes"
because = "cheap"

[claims.cheap]
text = "Protected lanes cost little."
quotes = "They cost little"

[[omitted]]
quote = "Nobody will miss"
why = "An aside; no reason is given."
```

```text op-ed.txt
It is time to build protected lanes in this city. They cost little. Nobody will miss the parking spaces.
```

## Mend

Run `argmap check --coverage`, and go through the sentences: map each, quote it where it says again what a claim says, or name
it under `[[omitted]]` with the reason.

## When to suppress

Where the map is meant to take up a part of the text only: say in its `note` which.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.wording import counted
from argmap.diagnostics import Diagnostic, Need, Profile, Rule, Severity, quoted

RULE = Rule("SRC006", "low-coverage", Severity.HINT, (Need.SOURCES,), only_in=(Profile.RECONSTRUCT,))

_DUE = 0.9
_MOST_SHOWN = 5


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each source that is quoted, and of which much is neither quoted nor left out on purpose."""
    from argmap.checks.covering import cover

    for each in cover(view).sources if view.quoted.passages else ():
        if each.source in view.quoted.passages and each.share < _DUE:
            missed, total = len(each.uncovered), counted(len(each.sentences), "sentence")
            paragraphs = [str(number) for number in dict.fromkeys(sentence.paragraph for sentence in each.uncovered)]
            more = ", …" if len(paragraphs) > _MOST_SHOWN else ""
            verb = "is" if missed == 1 else "are"
            yield Diagnostic(
                rule=RULE,
                message=f"{missed:,} of the {total} of {quoted(each.source)} {verb} neither quoted nor named as omitted",
                route=("sources", each.source),
                help=f"argmap check --coverage prints them (paragraphs {', '.join(paragraphs[:_MOST_SHOWN])}{more})",
            )
