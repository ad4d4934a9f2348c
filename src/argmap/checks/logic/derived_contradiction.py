"""What the author holds leads to two claims that cannot both hold.

## What it does

Closes what the author is committed to under strict arguments (`mode = "strict"`), and reports each minimal clash: commitments and
arguments that lead to a pair of contraries, none of which can be spared. Committed is who asserts a claim, concedes it, or
assumes it. A warning, not an error, is reported where the way leads by arguments that are not strict: only those that the author
puts forward himself, of mode "defeasible", that nothing in the map attacks, nor their conclusion, unless he denies it. Where
both contraries are held outright, LOG004 speaks. The witness is the pair, the commitments, and the arguments.

## Why

A strict argument leaves no gap: who grants its premises has granted its conclusion. So holding the premises of contraries is
holding contraries: indirect consistency is a postulate of rational argumentation (Caminada and Amgoud 2007). By arguments that
leave a gap the author is not bound; but then something should say why they fail.

## Bad

```toml
format = 1
title = "Trams"
thesis = "trams"

[claims.trams]
text = "The city should build trams."
because = [["free", "no-tax"]]

[claims.free]
text = "Rides will be free."
contradictory-to = "paid"

[claims.no-tax]
text = "No tax will pay for the trams."

[claims.paid]
text = "Riders will pay."

[arguments.who-else]
premises = "no-tax"
conclusion = "paid"
mode = "strict"
```

## Good

```toml
format = 1
title = "Trams"
thesis = "trams"

[claims.trams]
text = "The city should build trams."
because = "free"

[claims.free]
text = "Rides will be free."
contradictory-to = "paid"

[claims.no-tax]
text = "No tax will pay for the trams."
stance = "denied"

[claims.paid]
text = "Riders will pay."

[arguments.who-else]
premises = "no-tax"
conclusion = "paid"
mode = "strict"
```

## Mend

`argmap clashes` prints the steps, and what can be given up, the cheapest first: a commitment, or the word "strict" of a step that
does leave a gap. A step that is not strict is answered with a rebuttal.

## When to suppress

Where the map shows an author's own inconsistency on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.commitments import held
from argmap.checks.routes import contrary_route, route_of
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, ArgumentMap, Claim

if TYPE_CHECKING:
    from argmap.evaluation import Clash

RULE = Rule("LOG008", "derived-contradiction", Severity.ERROR)

_MOST = 100


def check(view: View) -> Iterator[Diagnostic]:
    """Yield an error for each minimal clash by strict arguments, and a warning for each by others to pairs without one."""
    m = view.live
    if not m.arguments or not view.graph.contraries:
        return
    from argmap.evaluation.clash_sets import clashes_only

    told: set[frozenset[str]] = set()
    for defeasible, severity in ((False, Severity.ERROR), (True, Severity.WARNING)):
        found = [(clash, _pairs(m, clash)) for clash in clashes_only(m, defeasible=defeasible, most=_MOST)]
        for clash, pairs in found:
            if told.isdisjoint(pairs) and not any(all(map(m.is_committed_to, pair)) for pair in pairs):
                yield _diagnostic(m, clash, severity)
        told.update(pair for _, pairs in found for pair in pairs)


def _pairs(m: ArgumentMap, clash: Clash) -> set[frozenset[str]]:
    """Return all the pairs of contraries that *clash* leads to."""
    claims = {*clash.commitments, *(argument.conclusion for argument in _arguments(m, clash))}
    pairs = (frozenset((claim, other)) for claim in claims for other in m.contraries_of(claim) if other in claims)
    return {pair for pair in pairs if len(pair) > 1}


def _arguments(m: ArgumentMap, clash: Clash) -> list[Argument]:
    return [found for name in clash.arguments if isinstance(found := m[name], Argument)]


def _diagnostic(m: ArgumentMap, clash: Clash, severity: Severity) -> Diagnostic:
    first, second = map(m.claim, clash.contraries)
    return Diagnostic(
        rule=RULE,
        severity=severity,
        message=_message(clash, first, second, "strictly " if severity is Severity.ERROR else ""),
        route=contrary_route(first, second),
        help=_help(clash, severity),
        related=[route_of(m[each]) for each in (*clash.commitments, *clash.arguments)],
        witness=(*clash.contraries, *clash.commitments, *clash.arguments),
        known_by=(*clash.commitments, *clash.arguments),
        peers=(route_of(first), route_of(second)),
    )


def _message(clash: Clash, first: Claim, second: Claim, how: str) -> str:
    derived = [claim for claim in (first, second) if claim.id not in clash.commitments]
    if len(derived) == 1:
        [other] = [claim for claim in (first, second) if claim not in derived]
        sources = [name for name in clash.commitments if name != other.id]
        if sources:
            end = f"{quoted(derived[0].id)}, which excludes {quoted(other.id)}, and that is {held(other)}"
        else:
            sources, end = [other.id], f"{quoted(derived[0].id)}, which excludes it"
    else:
        sources, end = list(clash.commitments), f"{quoted(first.id)} and {quoted(second.id)}, which exclude each other"
    return f"{listed(sources)} {'leads' if len(sources) == 1 else 'lead'} {how}to {end}"


def _help(clash: Clash, severity: Severity) -> str:
    if severity is Severity.ERROR:
        return f"argmap clashes shows the steps: give up one of them, or {listed(clash.commitments)}"
    return (
        "argmap clashes --defeasible shows the steps: say what is wrong with one of them, or give up what it rests on"
    )
