"""A reference to something of a sort that cannot stand there.

## What it does

Reports ids that are there, but belong to the wrong sort of thing: an item of evidence or a source as a premise, an argument
as a conclusion, a voice where a source is due. The thesis, premises, conclusions, contraries and the claims of a group are
claims; a rebuttal's target is a claim, an argument, a rebuttal or an item of evidence.

## Why

Each relation says something definite of definite things: premises and conclusions are what can be true or false, evidence
bears on a claim, and only a step can be undercut. Formats that let anything point at anything permit networks that mean
nothing (Gottifredi, García and Simari on the AIF ontology; gsn2x, V04).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.duty]
text = "A city should prevent injuries where it can."

[evidence.study]
text = "Before-and-after study of 1,200 junctions"
supports = "lanes"

[arguments.safety]
premises = ["study", "duty"]
conclusion = "lanes"
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

[claims.duty]
text = "A city should prevent injuries where it can."

[evidence.study]
text = "Before-and-after study of 1,200 junctions"
supports = "safer"

[arguments.safety]
premises = ["safer", "duty"]
conclusion = "lanes"
```

## Mend

State as a claim what the evidence or the source shows, let the evidence support that claim, and rest the argument on it. To
attack a step, write a rebuttal with the step's id as its target.

## When to suppress

Never: such a reference has no meaning.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.named import Reference
from argmap.checks.relations import Relation, Sort
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument

RULE = Rule("REF004", "wrong-sort-ref", Severity.ERROR)

_STEPS = (Sort.ARGUMENT, Sort.REBUTTAL)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each reference to something of the wrong sort."""
    for reference in view.named.dangling:
        sort = view.named.sort_of(reference.name)
        if sort is not None:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(reference.name)} is {sort.value}, but {reference.relation.value}",
                route=reference.route,
                help=_help(view, reference, sort),
                names=(reference.name,),
                at_key=reference.by_key,
            )


def _help(view: View, reference: Reference, sort: Sort) -> str:
    name = quoted(reference.name)
    match reference.relation, sort:
        case Relation.PREMISE, Sort.EVIDENCE:
            return f"make what {name} shows a claim, let {name} support it, and rest the step on that claim"
        case Relation.CONCLUSION, Sort.EVIDENCE:
            return f'conclude a claim; to question {name}, write a rebuttal with target = "{reference.name}"'
        case Relation.CONCLUSION, _ if sort in _STEPS:
            return f'conclude a claim; to attack the step {name}, write a rebuttal with target = "{reference.name}"'
        case Relation.PREMISE | Relation.CONTRARY | Relation.SUPPORTS | Relation.OPPOSES | Relation.THESIS, _ if (
            sort in _STEPS
        ):
            return _end_of(view, reference.name)
        case Relation.PREMISE, Sort.SOURCE:
            return f'make what {name} says a claim, and let an item of evidence with source = "{reference.name}" support it'
        case _:
            return "name a claim" if Sort.CLAIM in reference.relation.sorts else ""


def _end_of(view: View, step: str) -> str:
    match view.map.get(step):
        case Argument(conclusion=str(end)) if end in view.named.names(Relation.CONCLUSION):
            return f"name a claim; {quoted(step)} concludes {quoted(end)}"
        case _:
            return "name a claim"
