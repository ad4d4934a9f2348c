"""A quote that does not stand in its source.

## What it does

Looks up every quote, those of what is left out on purpose too, in the text of its source, and reports the ones that are not
there. Typography does not matter: curly and straight quotes, kinds of dashes, soft hyphens, line ends and other white space are
folded before (Unicode NFKC). Letters and punctuation do matter. A quote with `prefix` or `suffix` must stand right between
them. An ellipsis ("…", "...", in brackets or not) stands for up to 1,000 characters that are left out, unless the text itself
has it. The nearest passage is shown. If the words stand in another paragraph than the quote says, SRC014 speaks; if their parts
stand in another order, SRC010.

A quote is of the source that it names, else of its evidence's source, else of the map's only one. What stands in `reads` is not
looked up: it is what the text should say. Sources without a text at hand are noted, and their quotes left alone.

## Why

A misquotation lets the map say something false about the text. Selectors after W3C's Web Annotation Data Model (2017),
TextQuoteSelector.

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
quotes = "time to build the protected lanes"
```

```text op-ed.txt
It is time to build “protected”
lanes in this city.
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
quotes = 'build "protected" lanes'
```

```text op-ed.txt
It is time to build “protected”
lanes in this city.
```

## Mend

Copy the words from the source. Where the text is corrupt, quote it as it stands, and say in `reads` what it must read and in
`why` for what reason.

## When to suppress

Never: shorten the quote to what is verbatim.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from argmap.checks.nearest import nearest_passage
from argmap.checks.passages import Passages, occurrences, original, paragraph_at, quoted_parts
from argmap.checks.quoted import Quotation
from argmap.checks.view import View
from argmap.checks.wording import counted
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted

RULE = Rule("SRC002", "quote-not-found", Severity.ERROR, (Need.SOURCES,))

_MOST_SEARCHES = 50  # so that a map with the wrong text behind it is checked in good time
_MOST_PARAGRAPHS = 5


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each quote that is not in its source, and a note for each source that could not be looked into."""
    searches = 0
    for quotation, places in view.quoted.matches:
        if not places and not _elsewhere(quotation, view.quoted.passages[quotation.source]):
            searches += 1
            yield Diagnostic(
                rule=RULE,
                message=_message(quotation, view.quoted.passages[quotation.source]),
                route=quotation.route,
                help=_help(quotation, view.quoted.passages[quotation.source], search=searches <= _MOST_SEARCHES),
            )
    yield from _not_looked_into(view)


def _elsewhere(quotation: Quotation, passages: Passages) -> bool:
    """Say whether only the paragraph is wrong."""
    quote = quotation.quote
    return quote.paragraph is not None and bool(occurrences(passages, evolve(quote, paragraph=None), 1))


def _message(quotation: Quotation, passages: Passages) -> str:
    quote, source = quotation.quote, quoted(quotation.source)
    parts = quoted_parts(passages, quote)
    missing = next((part for part in parts if part not in passages.folded), None) if len(parts) > 1 else None
    beside = " between this prefix and suffix" if missing is None and (quote.prefix or quote.suffix) else ""
    return f"{source} does not have {quoted(missing or quote.exact)}{beside}"


def _help(quotation: Quotation, passages: Passages, *, search: bool) -> str:
    """Return where else the phrase stands, else the passage that is most like it, or like the part of it that is missing."""
    alone = evolve(quotation.quote, paragraph=None, prefix=None, suffix=None)
    places = occurrences(passages, alone, _MOST_PARAGRAPHS) if alone != quotation.quote else ()
    if places:
        return f"without them it stands in {_paragraphs(passages, places)}"
    parts = quoted_parts(passages, quotation.quote) if search else ()
    missing = next((part for part in parts if part not in passages.folded), None)
    near = nearest_passage(missing, passages) if missing else None
    if near is None:
        return "copy the words from the source"
    return f"paragraph {paragraph_at(passages, near[0])} has: {original(passages, *near)}"


def _paragraphs(passages: Passages, places: tuple[int, ...]) -> str:
    numbers = [str(number) for number in dict.fromkeys(paragraph_at(passages, place) for place in places)]
    return f"paragraph {numbers[0]}" if len(numbers) == 1 else f"paragraphs {', '.join(numbers)}"


def _not_looked_into(view: View) -> Iterator[Diagnostic]:
    counts: dict[str, int] = {}
    for quotation in view.quoted.quotations:
        if quotation.source not in view.quoted.passages and quotation.source not in view.quoted.texts.faults:
            counts[quotation.source] = counts.get(quotation.source, 0) + 1
    for source, count in counts.items():
        yield Diagnostic(
            rule=RULE,
            message=f"{counted(count, 'quote')} of {quoted(source)} could not be looked up: its text is not at hand",
            route=("sources", source),
            help=f"give the source a file, or the command line --source {source}=PATH",
            severity=Severity.NOTE,
        )
