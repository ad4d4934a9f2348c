"""The file of a source cannot be read.

## What it does

Reports each source whose `file` is not there, is no regular file, is larger than 16 MiB, or is not UTF-8. The path is relative
to the folder of the map. A source whose text is given on the command line needs no file.

## Why

A quote that cannot be looked up cannot be verified.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.op-ed]
title = "Build the lanes"
file = "op-de.txt"

[claims.lanes]
text = "The city should build protected cycle lanes."
quotes = "build protected lanes"
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
```

```text op-ed.txt
It is time to build protected lanes in this city.
```

## Mend

Correct the path, or save the text as UTF-8 beside the map. Where the text may not be passed on, leave `file` out and give it on
the command line: `argmap check --source op-ed=PATH`.

## When to suppress

Never: leave `file` out where there is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity

RULE = Rule("SRC001", "source-missing", Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each source whose file cannot be read."""
    texts = view.quoted.texts
    for source, why in texts.faults.items():
        yield Diagnostic(
            rule=RULE,
            message=why,
            route=("sources", source, "file"),
            help=_help(source, view.base, absent=source in texts.absent),
        )


def _help(source: str, base: str | None, *, absent: bool) -> str:
    if base is None:  # only a program leaves it open
        where = 'it was looked for in the current folder: say from where the map\'s paths count, as in check(m, base="maps"), or '
        return f'{where if absent else ""}give the text as sources={{"{source}": Path("…")}}'
    where = "the path is relative to the map's folder; or " if absent else ""
    return f"{where}give the text with --source {source}=PATH"
