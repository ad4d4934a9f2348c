"""A step that rests on one premise alone.

## What it does

Reports arguments and rebuttals with a single premise, in the profile `teach` and in `strict`; it is off otherwise. Steps of
a scheme with one role are exempt: they have all that they need.

## Why

The Golden Rule of Rationale's tutorials: a simple argument has at least two premises. With one, something that carries the
step from the premise to its end is left unsaid: "Socrates is a man, so he is mortal" takes for granted that men are mortal.
To write that down is the best exercise there is; to demand it everywhere would drown a map in the obvious, so the rule is
off outside teaching.

## Bad

```toml
format = 1
title = "Socrates"
thesis = "mortal"

[claims.mortal]
text = "Socrates is mortal."
because = "man"

[claims.man]
text = "Socrates is a man."
```

## Good

```toml
format = 1
title = "Socrates"
thesis = "mortal"

[claims.mortal]
text = "Socrates is mortal."
because = [["man", "men"]]

[claims.man]
text = "Socrates is a man."

[claims.men]
text = "Men are mortal."
implicit = true
```

## Mend

Ask what else has to hold for the premise to bear on its end, and add it, marked `implicit` where the text leaves it unsaid.

## When to suppress

Where the missing premise is too plain to be worth a box.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.wording import toml_list
from argmap.diagnostics import Diagnostic, Profile, Rule, Severity, quoted
from argmap.model import Argument, Inference

RULE = Rule("STR013", "single-premise", Severity.HINT, only_in=(Profile.TEACH,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each step with one premise that its scheme does not say is enough."""
    for inference in view.live.inferences:
        names = {premise.claim for premise in inference.premises}
        if len(names) == 1 and view.offered(inference) and not _enough(view, inference):
            [premise] = names
            end = inference.conclusion if isinstance(inference, Argument) else inference.target
            yield Diagnostic(
                rule=RULE,
                message=f"{quoted(inference.id)} rests on {quoted(premise)} alone",
                route=route_of(inference),
                help=f"what else has to hold for {quoted(premise)} to bear on {quoted(end)}? Add it to the premises",
                witness=(inference.id, premise),
                stub=f'# premises = {toml_list([premise, "ID"])}\n\n[claims.ID]\ntext = "…"\nimplicit = true\n',
            )


def _enough(view: View, inference: Inference) -> bool:
    scheme = None if inference.scheme is None else view.named.schemes.get(inference.scheme)
    return scheme is not None and len(scheme.roles) == 1
