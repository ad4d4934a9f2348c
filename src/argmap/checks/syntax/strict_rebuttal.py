"""A rebuttal of mode "strict".

## What it does

Reports rebuttals, whether of claims or of steps and evidence, with `mode = "strict"`.

## Why

Strict means that the premises leave no way out. What is attacked can always be answered, outweighed or preferred, so no
attack is strict: premises that exclude something *entail its contrary*, and the clash is then between the two claims (in
ASPIC+ a rule is strict or not, and an attack is what conclusions do to each other; Modgil and Prakken 2014). Evaluation
reads the mode on arguments only: on a rebuttal it would promise what nothing keeps.

## Bad

```toml
format = 1
title = "Trams"
thesis = "trams"

[claims.trams]
text = "The city can build trams this year."

[claims.no-money]
text = "The city has no money left this year."

[rebuttals.broke]
premises = "no-money"
target = "trams"
mode = "strict"
```

## Good

```toml
format = 1
title = "Trams"
thesis = "trams"

[claims.trams]
text = "The city can build trams this year."
contradictory-to = "no-trams"

[claims.no-trams]
text = "The city cannot build trams this year."

[claims.no-money]
text = "The city has no money left this year."
stance = "open"

[arguments.broke]
premises = "no-money"
conclusion = "no-trams"
mode = "strict"
```

## Mend

Leave `mode` out where the objection may be outweighed. Where it truly leaves no way out, write the claim that it proves, as the
contrary of its target, and conclude that by a strict argument: the stub shows how.

## When to suppress

Never: leaving the mode out changes no evaluation.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.wording import toml_list
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.model import ArgumentMap, Claim, Mode, Rebuttal

RULE = Rule("SYN010", "strict-rebuttal", Severity.ERROR)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each rebuttal that calls itself strict."""
    for rebuttal in view.map.rebuttals:
        if rebuttal.mode is Mode.STRICT:
            yield Diagnostic(
                rule=RULE,
                message=f"the rebuttal {quoted(rebuttal.id)} is strict, but what is attacked can always be answered",
                route=("rebuttals", rebuttal.id, "mode"),
                help="leave the mode out, or prove the contrary of the target by a strict argument",
                stub=_stub(view.map, rebuttal),
            )


def _stub(m: ArgumentMap, rebuttal: Rebuttal) -> str:
    """Return, for a rebuttal of a claim, the strict argument for a contrary of it."""
    if not isinstance(m.get(rebuttal.target), Claim):
        return ""
    return (
        f'[claims.ID]\ntext = "…"\ncontradictory-to = "{rebuttal.target}"\n\n'
        f"[arguments.{rebuttal.id}]\npremises = {toml_list([premise.claim for premise in rebuttal.premises])}\n"
        'conclusion = "ID"\nmode = "strict"\n'
    )
