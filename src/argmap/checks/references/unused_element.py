"""A source, a voice, a term or an item of evidence that nothing makes use of.

## What it does

Reports sources that no evidence, no quote and no other source goes back to, voices that put nothing forward, terms with several
senses of which no claim names one, and evidence that neither supports nor opposes anything. Where a map has one source, quotes
that name none are of that source.

## Why

What was found and is not used was either forgotten, which is the omission of evidence (Greenwell and others 2006 found it
in real safety cases), or is left over from an earlier state of the map.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[sources.jones-2019]
title = "What became of the parking"

[claims.lanes]
text = "The city should build protected cycle lanes."

[evidence.study]
text = "Before-and-after study of 1,200 junctions"
supports = "lanes"
source = "smith-2021"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.smith-2021]
title = "Cycle lanes and injuries"

[sources.jones-2019]
title = "What became of the parking"

[claims.lanes]
text = "The city should build protected cycle lanes."

[evidence.study]
text = "Before-and-after study of 1,200 junctions"
supports = "lanes"
source = "smith-2021"

[evidence.count]
text = "A third of the kerbside parking is gone"
opposes = "lanes"
source = "jones-2019"
```

## Mend

Say what it bears on, or remove it.

## When to suppress

While a map is being written, for what is still to be worked in.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.relations import Relation
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.source import Route

RULE = Rule("REF008", "unused-element", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each unused source, voice, item of evidence and term."""
    sources, voices = _used(view)
    for source in view.map.sources:
        if source.id not in sources:
            message = f"no evidence, no quote and no other source goes back to the source {quoted(source.id)}"
            yield _unused(("sources", source.id), message, "cite it, or remove it")
    for voice in view.map.voices:
        if voice.id not in voices:
            message = f"the voice {quoted(voice.id)} puts nothing forward"
            hint = f'write voice = "{voice.id}" on what it says, or remove it'
            yield _unused(("voices", voice.id), message, hint)
    for item in view.map.evidence:
        if not item.supports and not item.opposes:
            message = f"the evidence {quoted(item.id)} neither supports nor opposes a claim"
            hint = "name the claims that it supports or opposes, or remove it"
            yield _unused(("evidence", item.id), message, hint)
    named = {term for claim in view.map.claims for term in claim.terms} if view.map.terms else set()
    for term in view.map.terms:
        if len(term.senses) > 1 and term.id not in named:
            message = f"no claim says in which sense it uses {quoted(term.id)}"
            hint = f'write terms = {{ {term.id} = "…" }} on the claims that use it, or remove it'
            yield _unused(("terms", term.id), message, hint)


def _unused(route: Route, message: str, hint: str) -> Diagnostic:
    return Diagnostic(rule=RULE, message=message, route=route, help=hint)


def _used(view: View) -> tuple[set[str], set[str]]:
    """Return the sources and the voices that something goes back to."""
    sources: set[str] = set()
    voices: set[str] = set()
    if len(view.map.sources) == 1 and view.quoted.unattributed:
        sources.add(view.map.sources[0].id)
    for listing in view.named.references:
        match listing.relation:
            case Relation.SOURCE:
                sources.update(listing.names)
            case Relation.DERIVED_FROM:
                sources.update(name for name in listing.names if name != listing.route[1])
            case Relation.VOICE:
                voices.update(listing.names)
            case _:
                pass
    for (relation, _), meant in view.named.meanings.items():  # the misspelling is told, and is all that is wrong
        (voices if relation is Relation.VOICE else sources).update(meant)
    return sources, voices
