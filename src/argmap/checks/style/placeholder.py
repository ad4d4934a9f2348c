"""A text that is still to be written.

## What it does

Reports texts with TODO, TBD, TBC, TBA, FIXME, XXX, ??? or lorem ipsum, as they are written here: the text of a claim and of
evidence, titles, names, and the senses of terms. A `note` may hold such words: it is where work that is left belongs. What
stands in quotation marks is not looked at, and a TODO list, item, app, comment or note is just what it is called. English only:
*TODO* is a Spanish word.

## Why

A placeholder is easily taken for a claim by whoever reads the drawing, and by every rule that counts reasons (StrictDoc allows TBD,
and makes it visible).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "costs"

[claims.costs]
text = "TODO: what the lanes cost"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "costs"

[claims.costs]
text = "The lanes cost less than they save."
undeveloped = true
note = "TODO: the figures of the council"
```

## Mend

Write the text. `undeveloped = true` says of a claim that its reasons are to come.

## When to suppress

Where the claim is about such a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.folding import without_quotations
from argmap.checks.lexicon import english
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import ArgumentMap
from argmap.source import Route

RULE = Rule("STY007", "placeholder", Severity.WARNING, (Need.ENGLISH,))
SUPERSEDES = ("STY001",)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each text that is not written yet."""
    marks = english().placeholders
    for route, text in _texts(view.live):
        if any(mark in text for mark in marks):
            mark = _placeholder(_without(english().placeholder_names, text), marks)
            if mark is not None:
                yield Diagnostic(
                    rule=RULE,
                    message=f"{quoted(mark)} stands where a text is due",
                    route=route,
                    help="write the text; a note is the place for what is left to do",
                )


def _texts(m: ArgumentMap) -> Iterator[tuple[Route, str]]:
    yield ("title",), m.title
    yield from ((("claims", claim.id, "text"), claim.text) for claim in m.claims)
    yield from ((("evidence", item.id, "text"), item.text) for item in m.evidence)
    for claim in m.claims:
        if claim.title:
            yield ("claims", claim.id, "title"), claim.title
    yield from ((("sources", source.id, "title"), source.title) for source in m.sources)
    yield from ((("voices", voice.id, "name"), voice.name) for voice in m.voices)
    yield from ((("groups", group.id, "title"), group.title) for group in m.groups)
    for term in m.terms:
        yield from ((("terms", term.id, "senses", sense), text) for sense, text in term.senses.items())


def _without(names: tuple[str, ...], text: str) -> str:
    for name in names:
        text = text.replace(name, "")
    return text


def _placeholder(text: str, marks: tuple[str, ...]) -> str | None:
    """Return the first of *marks* that stands in *text* as a whole word, and not in quotation marks."""
    own = f" {without_quotations(text)} "
    for mark in marks:
        before, found, after = own.partition(mark)
        if found and not (mark[0].isalpha() and (before[-1].isalnum() or after[0].isalnum())):
            return mark
    return None
