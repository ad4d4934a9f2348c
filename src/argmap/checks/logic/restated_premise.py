"""A premise that says what its conclusion says.

## What it does

Reports premises of arguments that say what the conclusion says in nearly the same words. Compared are the words that carry a
topic, without *a*, *is*, *of* and the like and without the -s of plurals: of all those of the two claims nine in ten are common to
both (Jaccard 1901), and these stand in the same order. Two claims never restate each other where they differ in a number, in a
sense of a term, or in words such as *not*, *all*, *the*, *should* and *may*. A paraphrase in other words is not seen. English only.
The witness is the premise, the argument and its conclusion.

## Why

Begging the question by paraphrase: whoever doubts the conclusion is given the conclusion (Aristotle, *Topics* VIII 13;
Walton 1991). Kialo marks such claims as duplicates.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "safe"

[claims.safe]
text = "Protected lanes are safe for cyclists."
because = "safety"

[claims.safety]
text = "A protected lane is safe for a cyclist."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "safe"

[claims.safe]
text = "Protected lanes should be safe for cyclists."
because = "safety"

[claims.safety]
text = "A protected lane is safe for a cyclist."
```

## Mend

Take the premise away, or put in its place what makes you believe it. If the two are meant to differ, say in what.

## When to suppress

Where a text argues in this way, and the map is to show just that.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import premise_route, route_of
from argmap.checks.topics import Topics, differ_in_sense
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Claim

RULE = Rule("LOG013", "restated-premise", Severity.WARNING, (Need.ENGLISH,))

_ALIKE = 0.9
_FEWEST = 2  # a single topic is too little to say that two claims are one


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each premise that says what its argument concludes."""
    m = view.live
    for argument in m.arguments:
        conclusion = m.get(argument.conclusion)
        for name in dict.fromkeys(premise.claim for premise in argument.premises):
            claim = m.get(name)
            if isinstance(claim, Claim) and isinstance(conclusion, Claim) and _restates(view, claim, conclusion):
                yield Diagnostic(
                    rule=RULE,
                    message=f"the premise {quoted(name)} of {quoted(argument.id)} only restates {quoted(conclusion.id)}",
                    route=premise_route(argument, name),
                    help="take it away, or put the reason for it in its place",
                    related=(route_of(claim), route_of(conclusion)),
                    witness=(name, argument.id, conclusion.id),
                )


def _restates(view: View, claim: Claim, other: Claim) -> bool:
    if claim is other:  # which is circular-support
        return False
    first, second = view.language.topics[claim.id], view.language.topics[other.id]
    return first.operators == second.operators and _alike(first, second) and not differ_in_sense(claim, other)


def _alike(first: Topics, second: Topics) -> bool:
    common = [topic for topic in first.words if topic in second.words]
    apart = [topic for topic in (*first.words, *second.words) if topic not in first.words or topic not in second.words]
    if len(common) < _FEWEST or len(common) < _ALIKE * (len(common) + len(apart)):
        return False
    in_order = common == [topic for topic in second.words if topic in first.words]
    return in_order and not any(character.isdigit() for topic in apart for character in topic)
