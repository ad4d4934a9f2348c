"""A reference to something that is not there.

## What it does

Reports every id that names nothing, wherever a map can name something: the thesis, premises, conclusions, targets, what
evidence supports and opposes, contraries, answers to critical questions, the claims of groups, voices, sources, terms and
their senses, schemes (of the map or of the library), the keys of `[expect]` and `[reviews]`. The nearest id is proposed.

A step that is written on a claim (`because`, `but`) has an id that is shown, such as `lanes.because.1`, but nothing can
refer to it: the number would change its meaning with the next step that is put before it. A quote that names no source is
reported where the map has several, because nobody can say which is quoted.

## Why

A reference to nothing is a reason that is not counted, or an objection that attacks nothing, and nobody notices. Tools for
safety cases (gsn2x, C03) and for requirements (doorstop) reject it.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "fewer-injurys"

[claims.fewer-injuries]
text = "Protected lanes cut injuries."
kind = "fact"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "fewer-injuries"

[claims.fewer-injuries]
text = "Protected lanes cut injuries."
kind = "fact"
```

## Mend

Correct the id, or write the element that it names. To attack or rate a step of its own, move it from `because` to a table,
`[arguments.ID]`, and refer to that id.

## When to suppress

Never: what is not there cannot be weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.checks.named import Reference
from argmap.checks.relations import Sort
from argmap.checks.routes import name_route
from argmap.checks.view import View
from argmap.checks.wording import counted, listed, toml_list
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.edits import Fix, RenameKey, Replace, Safety
from argmap.model import Argument, DerivedId, Rebuttal
from argmap.model.values import ID_PATTERN

RULE = Rule("REF002", "unknown-ref", Severity.ERROR)

_TABLES = {
    Sort.CLAIM: "claims",
    Sort.SOURCE: "sources",
    Sort.VOICE: "voices",
    Sort.TERM: "terms",
    Sort.SCHEME: "schemes",
}


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each reference to nothing."""
    for reference in view.named.dangling:
        # An empty id stands where a file gave none; that was reported when it was read.
        if reference.name and view.named.sort_of(reference.name) is None:
            yield _step(view, reference) or _unknown(view, reference)
    yield from _unknown_senses(view)
    yield from _unnamed_sources(view)


def _unknown(view: View, reference: Reference) -> Diagnostic:
    meant = view.named.meanings.get((reference.relation, reference.name))
    nouns = [sort.value.partition(" ")[2] for sort in reference.relation.sorts]
    noun = f"{', '.join(nouns[:-1])} or {nouns[-1]}" if len(nouns) > 1 else nouns[0]
    return Diagnostic(
        rule=RULE,
        message=f"there is no {noun} {quoted(reference.name)}",
        route=reference.route,
        help=f"did you mean {listed(meant)}?" if meant else _no_guess(reference),
        names=(reference.name,),
        at_key=reference.by_key,
        fix=_fix(view, reference, meant) if meant and len(meant) == 1 else None,
    )


def _fix(view: View, reference: Reference, meant: Sequence[str]) -> Fix:
    """Return the fix that writes the one id that is nearest."""
    says = f"write {quoted(meant[0])}"
    if reference.by_key:
        return Fix(says, RenameKey(reference.route, meant[0]), Safety.UNSAFE)
    return Fix(says, Replace(name_route(view.map, reference.route), meant[0]), Safety.UNSAFE)


def _no_guess(reference: Reference) -> str:
    sort = reference.relation.sorts[0]
    noun = sort.value.partition(" ")[2]
    if sort is Sort.SCHEME:
        return "name one of those that argmap schemes lists, or write a table of your own, [schemes.ID]"
    if ID_PATTERN.fullmatch(reference.name):
        return f"write a table [{_TABLES[sort]}.{reference.name}], or name a {noun} that the map has"
    return f"name a {noun} that the map has"


def _step(view: View, reference: Reference) -> Diagnostic | None:
    """Return what to say of a reference to a step that is written on its claim."""
    step = view.map.get(reference.name)
    if not isinstance(step, Argument | Rebuttal) or not isinstance(step.id, DerivedId):
        return None
    claim = step.id.rsplit(".", 2)[0]
    premises = f"premises = {toml_list([premise.claim for premise in step.premises])}"
    if isinstance(step, Argument):
        table = f'[arguments.ID] with {premises} and conclusion = "{claim}"'
    else:
        table = f'[rebuttals.ID] with {premises} and target = "{claim}"'
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(reference.name)} is a step written on {quoted(claim)}, and nothing can refer to such a step",
        route=reference.route,
        help=f"give the step a table, {table}, and refer to its ID",
        names=(reference.name,),
        at_key=reference.by_key,
    )


def _unknown_senses(view: View) -> Iterator[Diagnostic]:
    senses = {term.id: term.senses for term in view.map.terms}
    for claim in view.map.claims:
        for term, sense in claim.terms.items():
            if term in senses and sense not in senses[term]:
                yield Diagnostic(
                    rule=RULE,
                    message=f"the term {quoted(term)} has no sense {quoted(sense)}",
                    route=("claims", claim.id, "terms", term),
                    help=f"its senses are {listed(tuple(senses[term]), 8)}" if senses[term] else "",
                    names=(sense,),
                )


def _unnamed_sources(view: View) -> Iterator[Diagnostic]:
    sources = view.map.sources
    if len(sources) > 1:
        for route, _ in view.quoted.unattributed:
            yield Diagnostic(
                rule=RULE,
                message=f"the quote does not say of which source it is, and the map has {counted(len(sources), 'source')}",
                route=route,
                help=f'write {{ exact = "…", source = "{sources[0].id}" }}',
            )
