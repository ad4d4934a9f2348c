"""A claim that begins by pointing at another text.

## What it does

Off by default. Reports claims that begin with *this*, *that*, *these*, *those*, *it*, *they*, *he*, *she* or *such*. Not those in
which such a word points at what follows: "That China leads is a risk", "Those who cycle are healthy", "It is wrong to lie", "It is
known that …". English only.

## Why

A claim is read in its box, without the sentence that stood before it in the text. Whoever reads "This shows that it works" must
guess (Lemeire: each claim readable alone).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "safer"

[claims.safer]
text = "They are safer than a painted line."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "safer"

[claims.safer]
text = "Protected lanes are safer than a painted line."
```

## Mend

Name what the word stands for.

## When to suppress

Where it stands for nothing, in a way that the rule does not know: "It thawed."
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.lexicon import Lexicon, english
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Need, Profile, Rule, Severity, quoted

RULE = Rule("STY005", "dangling-pronoun", Severity.HINT, (Need.ENGLISH,), only_in=(Profile.TEACH, Profile.RECONSTRUCT))

_AHEAD = frozenset(("that", "to", "whether", "who", "if", "when", "how", "why", "what", "where"))
_WEATHER = frozenset(("rains", "rained", "snows", "snowed", "takes", "took", "follows", "seems", "pays"))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that begins with a word for something said elsewhere."""
    lexicon = english()
    for claim in view.live.claims:
        its = view.language.words[claim.id]
        if len(its) > 1 and its[0] in lexicon.pronouns and _points_back(its, lexicon):
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(claim.id)} begins with {quoted(its[0])}, which stands for something said elsewhere",
                route=("claims", claim.id, "text"),
                help="name what it stands for, so that the claim can be read alone",
            )


def _points_back(its: tuple[str, ...], lexicon: Lexicon) -> bool:
    match its[0]:
        case "it":
            return its[1] not in _WEATHER and _AHEAD.isdisjoint(its[2:])
        case "that":
            return its[1] in lexicon.verbs
        case "those":
            return its[1] not in ("who", "that", "which", "with", "of", "in", "whose", "whom", "for", "against")
        case _:
            return True
