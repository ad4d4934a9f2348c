"""The thesis is asserted, and what speaks for and against it leaves it undecided.

## What it does

Reports theses that the author asserts, concedes or assumes, and that are undecided by the default evaluation. What bears on the
thesis directly and is undecided itself is named. The witness is the thesis.

## Why

Who asserts a thesis has the burden of proof for it, and a tie does not meet it.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "safer"

[claims.safer]
text = "Lanes make cycling safer."
contrary-to = "riskier"

[claims.riskier]
text = "Lanes make cycling riskier."
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
text = "Lanes make cycling safer."
contrary-to = "riskier"

[claims.riskier]
text = "Lanes make cycling riskier."

[evidence.before-after]
supports = "safer"
text = "Study of 1,200 junctions before and after lanes were built"
```

## Mend

Look for what keeps it undecided: a standoff (DIA007), or a circle of attacks (LOG009). Decide that by a reason, by evidence or by
a strength; or give the thesis a reason that does not depend on it.

## When to suppress

Where the map is to show an open question: write `stance = "open"` on the thesis instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.commitments import held
from argmap.checks.view import View
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Label

RULE = Rule("DIA013", "thesis-undecided", Severity.HINT, (Need.THESIS, Need.LABELS))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each thesis that is held and undecided."""
    if not view.contested:
        return
    labels = view.evaluation.labels
    for thesis in view.theses:
        claim = view.live.claim(thesis)
        if labels[thesis] is Label.UNDECIDED and view.commits(claim):
            open_ones = [each for each in dict.fromkeys(view.graph.bearers(thesis)) if labels[each] is Label.UNDECIDED]
            beside = f", as {'is' if len(open_ones) == 1 else 'are'} {listed(open_ones)}" if open_ones else ""
            yield Diagnostic(
                rule=RULE,
                message=f"the thesis {quoted(thesis)} is {held(claim)}, but undecided{beside}",
                route=("claims", thesis),
                help="give a reason that tips the scales, or rate what there is",
                witness=(thesis,),
            )
