"""A conclusion speaks of what none of its premises speaks of.

## What it does

Off by default. Reports arguments with a topic in the conclusion that is in no premise: no rabbit out of the hat. In profile
`teach` it speaks of every argument, elsewhere of those with `mode = "strict"`. Topics are the words that are left without
articles, *not*, *all*, *should* and the like, and without the -s of plurals; a term of the map and its `aliases` are one topic.
A synonym that is not declared is another topic. Not reported: reductio, and arguments with a premise that is not there. English
only. The witness is the argument and its conclusion.

## Why

In an argument that follows, what the conclusion speaks of must come from somewhere: the Rabbit rule of Rationale (van Gelder).
Where it does not, a premise is left unsaid, often the doubtful one. It is a rule of thumb: keeping it does not make an
argument good.

## Bad

```toml
format = 1
title = "Socrates"
thesis = "mortal"

[claims.mortal]
text = "Socrates is mortal."

[claims.human]
text = "Socrates is human."
assumption = true

[arguments.human-end]
premises = "human"
conclusion = "mortal"
mode = "strict"
```

## Good

```toml
format = 1
title = "Socrates"
thesis = "mortal"

[claims.mortal]
text = "Socrates is mortal."

[claims.human]
text = "Socrates is human."
assumption = true

[claims.all-humans]
text = "All humans are mortal."
assumption = true

[arguments.human-end]
premises = ["human", "all-humans"]
conclusion = "mortal"
mode = "strict"
```

## Mend

Add the premise that brings the topic in; mark it `implicit = true` if the text leaves it unsaid. Where a premise has it in other
words, use one word for it, or declare the other under `[terms.ID]` with `aliases`.

## When to suppress

Where the premises have the topic in words that are no synonyms: "three of the five" for "most".
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.steps import complete_steps
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Need, Profile, Rule, Severity, quoted

RULE = Rule("LOG015", "rabbit-rule", Severity.HINT, (Need.ENGLISH,), only_in=(Profile.TEACH,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each argument whose conclusion has a topic of its own."""
    for argument, premises, conclusion in complete_steps(view):
        given = {topic for claim in premises for topic in view.language.topics[claim].words}
        new = [word for topic, word in view.language.topics[conclusion].words.items() if topic not in given]
        if new:
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(conclusion)} speaks of {listed(new, 5)}, of which no premise of {quoted(argument.id)} speaks",
                route=route_of(argument),
                help="add the premise that brings this in, implicit if it goes without saying; or use one word for one thing",
                related=(route_of(view.live[conclusion]),),
                witness=(argument.id, conclusion),
                stub=f'[claims.ID]  # and "ID" among the premises\ntext = "… {new[0]} …"\nimplicit = true\n',
            )
