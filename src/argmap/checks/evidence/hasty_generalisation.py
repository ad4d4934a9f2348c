"""A claim about all cases that rests on a single one.

## What it does

Reports claims that begin with a word such as *all*, *every* or *nobody*, or have *always*, *never* or the like, and that rest on
nothing but one item of evidence of kind "example" or "testimony": they have no other ground, and where they have it by way of
other claims, each of these has no other ground either and is the only premise. Of claims that rest on each other in this way
the lowest is reported. Not reported: values, policies and definitions, which are not found out by looking; a word for a known
number of things, as in *all three towns*; and strict arguments, since what follows strictly is no generalisation. Whether a
study is large enough no rule can tell, nor what evidence of no kind is. English only. The witness is the claim and the evidence.

## Why

Hasty generalisation: one case shows that there is such a case. Greenwell and others (2006) found arguments from anecdote in real
safety cases.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "safer"

[sources.police]
title = "Police records of Mill Street"

[claims.safer]
text = "Cycle lanes always cut injuries."

[evidence.mill-street]
text = "Injuries fell after Mill Street got its lane"
kind = "example"
supports = "safer"
source = "police"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "safer"

[sources.police]
title = "Police records of Mill Street"

[claims.safer]
text = "Cycle lanes can cut injuries."

[evidence.mill-street]
text = "Injuries fell after Mill Street got its lane"
kind = "example"
supports = "safer"
source = "police"
```

## Mend

Say less: *some*, *often*, *can*. Or find a study of many cases, or the reason why the one case is like the others, and add it as
a premise.

## When to suppress

Where one case is enough: a proof that something was always possible.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.folding import find_phrase
from argmap.checks.lexicon import Lexicon, english
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import ArgumentMap, Claim, ClaimKind, Evidence, EvidenceKind, Mode

RULE = Rule("EVD019", "hasty-generalisation", Severity.HINT, (Need.ENGLISH,))

_ONE_CASE = (EvidenceKind.EXAMPLE, EvidenceKind.TESTIMONY)
_NOT_FOUND_BY_LOOKING = (ClaimKind.VALUE, ClaimKind.POLICY, ClaimKind.DEFINITION)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim about all cases that rests on one."""
    cases = [item for item in view.live.evidence if item.kind in _ONE_CASE and item.supports]
    if not cases:
        return
    universal = {claim.id: word for claim in view.live.claims if (word := _universal(view, claim, english()))}
    known: dict[str, Evidence | None] = {}
    for claim, word in universal.items():
        case = _only_case(view.live, claim, universal, known)
        if case is not None:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(claim)} says {quoted(word)}, and rests on nothing but one {case.kind}, {quoted(case.id)}",
                route=("claims", claim),
                help="say less, such as 'some' or 'often', or add what makes this one case like the others",
                related=(route_of(case),),
                witness=(claim, case.id),
            )


def _universal(view: View, claim: Claim, lexicon: Lexicon) -> str | None:
    """Return the word by which *claim* speaks of all cases, if it does."""
    if claim.kind in _NOT_FOUND_BY_LOOKING:
        return None
    said = view.language.spoken[claim.id]
    first = next((word for word in lexicon.universals if said.startswith(word)), None)
    if first is None or said[len(first)].isdigit() or said.startswith(lexicon.no_universals):
        return find_phrase(claim.text, said, lexicon.universal_adverbs, lexicon.no_universals)
    return first.strip()


def _only_case(
    m: ArgumentMap, claim: str, universal: dict[str, str], known: dict[str, Evidence | None]
) -> Evidence | None:
    """Return the one case that *claim* rests on, if it rests on nothing else; *known* has the answers so far. Linear in all."""
    way: dict[str, None] = {}
    ground: str | Evidence | None = claim
    while isinstance(ground, str) and ground not in known and ground not in way:
        way[ground] = None
        ground = _only_ground(m, ground)
        if isinstance(ground, str) and ground in universal:
            ground = None  # then that one is reported
    case = known.get(ground) if isinstance(ground, str) else ground
    known.update(dict.fromkeys(way, case))
    return case


def _only_ground(m: ArgumentMap, claim: str) -> str | Evidence | None:
    """Return the one case or the one premise that *claim* rests on, if there is nothing else."""
    items = [item for item in m.evidence_for(claim) if item.kind is not EvidenceKind.ILLUSTRATION]
    arguments = m.arguments_for(claim)
    if len(items) == 1 and not arguments:
        return items[0] if items[0].kind in _ONE_CASE else None
    if items or len(arguments) != 1 or arguments[0].mode is Mode.STRICT or len(arguments[0].premises) != 1:
        return None
    return arguments[0].premises[0].claim
