"""A quote stands in another paragraph than the map says.

## What it does

Reports quotes that do not begin in their `paragraph`, counted from 1, but do stand elsewhere in their source, between their
prefix and suffix if they have them. If they stand in one place, the fix corrects the number; not where every such number would
be right if the source's paragraphs were counted the other way, as lines or as blocks (`paragraphs`), for then that is at fault.

## Why

The words are right, and the reader is sent to the wrong place. After an edit of the text it may be the other place that was
meant.

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
quotes = { exact = "build protected lanes", paragraph = 1 }
```

```text op-ed.txt
Cyclists get hurt.

It is time to build protected lanes.
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
quotes = { exact = "build protected lanes", paragraph = 2 }
```

```text op-ed.txt
Cyclists get hurt.

It is time to build protected lanes.
```

## Mend

Correct the number, or leave it out where the words stand only once. If the paragraphs of the source are its lines, say
`paragraphs = "line"` there.

## When to suppress

Never: correct the number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from argmap.checks.passages import fold_text, occurrences, paragraph_at
from argmap.checks.quoted import Quotation
from argmap.checks.view import View
from argmap.checks.wording import counted
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.edits import Fix, Replace
from argmap.model import Paragraphs, Source

RULE = Rule("SRC014", "paragraph-mismatch", Severity.WARNING, (Need.SOURCES,))

_MOST_SHOWN = 5


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each quote that begins in another paragraph than it should."""
    missed = [(quotation, numbers) for quotation in _elsewhere(view) if (numbers := _paragraphs(view, quotation))]
    miscounted = _miscounted(view, [quotation for quotation, _ in missed])
    for quotation, numbers in missed:
        yield _diagnostic(view, quotation, numbers, miscounted.get(quotation.source))


def _elsewhere(view: View) -> Iterator[Quotation]:
    return (
        quotation for quotation, places in view.quoted.matches if not places and quotation.quote.paragraph is not None
    )


def _paragraphs(view: View, quotation: Quotation) -> tuple[int, ...]:
    """Return the number of the paragraph of each place that the quote has in the whole text, the first few."""
    passages = view.quoted.passages[quotation.source]
    places = occurrences(passages, evolve(quotation.quote, paragraph=None), _MOST_SHOWN)
    return tuple(paragraph_at(passages, place) for place in places)


def _miscounted(view: View, missed: list[Quotation]) -> Mapping[str, Paragraphs]:
    """Return the sources in which all of *missed* would be right, and more than one, were paragraphs counted the other way."""
    found: dict[str, Paragraphs] = {}
    for source in view.map.sources:
        quotes = [quotation.quote for quotation in missed if quotation.source == source.id]
        if len(quotes) > 1:
            other = _other(source)
            passages = fold_text(view.quoted.passages[source.id].text, other)
            if all(occurrences(passages, quote, 1) for quote in quotes):
                found[source.id] = other
    return found


def _other(source: Source) -> Paragraphs:
    return Paragraphs.BLOCK if source.paragraphs is Paragraphs.LINE else Paragraphs.LINE


def _diagnostic(view: View, quotation: Quotation, numbers: tuple[int, ...], counting: Paragraphs | None) -> Diagnostic:
    written, last = quotation.quote.paragraph, len(view.quoted.passages[quotation.source].starts)
    where = dict.fromkeys(numbers)
    shown = f"paragraph {numbers[0]}" if len(where) == 1 else f"paragraphs {', '.join(map(str, where))}"
    if written is not None and 1 <= written <= last:
        instead = f"not in paragraph {written}"
    else:
        instead = f"which has {counted(last, 'paragraph')} and no paragraph {written}"
    route = (*quotation.route, "paragraph")
    advice = f"paragraph = {numbers[0]}" if len(where) == 1 else f"say which of {shown} is meant"
    if counting is not None:
        advice = f'{advice}; or say paragraphs = "{counting}" of the source: so counted, all the numbers are right'
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(quotation.quote.exact)} stands in {shown} of {quoted(quotation.source)}, {instead}",
        route=route,
        help=advice,
        fix=Fix(f"say paragraph {numbers[0]}", Replace(route, numbers[0]))
        if counting is None and len(numbers) == 1
        else None,
    )
