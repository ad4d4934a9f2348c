"""A claim whose only support is the word of the one who makes it.

## What it does

Reports claims without any argument for them, of which all the evidence comes from works of the one who puts them forward:
an author of the source is the claim's voice or, where the claim has no voice, an author of the map. Names are compared
without regard to case and white space. Illustrations never count, and a text that claims or steps of the map are quoted
from is exempt: it is what the map reconstructs.

## Why

To cite oneself is to say a thing twice. It may be the best there is, but nobody else has confirmed it, and a reader should know
(guides to assessing evidence put independence beside reliability).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"
authors = "A. Smith"

[sources.my-blog]
title = "Why lanes work"
authors = "A. Smith"

[claims.lanes]
text = "Protected lanes cut injuries."

[evidence.post]
text = "A post on the figures of the last year"
supports = "lanes"
source = "my-blog"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"
authors = "A. Smith"

[sources.my-blog]
title = "Why lanes work"
authors = "A. Smith"

[sources.city-2023]
title = "Traffic counts of the city"
authors = "The city"

[claims.lanes]
text = "Protected lanes cut injuries."

[evidence.post]
text = "A post on the figures of the last year"
supports = "lanes"
source = "my-blog"

[evidence.counts]
text = "Injuries on High Street, before and after"
supports = "lanes"
source = "city-2023"
```

## Mend

Find somebody else who found the same, or give a reason for the claim.

## When to suppress

Where the author reports what only the author could observe.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Claim, Evidence

RULE = Rule("EVD020", "self-citation", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that only works of its own author support."""
    works = {source.id: _folded(source.authors) for source in view.map.sources if source.authors}
    if not works:
        return
    own = _folded(view.map.authors)
    voices = {voice.id: _folded([voice.name]) for voice in view.map.voices}
    for claim in view.live.claims:
        items = [item for item in view.live.evidence_for(claim.id) if counts(item)]
        if not items or view.live.arguments_for(claim.id):
            continue
        speakers = own if claim.voice is None else voices.get(claim.voice, frozenset())
        if all(not speakers.isdisjoint(works.get(item.source or "", ())) for item in items):
            sources = list(dict.fromkeys(item.source for item in items if item.source))
            if view.quoted.reconstructed_sources.isdisjoint(sources):
                yield _diagnostic(claim, items, sources)


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(name.casefold().split()) for name in names)


def _diagnostic(claim: Claim, items: list[Evidence], sources: list[str]) -> Diagnostic:
    who = "the author of the map" if claim.voice is None else quoted(claim.voice)
    return Diagnostic(
        rule=RULE,
        message=f"nothing supports {quoted(claim.id)}, which {who} puts forward, but {listed(sources)} by the same author",
        route=("claims", claim.id),
        help="find somebody else who found the same, or give a reason",
        related=[*(("sources", source) for source in sources), *(("evidence", item.id) for item in items)],
        witness=(claim.id, *(item.id for item in items)),
    )
