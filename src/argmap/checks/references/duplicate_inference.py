"""One step written twice.

## What it does

Reports an argument with the same premises and the same conclusion as another, and a rebuttal with the same premises and
the same target, whatever their strengths, schemes and voices, and in whatever order the premises stand. Steps written on
claims are compared too.

## Why

Two reasons count for more than one. The same reason under two names is counted twice.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"

[claims.safer]
text = "Protected lanes cut injuries."

[arguments.safety]
premises = "safer"
conclusion = "lanes"
strength = "strong"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.safer]
text = "Protected lanes cut injuries."

[arguments.safety]
premises = "safer"
conclusion = "lanes"
strength = "strong"
```

## Mend

Remove one of the two, and keep the strength, note and quotes of both in the other. The fix does so where one of them has
nothing but its premises, and nothing refers to it. Where they are different reasons, a premise that tells them apart is missing.

## When to suppress

Where two people put the same step forward and the map is about who said what.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.edits import Delete, Fix, Safety
from argmap.model import Argument, Inference, Rebuttal

RULE = Rule("REF007", "duplicate-inference", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each argument or rebuttal that repeats one before."""
    twins = list(_twins(view))
    referred = frozenset(name for listing in view.named.references for name in listing.names) if twins else frozenset()
    for before, inference in twins:
        end, what, its = _bearing(inference)
        yield Diagnostic(
            rule=RULE,
            message=f"the {what} {quoted(inference.id)} has the premises and the {its} of {quoted(before.id)}",
            route=route_of(inference),
            help="remove one of the two, or add the premise that tells them apart",
            related=(route_of(before),),
            witness=(before.id, inference.id),
            peers=(route_of(before), route_of(inference)),
            known_by=(*(premise.claim for premise in inference.premises), end),
            fix=_fix(referred, inference, before),
        )


def _twins(view: View) -> Iterator[tuple[Inference, Inference]]:
    """Yield each inference that repeats one before, after that one."""
    first: dict[tuple[bool, str, frozenset[str]], Inference] = {}
    for inference in view.live.inferences:
        if not inference.premises:  # an empty inference, which is a finding of its own
            continue
        end, what, _ = _bearing(inference)
        premises = frozenset(premise.claim for premise in inference.premises)
        before = first.setdefault((what == "argument", end, premises), inference)
        if before is not inference:
            yield before, inference


def _fix(referred: Container[str], *twins: Inference) -> Fix | None:
    """Return what removes the one of *twins* that adds nothing to the other, if there is one and both are one person's."""
    bare = next((twin for twin in twins if twin.id not in referred and _is_bare(twin)), None)
    if bare is None or len({twin.voice for twin in twins}) > 1:
        return None
    return Fix(f"remove {quoted(bare.id)}, which says nothing more", Delete(route_of(bare)), Safety.UNSAFE)


def _is_bare(inference: Inference) -> bool:
    """Say whether *inference* has nothing but its premises and its end."""
    end, _, _ = _bearing(inference)
    return inference == type(inference)(inference.id, [premise.claim for premise in inference.premises], end)


def _bearing(inference: Inference) -> tuple[str, str, str]:
    """Return what *inference* bears on, and the words for itself and for that."""
    match inference:
        case Argument():
            return inference.conclusion, "argument", "conclusion"
        case Rebuttal():
            return inference.target, "rebuttal", "target"
