"""A quote that has other quotation marks or dashes than its source.

## What it does

Reports quotes that stand in their source once, if typography is left aside as SRC002 does, but not as they are written: the
kinds of quotation marks or dashes differ. White space, soft hyphens and ligatures are the business of whoever set the text, and
are not looked at. Nor are quotes with ellipses. The fix writes the quote as the source has it.

## Why

Cosmetic, but a quote that is verbatim can be found with any tool, and looks the same wherever the map is shown.

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
quotes = 'build "protected" lanes'
```

```text op-ed.txt
It is time to build “protected” lanes in this city.
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
quotes = 'build “protected” lanes'
```

```text op-ed.txt
It is time to build “protected” lanes in this city.
```

## Mend

Copy the words from the source; the fix does so.

## When to suppress

Where a house style sets quotation marks and dashes in its own way.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from argmap.checks.passages import fold, original, quoted_parts
from argmap.checks.quoted import Quotation
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.edits import Fix, Replace
from argmap.model import Quote

RULE = Rule("SRC004", "quote-drift", Severity.HINT, (Need.SOURCES,))

_MARKS = frozenset("'\"-")  # what quotation marks and dashes are folded to
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each quote that stands in its source in other characters."""
    spaced = {source: " ".join(passages.text.split()) for source, passages in view.quoted.passages.items()}
    for quotation, places in view.quoted.matches:
        if len(places) != 1 or _MARKS.isdisjoint(fold(quotation.quote.exact)):
            continue
        # To look the quote up as it is costs far less than to find out what the text has in its place.
        if " ".join(quotation.quote.exact.split()) not in spaced[quotation.source]:
            verbatim = _verbatim(view, quotation, places[0])
            if verbatim is not None:
                yield _diagnostic(quotation, verbatim)


def _verbatim(view: View, quotation: Quotation, place: int) -> str | None:
    """Return what the source has in the place of the quote, if that differs in what the rule looks at."""
    passages, exact = view.quoted.passages[quotation.source], quotation.quote.exact
    parts = quoted_parts(passages, quotation.quote)
    if len(parts) > 1 or len(parts[0]) < len(fold(exact)):
        return None
    found = original(passages, place, place + len(parts[0]))
    same = fold(found) == fold(exact)  # else it begins or ends within a character that folds to several
    return found if same and _seen(found) != _seen(exact) else None


def _seen(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text.translate(_UNSEEN)).split())


def _diagnostic(quotation: Quotation, verbatim: str) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(quotation.quote.exact)} stands in {quoted(quotation.source)} with other quotation marks or dashes",
        route=quotation.route,
        help=f"the source has: {verbatim}",
        fix=Fix("write the quote as the source does", _rewrite(quotation, verbatim)),
    )


def _rewrite(quotation: Quotation, verbatim: str) -> Replace:
    if quotation.quote == Quote(quotation.quote.exact):  # which may be a mere string
        return Replace(quotation.route, verbatim)
    return Replace((*quotation.route, "exact"), verbatim)
