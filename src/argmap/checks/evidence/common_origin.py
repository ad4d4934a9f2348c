"""Several grounds of one thing whose sources go back to one origin.

## What it does

Reports two or more grounds of one claim, or objections to one target, that each would fall without one and the same work,
because the sources that they need repeat it (`derived-from`), or are it. The nearest such work is named. Grounds that all
need the very same source are EVD011's. Bare claims count as given, illustrations do not count, and a text that claims or
steps of the map are quoted from is exempt. The witness is the target and the grounds or objections with that origin.

## Why

A newspaper and a blog that took over the same report of an agency are not two witnesses. Historians and intelligence analysts
ask for it first of all: how many independent sources are there?

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.wire]
title = "Report of the news agency"

[sources.paper]
title = "Lanes save lives, says study"
derived-from = "wire"

[sources.blog]
title = "It works!"
derived-from = "wire"

[claims.lanes]
text = "Protected lanes cut injuries."

[evidence.in-print]
text = "A fifth fewer injuries, the newspaper reports"
supports = "lanes"
source = "paper"

[evidence.online]
text = "Injuries are down by a fifth, a blogger writes"
supports = "lanes"
source = "blog"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[sources.wire]
title = "Report of the news agency"

[sources.paper]
title = "Lanes save lives, says study"
derived-from = "wire"

[sources.city]
title = "Police reports of the city"

[claims.lanes]
text = "Protected lanes cut injuries."

[evidence.in-print]
text = "A fifth fewer injuries, the newspaper reports"
supports = "lanes"
source = "paper"

[evidence.reports]
text = "40 injuries in the year before, 33 in the year after"
supports = "lanes"
source = "city"
```

## Mend

Keep the evidence that is nearest to the origin, and drop what repeats it. Or make one of the two: steps can be
linked, and items of evidence written as one.

## When to suppress

Where each of the sources adds observations of its own to what it takes over.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.checks.bearers import Bearers, bearers_of
from argmap.checks.routes import route_of
from argmap.checks.sourcing import find_needed, made_one, most_origins, places
from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.checks.wording import listed
from argmap.diagnostics import DID_NOT_RUN, Diagnostic, Rule, Severity, quoted
from argmap.graph import Graph, supporters_first

RULE = Rule("EVD012", "common-origin", Severity.WARNING)


class _Origins(NamedTuple):
    """What grounds need, as the bits of numbers in the order of the sources: sources alone, and with all that these go back to.

    `up` has for each source itself and all that it goes back to.
    """

    names: tuple[str, ...]
    up: tuple[int, ...]
    sources: Mapping[str, int]
    works: Mapping[str, int]


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each origin that several grounds, or objections, have by different sources."""
    if not view.source_graph.supporters:
        return
    if len(view.map.sources) > most_origins(view.graph):
        message = (
            f"{DID_NOT_RUN}: the map has {len(view.map.sources):,} sources, too many to compare in a map of its size"
        )
        yield Diagnostic(rule=RULE, message=message, severity=Severity.NOTE)
        return
    origins = _find_origins(view)
    exempt = sum(1 << place for place, name in enumerate(origins.names) if name in view.quoted.reconstructed_sources)
    for bearers in bearers_of(view):
        ids = [each.id for each in bearers.elements]
        for work, sharing in _nearest(origins, _shared(origins, ids, exempt)):
            yield _diagnostic(view, bearers, origins.names[work], sharing)


def _find_origins(view: View) -> _Origins:
    up = _ancestry(view.source_graph)
    place = {name: index for index, name in enumerate(view.source_graph.elements)}
    used = {item.id: place.get(item.source or "") for item in view.live.evidence if counts(item)}
    alone = {item: 0 if index is None else 1 << index for item, index in used.items()}
    whole = {item: 0 if index is None else up[index] for item, index in used.items()}
    return _Origins(
        names=view.source_graph.elements,
        up=up,
        sources=find_needed(view.live, view.graph, view.supporters_first, alone),
        works=find_needed(view.live, view.graph, view.supporters_first, whole),
    )


def _ancestry(sources: Graph) -> tuple[int, ...]:
    """Return for each source itself and all that it goes back to; sources that go back to each other have it in common."""
    place = {name: index for index, name in enumerate(sources.elements)}
    found: dict[str, int] = {}
    for part in supporters_first(sources):
        bits = 0
        for name in part:
            bits |= 1 << place[name]
            for origin in sources.supporters.get(name, ()):
                bits |= found.get(origin, 0)
        found.update((name, bits) for name in part)
    return tuple(found[name] for name in sources.elements)


def _shared(origins: _Origins, ids: list[str], exempt: int) -> dict[int, tuple[str, ...]]:
    """Return the works that several of *ids* need, though not all by the same source, each with those that need it."""
    once = twice = 0
    for each in ids:
        twice |= once & origins.works.get(each, 0)
        once |= origins.works.get(each, 0)
    found: dict[int, tuple[str, ...]] = {}
    for work in places(twice & ~exempt):
        sharing = tuple(each for each in ids if origins.works.get(each, 0) >> work & 1)
        if not any(origins.up[source] >> work & 1 for source in places(_common(origins.sources, sharing))):
            found[work] = sharing
    return found


def _common(sets: Mapping[str, int], ids: tuple[str, ...]) -> int:
    common = sets.get(ids[0], 0)
    for each in ids[1:]:
        common &= sets.get(each, 0)
    return common


def _nearest(origins: _Origins, shared: dict[int, tuple[str, ...]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each of the *shared* works, but those that another goes back to which the same grounds need.

    Of works that go back to each other the first stands for all.
    """
    for work, sharing in shared.items():
        nearer = (each for each in shared if _goes_back(origins, each, work))
        if not any(set(sharing).issubset(shared[each]) for each in nearer):
            yield work, sharing


def _goes_back(origins: _Origins, source: int, work: int) -> bool:
    """Say whether *source* goes back to *work*, and *work*, if it does to *source* too, stands after it."""
    mutual = origins.up[work] >> source & 1
    return bool(origins.up[source] >> work & 1) and (source < work if mutual else True)


def _diagnostic(view: View, bearers: Bearers, work: str, ids: tuple[str, ...]) -> Diagnostic:
    what = "grounds of" if bearers.speak_for else "objections to"
    return Diagnostic(
        rule=RULE,
        message=f"{listed(ids)}, {what} {quoted(bearers.target.id)}, are counted apart, but by different sources "
        f"all go back to {quoted(work)}",
        route=route_of(bearers.target),
        help=f"keep what is nearest to the origin, or {made_one(view.live, ids)}",
        related=[("sources", work), *(route_of(view.live[each]) for each in ids)],
        witness=(bearers.target.id, *ids),
    )
