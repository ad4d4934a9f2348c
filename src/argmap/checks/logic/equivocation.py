"""One word in two senses, in one step or on the way to it.

## What it does

Speaks of terms with several `senses`, where claims say in which of them they use it: `terms = { law = "statutory" }`. Reports an
argument or rebuttal with two senses of one term among its premises and the claim that it bears on; and a claim that
different arguments reach from two senses. A claim that says no sense and yet uses the term, by its id or one of its `aliases`,
carries on the sense of the premises that it is concluded from, so that a shift is seen along a chain. Reported is the first step
where two senses meet. A word that two terms claim, as id or alias, is reported too. The witness is the claims that name the
senses, and the step or claim where they meet.

## Why

The fallacy of equivocation: the step seems to follow because the word is the same, and nothing follows because what it stands
for is not (Aristotle, *Sophistical Refutations* 4; Greenwell and others 2006 found it in real safety cases).

## Bad

```toml
format = 1
title = "Laws of nature"
thesis = "lawgiver"

[claims.lawgiver]
text = "Nature has a lawgiver."
because = [["nature-laws", "laws-given"]]

[claims.nature-laws]
text = "Nature is governed by laws."
assumption = true
terms = { law = "regularity" }

[claims.laws-given]
text = "Every law has a lawgiver."
assumption = true
terms = { law = "statute" }

[terms.law]
senses = { regularity = "what always happens", statute = "what a parliament has made" }
```

## Good

```toml
format = 1
title = "Laws of nature"
thesis = "lawgiver"

[claims.lawgiver]
text = "The country has a lawgiver."
because = [["country-laws", "laws-given"]]

[claims.country-laws]
text = "The country is governed by laws."
assumption = true
terms = { law = "statute" }

[claims.laws-given]
text = "Every law has a lawgiver."
assumption = true
terms = { law = "statute" }

[terms.law]
senses = { regularity = "what always happens", statute = "what a parliament has made" }
```

## Mend

Use two words, and see whether the step still follows. If it needs a premise on how the two hang together, add it.

## When to suppress

Where the step is about the difference: a statute measured by the law of nature.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from argmap.checks.routes import route_of
from argmap.checks.topics import find_mentions, words_for
from argmap.checks.view import View
from argmap.checks.wording import counted
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import Argument, Claim, Element, Inference, Term
from argmap.source import Route

RULE = Rule("LOG017", "equivocation", Severity.WARNING)

Senses: TypeAlias = Mapping[str, str]
"""The senses in which a claim uses a term, each with the claim that names it: the claim itself, or one that it rests on."""


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each step and claim where two senses of a term meet, and for each word of two terms."""
    yield from _shared_words(view)
    for term in view.map.terms:
        if len(term.senses) > 1:
            yield from _meetings(view, term)


def _shared_words(view: View) -> Iterator[Diagnostic]:
    first: dict[tuple[str, ...], tuple[str, Route]] = {}
    for term in view.map.terms:
        route: Route = ("terms", term.id)
        places: list[tuple[str, Route]] = [(term.id, route)]
        places.extend((alias, (*route, "aliases", index)) for index, alias in enumerate(term.aliases))
        words = {words_for(word) or (word,): (word, place) for word, place in reversed(places)}
        for folded, (word, place) in reversed(words.items()):
            other, before = first.setdefault(folded, (term.id, place))
            if other != term.id:
                yield Diagnostic(
                    rule=RULE,
                    message=f"{quoted(word)} is a word for two terms, {quoted(other)} and {quoted(term.id)}",
                    route=place,
                    help="make them two senses of one term, or leave the word to one of them",
                    related=(before,),
                    known_by=folded,
                )


def _meetings(view: View, term: Term) -> Iterator[Diagnostic]:
    m, senses = view.live, _senses(view, term)
    for step in {step.id: step for claim in senses for step in m.uses_of(claim)}.values():
        end = m.get(step.conclusion if isinstance(step, Argument) else step.target)
        premises = _of_premises(step, senses)
        together = _union([*premises, _own(end, term)])
        if view.offered(step) and len(together) > 1 and not _have_met(premises):
            yield _diagnostic(view, term, step, together)
    for claim, its in senses.items():
        if len(its) > 1:
            arguments = [_union(_of_premises(argument, senses)) for argument in m.arguments_for(claim)]
            if not _have_met(arguments):
                yield _diagnostic(view, term, m[claim], its)


def _senses(view: View, term: Term) -> dict[str, dict[str, str]]:
    """Return the senses of *term* that claims name, and that those without one carry on from what they are concluded from."""
    m = view.live
    found = {claim.id: own for claim in m.claims if (own := _own(claim, term))}
    mentions: dict[str, bool] = {}
    todo = list(found)
    for name in todo:  # grows while it is read; a claim comes back for each sense that it gains
        for step in m.uses_of(name):
            end = m.get(step.conclusion) if isinstance(step, Argument) and view.offered(step) else None
            if isinstance(end, Claim) and term.id not in end.terms:
                if end.id not in mentions:
                    mentions[end.id] = term.id in find_mentions(view.language.words[end.id], view.language.glossary)
                gained = {sense: origin for sense, origin in found[name].items() if sense not in found.get(end.id, {})}
                if mentions[end.id] and gained:
                    found.setdefault(end.id, {}).update(gained)
                    todo.append(end.id)
    return found


def _own(element: Element | None, term: Term) -> dict[str, str]:
    sense = element.terms.get(term.id, "") if isinstance(element, Claim) else ""
    return {sense: element.id} if element is not None and sense in term.senses else {}


def _of_premises(step: Inference, senses: Mapping[str, Senses]) -> list[Senses]:
    return [senses.get(premise.claim, {}) for premise in step.premises]


def _have_met(several: Iterable[Senses]) -> bool:
    """Say whether senses met before: one of these has several."""
    return any(len(senses) > 1 for senses in several)


def _union(several: Iterable[Senses]) -> Senses:
    found: dict[str, str] = {}
    for senses in several:
        for sense, origin in senses.items():
            found.setdefault(sense, origin)
    return found


def _diagnostic(view: View, term: Term, where: Element, senses: Senses) -> Diagnostic:
    uses = ", ".join(f"{quoted(sense)} as in {quoted(origin)}" for sense, origin in senses.items())
    named = tuple(dict.fromkeys(senses.values()))
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(where.id)} takes {quoted(term.id)} in {counted(len(senses), 'sense')}: {uses}",
        route=route_of(where),
        help="use two words for the two, and see whether the step still follows",
        related=[route_of(view.live[origin]) for origin in named],
        witness=(*named, where.id),
        known_by=(term.id, where.id),
    )
