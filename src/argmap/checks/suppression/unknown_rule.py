"""A suppression of a rule that there is not.

## What it does

Reports an `ignore` whose `rule` is neither the code nor the name of a rule. A suppression names one rule: the letters of a family
are no rule. The same is said of a configuration that names no rule.

## Why

It suppresses nothing, and whoever wrote it believes that it does.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
ignore = [{ rule = "unsuported-claim", reason = "The map is only begun." }]
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
ignore = [{ rule = "unsupported-claim", reason = "The map is only begun." }]
```

## Mend

Write the code or the name of a rule; `argmap explain` lists them.

## When to suppress

It cannot be suppressed in the map.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.checks.view import View
from argmap.checks.waivers import waivers_of
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.edits import Fix, Replace, Safety

RULE = Rule("SUP004", "unknown-rule", Severity.ERROR)

_CODE = r"[A-Za-z]{3}[0-9]*"


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each suppression that names no rule."""
    for waiver in waivers_of(view.map):
        name = waiver.suppression.rule
        if not _is_rule(name):
            route = (*waiver.route, "rule")
            advice, meant = _advice(name)
            yield Diagnostic(
                rule=RULE,
                message=f"there is no rule {quoted(name)}, so nothing is suppressed",
                route=route,
                help=advice,
                fix=Fix(f"write {meant}", Replace(route, meant), Safety.UNSAFE) if meant else None,
            )


def _is_rule(name: str) -> bool:
    from argmap.checks.naming import UnknownRuleError, find_rule  # which imports this module

    try:
        find_rule(name)
    except UnknownRuleError:
        return False
    return True


def _advice(name: str) -> tuple[str, str]:
    """Return what to write instead, in words and as the value; "" where that is not one rule."""
    from argmap.checks.map_rules import RULES
    from argmap.checks.naming import nearest_rule

    written = name.strip()
    if re.fullmatch(_CODE, written) and any(rule.code.startswith(written.upper()) for rule in RULES):
        return "name one rule: a suppression covers no more", ""
    near = nearest_rule(name)
    if near is None:
        return "argmap explain lists the rules", ""
    # Every number is near to some other: which rule was meant is for the author to say.
    return f"did you mean {near.code} {near.name}?", "" if re.fullmatch(_CODE, written) else near.name
