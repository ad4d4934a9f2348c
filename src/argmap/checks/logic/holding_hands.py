"""A premise speaks of what nothing else in its argument speaks of.

## What it does

Off by default. Reports premises with a topic that is neither in the conclusion nor in another premise of the argument: it holds
no hands. In profile `teach` it speaks of every argument, elsewhere of those with `mode = "strict"`. Topics are what they are for
rabbit-rule (LOG015). Not reported: reductio, arguments with a premise that is not there, and those with an argumentation scheme,
which says how premises with a topic of their own bear on the conclusion. English only. The witness is the premise and the
argument.

## Why

A topic that only one premise has does no work in the step: either the premise that joins it to the others is left unsaid, or it
is beside the point. It is the Holding Hands rule of Rationale (van Gelder), a rule of thumb: keeping it does not make an
argument good.

## Bad

```toml
format = 1
title = "Socrates"
thesis = "mortal"

[claims.mortal]
text = "Socrates is mortal."

[claims.greek]
text = "Socrates is an old Greek."
assumption = true

[claims.greeks]
text = "All Greeks are mortal."
assumption = true

[arguments.greek-end]
premises = ["greek", "greeks"]
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

[claims.greek]
text = "Socrates is a Greek."
assumption = true

[claims.greeks]
text = "All Greeks are mortal."
assumption = true

[arguments.greek-end]
premises = ["greek", "greeks"]
conclusion = "mortal"
mode = "strict"
```

## Mend

Add the premise that joins the topic to the rest, or leave out what does no work. Where another premise has it in other words,
use one word for it, or declare the other under `[terms.ID]` with `aliases`.

## When to suppress

Where the premises say one thing in words that are no synonyms: "three of the five" and "most".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from argmap.checks.routes import premise_route, route_of
from argmap.checks.steps import complete_steps
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Need, Profile, Rule, Severity, quoted

RULE = Rule("LOG016", "holding-hands", Severity.HINT, (Need.ENGLISH,), only_in=(Profile.TEACH,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each premise with a topic that its argument has nowhere else."""
    for argument, premises, conclusion in complete_steps(view):
        if argument.scheme in view.named.schemes:  # whether the step fits it, scheme-mismatch says
            continue
        spread = Counter(topic for claim in (*premises, conclusion) for topic in view.language.topics[claim].words)
        for claim in premises:
            loose = [word for topic, word in view.language.topics[claim].words.items() if spread[topic] == 1]
            if loose:
                yield Diagnostic(
                    rule=RULE,
                    message=f"{quoted(claim)} speaks of {listed(loose, 5)}, of which nothing else in {quoted(argument.id)} speaks",
                    route=premise_route(argument, claim),
                    help="add the premise that joins this to the rest, or leave out what does no work here",
                    related=(route_of(view.live[claim]),),
                    witness=(claim, argument.id),
                    stub=f'[claims.ID]  # and "ID" among the premises\ntext = "… {loose[0]} …"\nimplicit = true\n',
                )
